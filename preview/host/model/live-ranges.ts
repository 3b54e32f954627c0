import { type CellMove } from './area';

/** Something that follows its cells. */
export interface Follower {
  follow(move: CellMove): void;
}

/**
 * The ranges of a sheet that somebody still holds. They follow inserted and deleted cells, as Excel's own range objects do, and are
 * held weakly, so that the thousands that a batch makes cost nothing once it is over.
 */
export class LiveRanges {
  #held: WeakRef<Follower>[] = [];
  #sweepAt = 1_024;

  add(range: Follower): void {
    this.#held.push(new WeakRef(range));
    if (this.#held.length >= this.#sweepAt) this.#sweep();
  }

  follow(move: CellMove): void {
    for (const held of this.#held) held.deref()?.follow(move);
    this.#sweep();
  }

  #sweep(): void {
    this.#held = this.#held.filter((held) => held.deref() !== undefined);
    this.#sweepAt = Math.max(1_024, this.#held.length * 2);
  }
}
