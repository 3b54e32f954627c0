import type { Day } from '../domain/day';
import type { CodeBook, Column, Flaw } from '../domain/model';
import type { CellValue } from './cell-value';
import { codeReader, codesReader } from './read-code';
import { dateReader } from './read-date';
import { numberReader, yesNoReader } from './read-number';
import { identifierReader, textReader } from './read-text';

/**
 * Reads a filled cell of one column: its value, or undefined when the cell is blank after all or cannot be read. What it
 * notices goes to `flaws`; an unreadable cell always leaves a flaw there, a blank one never.
 * @param on date of the record, for codes that are valid for a time
 */
export type CellReader = (cell: Exclude<CellValue, undefined>, flaws: Flaw[], on?: Day) => unknown;

/** What the cells of a workbook mean. */
export interface Reading {
  readonly codes: CodeBook;
  readonly date1904: boolean;
}

/** The reader of a column's cells, prepared once per column so that a cell costs no lookup. */
export function cellReader(field: string, column: Column, { codes, date1904 }: Reading): CellReader {
  switch (column.kind) {
    case 'text':
      return textReader(field);
    case 'digits':
    case 'lea':
    case 'site':
      return identifierReader(field, column);
    case 'date':
      return dateReader(field, column, date1904);
    case 'code':
      return codeReader(field, column, codes);
    case 'codes':
      return codesReader(field, column, codes);
    case 'yesno':
      return yesNoReader(field);
    case 'integer':
      return numberReader(field, true);
    case 'number':
      return numberReader(field, false);
  }
}
