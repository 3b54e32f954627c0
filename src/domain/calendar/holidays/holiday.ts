import { type Day, isWeekend, plusDays, weekdayOf } from '../../day';
import type { Citation } from '../../sources';
import type { DateRule } from './date-rules';

/** The lists of holidays that disagree: federal; state offices; only in the literal list of R.S. 1:55(A); local. */
export type HolidaySet = 'federal' | 'state' | 'literal' | 'local';

/** One holiday, declared once. */
export interface Holiday {
  readonly name: string;
  readonly set: HolidaySet;
  readonly date: DateRule;
  /** What happens on a weekend: it moves to the Friday before or the Monday after, or it has no effect. */
  readonly onWeekend: 'moves' | 'has no effect';
  /** Whether the year has the holiday; every year where left out. */
  readonly inYear?: (year: number) => boolean;
  readonly sources: readonly Citation[];
}

/** Since a year, that year included. */
export const since =
  (first: number): ((year: number) => boolean) =>
  (year) =>
    year >= first;

/** Through a year, that year included. */
export const through =
  (last: number): ((year: number) => boolean) =>
  (year) =>
    year <= last;

/** Years that can be divided by a number. */
export const everyYearDivisibleBy =
  (divisor: number): ((year: number) => boolean) =>
  (year) =>
    year % divisor === 0;

/** The weekday on which a holiday of that date is observed; undefined when a weekend leaves it without effect. */
export function observedDay(holiday: Holiday, date: Day): Day | undefined {
  if (!isWeekend(date)) return date;
  if (holiday.onWeekend === 'has no effect') return undefined;
  return plusDays(date, weekdayOf(date) === 6 ? -1 : 1);
}
