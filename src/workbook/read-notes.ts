import type { FlawKind } from '../domain/model';
import { type Problem, problemSentence } from '../domain/problems';
import { quotedSheetName } from './a1';

/** A header as it stands in a workbook. */
export interface WrittenHeader {
  readonly header: string;
  readonly cell: string;
}

/** A declared column that a sheet lacks. */
export interface MissingColumn {
  readonly field: string;
  readonly header: string;
}

/** The facts of a note. `sheet` is the name in the workbook, `title` the declared one. */
export type NoteFacts =
  | { readonly kind: 'dates-from-1904' }
  | { readonly kind: 'other-sheets'; readonly names: readonly string[] }
  | { readonly kind: 'missing-sheets'; readonly titles: readonly string[] }
  | { readonly kind: 'sheet-name'; readonly sheet: string; readonly title: string }
  | { readonly kind: 'no-headers'; readonly sheet: string; readonly title: string }
  | { readonly kind: 'header'; readonly sheet: string; readonly cell: string; readonly written: string; readonly header: string }
  | {
      readonly kind: 'second-column';
      readonly sheet: string;
      readonly header: string;
      readonly used: WrittenHeader;
      readonly ignored: WrittenHeader;
    }
  | { readonly kind: 'unknown-columns'; readonly sheet: string; readonly columns: readonly WrittenHeader[] }
  | { readonly kind: 'missing-columns'; readonly sheet: string; readonly title: string; readonly columns: readonly MissingColumn[] }
  | {
      readonly kind: 'flawed-cells';
      readonly sheet: string;
      readonly field: string;
      readonly header: string;
      readonly flaw: FlawKind;
      /** `D5:D9`, `D12`. */
      readonly areas: readonly string[];
      readonly count: number;
      /** The first of the cells as it stands. */
      readonly example: string;
    }
  | { readonly kind: 'setting'; readonly sheet: string; readonly cell: string; readonly problem: Problem<'bad-setting'> }
  | { readonly kind: 'repeated-setting'; readonly sheet: string; readonly setting: string; readonly cells: readonly string[] }
  | { readonly kind: 'unknown-code-table'; readonly sheet: string; readonly table: string; readonly cells: readonly string[] }
  | { readonly kind: 'code-without-zero'; readonly sheet: string; readonly cell: string; readonly written: string; readonly readAs: string }
  | { readonly kind: 'incomplete-code'; readonly sheet: string; readonly cells: readonly string[] };

type NoteOf<K extends NoteFacts['kind']> = Extract<NoteFacts, { readonly kind: K }>;

const shown = 6;

const list = (items: readonly string[]): string =>
  items.length <= shown ? items.join(', ') : `${items.slice(0, shown).join(', ')} and ${items.length - shown} more`;

const flawWords: Partial<Record<FlawKind, string>> = {
  'error-value': 'an error value',
  'not-a-number': 'no number that fits the column',
  'code-without-meaning': 'a code whose meaning is not known',
};

// Quoted where a formula would quote it, so that it can be typed into the name box.
const at = (sheet: string, ...cells: readonly string[]): string => `${quotedSheetName(sheet)}!${list(cells)}`;

function flawedCells({ sheet, header, flaw, areas, count, example }: NoteOf<'flawed-cells'>): string {
  const one = count === 1;
  const cells = `${at(sheet, ...areas)}: ${one ? 'a cell' : `${count} cells`} of ${header} hold${one ? 's' : ''}`;
  return flaw === 'time-dropped'
    ? `${cells} a time of day ("${example}"); only the date was read.`
    : `${cells} ${flawWords[flaw] ?? 'something else than the column takes'} ("${example}") and ${one ? 'was' : 'were'} read as unknown.`;
}

const sentences: { readonly [K in NoteFacts['kind']]: (note: NoteOf<K>) => string } = {
  'dates-from-1904': () => 'The workbook counts dates from 1904 instead of 1900, and its dates were read that way.',
  'other-sheets': ({ names }) => `Not SER sheets, and not read: ${list(names)}.`,
  'missing-sheets': ({ titles }) => `The workbook has no sheet ${titles.join(', ')}.`,
  'sheet-name': ({ sheet, title }) => `Sheet "${sheet}" was read as ${title}.`,
  'no-headers': ({ sheet, title }) => `Sheet ${sheet}: none of the first 20 rows holds a header of ${title}, so no row was read.`,
  header: ({ sheet, cell, written, header }) => `${at(sheet, cell)}: the header "${written}" was read as ${header}.`,
  'second-column': ({ sheet, header, used, ignored }) =>
    `Sheet ${sheet}: ${header} was read from column ${used.header} (${used.cell}); column ${ignored.header} (${ignored.cell}) was ignored.`,
  'unknown-columns': ({ sheet, columns }) =>
    `Sheet ${sheet}: columns that SER does not know were ignored: ${list(columns.map(({ header, cell }) => `${header} (${cell})`))}.`,
  'missing-columns': ({ sheet, columns }) => `Sheet ${sheet} has no column ${columns.map(({ header }) => header).join(', ')}.`,
  'flawed-cells': flawedCells,
  setting: ({ sheet, cell, problem }) => `${at(sheet, cell)}: ${problemSentence(problem)}`,
  'repeated-setting': ({ sheet, setting, cells }) =>
    `Sheet ${sheet}: the setting ${setting} stands in ${list(cells)}; the first one counts.`,
  'unknown-code-table': ({ sheet, table, cells }) =>
    `Sheet ${sheet}: there is no code table ${table}; its ${cells.length === 1 ? 'row' : `${cells.length} rows`} from ${cells[0]} on ` +
    `${cells.length === 1 ? 'was' : 'were'} ignored.`,
  'code-without-zero': ({ sheet, cell, written, readAs }) =>
    `${at(sheet, cell)}: the code ${written} lost its leading zero and was read as ${readAs}.`,
  'incomplete-code': ({ sheet, cells }) => `Sheet ${sheet}: rows without a table or without a code were ignored: ${list(cells)}.`,
};

/** What a person should know about how a workbook was read: nothing here stops a check, and nothing is silent. */
export type ReadNote = NoteFacts & {
  /** For a reader who is not a programmer. */
  readonly sentence: string;
};

/** A note with its sentence. */
export const noteOf = (facts: NoteFacts): ReadNote => ({
  ...facts,
  sentence: (sentences[facts.kind] as (note: NoteFacts) => string)(facts),
});
