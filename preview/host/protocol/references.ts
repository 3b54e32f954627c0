import { refuse } from '../model';

/** An object that the client speaks of: its class, and what it is in the model. */
export interface Known {
  readonly className: string;
  readonly object: object;
}

/** Events that nobody asks after are let go, the oldest first. */
const eventsKept = 1_000;

/** The objects that the client keeps over several requests, and the ranges that events were about. */
export class References {
  readonly #kept = new Map<string, Known>();
  readonly #ids = new Map<object, string>();
  readonly #ofEvents = new Map<string, Known>();
  #last = 0;

  #nextId(): string {
    this.#last += 1;
    return `Host:${this.#last}`;
  }

  /** Keeps an object, and gives its id. */
  keep(known: Known): string {
    const before = this.#ids.get(known.object);
    if (before !== undefined) return before;
    const id = this.#nextId();
    this.#kept.set(id, known);
    this.#ids.set(known.object, id);
    return id;
  }

  /** The id of an object that is kept. */
  idOf(object: object): string | undefined {
    return this.#ids.get(object);
  }

  /** InvalidReference for an object that is not kept any more. */
  get(id: string): Known {
    return this.#kept.get(id) ?? this.#ofEvents.get(id) ?? refuse('InvalidReference');
  }

  remove(id: string): void {
    const known = this.#kept.get(id);
    if (known === undefined) return;
    this.#kept.delete(id);
    this.#ids.delete(known.object);
  }

  removeAll(): void {
    this.#kept.clear();
    this.#ids.clear();
  }

  get count(): number {
    return this.#kept.size;
  }

  /** Keeps what an event was about for a while. */
  keepForEvent(known: Known): string {
    const id = this.#nextId();
    this.#ofEvents.set(id, known);
    const [oldest] = this.#ofEvents.keys();
    if (this.#ofEvents.size > eventsKept && oldest !== undefined) this.#ofEvents.delete(oldest);
    return id;
  }
}
