import type { SkippedDays } from '../calendar';
import type { Day } from '../day';
import type { AnySheet, CellRef } from '../model';
import { ok, type Result } from '../problems';
import { startCounts } from './begin-clock';
import type { Clock } from './define-clock';
import { judge } from './judge';
import type { Adjustment, Opening, Receipt } from './receipt';
import type { ClockedRecord, RecordFields, RunningClock } from './running-clock';

/** A clock after all adjustments: what was said of them, the due date that it had without them, and the cell that ended it. */
export interface Adjusted {
  readonly baseDue: Day;
  readonly running: RunningClock;
  readonly said: readonly Adjustment[];
  readonly openings: readonly Opening[];
  readonly stop: CellRef | undefined;
}

/**
 * The receipt of a clock that was adjusted: its days recounted, and the verdict. A rule asks for the verdict alone, so the
 * names of days are looked up when somebody wants to read them; none lie between a due date and an end on or before it.
 */
export function writeReceipt<S extends AnySheet>(
  clock: Clock<S>,
  at: ClockedRecord<S>,
  { baseDue, running, said, openings, stop: stopCell }: Adjusted,
): Result<Receipt> {
  const stop = stopCell && ((stopCell.row as unknown as RecordFields)[stopCell.field] as Day | undefined);
  const due = running.ended ? undefined : running.due;
  const recounted = recount(running, due ?? baseDue);
  if (!recounted.ok) return recounted;
  const lastBusinessDay = lastBusinessDayBefore(clock, due, at);
  if (!lastBusinessDay.ok) return lastBusinessDay;
  const judged = judge(running, { stop, asOf: at.context.asOf, counted: recounted.value.counted });
  if (!judged.ok) return judged;
  const { end, used, verdict } = judged.value;
  return ok({
    clock: clock.id,
    title: clock.title,
    unit: clock.length.unit,
    runs: clock.length.counted ? undefined : clock.length.words,
    warningOnly: clock.warningOnly,
    openings,
    start: at.start,
    startCounts: startCounts(clock, at.context.settings),
    startMeans: clock.startMeans,
    startCell: { row: at.row, field: clock.start },
    due,
    baseDue,
    lastBusinessDayBefore: lastBusinessDay.value,
    dayOne: recounted.value.dayOne,
    counted: recounted.value.counted,
    skippedDays: recounted.value.skippedDays,
    adjustments: said,
    stop,
    stopMeans: clock.stopMeans,
    stopCell,
    used,
    usedThrough: end,
    verdict,
    sources: clock.sources,
    get skipped() {
      return running.counting.skippedBetween(running.dayZero, due ?? baseDue);
    },
    get skippedAfterDue() {
      return due === undefined ? [] : running.plain.skippedBetween(due, end);
    },
    get calendarSources() {
      return sourcesOf([...this.skipped, ...this.skippedAfterDue]);
    },
  });
}

/** The days from day 0 through a day: the first that counts, and how many count and do not. */
function recount({ dayZero, counting }: RunningClock, through: Day): Result<Pick<Receipt, 'dayOne' | 'counted' | 'skippedDays'>> {
  const dayOne = counting.add(dayZero, 1);
  if (!dayOne.ok) return dayOne;
  const counted = counting.count(dayZero, through);
  if (!counted.ok) return counted;
  return ok({
    dayOne: dayOne.value,
    counted: counted.value,
    skippedDays: through - dayZero - counted.value,
  });
}

// A deadline in calendar days stands without a calendar; only this convenience is lost.
function lastBusinessDayBefore(
  clock: Pick<Clock, 'length'>,
  due: Day | undefined,
  { calendar }: Pick<ClockedRecord, 'calendar'>,
): Result<Day | undefined> {
  if (due === undefined) return ok(undefined);
  const found = calendar.lastBusinessDayOnOrBefore(due);
  return !found.ok && clock.length.unit === 'calendar days' ? ok(undefined) : found;
}

const sourcesOf = (skipped: readonly SkippedDays[]): readonly string[] => [
  ...new Set(skipped.flatMap(({ source }) => (source === undefined ? [] : [source]))),
];
