import { type Area } from '../../../../preview/host/model';
import { type CellMove } from '../../../../preview/host/model/area';

/** A grid that moves cells in the plainest way there is: one splice per line. Each cell has a number of its own, or one that an insertion made. */
export class NaiveGrid {
  readonly #size: number;
  #cells: number[][];
  #next: number;

  constructor(size: number) {
    this.#size = size;
    this.#cells = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_unused, column) => row * size + column));
    this.#next = size * size;
  }

  at(row: number, column: number): number {
    return this.#cells[row]?.[column] ?? -1;
  }

  move({ kind, along, area }: CellMove): void {
    if (along === 'columns') {
      this.#cells = this.#cells.map((line, row) =>
        row < area.row || row >= area.row + area.rows ? line : this.#spliced(line, kind, area.column, area.columns),
      );
      return;
    }
    const turned = Array.from({ length: this.#size }, (_, column) => this.#cells.map((line) => line[column] ?? -1));
    const moved = turned.map((line, column) =>
      column < area.column || column >= area.column + area.columns ? line : this.#spliced(line, kind, area.row, area.rows),
    );
    this.#cells = Array.from({ length: this.#size }, (_, row) => moved.map((line) => line[row] ?? -1));
  }

  #spliced(line: readonly number[], kind: CellMove['kind'], at: number, count: number): number[] {
    const blank = (): number[] => Array.from({ length: count }, () => this.#next++);
    const made = kind === 'insert' ? line.toSpliced(at, 0, ...blank()) : [...line.toSpliced(at, count), ...blank()];
    return made.slice(0, this.#size);
  }

  /** The numbers of the cells of an area. */
  numbers(area: Area): readonly number[] {
    const found: number[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) found.push(this.at(row, column));
    }
    return found;
  }

  /** The smallest area around the cells with some numbers, or undefined when none is left. */
  around(numbers: readonly number[]): Area | undefined {
    const wanted = new Set(numbers);
    const places = this.#cells.flatMap((line, row) => line.flatMap((number, column) => (wanted.has(number) ? [{ row, column }] : [])));
    if (places.length === 0) return undefined;
    const row = Math.min(...places.map((place) => place.row));
    const column = Math.min(...places.map((place) => place.column));
    return {
      row,
      column,
      rows: Math.max(...places.map((place) => place.row)) - row + 1,
      columns: Math.max(...places.map((place) => place.column)) - column + 1,
    };
  }
}
