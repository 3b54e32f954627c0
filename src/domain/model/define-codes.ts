import type { Citation } from '../sources';

/** What else is known of a code beside its value and its name. */
export interface CodeOptions {
  /** Spellings that are read and never written. */
  readonly aliases?: readonly string[];
  /** The federal code that this one rolls up to. */
  readonly federal?: string;
}

type CodeDeclaration = readonly [code: string, name: string, options?: CodeOptions];

/** One code of a table, as it ships: the value a district may replace and the meaning that rules compare. */
export interface DefaultCode<Meaning extends string = string> extends CodeOptions {
  readonly meaning: Meaning;
  readonly code: string;
  readonly name: string;
}

/** A code table: meanings with the codes that ship for them. */
export interface CodeTable<Meaning extends string = string> {
  readonly table: string;
  readonly means: string;
  readonly sources: readonly Citation[];
  readonly codes: readonly DefaultCode<Meaning>[];
  /** The code that ships for a meaning. */
  readonly codeOf: (meaning: Meaning) => DefaultCode<Meaning>;
}

/** The meanings of a code table, as a union. */
export type MeaningOf<T> = T extends CodeTable<infer Meaning> ? Meaning : never;

/**
 * Declares a code table once.
 * @param table name of the table on the Codes sheet
 * @param declaration meaning of the table, its sources, and for each meaning the default code and name
 * @returns the table; its meanings are a type, so comparing a row with a code instead of a meaning does not compile
 */
export function defineCodes<const Codes extends Record<string, CodeDeclaration>>(
  table: string,
  declaration: { readonly means: string; readonly sources: readonly Citation[]; readonly codes: Codes },
): CodeTable<keyof Codes & string> {
  type Meaning = keyof Codes & string;
  const byMeaning = new Map<Meaning, DefaultCode<Meaning>>();
  for (const [meaning, [code, name, options]] of Object.entries<CodeDeclaration>(declaration.codes)) {
    byMeaning.set(meaning, { meaning, code, name, ...options });
  }
  return {
    table,
    means: declaration.means,
    sources: declaration.sources,
    // Integer-like keys would be reordered by the engine; meanings are words, so the order is the declared one.
    codes: [...byMeaning.values()],
    codeOf: (meaning) => {
      const found = byMeaning.get(meaning);
      if (!found) throw new Error(`Table ${table} has no meaning ${meaning}`);
      return found;
    },
  };
}

/** A school system that may hold jurisdiction. */
export interface Lea {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly note?: string;
}

/** Declares the default list of LEAs. */
export function defineLeas(declaration: {
  readonly sources: readonly Citation[];
  readonly codes: readonly (readonly [code: string, name: string, kind: string, options?: { readonly note: string }])[];
}): { readonly sources: readonly Citation[]; readonly codes: readonly Lea[] } {
  return {
    sources: declaration.sources,
    codes: declaration.codes.map(([code, name, kind, options]) => ({ code, name, kind, ...options })),
  };
}
