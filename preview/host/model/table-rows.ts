import { type Area, lastRow } from './address';
import { type WireValue } from './cell-scalar';
import { refuse } from './errors';
import { moveCells } from './move-cells';
import { Range } from './range';
import { readValues } from './read-cells';
import { type Table } from './table';
import { placeOf } from './table-place';
import { writeCells } from './write-cells';

/** A row of a table: a place, not its data. After a sort other data stands there. */
export class TableRow {
  readonly table: Table;
  readonly index: number;

  constructor(table: Table, index: number) {
    this.table = table;
    this.index = index;
  }

  get #area(): Area {
    const { bodyArea } = this.table;
    return this.index >= bodyArea.rows ? refuse('ItemNotFound') : { ...bodyArea, row: bodyArea.row + this.index, rows: 1 };
  }
  get values(): WireValue[][] {
    return readValues(this.table.sheet, this.#area);
  }
  set values(values: unknown) {
    writeCells(this.table.sheet, this.#area, values);
  }
  getRange(): Range {
    return new Range(this.table.sheet, this.#area);
  }
  delete(): void {
    this.table.rows.deleteRowsAt(this.index, 1);
  }
}

/** The rows of a table's body. */
export class TableRows {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, i) => new TableRow(this.#table, i));
  }
  get count(): number {
    return this.#table.bodyArea.rows;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): TableRow {
    return Number.isInteger(index) && index >= 0 && index < this.count ? new TableRow(this.#table, index) : refuse('InvalidArgument');
  }

  /** Rows before an index, or at the end (null or -1). What lies below the table in its columns moves down. */
  add(index?: number | null, values?: unknown): TableRow {
    const table = this.#table;
    table.demandOpen();
    const { bodyArea } = table;
    const place = placeOf(index, bodyArea.rows);
    const rows = Array.isArray(values) ? values.length : 1;
    if (rows === 0) refuse('InvalidArgument');
    const area: Area = { ...table.area, row: bodyArea.row + place, rows };
    this.#makeRoom(area);
    if (values !== undefined && values !== null) writeCells(table.sheet, area, values);
    return new TableRow(table, place);
  }

  #makeRoom(area: Area): void {
    const table = this.#table;
    const before = table.area.rows;
    const atEnd = area.row === lastRow(table.area) + 1;
    if (!atEnd || !table.sheet.cells.isBlank(area)) moveCells(table.sheet, { kind: 'insert', along: 'rows', area });
    else table.sheet.tellChanged(area, 'RowInserted');
    // Cells inserted at either end of the table are none of its own; it takes them in.
    if (table.area.rows === before) table.setArea({ ...table.area, row: Math.min(area.row, table.area.row), rows: before + area.rows });
  }

  /** Deletes rows from an index on; what lies below moves up. Under a filter Excel deletes nothing (issue 994), nor does the host. */
  deleteRowsAt(index: number, count = 1): void {
    const table = this.#table;
    table.demandOpen();
    const { bodyArea } = table;
    if (index < 0 || count < 1 || index + count > bodyArea.rows) refuse('ItemNotFound');
    if (table.autoFilter.isDataFiltered) return;
    const area: Area = { ...bodyArea, row: bodyArea.row + index, rows: count };
    if (count < bodyArea.rows) moveCells(table.sheet, { kind: 'delete', along: 'rows', area });
    else this.#deleteAll(area);
  }

  /** The last row stays as a blank one. */
  #deleteAll(area: Area): void {
    const { sheet } = this.#table;
    if (area.rows > 1) moveCells(sheet, { kind: 'delete', along: 'rows', area: { ...area, rows: area.rows - 1 } });
    const rest = this.#table.bodyArea;
    sheet.cells.clear(rest);
    sheet.tellChanged(rest, 'RowDeleted');
  }
}
