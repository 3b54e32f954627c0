import { format, isTextFormat } from 'numfmt';
import { type CellScalar, ErrorValue } from './cell-scalar';

/** Days between the serial numbers of the two date systems. */
const days1904 = 1462;

/** The text that a cell shows in its number format, whatever the width of its column (Office.js never answers `####`). */
export const displayedText = (value: CellScalar | undefined, numberFormat: string, date1904 = false): string => {
  if (value === undefined) return '';
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === 'string' && ['General', '@'].includes(numberFormat)) return value;
  try {
    return format(numberFormat, date1904 ? from1900(value, numberFormat) : value, { locale: 'en-US' });
  } catch {
    return String(value);
  }
};

/** A date of the 1904 system as the 1900 system counts it. */
const from1900 = (value: string | number | boolean, numberFormat: string): string | number | boolean =>
  typeof value === 'number' && isDateLike(numberFormat) ? value + days1904 : value;

const isDateLike = (numberFormat: string): boolean =>
  /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(numberFormat);

/** Whether what is typed into a cell of this format stays text. */
export const keepsText = (numberFormat: string): boolean => numberFormat !== 'General' && isTextFormat(numberFormat);
