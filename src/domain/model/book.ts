import type { AnySheet, FieldOf, RowOf, ValueOf } from './define-sheet';
import { isReadable, type Row } from './row';
import { drain, type Filed, openCaseFiles } from './open-case-files';
import { students } from './sheets';

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

/** Everything a workbook says about one state student id: the unit that most rules judge. */
export class CaseFile {
  readonly studentId: string;
  // Two lists side by side: a student stands on a dozen sheets at most, and a Map for each would be half of the memory.
  private readonly sheets: AnySheet[] = [];
  private readonly rowsBySheet: Row[][] = [];
  /** Whether any row holds a cell that could not be read; lets rules skip the search in all other case files. */
  private unreadable = false;

  constructor(studentId: string) {
    this.studentId = studentId;
  }

  /** Rows of a sheet, in the order of {@link Book}: by date where the sheet is dated, else as they stand. */
  rows<S extends AnySheet>(sheet: S): readonly RowOf<S>[] {
    const position = this.sheets.indexOf(sheet);
    return position < 0 ? none : (this.rowsBySheet[position] as RowOf<S>[]);
  }

  /** The student row; undefined for an orphan, the first one when an id stands on two rows. */
  get student(): RowOf<typeof students> | undefined {
    return this.rows(students)[0];
  }

  /** Rows of a sheet whose field has a value. */
  where<S extends AnySheet, F extends FieldOf<S>>(sheet: S, field: F, value: ValueOf<S, F>): readonly RowOf<S>[] {
    const rows = this.rows(sheet);
    return rows.length === 0 ? rows : rows.filter((row) => (row as Record<string, unknown>)[field] === value);
  }

  /** Whether some cell of the case file could not be read. */
  get hasUnreadableCells(): boolean {
    return this.unreadable;
  }

  /** Every row of the case file, sheet by sheet. */
  *allRows(): Generator<Row> {
    for (const rows of this.rowsBySheet) yield* rows;
  }

  /** Takes in a row of a sheet while the book is built. */
  add(sheet: AnySheet, row: Row): void {
    const last = this.sheets.length - 1;
    // Rows come sheet by sheet.
    if (this.sheets[last] === sheet) this.rowsBySheet[last]?.push(row);
    else {
      this.sheets.push(sheet);
      this.rowsBySheet.push([row]);
    }
    if (row.flaws.length > 0 && row.flaws.some((flaw) => !isReadable(flaw))) this.unreadable = true;
  }

  /** Puts the rows of a dated sheet in the order of their dates. Ties and undated rows keep their order. */
  sort(sheet: AnySheet, datedBy: readonly number[]): void {
    const rows = this.rowsBySheet[this.sheets.indexOf(sheet)];
    if (rows && !isInOrder(rows, datedBy)) rows.sort((a, b) => recordDate(a, datedBy) - recordDate(b, datedBy));
  }
}

function isInOrder(rows: readonly Row[], datedBy: readonly number[]): boolean {
  let latest = -Infinity;
  for (const row of rows) {
    const date = recordDate(row, datedBy);
    if (date < latest) return false;
    latest = date;
  }
  return true;
}

function recordDate({ values }: Row, datedBy: readonly number[]): number {
  for (const position of datedBy) {
    const value = values[position];
    if (typeof value === 'number') return value;
  }
  return Number.MAX_SAFE_INTEGER;
}

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
