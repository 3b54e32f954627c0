import type { Day } from '../day';
import type { Problem, Result } from '../problems';

/**
 * What could not be answered, and why: the calendar is not declared complete, a school year is missing, or the Calendar
 * sheet itself cannot be relied on.
 */
export type CalendarProblem = Problem<
  'no-calendar' | 'calendar-gap' | 'no-school-year' | 'school-years-overlap' | 'missing-sheet' | 'missing-column' | 'unreadable-cell'
>;

/** A run of days that a count left out, for the receipt. Weekends between other skipped days are not listed. */
export interface SkippedDays {
  readonly from: Day;
  readonly through: Day;
  /** Business days (Monday to Friday) among them that would have counted otherwise. */
  readonly weekdays: number;
  /** Name as on the calendar: "Labor Day". */
  readonly why: string;
  /** Source as on the calendar: "SER Calendar 2026-27". */
  readonly source: string | undefined;
}

/** First and last student day of a school year, with the days between which the end-of-school-year rule stops the clock. */
export interface SchoolYear {
  readonly name: string;
  readonly firstStudentDay: Day;
  readonly lastStudentDay: Day;
  /** The clock stops after this day; the last student day unless the School Years sheet says otherwise. */
  readonly clockStopsAfter: Day;
  /** The clock runs again on this day; undefined until the next school year is known. */
  readonly clockRestartsOn: Day | undefined;
}

/**
 * The calendar of one LEA. Every question about a day outside the declared coverage is answered with a problem, never with
 * an estimate.
 */
export interface BusinessCalendar {
  readonly lea: string;
  /** Whether a day is a business day: Monday to Friday except the holidays of the settings. */
  isBusinessDay(date: Day): Result<boolean, CalendarProblem>;
  /** The day `businessDays` after `start`; `start` itself is day 0. */
  addBusinessDays(start: Day, businessDays: number): Result<Day, CalendarProblem>;
  /** Business days after `from` through `to`; negative when `to` is earlier. */
  countBusinessDays(from: Day, to: Day): Result<number, CalendarProblem>;
  /** The last business day on or before a day. */
  lastBusinessDayOnOrBefore(date: Day): Result<Day, CalendarProblem>;
  /** Whether children attend school: within a school year, Monday to Friday, no row that closes school. A holiday alone does not. */
  isSchoolDay(date: Day): Result<boolean, CalendarProblem>;
  /** The day `schoolDays` after `start`; `start` itself is day 0. */
  addSchoolDays(start: Day, schoolDays: number): Result<Day, CalendarProblem>;
  /** School days after `from` through `to`; negative when `to` is earlier. */
  countSchoolDays(from: Day, to: Day): Result<number, CalendarProblem>;
  /** Holidays and other named days on which no business day was counted, after `from` through `to`. */
  skippedBetween(from: Day, to: Day): readonly SkippedDays[];
  /** Closures and summers on which no school day was counted, after `from` through `to`. */
  skippedSchoolDaysBetween(from: Day, to: Day): readonly SkippedDays[];
  /** The school years known, in order. */
  readonly schoolYears: readonly SchoolYear[];
  /** Set when two school years overlap: then no question about school days or summers has one answer. */
  readonly schoolYearsProblem: CalendarProblem | undefined;
}

/** The calendars of a workbook, one for each LEA, made at the first question. */
export interface Calendars {
  of(lea: string): BusinessCalendar;
}
