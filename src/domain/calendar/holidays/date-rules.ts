import { civilDay, type Day, plusDays, type Weekday, weekdayOf } from '../../day';
import { easterSunday } from './easter';

/** The date that a holiday has in a year, before it is moved off a weekend. */
export type DateRule = (year: number) => Day;

/** The same date every year. */
export const fixedDate =
  (month: number, dayOfMonth: number): DateRule =>
  (year) =>
    civilDay(year, month, dayOfMonth) as Day;

/** The nth weekday of a month (1 = first), and so many days after it. */
export const nthWeekday =
  (nth: number, weekday: Weekday, month: number, daysAfter = 0): DateRule =>
  (year) => {
    const first = civilDay(year, month, 1) as Day;
    const toWeekday = (weekday - weekdayOf(first) + 7) % 7;
    return plusDays(first, toWeekday + 7 * (nth - 1) + daysAfter);
  };

/** The last weekday of a month of 31 days. */
export const lastWeekday =
  (weekday: Weekday, month: number): DateRule =>
  (year) => {
    const last = civilDay(year, month, 31) as Day;
    return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  };

/** So many days after Easter Sunday, before it when negative. */
export const easterPlus =
  (days: number): DateRule =>
  (year) =>
    plusDays(easterSunday(year), days);
