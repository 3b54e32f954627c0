import { civilDay, day, type Day, usDate } from '../domain/day';
import type { Column, FlawKind } from '../domain/model';
import { CellError, type CellValue } from './cell-value';
import { dayOfSerial, phantomLeapDay, serialOffset } from './excel-serial';
import type { CellReader } from './read-cell';
import { flawOf } from './read-flaw';
import { tidied } from './read-text';

interface ReadDate {
  readonly date: Day;
  readonly hasTime: boolean;
}

const usual = { first: day('1990-01-01'), last: day('2100-12-31') };
const ofBirth = { first: day('1900-01-01'), last: day('2100-12-31') };

/**
 * Reads a column of dates: Excel serials, `YYYY-MM-DD`, `M/D/YYYY` and `MM/DD/YYYY`, with a time of day that is dropped
 * and noted unless it is midnight. Two-digit years are not guessed. Days before 1990 or after 2100 are typing errors,
 * except under the header Birth Date, which is read from 1900 on because rule STU-010 judges early birth dates.
 */
export function dateReader(field: string, column: Column, date1904: boolean): CellReader {
  const { first, last } = column.header === 'Birth Date' ? ofBirth : usual;
  const offset = serialOffset(date1904);
  // Serials up to the phantom day need care; all later ones are a subtraction away.
  const plainFrom = Math.max(first + offset, phantomLeapDay + 1);
  const plainThrough = last + offset;
  const isOutside = (date: Day): boolean => date < first || date > last;
  // A column of typed dates repeats the same few thousand days.
  const known = new Map<string, Day>();
  const readSlowly: CellReader = (cell, flaws) => {
    const read = readDate(cell, date1904);
    if (read === undefined) return undefined;
    const checked = typeof read === 'object' && isOutside(read.date) ? 'date-out-of-range' : read;
    if (typeof checked === 'string') {
      flaws.push(flawOf(field, checked, cell));
      return undefined;
    }
    if (checked.hasTime) flaws.push(flawOf(field, 'time-dropped', cell, usDate(checked.date)));
    else if (typeof cell === 'string') known.set(cell, checked.date);
    return checked.date;
  };
  return (cell, flaws) => {
    if (typeof cell === 'number' && cell >= plainFrom && cell <= plainThrough && Number.isInteger(cell)) return cell - offset;
    return (typeof cell === 'string' ? known.get(cell) : undefined) ?? readSlowly(cell, flaws);
  };
}

function readDate(cell: Exclude<CellValue, undefined>, date1904: boolean): ReadDate | FlawKind | undefined {
  if (typeof cell === 'number') return dateOfNumber(cell, date1904);
  if (typeof cell === 'string') return dateOfText(cell);
  return cell instanceof CellError ? 'error-value' : 'not-a-date';
}

// Less than a millisecond: what arithmetic leaves on a serial that was meant to be whole.
const rounding = 1e-8;

function dateOfNumber(serial: number, date1904: boolean): ReadDate | FlawKind {
  const nearest = Math.round(serial);
  const isWhole = Math.abs(serial - nearest) < rounding;
  const whole = isWhole ? nearest : Math.floor(serial);
  if (whole === phantomLeapDay && !date1904) return 'phantom-leap-day';
  const date = dayOfSerial(whole, date1904);
  return date === undefined ? 'not-a-date' : { date, hasTime: !isWhole };
}

const timeOfDay = String.raw`(?:(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(AM|PM)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const iso = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${timeOfDay}$`, 'i');
const us = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})${timeOfDay}$`, 'i');

function dateOfText(typed: string): ReadDate | FlawKind | undefined {
  const text = tidied(typed);
  if (text === '') return undefined;
  const asIso = iso.exec(text);
  if (asIso) return existing(Number(asIso[1]), Number(asIso[2]), Number(asIso[3]), asIso[4], asIso[5]);
  const asUs = us.exec(text);
  if (!asUs) return 'not-a-date';
  if (asUs[3]?.length === 2) return 'two-digit-year';
  return existing(Number(asUs[3]), Number(asUs[1]), Number(asUs[2]), asUs[4], asUs[5]);
}

function existing(
  year: number,
  month: number,
  dayOfMonth: number,
  time: string | undefined,
  half: string | undefined,
): ReadDate | FlawKind {
  const date = civilDay(year, month, dayOfMonth);
  return date === undefined ? 'impossible-date' : { date, hasTime: time !== undefined && !isMidnight(time, half) };
}

const isMidnight = (time: string, half: string | undefined): boolean =>
  half?.toUpperCase() === 'AM' ? /^(12|0?0)(:00)+(\.0+)?$/.test(time) : half === undefined && /^0?0(:00)+(\.0+)?$/.test(time);
