import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { houseConfig } from '../../tools/lint/house-config';

const root = path.resolve(__dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } }, ...houseConfig],
});

const complaints = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'unreadable');
};

describe('the house rules of lint', () => {
  it.each([
    ['the domain knows the checker', 'src/domain/model/row.ts', "import { check } from '../../checking';"],
    ['the calendar knows the rules', 'src/domain/calendar/x.ts', "import type { AnyRule } from '../rules/define-rule';"],
    ['re-exporting is importing', 'src/domain/model/x.ts', "export * from '../../checking';"],
    ['loading later is importing', 'src/domain/model/x.ts', "void import('../../checking');"],
    ['the port knows the checker', 'src/workbook/x.ts', "import type { Finding } from '../checking';"],
    ['a face is known by nobody', 'src/actions/x.ts', "import { main } from '../faces/cli/main';"],
    ['the file adapter knows the rules', 'src/adapters/xlsx/x.ts', "import { rules } from '../../domain/rules/catalogue';"],
    [
      'a rule knows another rule',
      'src/domain/rules/evaluations/EVL-999-x.ts',
      "import other from './EVL-003-dissemination-before-consent';",
    ],
    ['the domain uses Node', 'src/domain/x/y.ts', "import fs from 'node:fs';"],
    ['the checker uses a package', 'src/checking/x.ts', "import { z } from 'zod';"],
    ['another layer past its index', 'src/checking/x.ts', "import { Row } from '../domain/model/row';"],
    ['a file of no layer', 'src/elsewhere/x.ts', "import { day } from '../domain/day';"],
  ])('layers: %s', async (_name, file, code) => {
    expect(await complaints(file, code)).toContain('house/layers');
  });

  it.each([
    ['src/domain/rules/evaluations/EVL-999-x.ts', "import { cellOf } from '../../model';\nimport { defineRule } from '../define-rule';"],
    ['src/domain/model/sheets/x.ts', "import { grades } from '../codes/grades';"],
    ['src/adapters/xlsx/x.ts', "import { SaxesParser } from 'saxes';\nimport fs from 'node:fs';"],
    ['src/domain/day.ts', "import { UTCDate } from '@date-fns/utc';"],
  ])('layers: %s may', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  it.each([
    ['Date', 'src/domain/calendar/x.ts', 'export const now = Date.now();', 'no-restricted-globals'],
    ['new Date', 'src/checking/x.ts', 'export const now = new Date();', 'no-restricted-globals'],
    ['process', 'src/workbook/x.ts', 'export const zone = process.env;', 'no-restricted-globals'],
    ['process in day.ts', 'src/domain/day.ts', 'export const zone = process.env;', 'no-restricted-globals'],
    ['Math.random', 'src/domain/model/x.ts', 'export const id = Math.random();', 'no-restricted-properties'],
    ['console', 'src/adapters/xlsx/x.ts', "console.log('x');", 'no-console'],
    ['an em dash', 'src/domain/problems.ts', "export const said = 'late \u2014 by 3 days';", 'no-restricted-syntax'],
    ['curly quotes', 'src/faces/cli/x.ts', 'export const said = `the \u201cConsent Date\u201d of ${1}`;', 'no-restricted-syntax'],
    ['a folder of leftovers', 'src/domain/utils/x.ts', 'export {};', 'house/no-vague-names'],
    ['a file of leftovers', 'test/helpers.ts', 'export {};', 'house/no-vague-names'],
    ['a long file', 'src/checking/x.ts', '\n'.repeat(301), 'max-lines'],
    ['a long rule', 'src/domain/rules/evaluations/EVL-999-x.ts', '\n'.repeat(141), 'max-lines'],
    ['a long function', 'src/checking/x.ts', `export function f() {${'\n'.repeat(51)}}`, 'max-lines-per-function'],
    ['a tangled function', 'src/checking/x.ts', `export const f = (x) => ${'x ? 1 : '.repeat(11)} 2;`, 'complexity'],
  ])('no %s', async (_name, file, code, rule) => {
    expect(await complaints(file, code)).toContain(rule);
  });

  it.each([
    ['Date in day.ts alone', 'src/domain/day.ts', 'export const of = (x) => Date.UTC(x, 0);'],
    ['console on the command line', 'src/faces/cli/x.ts', "console.log('x');"],
    ['process where Node is', 'src/adapters/xlsx/x.ts', 'export const pid = process.pid;'],
    ['plain quotes', 'src/domain/problems.ts', 'export const said = \'the "Consent Date" is late, by 3 days\';'],
  ])('allowed: %s', async (_name, file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
