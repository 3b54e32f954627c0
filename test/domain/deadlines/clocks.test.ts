import { calendarSheets, calendarsOf, sampleCalendar } from '../../../src/domain/calendar';
import { day, type Day, isoDate } from '../../../src/domain/day';
import {
  type Clock,
  type ClockExample,
  clocks,
  dueOfUnrecorded,
  printReceipt,
  runClock,
  unrecordedClocks,
} from '../../../src/domain/deadlines';
import { Book, type Column, type AnySheet } from '../../../src/domain/model';
import { defaultSettings } from '../../../src/domain/settings';
import { sceneOfExample } from '../../house';
import { firstReceipt } from './first-receipt';

const columnOf = (sheet: AnySheet, field: string): Column | undefined =>
  (sheet.columns as Readonly<Record<string, Column | undefined>>)[field];
const iso = (date: Day | undefined): string | undefined => date && isoDate(date);

describe.each(clocks.map((clock) => [clock.id, clock] as const))('clock %s', (_id, clock: Clock) => {
  it.each(clock.examples.map((example) => [example.name, example] as const))('example: %s', async (_name, example: ClockExample) => {
    const receipt = firstReceipt(clock, await sceneOfExample(example));
    expect(iso(receipt?.due)).toBe(example.due);
    expect(receipt?.verdict.kind).toBe(example.verdict);
    if (example.opens) expect(receipt?.openings.map(({ on }) => isoDate(on))).toEqual(example.opens);
    const lines = receipt ? printReceipt(receipt, ({ row, field }) => `${row.declared.title}!${field}`) : [];
    expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|[\u2013\u2014\u2018\u2019\u201c\u201d]/);
  });

  it('is declared as the house asks', () => {
    expect(columnOf(clock.sheet, clock.start)?.kind).toBe('date');
    expect(columnOf(clock.stopSheet ?? clock.sheet, clock.stop)?.kind).toBe('date');
    expect([clock.sources.length > 0, clock.examples.some(({ due }) => due !== undefined)]).toEqual([true, true]);
    for (const { sheet, fields } of clock.reads ?? []) for (const field of fields) expect(columnOf(sheet, field)).toBeDefined();
    for (const texts of [clock.examples.map(({ name }) => name), clock.examples.map((example) => JSON.stringify({ ...example, name: '' }))])
      expect(new Set(texts).size).toBe(texts.length);
  });

  it('gives no date, and says which sheet is missing, when a sheet that decides is not there', async () => {
    const example = clock.examples.find(({ due }) => due !== undefined) as ClockExample;
    const { book, context } = await sceneOfExample(example);
    const elsewhere = [...new Set((clock.reads ?? []).map(({ sheet }) => sheet))].filter((sheet) => sheet !== clock.sheet);
    for (const sheet of elsewhere) {
      const without = Object.create(book, { has: { value: (asked: AnySheet) => asked !== sheet && book.has(asked) } }) as Book;
      const answers = [...book.caseFiles.values()].flatMap((file) =>
        file.rows(clock.sheet).map((row) => runClock(clock, row, { file, book: without, context })),
      );
      expect(answers.some((answer) => !answer.ok && answer.problem.code === 'missing-sheet')).toBe(true);
      expect(answers.some((answer) => answer.ok && answer.value !== undefined)).toBe(false);
    }
  });
});

describe('the catalogue of clocks', () => {
  it('names every clock once', () => {
    const ids = [...clocks, ...unrecordedClocks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(26);
  });

  it('marks every clock that does not bind, and the unverified one as such', () => {
    expect(clocks.filter(({ warningOnly }) => warningOnly).map(({ id }) => id)).toEqual([
      'early-steps-list',
      'parent-request',
      'referral',
      'out-of-state-evaluation',
      'interim-iep',
      're-evaluation-consent',
      'independent-evaluation',
      'in-state-transfer',
    ]);
    expect(clocks.find(({ id }) => id === 'parent-request')?.warningOnly).toMatch(/^unverified/);
    for (const { warningOnly, sources } of clocks) if (!warningOnly) expect(sources.some(({ mark }) => mark === 'sourced')).toBe(true);
  });
});

describe('deadlines that no sheet records', () => {
  const calendar = calendarsOf(new Book('sample', calendarSheets(sampleCalendar)), defaultSettings).of('ZZ1');

  it.each(unrecordedClocks.map((clock) => [clock.id, clock] as const))('%s', (_id, clock) => {
    expect(dueOfUnrecorded(clock, day(clock.example.start), calendar)).toEqual({ ok: true, value: day(clock.example.due) });
  });

  it('refuse where the calendar ends', () => {
    for (const clock of unrecordedClocks) {
      const answer = dueOfUnrecorded(clock, day('2028-06-29'), calendar);
      expect(answer.ok ? undefined : answer.problem.code).toMatch(/^(calendar-gap|no-school-year)$/);
    }
  });
});
