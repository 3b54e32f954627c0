import type { Day } from '../day';
import { codeTables } from './codes';
import { leas } from './codes/leas';
import type { CodeTable } from './define-codes';

/** One code as a workbook uses it. `meaning` is undefined for a district code that we cannot tie to a meaning. */
export interface CodeInUse {
  readonly code: string;
  readonly name: string;
  readonly meaning: string | undefined;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

/** A row of the Codes sheet. */
export interface DistrictCode {
  readonly table: string;
  readonly code: string;
  readonly name: string;
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
  readonly federalCode?: string | undefined;
}

/** A code table of any meanings, by its name. */
type NamedTable = Pick<CodeTable, 'table'>;

const normal = (text: string): string => text.trim().toLowerCase();

/**
 * The codes that are in force for one workbook: the defaults, and for each table that its Codes sheet names, the
 * district's codes instead. A district code gets its meaning from its code, its name or its federal code.
 */
export class CodeBook {
  private readonly tables = new Map<
    string,
    {
      readonly byText: ReadonlyMap<string, readonly CodeInUse[]>;
      readonly byMeaning: ReadonlyMap<string, CodeInUse>;
      readonly dated: boolean;
    }
  >();
  /** Whether the Codes sheet has a table LEA; ours, which is not complete, is in force otherwise. */
  readonly listsLeas: boolean;
  private readonly leasByCode: ReadonlyMap<string, readonly CodeInUse[]>;

  constructor(districtCodes: readonly DistrictCode[] = []) {
    const byTable = groupByTable(districtCodes);
    for (const table of codeTables as readonly unknown[] as readonly CodeTable[]) {
      const own = byTable.get(table.table);
      this.tables.set(table.table, own ? fromDistrict(table, own) : fromDefaults(table));
    }
    const ownLeas = byTable.get('LEA');
    this.listsLeas = ownLeas !== undefined;
    const list: CodeInUse[] = ownLeas
      ? ownLeas.map(({ code, name, validFrom, validTo }) => ({ code: code.trim(), name, meaning: code.trim(), validFrom, validTo }))
      : leas.codes.map(({ code, name }) => ({ code, name, meaning: code, validFrom: undefined, validTo: undefined }));
    this.leasByCode = indexed(list.map((inUse) => [inUse.code, inUse]));
  }

  /**
   * The code that a cell's text stands for, found by code, alias or name without regard to case; the first that is
   * valid on `on` when a code was used twice. Undefined when the table has none.
   */
  read(table: NamedTable, text: string, on?: Day): CodeInUse | undefined {
    const found = this.tables.get(table.table)?.byText.get(normal(text));
    if (found === undefined || found.length === 1 || on === undefined) return found?.[0];
    return found.find((inUse) => isValidOn(inUse, on)) ?? found[0];
  }

  /** The district's code and name of a meaning; the default where the district lists none. */
  of<Meaning extends string>(table: CodeTable<Meaning>, meaning: Meaning): CodeInUse {
    const known = this.tables.get(table.table)?.byMeaning.get(meaning);
    if (known) return known;
    const { code, name } = table.codeOf(meaning);
    return { code, name, meaning, validFrom: undefined, validTo: undefined };
  }

  /** A meaning as sentences show it: the district's code with its name, `INI (Initial evaluation)`. */
  show<Meaning extends string>(table: CodeTable<Meaning>, meaning: Meaning): string {
    const { code, name } = this.of(table, meaning);
    return `${code} (${name})`;
  }

  /** Whether any code of the table has validity dates, so that the date of a record matters. */
  isDated(table: NamedTable): boolean {
    return this.tables.get(table.table)?.dated === true;
  }

  /** The codes of a table in order, for pickers, templates and the Codes sheet. */
  list(table: NamedTable): readonly CodeInUse[] {
    return [...(this.tables.get(table.table)?.byMeaning.values() ?? [])];
  }

  /** The LEA of a code, or undefined when the list in force has none. The list is the Codes sheet's table LEA, else ours. */
  lea(code: string): CodeInUse | undefined {
    return this.leasByCode.get(code)?.[0];
  }
}

/** Whether a code may be used for a record of that day. */
export const isValidOn = ({ validFrom, validTo }: CodeInUse, on: Day): boolean =>
  (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo);

function groupByTable(codes: readonly DistrictCode[]): Map<string, DistrictCode[]> {
  const groups = new Map<string, DistrictCode[]>();
  for (const code of codes) {
    const table = code.table.trim().toUpperCase();
    const group = groups.get(table);
    if (group) group.push(code);
    else groups.set(table, [code]);
  }
  return groups;
}

function indexed(entries: readonly (readonly [string, CodeInUse])[]): Map<string, readonly CodeInUse[]> {
  const index = new Map<string, CodeInUse[]>();
  for (const [text, inUse] of entries) {
    const known = index.get(text);
    if (!known) index.set(text, [inUse]);
    else if (!known.includes(inUse)) known.push(inUse);
  }
  return index;
}

function tableOf(entries: readonly (readonly [string, CodeInUse])[], inUse: readonly CodeInUse[]) {
  const byMeaning = new Map<string, CodeInUse>();
  for (const code of inUse) if (code.meaning !== undefined && !byMeaning.has(code.meaning)) byMeaning.set(code.meaning, code);
  return {
    byText: indexed(entries),
    byMeaning,
    dated: inUse.some(({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined),
  };
}

// Codes come before aliases and names, so that a name that equals another entry's code never wins.
function fromDefaults(table: CodeTable) {
  const inUse = table.codes.map(({ code, name, meaning }): CodeInUse => ({
    code,
    name,
    meaning,
    validFrom: undefined,
    validTo: undefined,
  }));
  const entries: [string, CodeInUse][] = [
    ...inUse.map((code): [string, CodeInUse] => [normal(code.code), code]),
    ...table.codes.flatMap(({ aliases = [] }, at) => aliases.map((alias): [string, CodeInUse] => [normal(alias), inUse[at] as CodeInUse])),
    ...inUse.map((code): [string, CodeInUse] => [normal(code.name), code]),
  ];
  return tableOf(entries, inUse);
}

function fromDistrict(table: CodeTable, own: readonly DistrictCode[]) {
  const inUse = own.map((row): CodeInUse => ({
    code: row.code.trim(),
    name: row.name.trim(),
    meaning: meaningOf(table, row),
    validFrom: row.validFrom,
    validTo: row.validTo,
  }));
  const entries: [string, CodeInUse][] = [...inUse.map((code): [string, CodeInUse] => [normal(code.code), code])];
  // An alias of ours is read as the district's code of the same meaning ("4" as "04").
  for (const { meaning, aliases = [] } of table.codes) {
    const code = inUse.find((candidate) => candidate.meaning === meaning);
    if (code) entries.push(...aliases.map((alias): [string, CodeInUse] => [normal(alias), code]));
  }
  entries.push(...inUse.map((code): [string, CodeInUse] => [normal(code.name), code]));
  return tableOf(entries, inUse);
}

function meaningOf(table: CodeTable, { code, name, federalCode }: DistrictCode): string | undefined {
  const byName = table.codes.find((known) => normal(known.name) === normal(name));
  const byCode = table.codes.find((known) => normal(known.code) === normal(code));
  if (byName ?? byCode) return (byName ?? byCode)?.meaning;
  const byFederal = federalCode
    ? table.codes.filter((known) => known.federal !== undefined && normal(known.federal) === normal(federalCode))
    : [];
  return byFederal.length === 1 ? byFederal[0]?.meaning : undefined;
}
