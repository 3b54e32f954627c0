import type { Day } from '../domain/day';
import type { CodeBook, Column, ColumnKind, Flaw } from '../domain/model';
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

const readers: Readonly<Record<ColumnKind, (field: string, column: Column, reading: Reading) => CellReader>> = {
  text: textReader,
  digits: identifierReader,
  lea: identifierReader,
  site: identifierReader,
  date: (field, column, { date1904 }) => dateReader(field, column, date1904),
  code: (field, column, { codes }) => codeReader(field, column, codes),
  codes: (field, column, { codes }) => codesReader(field, column, codes),
  yesno: yesNoReader,
  integer: (field) => numberReader(field, true),
  number: (field) => numberReader(field, false),
};

/** The reader of a column's cells, prepared once per column so that a cell costs no lookup. */
export const cellReader = (field: string, column: Column, reading: Reading): CellReader => readers[column.kind](field, column, reading);
