import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './generated-file';

const ruleFile = /^([A-Z]{3}-\d{3})-[a-z0-9-]+\.ts$/;

/** A rule file, found by its name alone: a new rule needs no registry. */
export interface RuleFile {
  readonly id: string;
  /** Path below src/domain/rules, without the extension: `evaluations/EVL-003-dissemination-before-consent`. */
  readonly module: string;
}

/** Every rule file below src/domain/rules, in the order of the ids. Throws when two files claim one id. */
export function findRuleFiles(root: string): readonly RuleFile[] {
  const folder = path.join(root, 'src/domain/rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => ({ id: ruleFile.exec(path.basename(file))?.[1], module: file.split(path.sep).join('/').replace(/\.ts$/, '') }))
    .filter((file): file is RuleFile => file.id !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.module < b.module ? -1 : 1));
  files.forEach(({ id, module }, at) => {
    if (files[at - 1]?.id === id)
      throw new Error(`Two files claim ${id}: ${String(files[at - 1]?.module)} and ${module}. Ids are never reused.`);
  });
  return files;
}

/** The list of all rules that the checker and the faces import. */
export function catalogue(files: readonly RuleFile[]): GeneratedFile {
  const name = (id: string): string => id.replace('-', '').toLowerCase();
  const lines = [
    ...files.map(({ id, module }) => `import ${name(id)} from './${module}';`),
    "import type { AnyRule } from './define-rule';",
    '',
    '/** Every rule, in the order of the ids. */',
    'export const rules: readonly AnyRule[] = [',
    ...files.map(({ id }) => `  ${name(id)},`),
    '];',
  ];
  return { path: 'src/domain/rules/catalogue.ts', body: lines.join('\n') };
}
