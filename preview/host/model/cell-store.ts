import { type Area, columnLimit, lastColumn, lastRow } from './address';
import { type CellScalar } from './cell-scalar';

interface StoredRow {
  readonly values: (CellScalar | undefined)[];
  /** Texts of formulas by column; `values` holds their last results. */
  formulas: Map<number, string> | undefined;
}

/** A copy of a row: values from column A on, and texts of formulas by column. */
export interface RowContents {
  readonly values: readonly (CellScalar | undefined)[];
  readonly formulas: ReadonlyMap<number, string> | undefined;
}

/** What is inside one cell. */
export interface CellContent {
  readonly value: CellScalar | undefined;
  readonly formula: string | undefined;
}

const blank: CellContent = { value: undefined, formula: undefined };

/** The values and formulas of a sheet. Only rows that hold something exist, so an empty sheet of any claimed size costs nothing. */
export class CellStore {
  /** Numbers of the rows that exist, in order, and beside them what they hold. A row that was emptied may stay until the next measuring. */
  #numbers: number[] = [];
  #rows: StoredRow[] = [];
  #used: Area | undefined | 'unknown' = undefined;

  /** Where the first row from a number on lies in the list. */
  #find(row: number): number {
    // Most sheets are filled from the top without gaps.
    const guess = row - (this.#numbers[0] ?? 0);
    return this.#numbers[guess] === row ? guess : firstAtLeast(this.#numbers, row);
  }

  #row(row: number): StoredRow | undefined {
    const at = this.#find(row);
    return this.#numbers[at] === row ? this.#rows[at] : undefined;
  }

  value(row: number, column: number): CellScalar | undefined {
    return this.#row(row)?.values[column];
  }

  formula(row: number, column: number): string | undefined {
    return this.#row(row)?.formulas?.get(column);
  }

  content(row: number, column: number): CellContent {
    const stored = this.#row(row);
    return stored === undefined ? blank : { value: stored.values[column], formula: stored.formulas?.get(column) };
  }

  /** The values of a row from column A on; holes and what is missing at the end are blank. Not to be changed. */
  values(row: number): readonly (CellScalar | undefined)[] | undefined {
    return this.#row(row)?.values;
  }

  set(row: number, column: number, value: CellScalar | undefined, formula?: string): void {
    const stored = this.#row(row);
    if (value === undefined && formula === undefined) {
      if (stored !== undefined) this.#erase(stored, column);
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
    if (copy.length > 0 || this.#row(row) !== undefined) (this.#row(row) ?? this.#addRow(row)).values.splice(0, Infinity, ...copy);
    this.#used = 'unknown';
  }

  #addRow(row: number): StoredRow {
    const made: StoredRow = { values: [], formulas: undefined };
    const at = this.#find(row);
    if (at === this.#numbers.length) {
      this.#numbers.push(row);
      this.#rows.push(made);
    } else {
      this.#numbers.splice(at, 0, row);
      this.#rows.splice(at, 0, made);
    }
    return made;
  }

  #erase(stored: StoredRow, column: number): void {
    const { values } = stored;
    if (column >= values.length) return;
    values[column] = undefined;
    stored.formulas?.delete(column);
    while (values.length > 0 && values.at(-1) === undefined && stored.formulas?.has(values.length - 1) !== true) values.pop();
    this.#used = 'unknown';
  }

  /** The rows that hold something, in order, counted from 0. */
  rowsBetween(from: number, to: number): readonly number[] {
    return this.#numbers.slice(this.#find(from), this.#find(to + 1));
  }

  /** Calls with every cell of an area that holds something, row by row. */
  each(area: Area, visit: (row: number, column: number, content: CellContent) => void): void {
    const to = lastColumn(area);
    for (const row of this.rowsBetween(area.row, lastRow(area))) {
      const stored = this.#row(row);
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
    this.#rows.forEach(({ formulas }, at) => {
      const row = this.#numbers[at] ?? 0;
      formulas?.forEach((formula, column) => visit(row, column, formula));
    });
  }

  /** Replaces the text of a formula, its last result stays. */
  setFormulaText(row: number, column: number, formula: string): void {
    this.#row(row)?.formulas?.set(column, formula);
  }

  /** Keeps the result of a formula. */
  setResult(row: number, column: number, value: CellScalar | undefined): void {
    const formula = this.formula(row, column);
    this.set(row, column, value, formula);
  }

  clear(area: Area): void {
    for (let at = this.#find(area.row); (this.#numbers[at] ?? Infinity) <= lastRow(area); at += 1) {
      const stored = this.#rows[at];
      if (stored === undefined) continue;
      for (let column = Math.min(lastColumn(area), stored.values.length - 1); column >= area.column; column -= 1)
        this.#erase(stored, column);
    }
    this.#used = 'unknown';
  }

  /** A copy of every row that holds something. */
  copy(): ReadonlyMap<number, RowContents> {
    const filled = this.#rows.flatMap(({ values, formulas }, at): (readonly [number, RowContents])[] =>
      values.length === 0 ? [] : [[this.#numbers[at] ?? 0, { values: values.slice(), formulas: formulas && new Map(formulas) }]],
    );
    return new Map(filled);
  }

  isBlank(area: Area): boolean {
    return this.rowsBetween(area.row, lastRow(area)).every((row) => {
      const values = this.#row(row)?.values ?? [];
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
    const kept = this.#rows.map(({ values }) => values.length > 0);
    if (kept.includes(false)) {
      this.#numbers = this.#numbers.filter((_, at) => kept[at]);
      this.#rows = this.#rows.filter((_, at) => kept[at]);
    }
    const first = this.#numbers[0];
    const last = this.#numbers.at(-1);
    if (first === undefined || last === undefined) return undefined;
    let left = columnLimit;
    let right = 0;
    for (const { values } of this.#rows) {
      right = Math.max(right, values.length - 1);
      for (let column = 0; column < left; column += 1) if (values[column] !== undefined) left = column;
    }
    return { row: first, column: left, rows: last - first + 1, columns: right - left + 1 };
  }

  /** Moves what lies in or below an area down by its height (`by` > 0), or what lies below it up over it (`by` < 0), in its columns only. */
  shiftRows(area: Area, by: 1 | -1): void {
    const whole = area.columns === columnLimit || this.#liesWithin(area);
    if (by < 0) this.clear(area);
    const at = this.#find(by > 0 ? area.row : area.row + area.rows);
    if (whole) this.#renumber(this.#find(area.row), at, by * area.rows);
    else this.#moveBand(area, this.#numbers.slice(at), by);
    this.#used = 'unknown';
  }

  #liesWithin(columns: Area): boolean {
    const { used } = this;
    return used === undefined || (columns.column <= used.column && lastColumn(columns) >= lastColumn(used));
  }

  /** Nothing lies beside the band, so that whole rows move: those between two places go, those behind get other numbers. */
  #renumber(from: number, to: number, by: number): void {
    this.#numbers.splice(from, to - from);
    this.#rows.splice(from, to - from);
    for (let at = from; at < this.#numbers.length; at += 1) this.#numbers[at] = (this.#numbers[at] ?? 0) + by;
  }

  #moveBand(band: Area, rows: readonly number[], by: 1 | -1): void {
    for (const row of by > 0 ? rows.toReversed() : rows) {
      const cells: (readonly [number, CellContent])[] = [];
      this.each({ ...band, row, rows: 1 }, (_, column, content) => cells.push([column, content]));
      for (const [column] of cells) this.set(row, column, undefined);
      for (const [column, { value, formula }] of cells) this.set(row + by * band.rows, column, value, formula);
    }
  }

  /** Moves what lies in or right of an area to the right by its width, or what lies right of it to the left over it, in its rows only. */
  shiftColumns(area: Area, by: 1 | -1): void {
    const { column, columns } = area;
    const blanks = new Array<undefined>(columns).fill(undefined);
    for (let at = this.#find(area.row); (this.#numbers[at] ?? Infinity) <= lastRow(area); at += 1) {
      const stored = this.#rows[at];
      if (stored === undefined || stored.values.length <= column) continue;
      if (by > 0) stored.values.splice(column, 0, ...blanks);
      else stored.values.splice(column, columns);
      stored.formulas = moveKeys(stored.formulas, column, by * columns);
    }
    this.#used = 'unknown';
  }
}

/** The formulas of a row after columns came in at a place (`by` > 0) or were taken out there. */
const moveKeys = (formulas: ReadonlyMap<number, string> | undefined, at: number, by: number): Map<number, string> | undefined => {
  if (formulas === undefined) return undefined;
  const kept = [...formulas].filter(([column]) => by > 0 || column < at || column >= at - by);
  return new Map(kept.map(([column, formula]) => [column < at ? column : column + by, formula]));
};

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
