import type { CaseFile } from './case-file';
import type { AnySheet, FieldOf, RowOf, ValueOf } from './define-sheet';
import type { Row } from './row';
import { drain, type Filed, openCaseFiles } from './open-case-files';

/** How a declared sheet was found in a workbook. */
export interface SheetLayout {
  /** Name of the sheet in the workbook, which may differ from the declared title in case and spaces. */
  readonly name: string;
  /** Row of the headers, 1-based. */
  readonly headerRow: number;
  /** Column index, 0-based, of each field that has a column. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The rows of one declared sheet. `layout` is undefined when the workbook has no such sheet. */
export interface SheetRows<S extends AnySheet = AnySheet> {
  readonly sheet: S;
  readonly layout: SheetLayout | undefined;
  readonly rows: readonly RowOf<S>[];
}

const none: readonly never[] = [];

/**
 * A workbook as the rules see it: rows by sheet, and case files by state student id in the order in which the ids first
 * appeared. Built once and never changed, so no rule can alter what the next one sees.
 */
export class Book {
  /** Name of the file or workbook, for messages. */
  readonly name: string;
  readonly caseFiles: ReadonlyMap<string, CaseFile>;
  /** One case file for each record that belongs to no state student id: its cells can still be judged. */
  readonly strayFiles: readonly CaseFile[];
  private readonly sheets: ReadonlyMap<AnySheet, SheetRows>;
  private readonly indexes = new Map<AnySheet, Map<string, Map<unknown, Row[]>>>();

  /** @param filed case files made elsewhere; made here at once when left out */
  constructor(name: string, sheets: readonly SheetRows[], filed?: Filed) {
    const { caseFiles, strayFiles } = filed ?? { caseFiles: new Map<string, CaseFile>(), strayFiles: [] };
    this.name = name;
    this.sheets = new Map(sheets.map((rows) => [rows.sheet, rows]));
    this.caseFiles = caseFiles;
    this.strayFiles = strayFiles;
    if (!filed) drain(openCaseFiles(this, { caseFiles, strayFiles }));
  }

  /** Makes a book in steps, for a pane that must stay responsive. */
  static *inSteps(name: string, sheets: readonly SheetRows[]): Generator<undefined, Book> {
    const filed: Filed = { caseFiles: new Map(), strayFiles: [] };
    const book = new Book(name, sheets, filed);
    yield* openCaseFiles(book, filed);
    return book;
  }

  /** The same book with other rows on some sheets, and its case files made elsewhere. What is known about the other sheets is kept. */
  withRows(changed: ReadonlyMap<AnySheet, SheetRows>, filed: Filed): Book {
    const book = new Book(
      this.name,
      [...this.sheets.values()].map((rows) => changed.get(rows.sheet) ?? rows),
      filed,
    );
    for (const [sheet, index] of this.indexes) if (!changed.has(sheet)) book.indexes.set(sheet, index);
    return book;
  }

  /** The rows of a declared sheet with its layout; empty when the workbook has no such sheet. */
  sheet<S extends AnySheet>(sheet: S): SheetRows<S> {
    return (this.sheets.get(sheet) as SheetRows<S> | undefined) ?? { sheet, layout: undefined, rows: none };
  }

  /** The rows of a declared sheet, as they stand. */
  rows<S extends AnySheet>(sheet: S): readonly RowOf<S>[] {
    return this.sheet(sheet).rows;
  }

  /** Whether the workbook has the sheet. */
  has(sheet: AnySheet): boolean {
    return this.sheet(sheet).layout !== undefined;
  }

  /** Whether the sheet is there and has a column for the field. */
  hasColumn<S extends AnySheet>(sheet: S, field: FieldOf<S>): boolean {
    return this.sheet(sheet).layout?.columns.has(field) === true;
  }

  /** Rows of a sheet whose field has a value, through an index that is made at the first question. */
  where<S extends AnySheet, F extends FieldOf<S>>(sheet: S, field: F, value: ValueOf<S, F> | undefined): readonly RowOf<S>[] {
    if (value === undefined) return none;
    let byField = this.indexes.get(sheet);
    if (!byField) this.indexes.set(sheet, (byField = new Map<string, Map<unknown, Row[]>>()));
    let byValue = byField.get(field);
    if (!byValue) {
      byValue = new Map();
      for (const row of this.rows(sheet)) {
        const key = (row as Record<string, unknown>)[field];
        if (key === undefined) continue;
        const rows = byValue.get(key);
        if (rows) rows.push(row);
        else byValue.set(key, [row]);
      }
      byField.set(field, byValue);
    }
    return (byValue.get(value) as RowOf<S>[] | undefined) ?? none;
  }
}
