import type { CellTarget, Look, PlanCell, SheetPlan } from '../../workbook';
import { cellAddress } from '../../workbook';
import { type CellInput, cellInput, formatOf } from './cell-input';

/** Rows that are written in one request. */
export interface RowBlock {
  /** Index of the first row, 0-based. */
  readonly top: number;
  readonly columns: number;
  readonly inputs: readonly (readonly CellInput['input'][])[];
  /** Number formats that differ from those of the columns, null elsewhere; undefined when none does. */
  readonly formats: readonly (readonly (string | null)[])[] | undefined;
  readonly links: readonly { readonly cell: string; readonly target: CellTarget }[];
}

/** Cells that look unlike their column. */
export interface Exception {
  readonly cell: string;
  readonly look: Look;
  readonly ofColumn: Look;
  /** Whether Excel gave the cell a look of its own on the way, as it does to links. */
  readonly isDressed: boolean;
}

const cellsPerBlock = 20_000;
const bytesPerBlock = 1_000_000;
const bytesPerLink = 450;
const linksPerSheet = 65_530;

const isLinked = (cell: PlanCell): cell is { readonly value: undefined; readonly link: CellTarget } =>
  typeof cell === 'object' && cell.link !== undefined;

const bytesOf = ({ input }: CellInput): number => (typeof input === 'string' ? input.length + 3 : 6);

/** Cuts the rows of a sheet into blocks, each small enough for a request, and notes the cells that look unlike their column. */
export class RowBlocks {
  readonly exceptions: Exception[] = [];
  readonly #plan: SheetPlan;
  #rows: (readonly CellInput[])[] = [];
  #links: { cell: string; target: CellTarget }[] = [];
  #linkCount = 0;
  #cells = 0;
  #bytes = 0;

  constructor(plan: SheetPlan) {
    this.#plan = plan;
  }

  /** The blocks in order. The rows of the plan are walked once. */
  *[Symbol.iterator](): Generator<RowBlock> {
    let row = 0;
    for (const cells of this.#plan.rows) {
      row += 1;
      this.#take(cells, row);
      if (this.#cells >= cellsPerBlock || this.#bytes >= bytesPerBlock) yield this.#block(row);
    }
    if (this.#rows.length > 0) yield this.#block(row);
  }

  #take(cells: readonly PlanCell[], row: number): void {
    const inputs = cells.map((cell, column) => {
      const ofColumn = this.#lookOfColumn(column);
      const input = cellInput(cell, ofColumn);
      const linked = isLinked(cell) && this.#linkCount < linksPerSheet;
      if (linked) this.#link(cellAddress(row, column), cell.link);
      if (linked || input.look !== ofColumn) {
        this.exceptions.push({ cell: cellAddress(row, column), look: input.look, ofColumn, isDressed: linked });
      }
      this.#bytes += bytesOf(input);
      return input;
    });
    this.#rows.push(inputs);
    this.#cells += Math.max(inputs.length, this.#plan.columns.length);
  }

  #link(cell: string, target: CellTarget): void {
    this.#links.push({ cell, target });
    this.#linkCount += 1;
    this.#bytes += bytesPerLink;
  }

  #lookOfColumn(column: number): Look {
    return this.#plan.columns[column]?.look ?? 'plain';
  }

  #block(lastRow: number): RowBlock {
    const rows = this.#rows;
    const columns = Math.max(1, ...rows.map(({ length }) => length));
    const matrix = <T>(make: (cell: CellInput, column: number) => T): (T | null)[][] =>
      rows.map((cells) => Array.from({ length: columns }, (_, column) => (cells[column] ? make(cells[column], column) : null)));
    const formats = matrix(({ look }, column) => {
      const format = formatOf(look);
      return format === formatOf(this.#lookOfColumn(column)) ? null : format;
    });
    const block = {
      top: lastRow - rows.length,
      columns,
      inputs: matrix(({ input }) => input),
      formats: formats.some((cells) => cells.some((format) => format !== null)) ? formats : undefined,
      links: this.#links,
    };
    this.#rows = [];
    this.#links = [];
    this.#cells = 0;
    this.#bytes = 0;
    return block;
  }
}
