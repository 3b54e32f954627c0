import { civilParts } from '../../domain/day';
import { dayOfSerial } from '../../workbook';

/** Serials of 1927 to 2119 when counted from 1900; numbers outside say nothing about dates in these records. */
const [earliest, latest] = [10_000, 80_000];

function showsDate(numbers: readonly number[], serial: number, date1904: boolean): boolean {
  const day = dayOfSerial(serial, date1904);
  if (day === undefined) return false;
  const parts = civilParts(day);
  return numbers.includes(parts.dayOfMonth) && (numbers.includes(parts.year) || numbers.includes(parts.year % 100));
}

/**
 * Whether cells that show dates were counted from 1904. Office.js does not say it, but a cell holds its serial and shows its date, and
 * the two ways to count differ by four years and a day.
 * @param cells value and shown text of some cells
 */
export function countsFrom1904(cells: Iterable<{ readonly value: unknown; readonly text: string | undefined }>): boolean {
  let votes = 0;
  for (const { value, text } of cells) {
    if (typeof value !== 'number' || value < earliest || value > latest || text === undefined) continue;
    const numbers = (text.match(/\d+/g) ?? []).map(Number);
    const serial = Math.floor(value);
    votes += Number(showsDate(numbers, serial, true)) - Number(showsDate(numbers, serial, false));
  }
  return votes > 0;
}
