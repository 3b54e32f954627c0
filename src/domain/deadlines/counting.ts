import type { BusinessCalendar, CalendarProblem, SkippedDays } from '../calendar';
import { type Day, plusDays } from '../day';
import { ok, type Result } from '../problems';
import type { Length } from './length';

/** How a clock counts: the calendar seen in one unit. */
export interface Counting {
  /** The day so many days after `start`, which is day 0. */
  add(start: Day, days: number): Result<Day, CalendarProblem>;
  /** Days after `from` through `to`; negative when `to` is earlier. */
  count(from: Day, to: Day): Result<number, CalendarProblem>;
  /** Named days after `from` through `to` that do not count. */
  skippedBetween(from: Day, to: Day): readonly SkippedDays[];
}

const everyDay: Counting = {
  add: (start, days) => ok(plusDays(start, days)),
  count: (from, to) => ok(to - from),
  skippedBetween: () => [],
};

const known = new WeakMap<BusinessCalendar, Readonly<Record<'business days' | 'school days', Counting>>>();

/** The calendar counted in a unit; made once for each calendar, for every record asks. */
export function countingOf(unit: Length['unit'], calendar: BusinessCalendar): Counting {
  if (unit === 'calendar days') return everyDay;
  let countings = known.get(calendar);
  if (!countings) known.set(calendar, (countings = countingsOf(calendar)));
  return countings[unit];
}

const countingsOf = (calendar: BusinessCalendar): Readonly<Record<'business days' | 'school days', Counting>> => ({
  'business days': {
    add: (start, days) => calendar.addBusinessDays(start, days),
    count: (from, to) => calendar.countBusinessDays(from, to),
    skippedBetween: (from, to) => calendar.skippedBetween(from, to),
  },
  'school days': {
    add: (start, days) => calendar.addSchoolDays(start, days),
    count: (from, to) => calendar.countSchoolDays(from, to),
    skippedBetween: (from, to) => calendar.skippedSchoolDaysBetween(from, to),
  },
});
