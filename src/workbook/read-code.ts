import type { Day } from '../domain/day';
import { type CodeBook, type CodeInUse, type CodeTable, type Column, type Flaw, isReadable, isValidOn } from '../domain/model';
import { CellError, type CellValue } from './cell-value';
import type { CellReader } from './read-cell';
import { cellText, flawOf } from './read-flaw';
import { tidied } from './read-text';

// The longest code that Excel may have stripped of zeros; longer ones are words.
const longestPadded = 6;

interface ReadCode {
  readonly code: CodeInUse;
  /** The code with its zeros, when a number lost them. */
  readonly padded: string | undefined;
}

/** Reads cells of one code table, each distinct text looked up once unless the record's date decides. */
class CodeLookup {
  private readonly field: string;
  private readonly table: CodeTable;
  private readonly codes: CodeBook;
  private readonly dated: boolean;
  private readonly known = new Map<CellValue, string>();

  constructor(field: string, table: CodeTable, codes: CodeBook) {
    this.field = field;
    this.table = table;
    this.codes = codes;
    this.dated = codes.isDated(table);
  }

  /** Meaning of a cell that holds one code; undefined with a flaw when it has none. */
  meaning(cell: Exclude<CellValue, undefined>, on: Day | undefined, flaws: Flaw[]): string | undefined {
    return this.known.get(cell) ?? this.judge(cell, this.find(cell, on), on, flaws);
  }

  /** The code of a cell, also of a number whose leading zeros are lost. */
  find(cell: CellValue, on: Day | undefined): ReadCode | undefined {
    const text = tidied(cellText(cell));
    const asTyped = this.codes.read(this.table, text, on);
    if (typeof cell !== 'number') return asTyped && { code: asTyped, padded: undefined };
    if (asTyped) return { code: asTyped, padded: isPaddedFrom(asTyped.code, text) ? asTyped.code : undefined };
    for (let length = text.length + 1; length <= longestPadded; length++) {
      const code = this.codes.read(this.table, text.padStart(length, '0'), on);
      if (code) return { code, padded: code.code };
    }
    return undefined;
  }

  private judge(cell: Exclude<CellValue, undefined>, read: ReadCode | undefined, on: Day | undefined, flaws: Flaw[]): string | undefined {
    if (cell instanceof CellError) flaws.push(flawOf(this.field, 'error-value', cell));
    else if (!read) flaws.push(flawOf(this.field, 'unknown-code', cell));
    else if (read.code.meaning === undefined) flaws.push(flawOf(this.field, 'code-without-meaning', cell));
    else {
      if (read.padded !== undefined) flaws.push(flawOf(this.field, 'leading-zero-lost', cell, read.padded));
      else if (!this.dated) this.known.set(cell, read.code.meaning);
      if (on !== undefined && !isValidOn(read.code, on)) flaws.push(flawOf(this.field, 'code-not-valid-on-date', cell));
      return read.code.meaning;
    }
    return undefined;
  }
}

const isPaddedFrom = (code: string, typed: string): boolean => code.length > typed.length && code === typed.padStart(code.length, '0');

const isBlankText = (cell: CellValue): boolean => typeof cell === 'string' && tidied(cell) === '';

/**
 * Reads a column of one code: its meaning, found by code, alias or name in any case. A number that lost its leading zeros
 * is read and noted; so is a code that was not valid on the date of its record.
 */
export function codeReader(field: string, column: Column, codes: CodeBook): CellReader {
  const lookup = new CodeLookup(field, tableOf(column), codes);
  return (cell, flaws, on) => (isBlankText(cell) ? undefined : lookup.meaning(cell, on, flaws));
}

/**
 * Reads a column of several codes separated by semicolons or commas: their meanings, each once, in the order typed. One
 * code that is not in the table leaves the whole cell without a value.
 */
export function codesReader(field: string, column: Column, codes: CodeBook): CellReader {
  const lookup = new CodeLookup(field, tableOf(column), codes);
  const isDated = codes.isDated(tableOf(column));
  const known = new Map<CellValue, readonly string[]>();
  const readSlowly: CellReader = (cell, flaws, on) => {
    if (isBlankText(cell)) return undefined;
    const found: Flaw[] = [];
    const meanings = partsOf(cell, lookup, on).map((part) => lookup.meaning(part, on, found));
    if (meanings.length === 0) found.push(flawOf(field, 'unknown-code', cell));
    // The flaw shows the whole cell, and one reason is enough: a person looks for what stands in it.
    const reasons = found.filter((flaw) => !isReadable(flaw)).slice(0, 1);
    for (const { kind, readAs } of reasons.length > 0 ? reasons : found) flaws.push(flawOf(field, kind, cell, readAs));
    if (reasons.length > 0) return undefined;
    const read = [...new Set(meanings)] as string[];
    if (found.length === 0 && !isDated) known.set(cell, read);
    return read;
  };
  return (cell, flaws, on) => known.get(cell) ?? readSlowly(cell, flaws, on);
}

// A name may hold a comma, so a part is split at commas only when it is no code as a whole.
function partsOf(cell: Exclude<CellValue, undefined>, lookup: CodeLookup, on: Day | undefined): readonly Exclude<CellValue, undefined>[] {
  if (typeof cell !== 'string') return [cell];
  return cell
    .split(';')
    .flatMap((part) => (lookup.find(part, on) ? [part] : part.split(',')))
    .filter((part) => !isBlankText(part));
}

function tableOf({ table, header }: Column): CodeTable {
  if (!table) throw new Error(`Column ${header} has no code table`);
  return table;
}
