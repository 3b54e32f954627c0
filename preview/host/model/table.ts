import { type Area, lastColumn, lastRow } from './address';
import { type CellMove, moveArea, overlaps } from './area';
import { AutoFilter } from './auto-filter';
import { refuse } from './errors';
import { type EventKind } from './events';
import { demandFreeName } from './names';
import { Range } from './range';
import { type Sheet } from './sheet';
import { type SortField, sortCells } from './sort-cells';
import { TableColumns } from './table-columns';
import { TableRows } from './table-rows';
import { headerTexts, tidyHeaders } from './table-typing';
import { demandTableArea } from './tables';

/** A column of a table as the table keeps it; its place is its place in the list. */
export interface StoredColumn {
  readonly id: number;
  name: string;
}

/** Which rows a table has beside its body. */
export interface TableParts {
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** A table. Its id survives renaming. */
export class Table {
  readonly sheet: Sheet;
  readonly id: string;
  readonly legacyId: string;
  /** All of it: header, body, totals. */
  area: Area;
  stored: readonly StoredColumn[];
  style = 'TableStyleMedium2';
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  readonly autoFilter: AutoFilter;
  readonly columns: TableColumns;
  readonly rows: TableRows;
  #name: string;
  #showHeaders: boolean;
  #showTotals: boolean;
  #lastColumnId: number;
  #sorted: readonly SortField[] = [];

  constructor(sheet: Sheet, area: Area, name: string, parts: TableParts) {
    this.sheet = sheet;
    this.area = area;
    this.#name = name;
    this.#showHeaders = parts.showHeaders;
    this.#showTotals = parts.showTotals;
    this.id = String(sheet.workbook.nextId());
    this.legacyId = this.id;
    this.#lastColumnId = area.columns;
    const names = parts.showHeaders ? headerTexts(sheet, area) : Array.from({ length: area.columns }, (_, i) => `Column${i + 1}`);
    this.stored = names.map((text, i) => ({ id: i + 1, name: text }));
    this.autoFilter = new AutoFilter(sheet, () =>
      this.#showHeaders && this.showFilterButton ? { ...this.area, rows: this.area.rows - (this.#showTotals ? 1 : 0) } : undefined,
    );
    this.columns = new TableColumns(this);
    this.rows = new TableRows(this);
  }

  get exists(): boolean {
    return this.sheet.workbook.allTables.includes(this);
  }

  get name(): string {
    return this.#name;
  }
  /** Shares its name space with the defined names: ItemAlreadyExists. */
  set name(name: string) {
    this.demandOpen();
    if (name.toLowerCase() !== this.#name.toLowerCase()) demandFreeName(this.sheet.workbook, undefined, name);
    this.#name = name;
  }

  get showHeaders(): boolean {
    return this.#showHeaders;
  }
  /** Without headers the header row is blank and no part of the table. */
  set showHeaders(show: boolean) {
    this.demandOpen();
    if (show === this.#showHeaders) return;
    if (show) {
      const header = { ...this.area, row: this.area.row - 1, rows: 1 };
      if (header.row < 0 || !this.sheet.cells.isBlank(header)) refuse('InsertDeleteConflict');
      this.area = { ...this.area, row: header.row, rows: this.area.rows + 1 };
      this.stored.forEach(({ name }, i) => this.sheet.cells.set(header.row, header.column + i, name));
    } else {
      this.sheet.cells.clear({ ...this.area, rows: 1 });
      this.area = { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 };
    }
    this.#showHeaders = show;
    this.sheet.tellChanged({ ...this.area, rows: 1 }, 'RangeEdited');
  }

  get showTotals(): boolean {
    return this.#showTotals;
  }
  set showTotals(show: boolean) {
    this.demandOpen();
    if (show === this.#showTotals) return;
    const below = { ...this.area, row: lastRow(this.area) + 1, rows: 1 };
    if (show && !this.sheet.cells.isBlank(below)) refuse('InsertDeleteConflict');
    if (!show) this.sheet.cells.clear({ ...this.area, row: lastRow(this.area), rows: 1 });
    this.area = { ...this.area, rows: this.area.rows + (show ? 1 : -1) };
    this.#showTotals = show;
  }

  get worksheet(): Sheet {
    return this.sheet;
  }
  get sort(): { apply(fields: readonly SortField[], matchCase?: boolean | null): void; clear(): void; reapply(): void } {
    return {
      apply: (fields, matchCase) => {
        this.#sorted = fields;
        sortCells(this.sheet, this.bodyArea, fields, { matchCase: matchCase === true, hasHeaders: false, byColumns: false });
      },
      clear: () => {
        this.#sorted = [];
      },
      reapply: () => {
        if (this.#sorted.length > 0)
          sortCells(this.sheet, this.bodyArea, this.#sorted, { matchCase: false, hasHeaders: false, byColumns: false });
      },
    };
  }

  get bodyArea(): Area {
    const head = this.#showHeaders ? 1 : 0;
    return { ...this.area, row: this.area.row + head, rows: this.area.rows - head - (this.#showTotals ? 1 : 0) };
  }
  getRange(): Range {
    return new Range(this.sheet, this.area);
  }
  getHeaderRowRange(): Range {
    return this.#showHeaders ? new Range(this.sheet, { ...this.area, rows: 1 }) : refuse('ItemNotFound');
  }
  getDataBodyRange(): Range {
    return new Range(this.sheet, this.bodyArea);
  }
  getTotalRowRange(): Range {
    return this.#showTotals ? new Range(this.sheet, { ...this.area, row: lastRow(this.area), rows: 1 }) : refuse('ItemNotFound');
  }

  /** Refuses on protected sheets, where tables can be neither made nor changed. */
  demandOpen(): void {
    this.sheet.workbook.demandWritable();
    if (this.sheet.protection.protected) refuse('AccessDenied');
    this.sheet.workbook.isDirty = true;
  }

  /** The new range must keep the header row and touch the old one. */
  resize(newRange: Range | string): void {
    this.demandOpen();
    const range = typeof newRange === 'string' ? this.sheet.getRange(newRange) : newRange;
    const { area } = range;
    const sameHeader = range.sheet === this.sheet && area.row === this.area.row && overlaps(area, this.area);
    if (!sameHeader || area.rows < (this.#showHeaders ? 2 : 1)) refuse('InvalidArgument');
    demandTableArea(this.sheet, area, this);
    this.setArea(area);
  }

  /** Takes another area; columns keep their names by where they stand, new ones take theirs from the header cells. */
  setArea(area: Area): void {
    const before = this.area;
    const names = headerTexts(this.sheet, area);
    this.stored = Array.from({ length: area.columns }, (_, i) => {
      const known = this.stored[area.column + i - before.column];
      return known ?? { id: this.nextColumnId(), name: names[i] ?? `Column${i + 1}` };
    });
    this.area = area;
    if (this.#showHeaders) tidyHeaders(this.sheet, { ...area, rows: 1 });
  }

  nextColumnId(): number {
    this.#lastColumnId += 1;
    return this.#lastColumnId;
  }

  clearFilters(): void {
    this.autoFilter.clearCriteria();
  }
  reapplyFilters(): void {
    this.autoFilter.reapply();
  }

  /** The table becomes plain cells; nothing else changes. */
  convertToRange(): Range {
    this.demandOpen();
    const range = this.getRange();
    this.clearFilters();
    this.forget();
    return range;
  }
  /** Deletes the table with its cells' contents and looks. */
  delete(): void {
    this.demandOpen();
    const { sheet, area } = this;
    this.clearFilters();
    this.forget();
    sheet.cells.clear(area);
    sheet.styles.clear(area);
    sheet.tellChanged(area, 'RangeEdited');
  }

  /** Takes the table out of the workbook. */
  forget(): void {
    const { allTables } = this.sheet.workbook;
    allTables.splice(allTables.indexOf(this), 1);
    this.tell('TableDeleted');
  }

  tell(kind: EventKind): void {
    const args = { source: this.sheet.workbook.source, tableId: this.id, tableName: this.#name, worksheetId: this.sheet.id };
    this.sheet.workbook.events.add(kind, this.id, args);
  }

  /** Goes along when cells are inserted or deleted: columns come and go, and one blank row always stays. */
  follow(move: CellMove): void {
    const area = moveArea(this.area, move);
    if (area === undefined) {
      this.forget();
      return;
    }
    const before = this.area;
    this.area = area;
    if (area.columns !== before.columns) this.#followColumns(before, move);
    const least = (this.#showHeaders ? 2 : 1) + (this.#showTotals ? 1 : 0);
    if (area.rows < least) this.area = { ...area, rows: least };
  }

  #followColumns(before: Area, { kind, area }: CellMove): void {
    if (kind === 'delete') {
      const gone = (i: number): boolean => before.column + i >= area.column && before.column + i <= lastColumn(area);
      this.stored = this.stored.filter((_, i) => !gone(i));
      return;
    }
    const added = Array.from({ length: area.columns }, () => ({ id: this.nextColumnId(), name: '' }));
    this.stored = this.stored.toSpliced(area.column - before.column, 0, ...added);
    tidyHeaders(this.sheet, { ...this.area, rows: 1 });
  }

  /** Whether some cells are header cells of this table. */
  touchesHeader(area: Area): boolean {
    return this.#showHeaders && overlaps({ ...this.area, rows: 1 }, area);
  }
}
