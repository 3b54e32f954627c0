import type { BusinessCalendar } from '../calendar';
import { type Day, plusDays, usDateWithWeekday } from '../day';
import type { AnySheet, Book, Row, RowOf } from '../model';
import { failed, ok, type Problem, type Result } from '../problems';
import { isOn, type Settings } from '../settings';
import { cite } from '../sources';
import { countingOf } from './counting';
import type { Clock } from './define-clock';
import { judge } from './judge';
import type { Adjustment, Receipt } from './receipt';
import { runAdjustments } from './run-adjustments';
import type { ClockedRecord, RunningClock, Standing } from './running-clock';

/**
 * The receipt of a clock for one record: start, due date, what was skipped and what changed it, and how it stands.
 * @param clock a declared clock
 * @param row the record
 * @param at its case file, its workbook, and the context of the check
 * @returns undefined when the record has no such clock or it has not started; a problem, and no date at all, when a cell that
 *   decides cannot be read, or the calendar does not reach the answer
 */
export function runClock<S extends AnySheet>(clock: Clock<S>, row: RowOf<S>, at: Standing): Result<Receipt | undefined> {
  const unknown = undecided(clock.sheet, clock.consults, row, at.book);
  if (unknown) return unknown;
  if (!clock.applies(row)) return ok(undefined);
  const unread = undecided(clock.sheet, [clock.start, clock.stop], row, at.book) ?? unreadable(clock.sheet, clock.lea, row);
  if (unread) return unread;
  const received = fieldOf<Day>(row, clock.start);
  if (received === undefined) return ok(undefined);
  const calendar = at.context.calendars.of(fieldOf<string>(row, clock.lea) ?? '');
  const begun = begin(clock, received, calendar, at.context.settings);
  if (!begun.ok) return begun;
  const { running, start, said } = begun.value;
  const record: ClockedRecord<S> = { ...at, row, calendar, start };
  const adjusted = runAdjustments(running, clock.adjust, record);
  if (!adjusted.ok) return adjusted;
  return write(clock, record, {
    baseDue: running.due,
    running: adjusted.value.clock,
    said: [...said, ...adjusted.value.said],
  });
}

type Undecided = { readonly ok: false; readonly problem: Problem } | undefined;

/** The first column that is missing or cell that cannot be read, of those that decide. */
function undecided(sheet: AnySheet, fields: readonly string[], row: Row, book: Book): Undecided {
  for (const field of fields) {
    if (!book.hasColumn(sheet, field))
      return failed('missing-column', { sheet: sheet.title, column: sheet.columns[field].header as string });
    const flaw = unreadable(sheet, field, row);
    if (flaw) return flaw;
  }
  return undefined;
}

const unreadable = (sheet: AnySheet, field: string, row: Row): Undecided =>
  row.unreadable(field) ? failed('unreadable-cell', { sheet: sheet.title, column: sheet.columns[field].header as string }) : undefined;

const fieldOf = <Value>(row: object, field: string): Value | undefined => (row as Readonly<Record<string, Value | undefined>>)[field];

/** The part of a clock that says how it counts. */
type Timing = Pick<Clock, 'startsOnReceipt' | 'length'>;

interface Begun {
  readonly running: RunningClock;
  readonly start: Day;
  readonly said: readonly Adjustment[];
}

/** The clock without any adjustment, its start moved off a weekend or holiday when the settings say so. */
function begin<S extends AnySheet>(clock: Clock<S>, received: Day, calendar: BusinessCalendar, settings: Settings): Result<Begun> {
  const plain = countingOf(clock.length.unit, calendar);
  const start = startOf(clock, received, calendar, settings);
  if (!start.ok) return start;
  const dayZero = startCounts(clock, settings) ? plusDays(start.value, -1) : start.value;
  const due = plain.add(dayZero, clock.length.days);
  if (!due.ok) return due;
  return ok({
    running: {
      dayZero,
      days: clock.length.days,
      plain,
      counting: plain,
      fixed: undefined,
      grants: [],
      due: due.value,
      ended: undefined,
      settled: undefined,
    },
    start: start.value,
    said: start.value === received ? [] : [receiptMoved(received, start.value)],
  });
}

const startCounts = (clock: Timing, settings: Settings): boolean => clock.startsOnReceipt && isOn(settings, 'consentDayCounts');

function startOf(clock: Timing, received: Day, calendar: BusinessCalendar, settings: Settings): Result<Day> {
  if (!clock.startsOnReceipt || !isOn(settings, 'receiptMovesToBusinessDay')) return ok(received);
  const isBusinessDay = calendar.isBusinessDay(received);
  if (!isBusinessDay.ok) return isBusinessDay;
  return isBusinessDay.value ? ok(received) : calendar.addBusinessDays(received, 1);
}

const receiptMoved = (received: Day, start: Day): Adjustment => ({
  id: 'receipt-moves',
  title: 'Receipt on a day that is no business day, by the settings',
  applied: true,
  explanation: `Received ${usDateWithWeekday(received)}; the clock starts ${usDateWithWeekday(start)}.`,
  authority: [cite('SER Workbench', 'our convention', 'setting receiptMovesToBusinessDay')],
  before: undefined,
  after: undefined,
  cell: undefined,
});

interface Adjusted {
  readonly baseDue: Day;
  readonly running: RunningClock;
  readonly said: readonly Adjustment[];
}

function write<S extends AnySheet>(clock: Clock<S>, at: ClockedRecord<S>, { baseDue, running, said }: Adjusted): Result<Receipt> {
  const stop = fieldOf<Day>(at.row, clock.stop);
  const due = running.ended ? undefined : running.due;
  const counting = running.ended ? running.plain : running.counting;
  const through = due ?? baseDue;
  const counted = counting.count(running.dayZero, through);
  if (!counted.ok) return counted;
  const dayOne = counting.add(running.dayZero, 1);
  if (!dayOne.ok) return dayOne;
  const lastBusinessDay = due === undefined ? ok(undefined) : lastBusinessDayBefore(clock, due, at.calendar);
  if (!lastBusinessDay.ok) return lastBusinessDay;
  const judged = judge(running, { stop, asOf: at.context.asOf, counted: counted.value });
  if (!judged.ok) return judged;
  const skipped = counting.skippedBetween(running.dayZero, through);
  const skippedAfterDue = due === undefined || judged.value.end <= due ? [] : running.plain.skippedBetween(due, judged.value.end);
  return ok({
    clock: clock.id,
    title: clock.title,
    unit: clock.length.unit,
    start: at.start,
    startCounts: startCounts(clock, at.context.settings),
    dayOne: dayOne.value,
    startMeans: clock.startMeans,
    startCell: { row: at.row, field: clock.start },
    due,
    baseDue,
    lastBusinessDayBefore: lastBusinessDay.value,
    counted: counted.value,
    skippedDays: through - running.dayZero - counted.value,
    skipped,
    adjustments: said,
    stop,
    stopMeans: clock.stopMeans,
    used: judged.value.used,
    usedThrough: judged.value.end,
    skippedAfterDue,
    verdict: judged.value.verdict,
    sources: clock.sources,
    calendarSources: [...new Set([...skipped, ...skippedAfterDue].flatMap(({ source }) => (source === undefined ? [] : [source])))],
  });
}

// A deadline in calendar days stands without a calendar; only this convenience is lost.
function lastBusinessDayBefore(clock: Timing, due: Day, calendar: BusinessCalendar): Result<Day | undefined> {
  const found = calendar.lastBusinessDayOnOrBefore(due);
  return !found.ok && clock.length.unit === 'calendar days' ? ok(undefined) : found;
}
