import { refuse } from './errors';

/** One entry of a store. */
export interface KeyValue {
  readonly key: string;
  value: unknown;
  delete(): void;
}

export interface KeyValueLimits {
  /** Longest key, in characters. */
  readonly key?: number;
  /** Longest value, in characters of its JSON. */
  readonly value?: number;
}

/** Settings or custom properties: values under keys, kept inside the workbook. Keys of settings are told apart by case, those of properties are not. */
export class KeyValueStore {
  readonly #entries = new Map<string, { readonly key: string; value: unknown }>();
  readonly #ignoreCase: boolean;
  readonly #limits: KeyValueLimits;
  readonly #onChange: () => void;

  constructor(options: { readonly ignoreCase: boolean; readonly limits?: KeyValueLimits; readonly onChange?: () => void }) {
    this.#ignoreCase = options.ignoreCase;
    this.#limits = options.limits ?? {};
    this.#onChange = options.onChange ?? ((): void => undefined);
  }

  #id(key: string): string {
    return this.#ignoreCase ? key.toLowerCase() : key;
  }

  get items(): readonly KeyValue[] {
    return [...this.#entries.values()].map((entry) => this.#item(entry.key));
  }

  getCount(): number {
    return this.#entries.size;
  }

  getItem(key: string): KeyValue {
    return this.getItemOrNullObject(key) ?? refuse('ItemNotFound');
  }

  getItemOrNullObject(key: string): KeyValue | undefined {
    return this.#entries.has(this.#id(key)) ? this.#item(key) : undefined;
  }

  /** Adds an entry, or replaces that of the same key. */
  add(key: string, value: unknown): KeyValue {
    if (typeof key !== 'string' || key === '' || key.length > (this.#limits.key ?? Infinity)) refuse('InvalidArgument');
    this.#store(key, value);
    return this.#item(key);
  }

  deleteAll(): void {
    this.#entries.clear();
    this.#onChange();
  }

  #store(key: string, value: unknown): void {
    if (value === undefined || JSON.stringify(value).length > (this.#limits.value ?? Infinity)) refuse('InvalidArgument');
    const known = this.#entries.get(this.#id(key));
    if (known === undefined) this.#entries.set(this.#id(key), { key, value });
    else known.value = value;
    this.#onChange();
  }

  #item(key: string): KeyValue {
    const found = (): { readonly key: string; value: unknown } => this.#entries.get(this.#id(key)) ?? refuse('ItemNotFound');
    const store = (value: unknown): void => this.#store(found().key, value);
    const remove = (): void => {
      found();
      this.#entries.delete(this.#id(key));
      this.#onChange();
    };
    return {
      get key() {
        return found().key;
      },
      get value() {
        return found().value;
      },
      set value(value: unknown) {
        store(value);
      },
      delete: remove,
    };
  }
}
