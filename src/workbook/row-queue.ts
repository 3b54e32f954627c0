import type { CellValue } from './cell-value';
import type { Breathe } from './slices';
import type { TakeRow } from './workbook-source';

/** Rows passed on between two looks at the clock. */
const rowsPerLook = 32;

interface QueuedRow {
  readonly rowNumber: number;
  readonly cells: readonly CellValue[];
}

/** Keeps the rows that a source hands over all at once, and passes them on in slices. */
export class RowQueue {
  private readonly rows: QueuedRow[] = [];

  readonly take: TakeRow = (rowNumber, cells) => {
    // A source may use its array again.
    this.rows.push({ rowNumber, cells: cells.slice() });
    return undefined;
  };

  /** Passes the rows on. Answers whether all were passed: false when it was stopped. */
  async passOn(take: TakeRow, breathe: Breathe, isStopped: () => boolean): Promise<boolean> {
    for (const [at, { rowNumber, cells }] of this.rows.entries()) {
      if (take(rowNumber, cells) === 'stop') return true;
      const pause = at % rowsPerLook === 0 ? breathe() : undefined;
      if (!pause) continue;
      await pause;
      if (isStopped()) return false;
    }
    return true;
  }
}
