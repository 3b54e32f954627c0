import type { Day } from '../day';
import { type Book, calendarCoverage, schoolYears as schoolYearsSheet } from '../model';
import { failed, problem, type Result } from '../problems';
import type { Settings } from '../settings';
import type { BusinessCalendar, CalendarProblem, SchoolYear, SkippedDays } from './business-calendar';
import { CountedDays, type Refusal } from './counted-days';
import { calendarSheetProblem, type DayRow, dayRowsOf, daysWithoutSchool, nonBusinessDays } from './day-rows';
import type { NamedDays } from './named-days';
import { knownSessions, overlapOf, schoolYearsOf, summersBetween } from './school-years';
import { intersectionOf, type Span, spanAt, unionOf } from './spans';

/** Days of one kind: which count, and the names of those that do not. */
interface KindOfDay {
  readonly counted: CountedDays;
  readonly named: NamedDays;
}

/** The calendar of one LEA, from the rows of a workbook. Each kind of day is laid out at the first question about it. */
export class LeaCalendar implements BusinessCalendar {
  readonly lea: string;
  readonly schoolYears: readonly SchoolYear[];
  readonly schoolYearsProblem: CalendarProblem | undefined;
  private readonly settings: Settings;
  private readonly covered: readonly Span[];
  private readonly rows: readonly DayRow[];
  private readonly sheetProblem: { readonly ok: false; readonly problem: CalendarProblem } | undefined;
  private businessDays: KindOfDay | undefined;
  private schoolDays: KindOfDay | undefined;

  constructor(lea: string, book: Book, settings: Settings) {
    this.lea = lea;
    this.settings = settings;
    this.schoolYears = schoolYearsOf(book.where(schoolYearsSheet, 'lea', lea));
    const years = overlapOf(this.schoolYears);
    this.schoolYearsProblem = years && problem('school-years-overlap', { lea, years });
    this.covered = coverageOf(book, lea);
    this.rows = dayRowsOf(book, lea);
    this.sheetProblem = calendarSheetProblem(book, lea);
  }

  isBusinessDay(date: Day): Result<boolean, CalendarProblem> {
    return this.business.counted.has(date);
  }

  addBusinessDays(start: Day, businessDays: number): Result<Day, CalendarProblem> {
    return this.business.counted.add(start, businessDays);
  }

  countBusinessDays(from: Day, to: Day): Result<number, CalendarProblem> {
    return this.business.counted.count(from, to);
  }

  lastBusinessDayOnOrBefore(date: Day): Result<Day, CalendarProblem> {
    return this.business.counted.lastOnOrBefore(date);
  }

  isSchoolDay(date: Day): Result<boolean, CalendarProblem> {
    return this.school.counted.has(date);
  }

  addSchoolDays(start: Day, schoolDays: number): Result<Day, CalendarProblem> {
    return this.school.counted.add(start, schoolDays);
  }

  countSchoolDays(from: Day, to: Day): Result<number, CalendarProblem> {
    return this.school.counted.count(from, to);
  }

  skippedBetween(from: Day, to: Day): readonly SkippedDays[] {
    return this.business.named.between(from, to);
  }

  skippedSchoolDaysBetween(from: Day, to: Day): readonly SkippedDays[] {
    return this.school.named.between(from, to);
  }

  private get business(): KindOfDay {
    return (this.businessDays ??= kindOfDay(
      this.sheetProblem ? [] : this.covered,
      nonBusinessDays(this.rows, this.covered, this.settings),
      this.refuseUncovered,
    ));
  }

  private get school(): KindOfDay {
    return (this.schoolDays ??= this.layOutSchoolDays());
  }

  private layOutSchoolDays(): KindOfDay {
    const known = this.schoolYearsProblem ? [] : intersectionOf(this.covered, knownSessions(this.schoolYears));
    const named = daysWithoutSchool(this.rows, known, summersBetween(this.schoolYears));
    return kindOfDay(this.sheetProblem ? [] : known, named, (from, needed) =>
      spanAt(this.covered, needed) && !this.sheetProblem ? this.refuseUnknownYear(needed) : this.refuseUncovered(from, needed),
    );
  }

  private readonly refuseUncovered: Refusal = (from, needed) => {
    if (this.sheetProblem) return this.sheetProblem;
    if (this.covered.length === 0) return failed('no-calendar', { lea: this.lea });
    const coveredThrough = this.covered.findLast(({ through }) => through < needed)?.through;
    return failed('calendar-gap', { lea: this.lea, from, needed, coveredThrough });
  };

  private refuseUnknownYear(needed: Day): ReturnType<Refusal> {
    if (this.schoolYearsProblem) return { ok: false, problem: this.schoolYearsProblem };
    const after = this.schoolYears.findLast(({ lastStudentDay }) => lastStudentDay < needed)?.lastStudentDay;
    return failed('no-school-year', { lea: this.lea, needed, after });
  }
}

const kindOfDay = (known: readonly Span[], named: NamedDays, refuse: Refusal): KindOfDay => ({
  counted: new CountedDays(known, (date) => named.isCounted(date), refuse),
  named,
});

/** Where the Calendar sheet is declared complete for an LEA, by its own rows and those for every LEA. */
const coverageOf = (book: Book, lea: string): readonly Span[] =>
  unionOf(
    book
      .rows(calendarCoverage)
      .flatMap((row) =>
        row.from !== undefined && row.to !== undefined && (row.lea === lea || (row.lea === undefined && !row.unreadable('lea')))
          ? [{ from: row.from, through: row.to }]
          : [],
      ),
  );
