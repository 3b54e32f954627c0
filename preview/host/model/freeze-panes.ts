import { columnLimit, isWholeColumns, isWholeRows, lastColumn, lastRow, rowLimit } from './address';
import { refuse } from './errors';
import { Range } from './range';
import { type Sheet } from './sheet';

/** The rows and columns of a sheet that stay in sight. */
export class FreezePanes {
  readonly #sheet: Sheet;
  rows = 0;
  columns = 0;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  freezeRows(count?: number | null): void {
    this.#set(count ?? 1, 0);
  }
  freezeColumns(count?: number | null): void {
    this.#set(0, count ?? 1);
  }
  /** Freezes everything above and left of the end of a range that starts at A1. */
  freezeAt(range: Range | string): void {
    const { area } = typeof range === 'string' ? this.#sheet.getRange(range) : range;
    this.#set(isWholeColumns(area) ? 0 : lastRow(area) + 1, isWholeRows(area) ? 0 : lastColumn(area) + 1);
  }
  unfreeze(): void {
    this.#set(0, 0);
  }

  #set(rows: number, columns: number): void {
    if (![rows, columns].every((count) => Number.isInteger(count) && count >= 0)) refuse('InvalidArgument');
    this.#sheet.workbook.demandWritable();
    this.rows = rows;
    this.columns = columns;
    this.#sheet.workbook.isDirty = true;
  }

  getLocation(): Range {
    return this.getLocationOrNullObject() ?? refuse('ItemNotFound');
  }
  getLocationOrNullObject(): Range | undefined {
    if (this.rows === 0 && this.columns === 0) return undefined;
    return new Range(this.#sheet, { row: 0, column: 0, rows: this.rows || rowLimit, columns: this.columns || columnLimit });
  }
}
