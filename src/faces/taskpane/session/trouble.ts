import type { Problem, ProblemCode, ProblemFacts } from '../../../domain/problems';
import type { Trouble } from './pane-state';
import { counted } from './wording';

/** What a person had asked for when something failed. */
export type Occasion = 'open' | 'check' | 'mark' | 'clear' | 'add-sheets' | 'recheck' | 'switch' | 'select';

/** What may be told beside the failure itself: figures, never a value of a cell. */
export interface TroubleFacts {
  readonly version: string;
  readonly counts: Readonly<Record<string, number | undefined>>;
}

const untouched = 'Nothing in the workbook was changed.';

const safeWords: Readonly<Record<Occasion, string>> = {
  open: untouched,
  check: untouched,
  recheck: `${untouched} The findings shown are those from before.`,
  select: untouched,
  switch: 'No cell and no format was changed.',
  mark: 'No cell, formula or format of yours was changed. Some marks may be missing; the next check sets them anew.',
  clear: 'No cell, formula or format of yours was changed. Some marks may be left; clear the marks again to take them off.',
  'add-sheets': 'Your own sheets are as they were. Sheets that were added stay; adding again completes them.',
};

interface Words {
  readonly happened: string;
  readonly remedy: string;
}

const tryAgain = 'Wait a moment, then try again.';
const theSheet = (sheet: string | undefined): string => (sheet === undefined ? 'A sheet' : `The sheet ${sheet}`);

/** The failures that a pane meets. Names of sheets are said, since they are no values of records; the rest is not. */
const wordsOf: { readonly [C in ProblemCode]?: (facts: ProblemFacts[C]) => Words } = {
  'cell-being-edited': () => ({
    happened: 'Excel waits for a cell that is being edited.',
    remedy: 'Press Enter or Esc in the cell, then try again.',
  }),
  'sheet-protected': ({ sheet }) => ({
    happened: `The sheet ${sheet} is protected, so it was left alone.`,
    remedy: 'Unprotect it on the Review tab, then try again.',
  }),
  'workbook-protected': () => ({
    happened: 'The workbook is protected or open for reading only, so Excel allows no change.',
    remedy: 'Turn off Protect Workbook on the Review tab, or enable editing, then try again.',
  }),
  'sheet-gone': ({ sheet }) => ({ happened: `${theSheet(sheet)} is no longer in the workbook.`, remedy: 'Check the workbook again.' }),
  'sheet-hidden': ({ sheet }) => ({ happened: `The sheet ${sheet} is hidden.`, remedy: 'Unhide it to see the cell.' }),
  'marks-unreadable': ({ sheet, count }) => ({
    happened: `Excel could not say what ${counted(count, 'conditional format')} of the sheet ${sheet} are, so marks may be left there.`,
    remedy: 'Save the workbook, open it again, and clear the marks.',
  }),
  'cells-in-the-way': ({ sheet }) => ({
    happened: `${theSheet(sheet)} has merged, filtered or filled cells in a place that is needed.`,
    remedy: 'Clear them, then try again.',
  }),
  'too-much-at-once': () => ({
    happened: 'Excel cannot hand over or take so much at once.',
    remedy: 'Close other workbooks, then try again.',
  }),
  'another-workbook-active': () => ({
    happened: 'Another workbook is in front.',
    remedy: 'Bring this one to the front, then try again.',
  }),
  'excel-busy': () => ({ happened: 'Excel is busy and did not answer.', remedy: tryAgain }),
  'excel-too-old': () => ({
    happened: 'This Excel lacks a function that is needed.',
    remedy: 'Use Excel 2021 or later, or Excel on the web.',
  }),
  'reload-add-in': () => ({ happened: 'The connection to Excel was lost.', remedy: 'Close the pane and open it again.' }),
  'excel-refused': () => ({ happened: 'Excel could not do it and does not say why.', remedy: tryAgain }),
  'ambiguous-sheet': ({ sheet, names }) => ({
    happened: `The sheets ${names.map((name) => `"${name}"`).join(' and ')} both read as ${sheet}.`,
    remedy: 'Rename or remove one of them, then check again.',
  }),
  'repeated-header': ({ sheet, cells }) => ({
    happened: `The sheet ${sheet} has the same header twice, in ${cells.join(' and ')}.`,
    remedy: 'Rename one of them, then check again.',
  }),
};

const unforeseen: Words = { happened: 'The workbook could not be read or changed as asked.', remedy: tryAgain };

const wordsFor = <C extends ProblemCode>({ code, facts }: Problem<C>): Words =>
  (wordsOf[code] as ((facts: ProblemFacts[C]) => Words) | undefined)?.(facts) ?? unforeseen;

function detailsOf(what: string, occasion: Occasion, { version, counts }: TroubleFacts): string {
  const figures = Object.entries(counts).flatMap(([name, count]) => (count === undefined ? [] : [`${name}: ${count}`]));
  return [`SER Workbench ${version}`, `Asked for: ${occasion}`, what, ...figures].join('\n');
}

/** A failure for a person. Neither its sentences nor its details hold a value of a cell. */
export function troubleOf(problem: Problem, occasion: Occasion, facts: TroubleFacts): Trouble {
  const excel = problem.code === 'excel-refused' ? ` (Excel: ${problem.facts.excelCode})` : '';
  return {
    ...wordsFor(problem),
    safe: safeWords[occasion],
    details: detailsOf(`Problem: ${problem.code}${excel}`, occasion, facts),
  };
}

/**
 * A fault of the program for a person.
 * @param fault what was thrown; only its kind and its place in the code are told, since its message could hold a cell's value
 */
export function troubleOfFault(fault: unknown, occasion: Occasion, facts: TroubleFacts): Trouble {
  const kind = fault instanceof Error ? fault.name : typeof fault;
  const place = fault instanceof Error ? /at .*?([\w-]+\.[cm]?[jt]sx?:\d+)/.exec(fault.stack ?? '')?.[1] : undefined;
  return {
    happened: 'SER Workbench made a mistake of its own.',
    safe: safeWords[occasion],
    remedy: 'Try again. If it happens again, copy the details and send them to whoever looks after the add-in.',
    details: detailsOf(`Fault: ${place === undefined ? kind : `${kind} at ${place}`}`, occasion, facts),
  };
}
