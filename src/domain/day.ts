import { UTCDate } from '@date-fns/utc';
import { addMonths, addYears } from 'date-fns';

declare const dayBrand: unique symbol;

/**
 * A civil date as the number of days since 1970-01-01 UTC. It has no time and no zone, so comparing and counting are
 * plain arithmetic. This file is the only one of the domain that knows the machine's Date.
 */
export type Day = number & { readonly [dayBrand]: true };

const msPerDay = 86_400_000;
const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** 0 = Sunday ... 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const utc = (date: Day): UTCDate => new UTCDate(date * msPerDay);
const dayOf = (date: UTCDate): Day => Math.round(date.getTime() / msPerDay) as Day;

/**
 * The day of a calendar date, or undefined when there is no such date (9/31, 29 February of a common year).
 * @param year four digits
 * @param month 1 to 12
 * @param dayOfMonth 1 to 31
 */
export function civilDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  const time = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? ((time / msPerDay) as Day) : undefined;
}

/**
 * The day written as `YYYY-MM-DD`; throws on anything else. For dates that people write in code; text from a workbook
 * goes through the reader, which explains what is wrong with it.
 */
export function day(iso: string): Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const found = parts && civilDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (found === null || found === undefined) throw new RangeError(`Not a date: ${iso}`);
  return found;
}

/** Year, month (1 to 12) and day of the month of a day. */
export function civilParts(date: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const at = new Date(date * msPerDay);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, dayOfMonth: at.getUTCDate() };
}

/** The day that lies the given number of calendar days later (earlier when negative). */
export const plusDays = (date: Day, calendarDays: number): Day => (date + calendarDays) as Day;

/** The same day of the month, months later; the last day of a shorter month (01/31 + 1 month = 02/28). */
export const plusMonths = (date: Day, months: number): Day => dayOf(addMonths(utc(date), months));

/** The anniversary, years later; 29 February falls on 28 February of a common year. */
export const plusYears = (date: Day, years: number): Day => dayOf(addYears(utc(date), years));

/**
 * Completed years from a birth date to a day: the age on that day, negative before the birth. A child born on 29 February
 * is a year older on 28 February of a common year.
 */
export function ageOn(birth: Day, on: Day): number {
  const { year } = civilParts(on);
  const born = civilParts(birth);
  const birthday = civilDay(year, born.month, born.dayOfMonth) ?? civilDay(year, 2, 28);
  return year - born.year - (birthday !== undefined && on < birthday ? 1 : 0);
}

/** Weekday of a day, 0 = Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: Day): Weekday => ((((date + 4) % 7) + 7) % 7) as Weekday;

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: Day): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** `2025-11-05`. */
export const isoDate = (date: Day): string => utc(date).toISOString().slice(0, 10);

/** `11/05/2025`, as sentences and sheets show dates. */
export function usDate(date: Day): string {
  const iso = isoDate(date);
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
}

/** `Wed 11/05/2025`, as receipts show dates. */
export const usDateWithWeekday = (date: Day): string => `${weekdayNames[weekdayOf(date)]} ${usDate(date)}`;

/** The later of two days. */
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
