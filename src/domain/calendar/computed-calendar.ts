import type { Day } from '../day';
import {
  type AnySheet,
  calendarCoverage,
  calendarDays,
  type dayKinds,
  type FieldsOf,
  type MeaningOf,
  rowOf,
  schoolYears,
  type SheetRows,
} from '../model';
import { type HolidaySet, holidaysBetween } from './holidays';

/** Days on which an LEA closes school, its offices, or both. */
export interface Closure {
  readonly lea: string;
  readonly kind: MeaningOf<typeof dayKinds>;
  readonly from: Day;
  readonly through: Day;
  readonly name: string;
  readonly source: string;
}

/** A school year of an LEA as it goes on the School Years sheet. */
export interface Session {
  readonly lea: string;
  readonly name: string;
  readonly firstStudentDay: Day;
  readonly lastStudentDay: Day;
}

/** Rows of the three calendar sheets as plain data, for a template, a sample or a test. */
export interface CalendarRows {
  readonly calendarDays: readonly FieldsOf<typeof calendarDays>[];
  readonly schoolYears: readonly FieldsOf<typeof schoolYears>[];
  readonly calendarCoverage: readonly FieldsOf<typeof calendarCoverage>[];
}

const kindOf = { federal: 'federal', state: 'state', literal: 'ser', local: 'ser' } as const satisfies Record<HolidaySet, string>;

/**
 * Rows of a calendar whose holidays are computed from their rules. Somebody must still compare them with the published
 * list of each year: Acadian Day, for one, is only a holiday when it is proclaimed.
 * @param of between which days the calendar is complete, for every LEA; which sets of holidays it holds; sessions and closures
 */
export function computedCalendar(of: {
  readonly covered: readonly { readonly from: Day; readonly through: Day }[];
  readonly sets: readonly HolidaySet[];
  readonly sessions?: readonly Session[];
  readonly closures?: readonly Closure[];
}): CalendarRows {
  const holidays = of.covered.flatMap(({ from, through }) =>
    holidaysBetween(from, through, of.sets).map(({ holiday, observed }) => ({
      date: observed,
      kind: kindOf[holiday.set],
      name: holiday.name,
      source: `${holiday.set} holidays, computed`,
    })),
  );
  const closures = (of.closures ?? []).map(({ from, through, ...closure }) => ({
    date: from,
    ...(through > from && { through }),
    ...closure,
  }));
  return {
    calendarDays: [...holidays, ...closures].sort((a, b) => a.date - b.date),
    schoolYears: (of.sessions ?? []).map(({ name, ...session }) => ({ schoolYear: name, ...session })),
    calendarCoverage: of.covered.map(({ from, through }) => ({ from, to: through })),
  };
}

/** Calendar rows as the sheets of a book. */
export function calendarSheets(rows: CalendarRows): readonly SheetRows[] {
  return [
    sheetOf(calendarDays, rows.calendarDays),
    sheetOf(schoolYears, rows.schoolYears),
    sheetOf(calendarCoverage, rows.calendarCoverage),
  ];
}

const sheetOf = <S extends AnySheet>(sheet: S, rows: readonly FieldsOf<S>[]): SheetRows => ({
  sheet,
  layout: { name: sheet.title, headerRow: 1, columns: new Map(sheet.fields.map((field: string, at: number) => [field, at])) },
  rows: rows.map((fields, at) => rowOf(sheet, at + 2, fields)),
});
