/** A stretch of indices that share a value; both ends included. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Values by index, most of them equal to their neighbors: formats down a column, heights of rows. A million equal ones cost one run. */
export class Runs<T> {
  #runs: Run<T>[] = [];

  get all(): readonly Run<T>[] {
    return this.#runs;
  }

  /** Where the first run lies that ends at or after an index. */
  #find(index: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const run = this.#runs[middle];
      if (run !== undefined && run.to < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(index: number): T | undefined {
    const run = this.#runs[this.#find(index)];
    return run !== undefined && run.from <= index ? run.value : undefined;
  }

  /** Calls with each stretch between two indices, gaps included, in order. */
  each(from: number, to: number, visit: (from: number, to: number, value: T | undefined) => void): void {
    let next = from;
    for (let i = this.#find(from); next <= to; i += 1) {
      const run = this.#runs[i];
      if (run === undefined || run.from > to) break;
      if (run.from > next) visit(next, run.from - 1, undefined);
      const start = Math.max(run.from, next);
      const end = Math.min(run.to, to);
      visit(start, end, run.value);
      next = end + 1;
    }
    if (next <= to) visit(next, to, undefined);
  }

  /** Gives the stretch between two indices one value; undefined takes it away. */
  set(from: number, to: number, value: T | undefined): void {
    this.change(from, to, () => value);
  }

  /** Replaces each value between two indices by what is made of it. */
  change(from: number, to: number, make: (value: T | undefined) => T | undefined): void {
    const middle: Run<T>[] = [];
    this.each(from, to, (start, end, value) => {
      const made = make(value);
      if (made !== undefined) push(middle, { from: start, to: end, value: made });
    });
    this.#splice(from, to, middle);
  }

  #splice(from: number, to: number, middle: readonly Run<T>[]): void {
    // One place to the left and right is taken along, so that equal neighbors grow together.
    const first = Math.max(0, this.#find(from) - 1);
    let end = first;
    const joined: Run<T>[] = [];
    const after: Run<T>[] = [];
    for (let run = this.#runs[end]; run !== undefined && run.from <= to + 1; run = this.#runs[end]) {
      if (run.from < from) push(joined, { from: run.from, to: Math.min(run.to, from - 1), value: run.value });
      if (run.to > to) after.push({ from: Math.max(run.from, to + 1), to: run.to, value: run.value });
      end += 1;
    }
    for (const run of middle) push(joined, run);
    for (const run of after) push(joined, run);
    this.#runs.splice(first, end - first, ...joined);
  }

  /** Makes room for some indices; they take `value`. What is pushed beyond `limit` is lost. */
  insert(at: number, count: number, limit: number, value?: T): void {
    const moved: Run<T>[] = [];
    for (const run of this.#runs) {
      if (run.to < at) push(moved, run);
      else {
        if (run.from < at) push(moved, { ...run, to: at - 1 });
        const from = Math.max(run.from, at) + count;
        if (from < limit) push(moved, { from, to: Math.min(run.to + count, limit - 1), value: run.value });
      }
    }
    this.#runs = moved;
    if (value !== undefined) this.set(at, at + count - 1, value);
  }

  /** Takes some indices out; what follows moves up. */
  remove(at: number, count: number): void {
    const kept: Run<T>[] = [];
    const end = at + count - 1;
    for (const run of this.#runs) {
      if (run.from < at) push(kept, { ...run, to: Math.min(run.to, at - 1) });
      if (run.to > end) push(kept, { from: Math.max(run.from, end + 1) - count, to: run.to - count, value: run.value });
    }
    this.#runs = kept;
  }
}

const push = <T>(runs: Run<T>[], run: Run<T>): void => {
  const last = runs.at(-1);
  if (last !== undefined && last.to + 1 === run.from && last.value === run.value) runs[runs.length - 1] = { ...last, to: run.to };
  else runs.push(run);
};
