import type { PaneState } from './pane-state';

/** The state of a pane: replaced as a whole at each change, with word to those who listen. */
export class PaneStore {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();
  readonly #requestsOutside: () => number;

  constructor(first: PaneState, requestsOutside: () => number) {
    this.#state = first;
    this.#requestsOutside = requestsOutside;
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Replaces parts of the state. Nothing is told when they are what they were. */
  set(parts: Partial<Omit<PaneState, 'requestsOutside'>>): void {
    const next: PaneState = { ...this.#state, ...parts, requestsOutside: this.#requestsOutside() };
    const names = Object.keys(next) as (keyof PaneState)[];
    if (names.every((name) => next[name] === this.#state[name])) return;
    this.#state = next;
    for (const tell of [...this.#listeners]) tell();
  }

  subscribe(tell: () => void): () => void {
    this.#listeners.add(tell);
    return () => {
      this.#listeners.delete(tell);
    };
  }
}
