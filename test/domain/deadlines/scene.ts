import { calendarSheets, type Calendars, calendarsOf, type CalendarRows, sampleCalendar } from '../../../src/domain/calendar';
import type { Context } from '../../../src/domain/context';
import { day } from '../../../src/domain/day';
import { initialEvaluation, printReceipt, type Receipt, runClock } from '../../../src/domain/deadlines';
import {
  type AnySheet,
  Book,
  CodeBook,
  evaluations,
  extensions,
  type FieldsOf,
  type Flaw,
  partC,
  rowOf,
  type RowOf,
  type SheetRows,
  students,
} from '../../../src/domain/model';
import type { Problem, Result } from '../../../src/domain/problems';
import { type SettingName, type Settings, settingsWith } from '../../../src/domain/settings';

/** The fields of an extension, with its evaluation filled in. */
export type ExtensionFields = FieldsOf<typeof extensions> & { readonly flaws?: readonly Flaw[] };

/** One initial evaluation and what surrounds it. */
export interface Case {
  readonly consent?: string;
  readonly disseminated?: string;
  readonly asOf?: string;
  readonly evaluation?: FieldsOf<typeof evaluations>;
  readonly evaluationFlaws?: readonly Flaw[];
  readonly student?: FieldsOf<typeof students>;
  readonly studentFlaws?: readonly Flaw[];
  readonly partC?: FieldsOf<typeof partC>;
  readonly extensions?: readonly ExtensionFields[] | undefined;
  readonly settings?: Partial<Record<SettingName, string>> | undefined;
  readonly calendar?: CalendarRows;
  readonly without?: readonly string[];
}

/** A sheet as the reader would give it, without the named columns. */
export const sheetWith = <S extends AnySheet>(sheet: S, rows: readonly RowOf<S>[], without: readonly string[] = []): SheetRows => ({
  sheet,
  layout: {
    name: sheet.title,
    headerRow: 1,
    columns: new Map(sheet.fields.filter((field: string) => !without.includes(field)).map((field: string, at: number) => [field, at])),
  },
  rows,
});

const laidOut = new WeakMap<CalendarRows, Map<string, Calendars>>();

/** The calendars of some rows, laid out once: laws ask thousands of times. */
function calendarsFor(rows: CalendarRows, settings: Settings): Calendars {
  const bySettings = laidOut.get(rows) ?? new Map<string, Calendars>();
  laidOut.set(rows, bySettings);
  const key = JSON.stringify(settings.values);
  const calendars = bySettings.get(key) ?? calendarsOf(new Book('calendar.xlsx', calendarSheets(rows)), settings);
  bySettings.set(key, calendars);
  return calendars;
}

const codes = new CodeBook();
const id = { evaluationId: 'EV-1', stateStudentId: '9900000001' };

/** Runs the clock of one initial evaluation of the LEA ZZ1. */
export function run(given: Case): Result<Receipt | undefined> {
  const row = rowOf(
    evaluations,
    2,
    {
      ...id,
      lea: 'ZZ1',
      evaluationType: 'initial',
      ...(given.consent !== undefined && { consentDate: day(given.consent) }),
      ...(given.disseminated !== undefined && { disseminationDate: day(given.disseminated) }),
      ...given.evaluation,
    },
    given.evaluationFlaws,
  );
  const book = new Book('case.xlsx', [
    sheetWith(students, [
      rowOf(students, 2, { stateStudentId: id.stateStudentId, birthDate: day('2016-05-10'), ...given.student }, given.studentFlaws),
    ]),
    sheetWith(evaluations, [row], given.without),
    sheetWith(
      extensions,
      (given.extensions ?? []).map(({ flaws, ...fields }, at) => rowOf(extensions, at + 2, { evaluationId: 'EV-1', ...fields }, flaws)),
    ),
    sheetWith(partC, given.partC ? [rowOf(partC, 2, { stateStudentId: id.stateStudentId, ...given.partC })] : []),
  ]);
  const settings = settingsWith(given.settings ?? {});
  const context: Context = {
    asOf: day(given.asOf ?? '2026-11-24'),
    calendars: calendarsFor(given.calendar ?? sampleCalendar, settings),
    settings,
    codes,
  };
  const file = book.caseFiles.get(row.stateStudentId ?? '');
  if (!file) throw new Error('no case file');
  return runClock(initialEvaluation, row, { file, book, context });
}

/** The receipt of a case; throws when there is none. */
export function receiptOf(given: Case): Receipt {
  const result = run(given);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  if (!result.value) throw new Error('the clock has not started');
  return result.value;
}

/** The problem of a case; throws when there is a receipt. */
export function problemOf(given: Case): Problem {
  const result = run(given);
  if (result.ok) throw new Error('there is a receipt');
  return result.problem;
}

/** The printed receipt of a case. */
export const printed = (given: Case): readonly string[] =>
  printReceipt(receiptOf(given), ({ row, field }) => `${row.declared.title}!${field}${String(row.rowNumber)}`);
