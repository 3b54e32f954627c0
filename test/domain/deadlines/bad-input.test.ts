import { type CalendarRows, sampleCalendar } from '../../../src/domain/calendar';
import { day, type Day, isoDate, plusDays } from '../../../src/domain/day';
import { type Clock, type ClockExample, clocks, type Receipt, runClock } from '../../../src/domain/deadlines';
import type { AnySheet } from '../../../src/domain/model';
import type { Problem } from '../../../src/domain/problems';
import { written } from '../../../src/domain/rules/define-rule';
import { sceneOf } from '../../house';
import { addExample, emptyRecords } from '../../example-workbook';
import { runRandomly } from './random-book';
import { Random } from './random-maker';
import { problemOf, receiptOf } from './scene';

const asOf = day('2026-11-24');
const all = clocks.map((clock) => [clock.id, clock] as const);
const counted = all.filter(([, { length }]) => length.unit !== 'calendar days');

const run = (clock: Clock, calendar: CalendarRows, more: { readonly start?: Day; readonly asOf?: Day } = {}) =>
  runRandomly(clock, { count: 40, asOf, calendar, random: new Random(11), ...more });
const covered = (...spans: readonly (readonly [string, string])[]): CalendarRows => ({
  ...sampleCalendar,
  calendarCoverage: spans.map(([from, to]) => ({ from: day(from), to: day(to) })),
});
const problems = (results: ReturnType<typeof run>): readonly Problem[] =>
  results.flatMap(({ result }) => (result.ok ? [] : [result.problem]));
const receipts = (results: ReturnType<typeof run>): readonly Receipt[] =>
  results.flatMap(({ result }) => (result.ok && result.value ? [result.value] : []));

describe('a hole in the coverage', () => {
  it.each(counted)('%s: on the very due date there is no date, and the day is named', (_id, clock) => {
    const start = day('2026-09-15');
    const whole = run(clock, sampleCalendar, { start, asOf: start });
    whole.forEach(({ result }, at) => {
      if (!result.ok || !result.value || result.value.adjustments.length > 0) return;
      const due = result.value.baseDue;
      const hole = covered(['2023-07-01', isoDate(plusDays(due, -1))], [isoDate(plusDays(due, 1)), '2028-06-30']);
      const refused = run(clock, hole, { start, asOf: start })[at]?.result;
      expect(refused?.ok).toBe(false);
      expect(refused && !refused.ok && refused.problem).toMatchObject({ code: 'calendar-gap', facts: { needed: due } });
    });
    expect(receipts(whole).length).toBeGreaterThan(5);
  });

  it.each(counted)('%s: a calendar that ends on the due date gives the date, while the clock is open', (_id, clock) => {
    const start = day('2026-09-15');
    const whole = run(clock, sampleCalendar, { start, asOf: start });
    whole.forEach(({ given, result }, at) => {
      if (!result.ok || !result.value || result.value.adjustments.length > 0) return;
      if (given.stop !== undefined || result.value.verdict.kind !== 'open') return;
      const short = covered(['2023-07-01', isoDate(result.value.baseDue)]);
      const same = run(clock, short, { start, asOf: start })[at]?.result;
      expect(same?.ok && same.value?.due).toBe(result.value.due);
    });
  });

  it.each(counted)('%s: without a calendar nothing has a date', (_id, clock) => {
    const results = run(clock, { calendarDays: [], schoolYears: [], calendarCoverage: [] });
    expect(receipts(results)).toEqual([]);
    expect(new Set(problems(results).map(({ code }) => code))).toEqual(new Set(['no-calendar']));
  });

  it('the summer rule needs no day after its due date', () => {
    const given = {
      consent: '2026-06-15',
      asOf: '2026-06-15',
      extensions: [{ reason: 'endOfSchoolYear', agreedOn: day('2026-06-15') }],
    } as const;
    expect(receiptOf({ ...given, calendar: covered(['2023-07-01', '2026-10-30']) }).due).toBe(day('2026-10-30'));
    expect(problemOf({ ...given, calendar: covered(['2023-07-01', '2026-10-29']) })).toMatchObject({
      code: 'calendar-gap',
      facts: { needed: day('2026-10-30') },
    });
  });
});

describe('a start in the future', () => {
  // Clocks that only begin to run for students on the as-of date cannot start after it.
  const past = new Set(['re-evaluation', 'in-state-transfer', 'transition-at-16', 'majority-statement', 'ageing-out']);

  it.each(all.filter(([id]) => !past.has(id)))('%s is open with all of its days left', (_id, clock) => {
    const open = run(clock, sampleCalendar, { start: day('2026-02-04'), asOf: day('2023-01-02') }).filter(
      ({ given }) => given.stop === undefined,
    );
    expect(open.length).toBeGreaterThan(5);
    for (const { used, verdict, counted: days } of receipts(open)) {
      if (verdict.kind === 'excused') continue;
      expect([used, verdict]).toEqual([0, { kind: 'open', daysLeft: days }]);
    }
  });
});

describe('a cell that cannot be read', () => {
  const cells = clocks.flatMap((clock) =>
    [{ sheet: clock.sheet, fields: [...clock.consults, clock.start] }, ...(clock.reads ?? [])].flatMap(({ sheet, fields }) =>
      fields.map((field): [string, Clock, AnySheet, string] => [`${clock.id}: ${sheet.title}.${field}`, clock, sheet, field]),
    ),
  );

  it.each(cells)('%s', (_name, clock, sheet, field) => {
    const spoiled = runRandomly(clock, { count: 40, asOf, calendar: sampleCalendar, random: new Random(11), spoil: { sheet, field } });
    const sound = run(clock, sampleCalendar);
    spoiled.forEach(({ result }, at) => {
      if (!result.ok) {
        expect(['unreadable-cell', sound[at]?.result.ok === false ? sound[at].result.problem.code : '']).toContain(result.problem.code);
        return;
      }
      // A record of another sheet that is not there for this student leaves the date as it is.
      const before = sound[at]?.result;
      if (result.value) expect(before?.ok && before.value?.due).toBe(result.value.due);
    });
    const own = sheet === clock.sheet && (field === clock.start || clock.consults.includes(field));
    if (own) expect(receipts(spoiled)).toEqual([]);
  });
});

// Birth dates may lie further back.
describe('a date before 1990', () => {
  it.each(all)('%s gives no date', async (_id, clock) => {
    const { given, asOf: on, settings } = clock.examples.find(({ due }) => due !== undefined) as ClockExample;
    const rows = given[clock.sheet.title] ?? [{}];
    const old = {
      ...given,
      [clock.sheet.title]: rows.map((row) => ({
        ...row,
        [clock.start]: written(clock.start === 'birthDate' ? '12/31/1899' : '12/31/1989'),
      })),
    };
    const records = emptyRecords();
    addExample(records, { name: 'old', given: old, ...(settings && { settings }) });
    const { book, context } = await sceneOf(records, on);
    const results = [...book.caseFiles.values()].flatMap((file) =>
      file.rows(clock.sheet).map((row) => runClock(clock, row, { file, book, context })),
    );
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect(result.ok ? result.value : undefined).toBeUndefined();
    expect(results.some((result) => !result.ok && result.problem.code === 'unreadable-cell')).toBe(true);
  });
});
