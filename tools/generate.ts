// npm run generate: writes what is derived from the declarations. With --check it only says what is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyRule } from '../src/domain/rules/define-rule';
import { catalogue, findRuleFiles } from './generate/catalogue';
import { deadlinePages } from './generate/deadline-pages';
import { formatted, type GeneratedFile, textOf } from './generate/generated-file';
import { withLayerPicture } from './generate/layer-picture';
import { modelPages } from './generate/model-pages';
import { schemaFiles } from './generate/output-schemas';
import { rulePages } from './generate/rule-pages';
import { holdsTheSame, templateWorkbooks } from './generate/templates';
import { withTranscripts } from './generate/transcripts';
import { layers } from './layers';

const root = path.resolve(import.meta.dirname, '..');
const checking = process.argv.includes('--check');
const stale: string[] = [];

function put(file: string, contents: string | Uint8Array, isSame: (target: string) => boolean): void {
  const target = path.join(root, file);
  if (isSame(target)) return;
  stale.push(file);
  if (checking) return;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, contents);
}

function putText(file: string, text: string): void {
  put(file, text, (target) => existsSync(target) && readFileSync(target, 'utf8') === text);
}

// Pages of things that are no longer declared.
function removeOthers(folders: readonly string[], files: readonly GeneratedFile[]): void {
  const kept = new Set(files.map((file) => file.path));
  for (const folder of folders) {
    for (const name of existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)) : []) {
      const file = `${folder}/${name}`;
      if (kept.has(file)) continue;
      stale.push(file);
      if (!checking) rmSync(path.join(root, file));
    }
  }
}

const ruleFiles = findRuleFiles(root);
const list = catalogue(ruleFiles);
putText(list.path, await textOf(list));

// Rules are loaded from their files, so that an old list does no harm.
const rules = await Promise.all(
  ruleFiles.map(async ({ module }) => ((await import(`../src/domain/rules/${module}`)) as { readonly default: AnyRule }).default),
);
const pages = [...(await rulePages(rules)), ...(await deadlinePages()), ...modelPages(), ...schemaFiles()];
for (const file of pages) putText(file.path, await textOf(file));
removeOthers(['docs/rules', 'docs/deadlines', 'docs/sheets', 'docs/codes'], pages);

const architecture = 'docs/architecture.md';
putText(architecture, await formatted(architecture, withLayerPicture(readFileSync(path.join(root, architecture), 'utf8'), layers)));

for (const { path: file, bytes } of await templateWorkbooks()) put(file, bytes, (target) => holdsTheSame(target, bytes));

// Last: the commands read what is written above.
const readme = 'README.md';
putText(readme, await formatted(readme, withTranscripts(readFileSync(path.join(root, readme), 'utf8'))));

for (const file of stale) console.log(checking ? `out of date: ${file}` : `written: ${file}`);
if (checking && stale.length > 0) {
  console.log('Mend it with: npm run generate');
  process.exitCode = 1;
}
