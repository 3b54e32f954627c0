/** Numbers that look like chance and follow from their seed alone: the same seed gives the same sample on every machine. */
export class Random {
  private state: number;

  /**
   * A stream of its own for each student, so that a student is the same in a small sample and in a large one.
   * @param seed of the sample
   * @param stream number of the student; other uses take negative ones
   */
  constructor(seed: number, stream = 0) {
    this.state = scrambled(Math.imul(seed, 0x9e3779b1) ^ scrambled(stream + 0x632be5ab));
  }

  /** A number from 0 to just under 1 (the generator Mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number between two, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True as often as the share says (0 to 1). */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list. */
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    return list[this.between(0, list.length - 1)] as T;
  }

  /** One of a list, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    return (list.at(-1) as readonly [T, number])[0];
  }
}

function scrambled(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
