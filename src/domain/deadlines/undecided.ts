import type { AnySheet, Book, Column, FieldOf, Row } from '../model';
import { failed, type Problem } from '../problems';
import type { Standing } from './running-clock';

type Undecided = { readonly ok: false; readonly problem: Problem } | undefined;

/** Fields of a sheet that a clock looks at on the student's rows. */
export interface SheetUse {
  readonly sheet: AnySheet;
  readonly fields: readonly string[];
}

/** Declares which fields of a sheet a clock looks at. */
export const from = <S extends AnySheet>(sheet: S, ...fields: readonly FieldOf<S>[]): SheetUse => ({ sheet, fields });

/** The problem of the first column that is missing or cell that cannot be read, of those that decide; undefined when all are known. */
export function undecided(sheet: AnySheet, fields: readonly string[], row: Row, book: Book): Undecided {
  for (const field of fields) {
    if (!book.hasColumn(sheet, field)) return failed('missing-column', { sheet: sheet.title, column: headerOf(sheet, field) });
    const problem = unreadable(sheet, field, row);
    if (problem) return problem;
  }
  return undefined;
}

/** The problem of the first sheet or column that is missing, or cell of the student that cannot be read, of those that decide elsewhere. */
export function undecidedElsewhere(uses: readonly SheetUse[], { file, book }: Pick<Standing, 'file' | 'book'>): Undecided {
  for (const { sheet, fields } of uses) {
    if (!book.has(sheet)) return failed('missing-sheet', { sheet: sheet.title });
    for (const field of fields) {
      if (!book.hasColumn(sheet, field)) return failed('missing-column', { sheet: sheet.title, column: headerOf(sheet, field) });
      if (!file.hasUnreadableCells) continue;
      for (const row of file.rows(sheet)) {
        const problem = unreadable(sheet, field, row);
        if (problem) return problem;
      }
    }
  }
  return undefined;
}

/** The problem of a cell that cannot be read; undefined when it can, or is blank. */
export const unreadable = (sheet: AnySheet, field: string, row: Row): Undecided =>
  row.unreadable(field) ? failed('unreadable-cell', { sheet: sheet.title, column: headerOf(sheet, field) }) : undefined;

const headerOf = (sheet: AnySheet, field: string): string => (sheet.columns as Readonly<Record<string, Column>>)[field]?.header ?? field;
