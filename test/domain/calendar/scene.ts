import { type BusinessCalendar, type CalendarProblem, calendarsOf } from '../../../src/domain/calendar';
import { day, type Day, isoDate } from '../../../src/domain/day';
import {
  type AnySheet,
  Book,
  calendarCoverage,
  calendarDays,
  type FieldsOf,
  type Flaw,
  type FlawKind,
  rowOf,
  schoolYears,
  type SheetRows,
} from '../../../src/domain/model';
import type { Result } from '../../../src/domain/problems';
import { type SettingName, settingsWith } from '../../../src/domain/settings';

/** A row with dates written YYYY-MM-DD; `flawed` names a field whose cell cannot be read, `flaw` how. */
export type Written = Readonly<Record<string, string>>;

const dateFields = ['date', 'through', 'from', 'to', 'firstStudentDay', 'lastStudentDay', 'eoyStop', 'eoyRestart'];

function sheetOf(sheet: AnySheet, rows: readonly Written[], without: readonly string[] = []): SheetRows {
  const fields = sheet.fields.filter((field: string) => !without.includes(field));
  return {
    sheet,
    layout: { name: sheet.title, headerRow: 1, columns: new Map(fields.map((field: string, at: number) => [field, at])) },
    rows: rows.map(({ flawed, flaw = 'not-a-date', ...row }, at) =>
      rowOf(
        sheet,
        at + 2,
        Object.fromEntries(
          Object.entries(row).map(([field, value]) => [field, dateFields.includes(field) ? day(value) : value]),
        ) as FieldsOf<AnySheet>,
        flawed === undefined ? [] : [{ field: flawed, kind: flaw as FlawKind, raw: 'soon' } satisfies Flaw],
      ),
    ),
  };
}

/** What the three calendar sheets hold. */
export interface Sheets {
  readonly days?: readonly Written[];
  readonly coverage?: readonly Written[];
  readonly years?: readonly Written[];
  readonly settings?: Partial<Record<SettingName, string>>;
  readonly without?: readonly string[];
  readonly noCalendarSheet?: boolean;
}

const wholeTime: readonly Written[] = [{ from: '2025-01-01', to: '2026-12-31' }];

/** The calendars of a workbook with these sheets; 2025 and 2026 are covered unless said otherwise. */
export const calendarsWith = ({
  days = [],
  coverage = wholeTime,
  years = [],
  settings = {},
  without = [],
  noCalendarSheet = false,
}: Sheets) =>
  calendarsOf(
    new Book('calendar.xlsx', [
      ...(noCalendarSheet ? [] : [sheetOf(calendarDays, days, without)]),
      sheetOf(calendarCoverage, coverage),
      sheetOf(schoolYears, years),
    ]),
    settingsWith(settings),
  );

/** The calendar of LEA ZZ1. */
export const calendarWith = (sheets: Sheets): BusinessCalendar => calendarsWith(sheets).of('ZZ1');

/** An answer in writing: a date, a number, yes or no, or the problem with its dates written. */
export function answer(result: Result<Day | number | boolean, CalendarProblem>, kind: 'date' | 'other' = 'other'): unknown {
  if (result.ok) return kind === 'date' ? isoDate(result.value as Day) : result.value;
  const facts = Object.entries(result.problem.facts as Readonly<Record<string, string | number | undefined>>).map(([name, value]) => [
    name,
    typeof value === 'number' ? isoDate(value as Day) : value,
  ]);
  return { [result.problem.code]: Object.fromEntries(facts) as unknown };
}

/** Business days of a span, as MM-DD. */
export const businessDaysOf = (calendar: BusinessCalendar, from: string, through: string): string => {
  const days: string[] = [];
  for (let date: number = day(from); date <= day(through); date += 1) {
    const is = calendar.isBusinessDay(date as Day);
    if (is.ok && is.value) days.push(isoDate(date as Day).slice(5));
  }
  return days.join(' ');
};
