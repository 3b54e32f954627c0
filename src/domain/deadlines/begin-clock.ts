import type { BusinessCalendar } from '../calendar';
import { type Day, plusDays, usDateWithWeekday } from '../day';
import { ok, type Result } from '../problems';
import { isOn, type Settings } from '../settings';
import { cite } from '../sources';
import { countingOf } from './counting';
import type { Clock } from './define-clock';
import type { Adjustment } from './receipt';
import type { RunningClock } from './running-clock';

/** The part of a clock that says how it counts. */
export type Timing = Pick<Clock, 'startsOnReceipt' | 'length'>;

/** A clock that has started, before any adjustment. */
export interface Begun {
  readonly running: RunningClock;
  readonly start: Day;
  readonly said: readonly Adjustment[];
}

/** The clock without any adjustment, its start moved off a weekend or holiday when the settings say so. */
export function beginClock(clock: Timing, received: Day, calendar: BusinessCalendar, settings: Settings): Result<Begun> {
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

/** Whether the start itself may count, as the settings allow for the day of consent. */
export const startCounts = (clock: Timing, settings: Settings): boolean => clock.startsOnReceipt && isOn(settings, 'consentDayCounts');

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
