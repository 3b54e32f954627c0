import type { Context } from '../../context';
import type { CodeTable, Column, Flaw, FlawKind } from '../../model';

/** Facts of a cell that has no readable value. */
export interface UnreadableFacts {
  readonly header: string;
  /** What the cell holds; of a list of codes the first one that is not in the table. */
  readonly raw: string;
  readonly why: FlawKind;
  /** Name of the code table, for a cell that should hold a code. */
  readonly table: string | undefined;
  /** The codes of the table with their names. */
  readonly codes: readonly string[];
}

/** Facts of a flawed cell, with the district's own codes where it should hold one. */
export function unreadableFacts(column: Column, flaw: Flaw, { codes }: Context): UnreadableFacts {
  const { header, table } = column;
  const raw = column.kind === 'codes' && table && flaw.kind === 'unknown-code' ? firstUnknown(flaw.raw, table, codes) : flaw.raw;
  const list = table ? codes.list(table).map(({ code, name }) => `${code} (${name})`) : [];
  return { header, raw, why: flaw.kind, table: table?.table, codes: list };
}

function firstUnknown(raw: string, table: CodeTable, codes: Context['codes']): string {
  const isKnown = (part: string): boolean => codes.read(table, part) !== undefined;
  // A name may hold a comma, so a part is split at commas only when it is no code as a whole.
  const parts = raw.split(';').flatMap((part) => (isKnown(part) ? [] : part.split(',')));
  return parts.find((part) => part.trim() !== '' && !isKnown(part))?.trim() ?? raw;
}

const reasons: Partial<Record<FlawKind, string>> = {
  'not-a-date': 'which is not a date',
  'impossible-date': 'and there is no such date',
  'two-digit-year': 'a date whose year has two digits',
  'date-out-of-range': 'a date too far in the past or the future',
  'phantom-leap-day': 'and 1900 had no 29 February',
  'not-yes-or-no': 'which is neither Y nor N',
  'not-a-number': 'which is not a number',
};

/** What is wrong with the cell: `Begin Date holds "13/45/2021", and there is no such date.` */
export function unreadableSentence({ header, raw, why, table }: UnreadableFacts): string {
  if (why === 'error-value') return `${header} holds the Excel error ${raw}.`;
  const reason = why === 'unknown-code' ? `which is not a code of table ${table ?? header}` : reasons[why];
  return `${header} holds "${raw}", ${reason ?? 'which cannot be read'}.`;
}

/** How to write such a cell: the codes that it takes, as many as a sentence holds, or the form of a date. */
export function unreadableFix({ header, why, table, codes }: UnreadableFacts): string {
  if (table !== undefined) return codeFix(table, codes);
  if (why === 'not-yes-or-no') return `Write Y or N in ${header}.`;
  if (why === 'not-a-number') return `Write a number in ${header}.`;
  if (why === 'error-value') return `Mend the formula in ${header}, or type the value itself.`;
  return `Write ${header} as MM/DD/YYYY or YYYY-MM-DD, or as an Excel date.`;
}

const longestList = 160;

function codeFix(table: string, codes: readonly string[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const code of codes) {
    length += code.length + 2;
    if (length > longestList) break;
    shown.push(code);
  }
  const all = shown.length === codes.length;
  return `Write ${all ? 'one of the codes' : 'a code'} of table ${table}${all ? ': ' : ', such as '}${shown.join(', ')}.`;
}
