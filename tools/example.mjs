// npm run example: checks the example workbook by the command line, prints the findings and says where the marked copy is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, bundle, isStale } from './build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const example = 'templates/example.xlsx';
const asOf = '2026-11-24'; // the day on which the example stands; later, more comes due
const marked = 'dist/example-marked.xlsx';

if (isStale('cli')) build('cli');
process.chdir(root);
mkdirSync(path.dirname(marked), { recursive: true });
rmSync(marked, { force: true }); // the command line never overwrites a file

const { status } = spawnSync(process.execPath, [bundle, 'check', example, '--as-of', asOf, '--mark', marked], { stdio: 'inherit' });
// 1 means that the example has findings, as it should.
if (status !== 0 && status !== 1) process.exit(status ?? 3);
console.log(`\nThis was the example, ${example}. The marked copy is ${marked}: open it in Excel.`);
console.log('Check a workbook of your own with: npm run --silent ser -- check FILE.xlsx --mark COPY.xlsx');
