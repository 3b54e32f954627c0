/** What one response should hold. Excel on the web refuses 5 MB; a few long notes may treble what was seen so far. */
const bytesPerResponse = 1_500_000;
const cellsPerResponse = 200_000;
const firstRows = 1000;

/** How many rows to ask for at once, learned from what came: from the sheet itself, else from the sheets before it. */
export class ReadPace {
  #bytes = 0;
  #cells = 0;
  /** Makes requests smaller, once Excel has refused one. */
  #share = 1;

  /** Tells what a response held. */
  saw(bytes: number, cells: number): void {
    this.#bytes += bytes;
    this.#cells += cells;
  }

  /** Tells that a response was too large. */
  sawTooLarge(): void {
    this.#share /= 2;
  }

  /** Rows of a sheet that no row was seen of. */
  firstRows(columns: number): number {
    return this.#cells === 0 ? this.#most(columns, firstRows) : this.rows(columns, (this.#bytes / this.#cells) * columns);
  }

  /** Rows of a sheet whose rows take so many bytes. */
  rows(columns: number, bytesPerRow: number): number {
    return this.#most(columns, bytesPerResponse / bytesPerRow);
  }

  #most(columns: number, rows: number): number {
    return Math.max(1, Math.floor(Math.min(rows * this.#share, cellsPerResponse / columns)));
  }
}
