import { type Area } from './address';
import { refuse } from './errors';
import { moveCells } from './move-cells';
import { Range } from './range';
import { type FilterCriteria } from './auto-filter';
import { type StoredColumn, type Table } from './table';
import { tidyHeaders } from './table-typing';
import { readValues } from './read-cells';
import { placeOf } from './table-place';
import { type WireValue } from './cell-scalar';
import { writeCells } from './write-cells';

/** A column of a table, known by its id while the table changes. */
export class TableColumn {
  readonly table: Table;
  readonly #stored: StoredColumn;

  constructor(table: Table, stored: StoredColumn) {
    this.table = table;
    this.#stored = stored;
  }

  get id(): number {
    return this.#stored.id;
  }
  /** ItemNotFound once the column is gone. */
  get index(): number {
    const index = this.table.stored.indexOf(this.#stored);
    return index < 0 || !this.table.exists ? refuse('ItemNotFound') : index;
  }
  get name(): string {
    return this.#stored.name;
  }
  set name(name: string) {
    const { table, index } = this;
    table.demandOpen();
    if (name === '') refuse('InvalidArgument');
    if (!table.showHeaders) this.#stored.name = name;
    else writeCells(table.sheet, { row: table.area.row, column: table.area.column + index, rows: 1, columns: 1 }, [[`'${name}`]]);
  }

  #part({ row, rows }: Area): Area {
    return { row, rows, column: this.table.area.column + this.index, columns: 1 };
  }
  /** Header, body and totals of the column. */
  get values(): WireValue[][] {
    return readValues(this.table.sheet, this.#part(this.table.area));
  }
  set values(values: unknown) {
    writeCells(this.table.sheet, this.#part(this.table.area), values);
  }
  getRange(): Range {
    return new Range(this.table.sheet, this.#part(this.table.area));
  }
  getHeaderRowRange(): Range {
    return new Range(this.table.sheet, this.#part(this.table.getHeaderRowRange().area));
  }
  getDataBodyRange(): Range {
    return new Range(this.table.sheet, this.#part(this.table.bodyArea));
  }
  getTotalRowRange(): Range {
    return new Range(this.table.sheet, this.#part(this.table.getTotalRowRange().area));
  }
  get filter(): {
    readonly criteria: FilterCriteria | null;
    apply(criteria: FilterCriteria): void;
    applyValuesFilter(values: readonly string[]): void;
    clear(): void;
  } {
    const { autoFilter } = this.table;
    const { index } = this;
    return {
      criteria: autoFilter.criteria[index] ?? null,
      apply: (criteria) => autoFilter.setColumn(index, criteria),
      applyValuesFilter: (values) => autoFilter.setColumn(index, { filterOn: 'Values', values }),
      clear: () => autoFilter.setColumn(index, undefined),
    };
  }

  /** The cells to the right of the table move left. The last column refuses. */
  delete(): void {
    const { table } = this;
    table.demandOpen();
    if (table.stored.length === 1) refuse('InvalidOperation');
    moveCells(table.sheet, { kind: 'delete', along: 'columns', area: this.#part(table.area) });
  }
}

/** The columns of a table. */
export class TableColumns {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get items(): readonly TableColumn[] {
    return this.#table.stored.map((stored) => new TableColumn(this.#table, stored));
  }
  get count(): number {
    return this.#table.stored.length;
  }
  getCount(): number {
    return this.count;
  }
  /** By name, whatever the case, or by id. */
  getItem(key: string | number): TableColumn {
    return this.getItemOrNullObject(key) ?? refuse('ItemNotFound');
  }
  getItemOrNullObject(key: string | number): TableColumn | undefined {
    const wanted = String(key).toLowerCase();
    return this.items.find((column) => (typeof key === 'number' ? column.id === key : column.name.toLowerCase() === wanted));
  }
  getItemAt(index: number): TableColumn {
    return this.items[index] ?? refuse('InvalidArgument');
  }

  /** A column before an index, or at the end (null or -1); `values` fill header, body and totals. */
  add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const table = this.#table;
    table.demandOpen();
    const place = placeOf(index, table.stored.length);
    const area: Area = { ...table.area, column: table.area.column + place, columns: 1 };
    this.#makeRoom(place, area);
    if (values !== undefined && values !== null) writeCells(table.sheet, area, values);
    const column = this.getItemAt(place);
    if (name !== undefined && name !== null) column.name = name;
    return column;
  }

  #makeRoom(place: number, area: Area): void {
    const { sheet } = this.#table;
    const before = this.#table.stored.length;
    if (place < before || !sheet.cells.isBlank(area)) moveCells(sheet, { kind: 'insert', along: 'columns', area });
    // Cells inserted at either end are none of the table's own; it takes them in.
    if (this.#table.stored.length === before) this.#takeIn(place, area);
  }

  #takeIn(place: number, area: Area): void {
    const table = this.#table;
    table.stored = table.stored.toSpliced(place, 0, { id: table.nextColumnId(), name: '' });
    table.area = { ...table.area, column: Math.min(table.area.column, area.column), columns: table.area.columns + 1 };
    tidyHeaders(table.sheet, { ...table.area, rows: 1 });
  }
}
