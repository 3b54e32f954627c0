import { calendarSheets, calendarsOf, type CalendarRows, sampleCalendar } from '../../../src/domain/calendar';
import { day, type Day, isoDate } from '../../../src/domain/day';
import { type Clock, clocks, dueOfUnrecorded, type Receipt, unrecordedClocks } from '../../../src/domain/deadlines';
import { Book } from '../../../src/domain/model';
import type { Result } from '../../../src/domain/problems';
import { settingsWith } from '../../../src/domain/settings';
import { type Answer, SlowCalendar } from './brute-force';
import { runRandomly } from './random-book';
import { type Generated, Random } from './random-maker';

// 21 clocks of 4,600 records and 5 deadlines without records, 1,000 starts each.
const casesOfClock = 4_600;
const casesOfUnrecorded = 1_000;

/** The sample calendar with a week in October 2026 for which nobody vouches, and with no end of 2027-28. */
const calendar: CalendarRows = {
  ...sampleCalendar,
  calendarCoverage: [
    { from: day('2011-07-01'), to: day('2012-06-30') },
    { from: day('2023-07-01'), to: day('2026-10-04') },
    { from: day('2026-10-12'), to: day('2028-03-31') },
  ],
};
const slow = new SlowCalendar(calendar);
const asOfs = ['2024-03-01', '2026-07-01', '2026-11-24', '2027-12-31'].map(day);

interface Outcome {
  readonly due: Day | undefined;
  readonly verdict: string;
  readonly days: number | undefined;
  readonly used: number;
}

/** What a slow count says: a date and how it stands, or `refused`. */
function expected({ start, stop, lea, unit, due: dueBy, counted, excused }: Generated, asOf: Day): Answer<Outcome> {
  const due = typeof dueBy === 'number' ? dueBy : dueBy(slow);
  if (due === 'refused') return 'refused';
  const summers = counted !== 'without summers';
  const end = stop ?? asOf;
  if (excused) {
    const used = slow.count(unit, lea, start, Math.max(end, start));
    return used === 'refused' ? used : { due: undefined, verdict: 'excused', days: undefined, used };
  }
  const whole = slow.count(unit, lea, start, due, summers);
  const after = end > due ? slow.count(unit, lea, due, end) : 0;
  const used = end > due ? 0 : slow.count(unit, lea, start, Math.max(end, start), summers);
  if (whole === 'refused' || after === 'refused' || used === 'refused') return 'refused';
  if (end > due) return { due: due as Day, verdict: stop === undefined ? 'overdue' : 'late', days: after, used: whole + after };
  return stop === undefined
    ? { due: due as Day, verdict: 'open', days: whole - used, used }
    : { due: due as Day, verdict: 'timely', days: undefined, used };
}

function outcome(result: Result<Receipt | undefined>): Answer<Outcome> | 'no clock' {
  if (!result.ok) return /calendar-gap|no-school-year/.test(result.problem.code) ? 'refused' : (result.problem.code as 'refused');
  if (!result.value) return 'no clock';
  const { due, verdict, used } = result.value;
  const days = verdict.kind === 'open' ? verdict.daysLeft : 'days' in verdict ? verdict.days : undefined;
  return { due, verdict: verdict.kind, days, used };
}

/** Runs a clock on random records of one as-of date; returns what was answered, by kind of answer. */
function compare(clock: Clock, count: number, asOf: Day, random: Random): Map<string, number> {
  const answers = new Map<string, number>();
  for (const { given, result } of runRandomly(clock, { count, asOf, calendar, random })) {
    const found = outcome(result);
    const wanted = expected(given, asOf);
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      throw new Error(
        `${clock.id}, start ${isoDate(given.start as Day)}, LEA ${given.lea}: ${JSON.stringify([found, wanted, given.row.values])}`,
      );
    const kind = wanted === 'refused' ? wanted : wanted.verdict;
    answers.set(kind, (answers.get(kind) ?? 0) + 1);
  }
  return answers;
}

describe('every clock against a count day by day', () => {
  it.each(clocks.map((clock, at) => [clock.id, clock, at] as const))('%s', (_id, clock, at) => {
    const random = new Random(at + 1);
    const answers = new Map<string, number>();
    for (const asOf of asOfs)
      for (const [kind, count] of compare(clock, casesOfClock / asOfs.length, asOf, random))
        answers.set(kind, (answers.get(kind) ?? 0) + count);
    // A test of nothing but refusals, or of nothing but open clocks, would show little.
    const total = [...answers.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(casesOfClock);
    expect([...answers.keys()].filter((kind) => kind !== 'refused').length).toBeGreaterThanOrEqual(3);
    expect(answers.get('refused') ?? 0).toBeLessThan(total / 2);
  });

  it.each(unrecordedClocks.map((clock, at) => [clock.id, clock, at] as const))('%s', (_id, clock, at) => {
    const random = new Random(at + 100);
    const book = new Book('random.xlsx', calendarSheets(calendar));
    const calendars = calendarsOf(book, settingsWith({}));
    for (let n = 0; n < casesOfUnrecorded; n += 1) {
      const start = random.day();
      const lea = random.lea();
      const found = dueOfUnrecorded(clock, start, calendars.of(lea));
      expect(found.ok ? found.value : 'refused').toBe(slow.add(clock.length.unit, lea, start, clock.length.days));
    }
  });
});
