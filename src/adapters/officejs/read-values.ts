import { CellError, type CellValue } from '../../workbook';

/** Cells that Excel handed over, made into ours. */
export interface ReadBlock {
  /** Cells from column A on. */
  readonly rows: readonly CellValue[][];
  /** Bytes that the values took on the wire, near enough. */
  readonly bytes: number;
  readonly isBlank: boolean;
  /** Places of texts that may be errors, as indexes into what Excel handed over. */
  readonly suspects: readonly { readonly row: number; readonly column: number }[];
}

// Excel gives an error as its text, and adds kinds of errors now and then: #SPILL!, #CALC!, #BUSY!, #FIELD!
const looksLikeError = /^#[A-Z][A-Z_/0-9]*[!?]?$/;

const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length + 3;
  return typeof value === 'number' && Math.abs(value) >= 1_000_000 ? 13 : 6;
};

/**
 * Values as ours: blank cells are undefined, and rows begin at column A.
 * @param values as Excel handed them over; the rows are used up
 * @param left index of the column that they begin at
 */
export function readBlock(values: readonly unknown[][], left: number): ReadBlock {
  const suspects: { row: number; column: number }[] = [];
  let bytes = 0;
  let isBlank = true;
  values.forEach((cells, row) => {
    bytes += 2;
    for (let column = 0; column < cells.length; column += 1) {
      const value = cells[column];
      bytes += bytesOf(value);
      if (value === '' || value === null) {
        cells[column] = undefined;
        continue;
      }
      isBlank = false;
      if (typeof value === 'string' && value.startsWith('#') && looksLikeError.test(value)) suspects.push({ row, column });
    }
  });
  const margin = new Array<CellValue>(left).fill(undefined);
  const rows = left === 0 ? (values as CellValue[][]) : values.map((cells) => [...margin, ...(cells as CellValue[])]);
  return { rows, bytes, isBlank, suspects };
}

/** Turns texts of a block into the errors that they are, told by what Excel says of their kind. */
export function settleErrors(block: ReadBlock, left: number, kindAt: (row: number, column: number) => string | undefined): void {
  for (const { row, column } of block.suspects) {
    const cells = block.rows[row];
    const text = cells?.[left + column];
    if (cells && typeof text === 'string' && kindAt(row, column) === 'Error') cells[left + column] = new CellError(text);
  }
}
