import { type Area, columnLimit, lastColumn, lastRow, rowLimit } from './address';
import { boundingArea } from './area';
import { Runs } from './runs';
import { type CellStyle, type StylePatch, type StyleTable, plainStyle } from './style';

/** The looks of a sheet: runs down each column, so a million formatted rows cost one run. */
export class StyleStore {
  readonly #columns = new Map<number, Runs<CellStyle>>();
  readonly #table: StyleTable;

  constructor(table: StyleTable) {
    this.#table = table;
  }

  at(row: number, column: number): CellStyle {
    return this.#columns.get(column)?.at(row) ?? plainStyle;
  }

  set(row: number, column: number, style: CellStyle): void {
    this.#change({ row, column, rows: 1, columns: 1 }, () => style);
  }

  patch(area: Area, patch: StylePatch): void {
    const made = new Map<CellStyle, CellStyle>();
    this.#change(area, (style) => {
      const patched = made.get(style) ?? this.#table.patched(style, patch);
      made.set(style, patched);
      return patched;
    });
  }

  clear(area: Area): void {
    this.#change(area, () => plainStyle);
  }

  #change(area: Area, make: (style: CellStyle) => CellStyle): void {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      let runs = this.#columns.get(column);
      if (runs === undefined) this.#columns.set(column, (runs = new Runs()));
      runs.change(area.row, lastRow(area), (style) => {
        const made = make(style ?? plainStyle);
        return made === plainStyle ? undefined : made;
      });
      if (runs.all.length === 0) this.#columns.delete(column);
    }
  }

  /** Calls with each stretch of one look, column by column; plain stretches as well. */
  each(area: Area, visit: (column: number, from: number, to: number, style: CellStyle) => void): void {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const runs = this.#columns.get(column);
      if (runs === undefined) visit(column, area.row, lastRow(area), plainStyle);
      else runs.each(area.row, lastRow(area), (from, to, style) => visit(column, from, to, style ?? plainStyle));
    }
  }

  /** Whether a test holds for the look of every cell of an area. */
  every(area: Area, test: (style: CellStyle) => boolean): boolean {
    const columns = [...this.#columns.keys()].filter((column) => column >= area.column && column <= lastColumn(area));
    if (columns.length < area.columns && !test(plainStyle)) return false;
    let all = true;
    for (const column of columns) {
      this.#columns.get(column)?.each(area.row, lastRow(area), (_from, _to, style) => {
        all &&= test(style ?? plainStyle);
      });
    }
    return all;
  }

  /** The one value of a property over an area, or null where it is mixed. */
  uniform<K extends keyof CellStyle>(area: Area, key: K): CellStyle[K] | null {
    const first = this.at(area.row, area.column)[key];
    return this.every(area, (style) => same(style[key], first)) ? first : null;
  }

  /** The area that carries any look; whole columns count for nothing, as in Excel. */
  get used(): Area | undefined {
    let used: Area | undefined;
    for (const [column, runs] of this.#columns) {
      for (const { from, to } of runs.all) {
        if (from === 0 && to === rowLimit - 1) continue;
        const area = { row: from, column, rows: to - from + 1, columns: 1 };
        used = used === undefined ? area : boundingArea(used, area);
      }
    }
    return used;
  }

  /** Columns with any look, in order, with their runs. */
  get columns(): readonly (readonly [number, Runs<CellStyle>])[] {
    return [...this.#columns].sort(([a], [b]) => a - b);
  }

  /** Cells inserted at an area take the look of the row above. */
  insertRows(area: Area): void {
    for (const [column, runs] of this.#columns) {
      if (column < area.column || column > lastColumn(area)) continue;
      runs.insert(area.row, area.rows, rowLimit, area.row === 0 ? undefined : runs.at(area.row - 1));
    }
  }

  removeRows(area: Area): void {
    for (const [column, runs] of this.#columns) {
      if (column >= area.column && column <= lastColumn(area)) runs.remove(area.row, area.rows);
    }
  }

  /** Cells inserted at an area take the look of the column to the left. */
  insertColumns(area: Area): void {
    this.#moveColumns(area, area.column, area.columns);
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      this.clear({ ...area, column, columns: 1 });
      if (area.column > 0) this.#copyColumn(area, area.column - 1, column);
    }
  }

  removeColumns(area: Area): void {
    this.clear(area);
    this.#moveColumns(area, area.column + area.columns, -area.columns);
  }

  #moveColumns(area: Area, from: number, by: number): void {
    const moving = [...this.#columns.keys()].filter((column) => column >= from).sort((a, b) => (by > 0 ? b - a : a - b));
    for (const column of moving) {
      const target = column + by;
      if (target < columnLimit) this.#copyColumn(area, column, target);
      this.clear({ ...area, column, columns: 1 });
    }
  }

  #copyColumn(area: Area, from: number, to: number): void {
    const runs = this.#columns.get(from);
    this.clear({ ...area, column: to, columns: 1 });
    runs?.each(area.row, lastRow(area), (start, end, style) => {
      if (style !== undefined) this.#change({ row: start, column: to, rows: end - start + 1, columns: 1 }, () => style);
    });
  }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
