import type { Book, CellRef, SheetLayout } from '../domain/model';

/** A cell of a workbook, as a person finds it. */
export interface CellPlace {
  /** Name of the sheet in the workbook. */
  readonly sheet: string;
  /** `K12`. */
  readonly cell: string;
}

/** Letters of a column: 0 = A, 25 = Z, 26 = AA, 16383 = XFD. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Index of a column, 0-based, from its letters in any case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `K12` from a row number, 1-based as Excel shows it, and a column index, 0-based. */
export const cellAddress = (rowNumber: number, column: number): string => `${columnLetters(column)}${rowNumber}`;

/** Row number (1-based) and column index (0-based) of an address such as `K12` or `$K$12`; throws on anything else. */
export function cellPosition(address: string): { readonly rowNumber: number; readonly column: number } {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address);
  if (!parts) throw new RangeError(`Not the address of a cell: ${address}`);
  return { rowNumber: Number(parts[2]), column: columnIndex(parts[1] as string) };
}

/** Address of a field's cell on a sheet; that of the leftmost known column when the field has no column. */
export function fieldAddress(layout: SheetLayout, rowNumber: number, field: string): string {
  const column = layout.columns.get(field) ?? Math.min(...layout.columns.values());
  return cellAddress(rowNumber, Number.isFinite(column) ? column : 0);
}

/**
 * Where a cell of a record stands in the workbook. A field whose column the sheet lacks is shown at the leftmost known
 * column of the row; rows that come from no workbook are shown as if their columns stood in declared order.
 */
export function addressOf(book: Book, { row, field }: CellRef): CellPlace {
  const sheet = row.declared;
  const { layout } = book.sheet(sheet);
  if (!layout) return { sheet: sheet.title, cell: cellAddress(row.rowNumber, Math.max(0, sheet.fields.indexOf(field))) };
  return { sheet: layout.name, cell: fieldAddress(layout, row.rowNumber, field) };
}

const plainName = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const readsAsReference = /^([A-Z]{1,3}\d+|R\d*(C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet name as formulas and links write it: quoted unless it is a plain word that cannot be read as a cell. */
export const quotedSheetName = (name: string): string =>
  plainName.test(name) && !readsAsReference.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

interface Block {
  readonly left: number;
  right: number;
  readonly top: number;
  bottom: number;
}

const areaOf = ({ left, right, top, bottom }: Block): string => {
  const first = cellAddress(top, left);
  return left === right && top === bottom ? first : `${first}:${cellAddress(bottom, right)}`;
};

/**
 * The cells of one sheet as few areas, in order of column and row: runs of rows within a column, then equal runs of
 * neighboring columns as one block.
 * @param cells addresses such as `K12`, in any order; repeats count once
 */
export function areasOf(cells: Iterable<string>): readonly string[] {
  const positions = [...new Set(cells)].map(cellPosition).sort((a, b) => a.column - b.column || a.rowNumber - b.rowNumber);
  const blocks: Block[] = [];
  // The latest block for each run of rows, so that the next column finds its neighbor without a search.
  const byRun = new Map<string, Block>();
  const close = (run: Block): void => {
    const key = `${run.top}:${run.bottom}`;
    const neighbor = byRun.get(key);
    if (neighbor?.right === run.left - 1) {
      neighbor.right = run.right;
      return;
    }
    byRun.set(key, run);
    blocks.push(run);
  };
  let run: Block | undefined;
  for (const { column, rowNumber } of positions) {
    if (run?.left === column && run.bottom === rowNumber - 1) {
      run.bottom = rowNumber;
      continue;
    }
    if (run) close(run);
    run = { left: column, right: column, top: rowNumber, bottom: rowNumber };
  }
  if (run) close(run);
  return blocks.map(areaOf);
}
