import type { Day } from './day';
import { usDate } from './day';

type Nothing = Readonly<Record<string, never>>;

/** Facts of every expected failure, by code. A code is stable; its sentence may change. */
export interface ProblemFacts {
  // What a rule or a clock could not decide.
  'missing-sheet': { readonly sheet: string };
  'missing-column': { readonly sheet: string; readonly column: string };
  'unreadable-cell': { readonly sheet: string; readonly column: string };
  'no-calendar': { readonly lea: string };
  'calendar-gap': { readonly lea: string; readonly from: Day; readonly needed: Day; readonly coveredThrough: Day | undefined };
  'school-years-overlap': { readonly lea: string; readonly years: readonly [string, string] };
  'no-school-year': { readonly lea: string; readonly needed: Day; readonly after: Day | undefined };
  // What is wrong with a file that should be read.
  'file-not-found': { readonly file: string };
  'file-not-readable': { readonly file: string; readonly reason: string };
  'not-a-workbook': { readonly file: string; readonly looksLike: string };
  'old-excel-file': { readonly file: string };
  'encrypted-workbook': { readonly file: string };
  'damaged-workbook': { readonly file: string; readonly part: string; readonly what: string };
  'workbook-too-large': { readonly file: string; readonly what: string; readonly limit: string };
  'forbidden-doctype': { readonly file: string; readonly part: string };
  'duplicate-part': { readonly file: string; readonly part: string };
  'no-sheets': { readonly file: string };
  'no-ser-sheets': { readonly file: string; readonly sheets: readonly string[] };
  'ambiguous-sheet': { readonly file: string; readonly sheet: string; readonly names: readonly string[] };
  'repeated-header': { readonly file: string; readonly sheet: string; readonly header: string; readonly cells: readonly string[] };
  'signed-workbook': { readonly file: string };
  'cannot-be-marked': { readonly file: string; readonly what: string };
  'reading-stopped': { readonly file: string };
  // What is wrong with a place that should be written.
  'target-exists': { readonly file: string };
  'target-is-input': { readonly file: string };
  'target-not-writable': { readonly file: string; readonly reason: string };
  'target-wrong-type': { readonly file: string; readonly expected: string };
  'copy-differs': { readonly file: string; readonly what: string };
  // What Excel refused while the workbook was open in it.
  'cell-being-edited': Nothing;
  'sheet-protected': { readonly sheet: string };
  'workbook-protected': Nothing;
  'sheet-gone': { readonly sheet: string | undefined };
  'sheet-hidden': { readonly sheet: string };
  'marks-unreadable': { readonly sheet: string; readonly count: number };
  'cells-in-the-way': { readonly sheet: string | undefined };
  'too-much-at-once': Nothing;
  'another-workbook-active': Nothing;
  'excel-busy': Nothing;
  'excel-too-old': Nothing;
  'reload-add-in': Nothing;
  'excel-refused': { readonly excelCode: string };
  // What is wrong with what a person asked for.
  'bad-argument': { readonly what: string };
  'bad-setting': { readonly setting: string; readonly value: string; readonly expected: string };
  'unknown-rule': { readonly rule: string };
}

/** Code of an expected failure. */
export type ProblemCode = keyof ProblemFacts;

/** An expected failure: what happened, as facts. Wrong data is a finding instead, and a bug is thrown. */
export type Problem<C extends ProblemCode = ProblemCode> = { readonly [K in C]: { readonly code: K; readonly facts: ProblemFacts[K] } }[C];

/** A value, or the expected failure that stands in its place. */
export type Result<Value, P extends Problem = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: P };

/** A result that holds a value. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** A problem of the given code. */
export const problem = <C extends ProblemCode>(code: C, facts: ProblemFacts[C]): Problem<C> => ({ code, facts });

/** A result that holds a problem. */
export const failed = <C extends ProblemCode>(code: C, facts: ProblemFacts[C]): { readonly ok: false; readonly problem: Problem<C> } => ({
  ok: false,
  problem: problem(code, facts),
});

// A record without an LEA runs on the days that hold for every LEA.
const leaWords = (lea: string): string => (lea === '' ? 'a record without LEA' : `LEA ${lea}`);
const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' and ');

const safe = 'Your cells and formats are as they were.';
const theSheet = (sheet: string | undefined): string => (sheet === undefined ? 'A sheet' : `The sheet ${sheet}`);

const sentences: { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => string } = {
  'missing-sheet': ({ sheet }) => `The workbook has no ${sheet} sheet.`,
  'missing-column': ({ sheet, column }) => `The ${sheet} sheet has no column ${column}.`,
  'unreadable-cell': ({ sheet, column }) => `Cells of ${sheet}, ${column}, cannot be read.`,
  'no-calendar': ({ lea }) =>
    `No row of the Calendar Coverage sheet says that the calendar of ${leaWords(lea)} is complete. Add one, and the holidays between its dates on the Calendar sheet.`,
  'calendar-gap': ({ lea, needed, coveredThrough }) =>
    `The calendar of ${leaWords(lea)} is not complete on ${usDate(needed)}` +
    `${coveredThrough === undefined ? '' : `; it is complete through ${usDate(coveredThrough)}`}. ` +
    `No date was computed. Add the missing days to the Calendar sheet and extend the Calendar Coverage sheet.`,
  'school-years-overlap': ({ lea, years: [first, second] }) =>
    `The school years ${first} and ${second} of LEA ${lea} overlap, so no date was computed. Correct their days on the School Years sheet.`,
  'no-school-year': ({ lea, needed, after }) =>
    `The School Years sheet has no school year of ${leaWords(lea)}${after === undefined ? ` around ${usDate(needed)}` : ` after ${usDate(after)}`}, and ${usDate(needed)} is needed. Add it.`,
  'file-not-found': ({ file }) => `${file}: there is no such file.`,
  'file-not-readable': ({ file, reason }) => `${file}: the file cannot be opened: ${reason}.`,
  'not-a-workbook': ({ file, looksLike }) =>
    `${file}: this is not an Excel workbook; it looks like ${looksLike}. Open it in Excel and save it as Excel Workbook (.xlsx).`,
  'old-excel-file': ({ file }) => `${file}: this is the old Excel format (.xls). Open it in Excel and save it as Excel Workbook (.xlsx).`,
  'encrypted-workbook': ({ file }) => `${file}: the workbook is encrypted with a password. Save a copy without a password and check that.`,
  'damaged-workbook': ({ file, part, what }) =>
    `${file}: the workbook is damaged at ${part}: ${what}. Open it in Excel, let Excel repair it, and save it.`,
  'workbook-too-large': ({ file, what, limit }) => `${file}: ${what}, over the limit of ${limit}. It was not read.`,
  'forbidden-doctype': ({ file, part }) => `${file}: ${part} holds a DOCTYPE, which no Excel workbook has. It was not read.`,
  'duplicate-part': ({ file, part }) =>
    `${file}: the file holds ${part} twice, and readers disagree about which counts. Open it in Excel and save it again.`,
  'no-sheets': ({ file }) => `${file}: the workbook has no worksheet.`,
  'no-ser-sheets': ({ file, sheets }) =>
    `${file}: none of the sheets (${sheets.slice(0, 5).join(', ')}${sheets.length > 5 ? ', ...' : ''}) is a SER sheet such as Students or Evaluations. Make an empty workbook with: ser template district OUT.xlsx`,
  'ambiguous-sheet': ({ file, sheet, names }) => `${file}: the sheets ${list(names)} both read as ${sheet}. Rename or remove one.`,
  'repeated-header': ({ file, sheet, header, cells }) =>
    `${file}: sheet ${sheet} has the header ${header} twice, in ${cells.join(' and ')}. Rename one of them.`,
  'signed-workbook': ({ file }) =>
    `${file}: the workbook is digitally signed; marking a copy would break the signature. Save a copy without the signature and mark that.`,
  'reading-stopped': ({ file }) => `${file}: reading was stopped before the end.`,
  'cannot-be-marked': ({ file, what }) =>
    `${file}: a marked copy cannot be made: ${what}. Open it in Excel, save it as Excel Workbook (.xlsx), and mark that.`,
  'target-exists': ({ file }) => `${file}: the file exists already and was not overwritten. Choose another name.`,
  'target-is-input': ({ file }) => `${file}: this is the workbook being checked. Choose another name for the copy.`,
  'target-not-writable': ({ file, reason }) => `${file}: the file cannot be written: ${reason}.`,
  'target-wrong-type': ({ file, expected }) => `${file}: the name must end in ${expected}, like the workbook itself.`,
  'copy-differs': ({ file, what }) =>
    `${file}: the written copy did not read back as expected (${what}) and was removed. The workbook itself is untouched.`,
  'cell-being-edited': () => `Excel waits for a cell that is being edited. Press Enter or Esc in the cell, then try again. ${safe}`,
  'sheet-protected': ({ sheet }) =>
    `The sheet ${sheet} is protected, so it was left alone. Unprotect it on the Review tab, then try again.`,
  'workbook-protected': () => `The workbook is protected or open for reading only, so Excel allows no change. ${safe}`,
  'sheet-gone': ({ sheet }) => `${theSheet(sheet)} is no longer in the workbook. Check the workbook again. ${safe}`,
  'sheet-hidden': ({ sheet }) => `The sheet ${sheet} is hidden. Unhide it to see the cell.`,
  'marks-unreadable': ({ sheet, count }) =>
    `Excel could not say what ${count === 1 ? 'a conditional format' : `${count} conditional formats`} of the sheet ${sheet} ${count === 1 ? 'is' : 'are'}, so marks of ours may be left there. Save the workbook, open it again, and clear the marks.`,
  'cells-in-the-way': ({ sheet }) =>
    `${theSheet(sheet)} has merged, filtered or filled cells in a place that is needed. Clear them, then try again. ${safe}`,
  'too-much-at-once': () => `Excel cannot hand over or take so much at once. Close other workbooks, then try again. ${safe}`,
  'another-workbook-active': () => `Another workbook is in front. Bring this one to the front, then try again. ${safe}`,
  'excel-busy': () => `Excel is busy and did not answer. Wait a moment, then try again. ${safe}`,
  'excel-too-old': () => `This Excel lacks a function that is needed; it takes Excel 2021 or later, or Excel on the web. ${safe}`,
  'reload-add-in': () => `The connection to Excel was lost. Close the pane and open it again. ${safe}`,
  'excel-refused': ({ excelCode }) =>
    `Excel could not do it and says only ${excelCode}. Try again; if another workbook is in front, bring this one to the front first. ${safe}`,
  'bad-argument': ({ what }) => what,
  'bad-setting': ({ setting, value, expected }) => `Setting ${setting}: "${value}" is not one of ${expected}. The default is used.`,
  'unknown-rule': ({ rule }) => `There is no rule ${rule}. List the rules with: ser rules`,
};

/** The sentence of a problem, for a reader who is not a programmer. */
export const problemSentence = <C extends ProblemCode>(given: Problem<C>): string =>
  (sentences[given.code] as (facts: ProblemFacts[C]) => string)(given.facts);
