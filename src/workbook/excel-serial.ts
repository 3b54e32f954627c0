import type { Day } from '../domain/day';

/** Serial of 29 February 1900, a day that Excel has and the world had not; only workbooks that count from 1900 hold it. */
export const phantomLeapDay = 60;

const lastSerial = 2_958_465; // 12/31/9999
const from1900 = 25_569; // 1970-01-01 counted from 1900, behind the phantom day
const from1904 = 24_107; // 1970-01-01 counted from 1904

/** What separates a serial from a Day; for 1900 it holds for serials above {@link phantomLeapDay}. */
export const serialOffset = (date1904: boolean): number => (date1904 ? from1904 : from1900);

/**
 * The day of an Excel serial number; undefined for the phantom 29 February 1900 and for numbers that no date has.
 * @param serial whole number, the time of day already taken off
 * @param date1904 whether the workbook counts from 1904 (serial 0) instead of 1900 (serial 1)
 */
export function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  if (!Number.isInteger(serial)) return undefined;
  if (date1904) return serial < 0 || serial > lastSerial - 1462 ? undefined : ((serial - from1904) as Day);
  if (serial < 1 || serial > lastSerial || serial === phantomLeapDay) return undefined;
  return (serial < phantomLeapDay ? serial - from1900 + 1 : serial - from1900) as Day;
}

/** The Excel serial number of a day; undefined for days before the first one that Excel can hold, or after 12/31/9999. */
export function serialOfDay(day: Day, date1904: boolean): number | undefined {
  const serial = day + serialOffset(date1904);
  if (date1904) return serial < 0 || serial > lastSerial - 1462 ? undefined : serial;
  const counted = serial <= phantomLeapDay ? serial - 1 : serial;
  return counted < 1 || counted > lastSerial ? undefined : counted;
}
