import { checkAll, explainAll, headerOf, type CheckResult, type Finding } from '../src/checking';
import type { Context } from '../src/domain/context';
import { day } from '../src/domain/day';
import type { AnyRule, Example } from '../src/domain/rules/define-rule';
import type { Book } from '../src/domain/model';
import { memorySource, readWorkbook } from '../src/workbook';
import { addExample, emptyRecords, type Records, sheetsOf } from './example-workbook';

/** A workbook read, with the context of a check. */
export interface Scene {
  readonly book: Book;
  readonly context: Context;
}

/** Reads records through the real reader, as cells of a workbook; `without` names sheets that the workbook does not have. */
export async function sceneOf(
  records: Records,
  asOf = '2026-11-24',
  { without = [] }: { readonly without?: readonly string[] } = {},
): Promise<Scene> {
  const sheets = sheetsOf(records).filter(({ name }) => !without.includes(name));
  const reading = await readWorkbook(memorySource('example.xlsx', sheets));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return { book: reading.value.book, context: reading.value.contextFor(day(asOf)) };
}

/** Reads one example. */
export function sceneOfExample(example: Example): Promise<Scene> {
  const records = emptyRecords();
  addExample(records, example);
  return sceneOf(records, example.asOf);
}

/** Runs one rule over an example, switched on if it ships off. */
export async function runExample(rule: AnyRule, example: Example): Promise<CheckResult & Scene> {
  const scene = await sceneOfExample(example);
  const on: AnyRule = rule.byDefault === 'off' ? { ...rule, byDefault: undefined as never } : rule;
  return { ...checkAll(scene.book, scene.context, { rules: [on] }), ...scene };
}

/** What a rule says of an example: 'found', 'fine' or 'not judged'. */
export async function outcomeOf(
  rule: AnyRule,
  given: Example['given'],
  more: Partial<Example> = {},
): Promise<'found' | 'fine' | 'not judged'> {
  const result = await runExample(rule, { name: 'case', given, ...more });
  if (result.broken.length > 0) throw result.broken[0]?.error;
  return result.findings.length > 0 ? 'found' : result.unjudged.length > 0 ? 'not judged' : 'fine';
}

/** The findings of a result in words, with the header of each cell. */
export function wordsOf(
  result: CheckResult & Scene,
): readonly { readonly finding: Finding; readonly message: string; readonly fix: string; readonly header: string }[] {
  const words = explainAll(result.findings, result.book);
  return result.findings.map((finding, at) => ({
    finding,
    message: words[at]?.message ?? '',
    fix: words[at]?.fix ?? '',
    header: headerOf(finding.cell.row.declared, finding.cell.field),
  }));
}

/** The house checks of one rule: its examples and the form of its sentences. Then come the tests of its own. */
export function describeRule(rule: AnyRule, more: () => void = () => undefined): void {
  describe(`${rule.id} ${rule.title}`, () => {
    it.each(rule.examples.fail.map((example) => [example.name, example] as const))('finds: %s', async (_name, example) => {
      const result = await runExample(rule, example);
      expect(result.broken).toEqual([]);
      expect(result.unjudged).toEqual([]);
      const words = wordsOf(result);
      const matching = words.filter(
        ({ message, header }) => message.includes(example.says ?? '') && (example.at === undefined || header === example.at),
      );
      expect(matching.length).toBeGreaterThan(0);
      if (example.severity) expect(matching[0]?.finding.severity).toBe(example.severity);
      for (const { message, fix } of words) for (const sentence of [message, fix]) expectGoodSentence(sentence);
    });
    it.each(rule.examples.pass.map((example) => [example.name, example] as const))('is silent: %s', async (_name, example) => {
      const result = await runExample(rule, example);
      expect(result.broken).toEqual([]);
      const loud =
        example.severity === undefined ? result.findings : result.findings.filter(({ severity }) => severity === example.severity);
      expect(wordsOf({ ...result, findings: loud }).map(({ message }) => message)).toEqual([]);
    });
    it('keeps the house rules of a rule', () => {
      expect(rule.id).toMatch(/^[A-Z]{3}-\d{3}$/);
      expect(rule.examples.fail.length).toBeGreaterThan(0);
      expect(rule.examples.pass.length).toBeGreaterThan(0);
      expect(rule.sources.length).toBeGreaterThan(0);
      const names = [...rule.examples.fail, ...rule.examples.pass].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const given = [...rule.examples.fail, ...rule.examples.pass].map((example) =>
        JSON.stringify([example.given, example.asOf, example.settings]),
      );
      expect(new Set(given).size).toBe(given.length);
    });
    more();
  });
}

function expectGoodSentence(sentence: string): void {
  expect(sentence).toMatch(/\.$/);
  expect(sentence.length).toBeLessThanOrEqual(240);
  expect(sentence).not.toMatch(/[\u2013\u2014\u2018\u2019\u201c\u201d]|undefined|NaN|\[object/);
}
