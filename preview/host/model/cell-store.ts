import { type Area, columnLimit, lastColumn, lastRow } from './address';
import { type CellScalar } from './cell-scalar';

interface StoredRow {
  readonly values: (CellScalar | undefined)[];
  /** Texts of formulas by column; `values` holds their last results. */
  formulas: Map<number, string> | undefined;
}

/** What is inside one cell. */
export interface CellContent {
  readonly value: CellScalar | undefined;
  readonly formula: string | undefined;
}

const blank: CellContent = { value: undefined, formula: undefined };

/** The values and formulas of a sheet. Only rows that hold something exist, so an empty sheet of any claimed size costs nothing. */
export class CellStore {
  #rows = new Map<number, StoredRow>();
  #order: number[] | undefined;
  #used: Area | undefined | 'unknown' = undefined;

  value(row: number, column: number): CellScalar | undefined {
    return this.#rows.get(row)?.values[column];
  }

  formula(row: number, column: number): string | undefined {
    return this.#rows.get(row)?.formulas?.get(column);
  }

  content(row: number, column: number): CellContent {
    const stored = this.#rows.get(row);
    return stored === undefined ? blank : { value: stored.values[column], formula: stored.formulas?.get(column) };
  }

  /** The values of a row from column A on; holes and what is missing at the end are blank. Not to be changed. */
  values(row: number): readonly (CellScalar | undefined)[] | undefined {
    return this.#rows.get(row)?.values;
  }

  set(row: number, column: number, value: CellScalar | undefined, formula?: string): void {
    const stored = this.#rows.get(row);
    if (value === undefined && formula === undefined) {
      if (stored !== undefined) this.#erase(row, stored, column);
      return;
    }
    const target = stored ?? this.#addRow(row);
    for (let hole = target.values.length; hole < column; hole += 1) target.values.push(undefined);
    target.values[column] = value;
    if (formula !== undefined) (target.formulas ??= new Map()).set(column, formula);
    else target.formulas?.delete(column);
    this.#used = 'unknown';
  }

  /** Takes over a whole row; for loading. */
  setRow(row: number, values: readonly (CellScalar | undefined)[]): void {
    const copy = values.slice();
    while (copy.length > 0 && copy.at(-1) === undefined) copy.pop();
    if (copy.length === 0) this.#dropRow(row);
    else (this.#rows.get(row) ?? this.#addRow(row)).values.splice(0, Infinity, ...copy);
    this.#used = 'unknown';
  }

  #addRow(row: number): StoredRow {
    const made: StoredRow = { values: [], formulas: undefined };
    this.#rows.set(row, made);
    if (this.#order !== undefined) {
      if ((this.#order.at(-1) ?? -1) < row) this.#order.push(row);
      else this.#order = undefined;
    }
    return made;
  }

  #dropRow(row: number): void {
    if (this.#rows.delete(row)) this.#order = undefined;
  }

  #erase(row: number, stored: StoredRow, column: number): void {
    const { values } = stored;
    if (column >= values.length) return;
    values[column] = undefined;
    stored.formulas?.delete(column);
    while (values.length > 0 && values.at(-1) === undefined && stored.formulas?.has(values.length - 1) !== true) values.pop();
    if (values.length === 0) this.#dropRow(row);
    this.#used = 'unknown';
  }

  /** The rows that hold something, in order, counted from 0. */
  rowsBetween(from: number, to: number): readonly number[] {
    this.#order ??= [...this.#rows.keys()].sort((a, b) => a - b);
    const start = firstAtLeast(this.#order, from);
    return this.#order.slice(start, firstAtLeast(this.#order, to + 1));
  }

  /** Calls with every cell of an area that holds something, row by row. */
  each(area: Area, visit: (row: number, column: number, content: CellContent) => void): void {
    const to = lastColumn(area);
    for (const row of this.rowsBetween(area.row, lastRow(area))) {
      const stored = this.#rows.get(row);
      if (stored === undefined) continue;
      const end = Math.min(to, stored.values.length - 1);
      for (let column = area.column; column <= end; column += 1) {
        const value = stored.values[column];
        const formula = stored.formulas?.get(column);
        if (value !== undefined || formula !== undefined) visit(row, column, { value, formula });
      }
    }
  }

  /** Calls with every formula of the sheet. */
  eachFormula(visit: (row: number, column: number, formula: string) => void): void {
    for (const [row, stored] of this.#rows) stored.formulas?.forEach((formula, column) => visit(row, column, formula));
  }

  /** Replaces the text of a formula, its last result stays. */
  setFormulaText(row: number, column: number, formula: string): void {
    this.#rows.get(row)?.formulas?.set(column, formula);
  }

  /** Keeps the result of a formula. */
  setResult(row: number, column: number, value: CellScalar | undefined): void {
    const formula = this.formula(row, column);
    this.set(row, column, value, formula);
  }

  clear(area: Area): void {
    for (const row of this.rowsBetween(area.row, lastRow(area))) {
      const stored = this.#rows.get(row);
      if (stored === undefined) continue;
      if (area.column === 0 && area.columns >= stored.values.length) this.#dropRow(row);
      else
        for (let column = Math.min(lastColumn(area), stored.values.length - 1); column >= area.column; column -= 1)
          this.#erase(row, stored, column);
    }
    this.#used = 'unknown';
  }

  isBlank(area: Area): boolean {
    return this.rowsBetween(area.row, lastRow(area)).every((row) => {
      const values = this.#rows.get(row)?.values ?? [];
      for (let column = area.column; column <= Math.min(lastColumn(area), values.length - 1); column += 1) {
        if (values[column] !== undefined) return false;
      }
      return true;
    });
  }

  /** The smallest area that holds every value, or undefined for a sheet without any. */
  get used(): Area | undefined {
    if (this.#used === 'unknown') this.#used = this.#measure();
    return this.#used;
  }

  #measure(): Area | undefined {
    const rows = this.rowsBetween(0, Infinity);
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return undefined;
    let left = columnLimit;
    let right = 0;
    for (const { values } of this.#rows.values()) {
      right = Math.max(right, values.length - 1);
      for (let column = 0; column < left; column += 1) if (values[column] !== undefined) left = column;
    }
    return { row: first, column: left, rows: last - first + 1, columns: right - left + 1 };
  }

  /** Moves what lies in or below an area down by its height (`by` > 0), or what lies below it up over it (`by` < 0), in its columns only. */
  shiftRows(area: Area, by: 1 | -1): void {
    const whole = area.columns === columnLimit;
    if (by < 0) this.clear(area);
    const from = by > 0 ? area.row : area.row + area.rows;
    const rows = this.rowsBetween(from, Infinity);
    if (whole) this.#renumber(rows, by * area.rows);
    else for (const row of by > 0 ? rows.toReversed() : rows) this.#moveCells(row, area, row + by * area.rows, 0);
    this.#used = 'unknown';
  }

  #renumber(rows: readonly number[], by: number): void {
    const moved = rows.map((row) => [row + by, this.#rows.get(row)] as const);
    for (const row of rows) this.#rows.delete(row);
    for (const [row, stored] of moved) if (stored !== undefined) this.#rows.set(row, stored);
    this.#order = undefined;
  }

  /** Moves what lies in or right of an area to the right by its width, or what lies right of it to the left over it, in its rows only. */
  shiftColumns(area: Area, by: 1 | -1): void {
    if (by < 0) this.clear(area);
    const from = by > 0 ? area.column : area.column + area.columns;
    const rest: Area = { row: 0, column: from, rows: 1, columns: columnLimit - from };
    for (const row of this.rowsBetween(area.row, lastRow(area))) this.#moveCells(row, rest, row, by * area.columns);
    this.#used = 'unknown';
  }

  #moveCells(row: number, band: Area, toRow: number, byColumns: number): void {
    const cells: (readonly [number, CellContent])[] = [];
    const stored = this.#rows.get(row);
    if (stored === undefined) return;
    for (let column = band.column; column <= Math.min(lastColumn(band), stored.values.length - 1); column += 1) {
      const content = this.content(row, column);
      if (content.value !== undefined || content.formula !== undefined) cells.push([column, content]);
    }
    for (const [column] of cells) this.set(row, column, undefined);
    for (const [column, { value, formula }] of cells) this.set(toRow, column + byColumns, value, formula);
  }
}

const firstAtLeast = (sorted: readonly number[], wanted: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};
