import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue, findRuleFiles } from './generate/catalogue';
import { type GeneratedFile, textOf } from './generate/generated-file';

const root = path.resolve(import.meta.dirname, '..');
const checking = process.argv.includes('--check');
const stale: string[] = [];

async function put(file: GeneratedFile): Promise<void> {
  const target = path.join(root, file.path);
  const text = await textOf(file);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
  stale.push(file.path);
  if (checking) return;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const ruleFiles = findRuleFiles(root);
await put(catalogue(ruleFiles));

for (const file of stale) console.log(checking ? `out of date: ${file}` : `written: ${file}`);
if (checking && stale.length > 0) {
  console.log('Mend it with: npm run generate');
  process.exitCode = 1;
}
