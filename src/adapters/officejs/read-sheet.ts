import type { CellValue, TakeRow } from '../../workbook';
import { columnLetters } from '../../workbook';
import { isTooLarge } from './errors';
import type { ReadPace } from './read-pace';
import { type ReadBlock, readBlock, settleErrors } from './read-values';

/** Rows that Excel handed over. */
interface Chunk {
  /** Index of the first row, 0-based. */
  readonly row: number;
  readonly rows: readonly (readonly CellValue[])[];
  readonly isBlank: boolean;
}

/** Cells of a sheet that hold values, 0-based. */
interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly columns: number;
}

const isFilled = (cell: CellValue): boolean => cell !== undefined;

/** Reads one sheet in chunks. */
export class SheetReading {
  readonly #context: Excel.RequestContext;
  readonly #id: string;
  readonly #pace: ReadPace;
  #bounds: Bounds = { top: 0, bottom: -1, left: 0, columns: 1 };
  #bytesPerRow = 0;

  constructor(context: Excel.RequestContext, id: string, pace: ReadPace) {
    this.#context = context;
    this.#id = id;
    this.#pace = pace;
  }

  get #sheet(): Excel.Worksheet {
    return this.#context.workbook.worksheets.getItem(this.#id);
  }

  /**
   * Hands over the rows in order, empty ones left out. The next chunk is asked for while the caller takes the rows of this one.
   * @param columns columns that the sheet is expected to have
   */
  async read(columns: number, take: TakeRow): Promise<void> {
    let chunk = await this.#first(columns);
    while (chunk) {
      const following = await this.#after(chunk);
      const coming = following === undefined ? undefined : this.#chunk(following);
      // Its failure is met below; a caller that stops must not leave it to nobody.
      coming?.catch(() => undefined);
      if (handOver(chunk, take) === 'stop') return;
      chunk = await coming;
    }
  }

  /** The first rows together with the bounds of the sheet, in one request. */
  async #first(columns: number): Promise<Chunk | undefined> {
    const used = this.#sheet.getUsedRange(true);
    used.load('rowIndex,rowCount,columnIndex,columnCount');
    const top = used.getIntersectionOrNullObject(`1:${this.#pace.firstRows(columns)}`);
    top.load('values,rowIndex');
    try {
      await this.#context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      return this.#firstAlone();
    }
    this.#keepBounds(used);
    // Excel was seen to hand over null instead of refusing what is too large.
    if (top.isNullObject || (top.values as unknown) === null) return this.#chunk(this.#bounds.top);
    return this.#chunkOf(top.rowIndex, top.values);
  }

  async #firstAlone(): Promise<Chunk> {
    this.#pace.sawTooLarge();
    const used = this.#sheet.getUsedRange(true);
    used.load('rowIndex,rowCount,columnIndex,columnCount');
    await this.#context.sync();
    this.#keepBounds(used);
    return this.#chunk(this.#bounds.top);
  }

  #keepBounds({ rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): void {
    this.#bounds = { top: rowIndex, bottom: rowIndex + rowCount - 1, left: columnIndex, columns: columnCount };
  }

  /** Index of the first row of the next chunk. Over a blank stretch Excel says where the next value is. */
  async #after({ row, rows, isBlank }: Chunk): Promise<number | undefined> {
    const next = row + rows.length;
    const { bottom, left, columns } = this.#bounds;
    if (next > bottom || !isBlank) return next > bottom ? undefined : next;
    const rest = this.#sheet.getRangeByIndexes(next, left, bottom - next + 1, columns).getUsedRangeOrNullObject(true);
    rest.load('rowIndex');
    await this.#context.sync();
    return rest.isNullObject ? undefined : rest.rowIndex;
  }

  /** Rows from an index on: as many as the pace says, fewer when Excel refuses that many. */
  async #chunk(row: number): Promise<Chunk> {
    const { bottom, left, columns } = this.#bounds;
    for (;;) {
      const rows = this.#bytesPerRow === 0 ? this.#pace.firstRows(columns) : this.#pace.rows(columns, this.#bytesPerRow);
      const range = this.#sheet.getRangeByIndexes(row, left, Math.min(rows, bottom - row + 1), columns);
      range.load('values');
      try {
        await this.#context.sync();
        if ((range.values as unknown) !== null) return await this.#chunkOf(row, range.values);
        if (rows === 1) throw new Error('Excel hands over no values of a single row');
      } catch (error) {
        if (!isTooLarge(error) || rows === 1) throw error;
      }
      this.#pace.sawTooLarge();
    }
  }

  async #chunkOf(row: number, values: unknown[][]): Promise<Chunk> {
    const { left, columns } = this.#bounds;
    const block = readBlock(values, left);
    this.#pace.saw(block.bytes, block.rows.length * columns);
    this.#bytesPerRow = block.bytes / block.rows.length;
    if (block.suspects.length > 0) await this.#settle(row, block);
    return { row, rows: block.rows, isBlank: block.isBlank };
  }

  /** Asks for the kinds of the cells around texts that may be errors. */
  async #settle(row: number, block: ReadBlock): Promise<void> {
    const { left } = this.#bounds;
    const rows = block.suspects.map((place) => place.row);
    const columns = block.suspects.map((place) => place.column);
    const [top, first] = [Math.min(...rows), Math.min(...columns)];
    const area = `${columnLetters(left + first)}${row + top + 1}:${columnLetters(left + Math.max(...columns))}${row + Math.max(...rows) + 1}`;
    const range = this.#sheet.getRange(area);
    range.load('valueTypes');
    await this.#context.sync();
    settleErrors(block, left, (atRow, atColumn) => range.valueTypes[atRow - top]?.[atColumn - first]);
  }
}

function handOver({ row, rows }: Chunk, take: TakeRow): 'stop' | undefined {
  for (const [index, cells] of rows.entries()) {
    if (cells.some(isFilled) && take(row + index + 1, cells) === 'stop') return 'stop';
  }
  return undefined;
}
