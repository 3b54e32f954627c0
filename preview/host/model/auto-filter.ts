import { type Area, isOneCell, lastColumn, lastRow } from './address';
import { type CellMove, moveArea } from './area';
import { displayedText } from './displayed-text';
import { refuse } from './errors';
import { matchesCriteria } from './filter-criteria';
import { Range } from './range';
import { type Sheet } from './sheet';
import { setFiltered } from './sizes';

/** Criteria of one column, as Excel.FilterCriteria. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

/** The filter of a sheet, or of a table. Rows that fail are hidden; they come back when it is cleared. */
export class AutoFilter {
  readonly #sheet: Sheet;
  /** The area of the table that the filter belongs to. */
  readonly #tableArea: (() => Area | undefined) | undefined;
  #area: Area | undefined;
  #criteria = new Map<number, FilterCriteria>();

  constructor(sheet: Sheet, tableArea: (() => Area | undefined) | undefined) {
    this.#sheet = sheet;
    this.#tableArea = tableArea;
  }

  get #own(): Area | undefined {
    return this.#tableArea === undefined ? this.#area : this.#tableArea();
  }
  get enabled(): boolean {
    return this.#own !== undefined;
  }
  get isDataFiltered(): boolean {
    return this.#criteria.size > 0;
  }
  /** By column from the first of the filter; null for a column without any. */
  get criteria(): readonly (FilterCriteria | null)[] {
    const area = this.#own;
    return area === undefined ? [] : Array.from({ length: area.columns }, (_, i) => this.#criteria.get(i) ?? null);
  }

  /** Filters a range, or adds the criteria of a column to its filter. */
  apply(range: Range | string, columnIndex?: number | null, criteria?: FilterCriteria | null): void {
    this.#sheet.protection.demand('allowAutoFilter');
    const { area } = typeof range === 'string' ? this.#sheet.getRange(range) : range;
    if (this.#tableArea === undefined) this.#place(area);
    if (columnIndex === undefined || columnIndex === null) {
      this.#run();
      return;
    }
    if (columnIndex < 0 || columnIndex >= (this.#own?.columns ?? 0)) refuse('InvalidArgument');
    this.setColumn(columnIndex, criteria ?? undefined);
  }

  /** A single cell stands for all that is in use. */
  #place(range: Area): void {
    const area = isOneCell(range) ? (this.#sheet.cells.used ?? range) : range;
    if (this.#area !== undefined && (this.#area.row !== area.row || this.#area.column !== area.column)) this.remove();
    this.#area = area;
  }

  setColumn(columnIndex: number, criteria: FilterCriteria | undefined): void {
    this.#sheet.protection.demand('allowAutoFilter');
    if (criteria === undefined) this.#criteria.delete(columnIndex);
    else this.#criteria.set(columnIndex, criteria);
    this.#run();
  }
  clearColumnCriteria(columnIndex: number): void {
    this.setColumn(columnIndex, undefined);
  }
  clearCriteria(): void {
    this.#sheet.protection.demand('allowAutoFilter');
    this.#criteria.clear();
    this.#run();
  }
  reapply(): void {
    this.#run();
  }
  remove(): void {
    this.clearCriteria();
    this.#area = undefined;
  }

  getRange(): Range {
    return this.getRangeOrNullObject() ?? refuse('ItemNotFound');
  }
  getRangeOrNullObject(): Range | undefined {
    const area = this.#own;
    return area && new Range(this.#sheet, area);
  }

  follow(move: CellMove): void {
    if (this.#area === undefined) return;
    this.#area = moveArea(this.#area, move);
    if (this.#area === undefined) this.#criteria.clear();
  }

  /** Hides the rows below the header that fail any column. */
  #run(): void {
    const area = this.#own;
    if (area === undefined || area.rows < 2) return;
    const { cells, styles, workbook } = this.#sheet;
    const passes = (row: number): boolean =>
      [...this.#criteria].every(([index, criteria]) => {
        const column = area.column + index;
        if (column > lastColumn(area)) return true;
        const value = cells.value(row, column);
        return matchesCriteria(criteria, value, displayedText(value, styles.at(row, column).numberFormat, workbook.date1904));
      });
    setFiltered(this.#sheet, area.row + 1, lastRow(area), (row) => !passes(row));
  }
}
