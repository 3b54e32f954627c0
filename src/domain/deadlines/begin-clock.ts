import { type Day, plusDays, usDateWithWeekday } from '../day';
import { ok, type Result } from '../problems';
import { isOn, type Settings } from '../settings';
import { cite } from '../sources';
import { countingOf } from './counting';
import type { Clock } from './define-clock';
import type { Adjustment } from './receipt';
import type { ClockedRecord, RunningClock } from './running-clock';

/** The part of a clock that says how it counts. */
export type Timing = Pick<Clock, 'startsOnReceipt' | 'length'>;

/** A clock that has started, before any adjustment. */
export interface Begun {
  readonly running: RunningClock;
  readonly start: Day;
  readonly said: readonly Adjustment[];
}

/**
 * The clock without any adjustment, its start moved off a weekend or holiday when the settings say so; undefined when the
 * settings or the records give it no end.
 * @param received the record, whose start is the day that its cell holds
 */
export function beginClock(clock: Timing, received: ClockedRecord): Result<Begun | undefined> {
  const { calendar, context } = received;
  const plain = countingOf(clock.length.unit, calendar);
  const start = startOf(clock, received);
  if (!start.ok) return start;
  const dayZero = startCounts(clock, context.settings) ? plusDays(start.value, -1) : start.value;
  const due = clock.length.endAfter(dayZero, plain, start.value === received.start ? received : { ...received, start: start.value });
  if (!due.ok) return due;
  if (due.value === undefined) return ok(undefined);
  const days = plain.count(dayZero, due.value);
  if (!days.ok) return days;
  return ok({
    running: {
      dayZero,
      days: days.value,
      plain,
      counting: plain,
      fixed: clock.length.counted ? undefined : due.value,
      grants: [],
      due: due.value,
      ended: undefined,
      settled: undefined,
    },
    start: start.value,
    said: start.value === received.start ? [] : [receiptMoved(received.start, start.value)],
  });
}

/** Whether the start itself may count, as the settings allow for the day of consent. */
export const startCounts = (clock: Timing, settings: Settings): boolean => clock.startsOnReceipt && isOn(settings, 'consentDayCounts');

function startOf(clock: Timing, { start: received, calendar, context }: ClockedRecord): Result<Day> {
  if (!clock.startsOnReceipt || !isOn(context.settings, 'receiptMovesToBusinessDay')) return ok(received);
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
