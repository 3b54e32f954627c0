import { type AnySheet, type FieldOf, serSheets, type ValueOf } from '../../domain/model';
import { adults, lastNames } from './names';
import { Random } from './random';

/** A record to be written; a field that is undefined stays blank. */
export type RecordOf<S extends AnySheet> = { readonly [F in FieldOf<S>]?: ValueOf<S, F> | undefined };

/** A person who gives services. */
export interface Provider {
  readonly id: string;
  readonly name: string;
}

const providersPerSite = 4;

/** The records of a sample, sheet by sheet, and who has been named already. */
export class Ledger {
  private readonly bySheet = new Map<AnySheet, object[]>((serSheets as readonly AnySheet[]).map((sheet) => [sheet, []]));
  private readonly taken = new Set<string>();
  private readonly providers = new Map<string, Provider>();
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** Adds a record. */
  add<S extends AnySheet>(sheet: S, fields: RecordOf<S>): void {
    this.rows(sheet).push(fields);
  }

  /** The records of every sheet, in the order of the templates. */
  records(): ReadonlyMap<AnySheet, readonly Readonly<Record<string, unknown>>[]> {
    return this.bySheet as unknown as ReadonlyMap<AnySheet, readonly Readonly<Record<string, unknown>>[]>;
  }

  /** Whether nobody of that name, birth date and sex was there before; from now on somebody is. */
  claim(person: string): boolean {
    if (this.taken.has(person)) return false;
    this.taken.add(person);
    return true;
  }

  /** Who gives a service at a site; one of a few, the same for the same student. */
  providerOf(service: string, site: string, student: number): Provider {
    const key = `${service} ${site} ${String(student % providersPerSite)}`;
    const known = this.providers.get(key);
    if (known) return known;
    const number = this.providers.size + 1;
    const random = new Random(this.seed, -number);
    const provider = { id: `P${String(number).padStart(5, '0')}`, name: `${random.pick(adults)} ${random.pick(lastNames)}` };
    this.providers.set(key, provider);
    return provider;
  }

  private rows(sheet: AnySheet): object[] {
    const rows = this.bySheet.get(sheet);
    if (!rows) throw new Error(`A sample has no sheet ${sheet.title}`);
    return rows;
  }
}
