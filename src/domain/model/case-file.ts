import type { AnySheet, FieldOf, RowOf, ValueOf } from './define-sheet';
import { isReadable, type Row } from './row';
import { students } from './sheets';

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

  /** Rows of a sheet, in the order of the book: by date where the sheet is dated, else as they stand. */
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
