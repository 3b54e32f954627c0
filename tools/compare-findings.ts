// npm run compare-findings: what the golden workbooks gained and lost against the findings stored beside them. --write stores the new ones.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { difference, differenceText, findingsText } from './findings/findings-text';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test/golden');
const writing = process.argv.includes('--write');

for (const workbook of readdirSync(folder).filter((name) => name.endsWith('.xlsx'))) {
  const stored = path.join(folder, workbook.replace(/\.xlsx$/, '.findings.txt'));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['tools/ser.mjs', 'check', path.join(folder, workbook), '--as-of', '2026-11-24', '--format', 'json'],
    { cwd: root, env: { ...process.env, INIT_CWD: root }, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 && status !== 1) throw new Error(`${workbook}: ${stderr}`);
  const now = findingsText(stdout);
  const told = differenceText(difference(existsSync(stored) ? readFileSync(stored, 'utf8') : '', now));
  console.log(`${workbook}: ${told === '' ? 'the same findings' : `\n${told}`}`);
  if (told === '') continue;
  if (writing) writeFileSync(stored, now);
  else process.exitCode = 1;
}
if (process.exitCode === 1) console.log('If this is meant, store it with: npm run compare-findings -- --write');
