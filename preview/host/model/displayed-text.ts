import { format, isTextFormat } from 'numfmt';
import { type CellScalar, ErrorValue } from './cell-scalar';

/** Days between the serial numbers of the two date systems. */
const days1904 = 1462;

/** The text that a cell shows in its number format, whatever the width of its column (Office.js never answers `####`). */
export const displayedText = (value: CellScalar | undefined, numberFormat: string, date1904 = false): string => {
  if (value === undefined) return '';
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  try {
    const shown = date1904 && typeof value === 'number' && isDateLike(numberFormat) ? value + days1904 : value;
    return format(numberFormat, shown, { locale: 'en-US' });
  } catch {
    return String(value);
  }
};

const isDateLike = (numberFormat: string): boolean =>
  /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(numberFormat);

/** Whether what is typed into a cell of this format stays text. */
export const keepsText = (numberFormat: string): boolean => numberFormat !== 'General' && isTextFormat(numberFormat);
