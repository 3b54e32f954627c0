import { calendarSheets, calendarsOf, type CalendarRows } from '../../../src/domain/calendar';
import type { Day } from '../../../src/domain/day';
import { type Clock, type Receipt, runClock } from '../../../src/domain/deadlines';
import { type AnySheet, Book, CodeBook, type FieldsOf, type Row, rowOf, serSheets } from '../../../src/domain/model';
import type { Result } from '../../../src/domain/problems';
import { settingsWith } from '../../../src/domain/settings';
import type { Generated, Random } from './random-maker';
import { randomRecords, settings } from './random-records';

/** A random record and what its clock says. */
export interface RandomRun {
  readonly given: Generated;
  readonly result: Result<Receipt | undefined>;
}

/**
 * Runs a clock on random records, all in one workbook. The same seed makes the same records.
 * @param spoil a column in which no cell can be read
 */
export function runRandomly(
  clock: Clock,
  of: {
    readonly count: number;
    readonly asOf: Day;
    readonly calendar: CalendarRows;
    readonly random: Random;
    readonly start?: Day;
    readonly spoil?: { readonly sheet: AnySheet; readonly field: string };
  },
): readonly RandomRun[] {
  const rows = new Map<AnySheet, Row[]>();
  const cases = Array.from({ length: of.count }, (_, at) =>
    randomRecords(clock.id, { random: of.random, student: `99${String(at).padStart(8, '0')}`, rows, asOf: of.asOf, start: of.start }),
  );
  if (of.spoil) spoil(rows, of.spoil.sheet, of.spoil.field);
  const book = new Book('random.xlsx', [
    ...(serSheets as readonly AnySheet[]).filter(({ holds }) => holds === 'records').map((sheet) => laidOut(sheet, rows.get(sheet) ?? [])),
    ...calendarSheets(of.calendar),
  ]);
  const withSettings = settingsWith(settings);
  const context = { asOf: of.asOf, calendars: calendarsOf(book, withSettings), settings: withSettings, codes: new CodeBook() };
  return cases.map((given) => {
    const file = book.caseFiles.get(given.student);
    const row = file?.rows(clock.sheet).find(({ rowNumber }) => rowNumber === given.row.rowNumber);
    if (!file || !row) throw new Error('no case file');
    return { given, result: runClock(clock, row as never, { file, book, context }) };
  });
}

const laidOut = (sheet: AnySheet, rows: readonly Row[]) => ({
  sheet,
  layout: {
    name: sheet.title,
    headerRow: 1,
    columns: new Map<string, number>(sheet.fields.map((field: string, at: number) => [field, at])),
  },
  rows: rows as never[],
});

function spoil(rows: Map<AnySheet, Row[]>, sheet: AnySheet, field: string): void {
  const spoiled = (rows.get(sheet) ?? []).map((row) => {
    const fields = Object.fromEntries(sheet.fields.map((name: string, at: number) => [name, row.values[at]]));
    return rowOf(sheet, row.rowNumber, { ...fields, [field]: undefined } as FieldsOf<AnySheet>, [
      { field, kind: 'not-a-date', raw: 'soon' },
    ]) as Row;
  });
  rows.set(sheet, spoiled);
}
