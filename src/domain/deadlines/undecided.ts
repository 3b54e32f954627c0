import type { AnySheet, Book, Column, Row } from '../model';
import { failed, type Problem } from '../problems';

type Undecided = { readonly ok: false; readonly problem: Problem } | undefined;

/** The problem of the first column that is missing or cell that cannot be read, of those that decide; undefined when all are known. */
export function undecided(sheet: AnySheet, fields: readonly string[], row: Row, book: Book): Undecided {
  for (const field of fields) {
    if (!book.hasColumn(sheet, field)) return failed('missing-column', { sheet: sheet.title, column: headerOf(sheet, field) });
    const problem = unreadable(sheet, field, row);
    if (problem) return problem;
  }
  return undefined;
}

/** The problem of a cell that cannot be read; undefined when it can, or is blank. */
export const unreadable = (sheet: AnySheet, field: string, row: Row): Undecided =>
  row.unreadable(field) ? failed('unreadable-cell', { sheet: sheet.title, column: headerOf(sheet, field) }) : undefined;

const headerOf = (sheet: AnySheet, field: string): string => (sheet.columns as Readonly<Record<string, Column>>)[field]?.header ?? field;
