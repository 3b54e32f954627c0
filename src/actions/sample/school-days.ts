import {
  type BusinessCalendar,
  calendarSheets,
  calendarsOf,
  type CalendarRows,
  type Closure,
  computedCalendar,
  easterSunday,
  sampleCalendar,
  type Session,
} from '../../domain/calendar';
import { civilDay, civilParts, type Day, plusDays, type Weekday, weekdayOf } from '../../domain/day';
import { Book } from '../../domain/model';
import type { Result } from '../../domain/problems';
import { defaultSettings } from '../../domain/settings';

/** The invented LEAs of a sample. */
export const sampleLeas = [
  { code: 'ZZ1', name: 'Example Parish' },
  { code: 'ZZ2', name: 'Sample City' },
] as const;

/** Code of an invented LEA. */
export type SampleLea = (typeof sampleLeas)[number]['code'];

/** A school year that begins in a calendar year. */
export interface SampleYear {
  readonly begins: number;
  readonly first: Day;
  readonly last: Day;
  /** September 30: a child of three on it starts with three-year-olds, one of five in kindergarten. */
  readonly cutoff: Day;
}

const onOrAfter = (weekday: Weekday, year: number, month: number, dayOfMonth: number): Day => {
  const from = civilDay(year, month, dayOfMonth) as Day;
  return plusDays(from, (weekday - weekdayOf(from) + 7) % 7);
};

const years = new Map<number, SampleYear>();

/** The school year that begins in a calendar year; the same for every student, so it is computed once. */
export function sampleYear(begins: number): SampleYear {
  const known = years.get(begins);
  if (known) return known;
  const year = {
    begins,
    first: onOrAfter(4, begins, 8, 5),
    last: onOrAfter(4, begins + 1, 5, 19),
    cutoff: civilDay(begins, 9, 30) as Day,
  };
  years.set(begins, year);
  return year;
}

/** Year in which the school year (July 1 to June 30) of a day began. */
export function yearOfJuly(date: Day): number {
  const { year, month } = civilParts(date);
  return month >= 7 ? year : year - 1;
}

const nameOf = (begins: number): string => `${String(begins)}-${String((begins + 1) % 100).padStart(2, '0')}`;

// The years of the sample calendar keep their own closures, since the examples of rules count by them.
const knownClosures = sampleCalendar.calendarDays.filter(({ lea }) => lea !== undefined);
const hasKnownClosures = (begins: number): boolean => knownClosures.some(({ date }) => date !== undefined && yearOfJuly(date) === begins);

type Break = readonly [kind: Closure['kind'], from: Day, through: Day, name: string];

function breaksOf(begins: number): readonly Break[] {
  const laborDay = onOrAfter(1, begins, 9, 1);
  const fall = onOrAfter(1, begins, 10, 8);
  const election = plusDays(onOrAfter(1, begins, 11, 1), 1);
  const thanksgiving = plusDays(onOrAfter(4, begins, 11, 22), -3);
  const christmas = plusDays(onOrAfter(1, begins, 12, 20), 0);
  const king = onOrAfter(1, begins + 1, 1, 15);
  const easter = easterSunday(begins + 1);
  return [
    ['noSchool', laborDay, laborDay, 'Labor Day'],
    ['noSchool', fall, plusDays(fall, 1), 'Fall break'],
    ...(begins % 2 === 0 ? [['noSchool', election, election, 'Election day'] as const] : []),
    ['noSchool', thanksgiving, plusDays(thanksgiving, 4), 'Thanksgiving break'],
    ['officesClosed', thanksgiving, plusDays(thanksgiving, 4), 'Offices closed, Thanksgiving'],
    ['noSchool', christmas, plusDays(christmas, 11), 'Christmas break'],
    ['officesClosed', christmas, plusDays(christmas, 11), 'Offices closed, Christmas'],
    ['noSchool', king, king, 'Martin Luther King Jr. Day'],
    ['noSchool', plusDays(easter, -48), plusDays(easter, -44), 'Mardi Gras break'],
    ['noSchool', plusDays(easter, -2), plusDays(easter, 5), 'Easter break'],
  ];
}

// ZZ2 keeps school in Mardi Gras week, as some parishes do: a school day can be a state holiday.
const closuresOf = (begins: number): readonly Closure[] =>
  sampleLeas.flatMap(({ code }) =>
    breaksOf(begins)
      .filter(([, , , name]) => !(code === 'ZZ2' && name.includes('Mardi Gras')))
      .map(([kind, from, through, name]) => ({ lea: code, kind, from, through, name, source: 'invented district calendar' })),
  );

/**
 * The calendar of the invented LEAs: computed federal and state holidays, sessions and breaks of every school year, one
 * coverage row over all of it.
 * @param firstYear calendar year in which the first school year begins
 * @param lastYear that of the last
 */
export function districtCalendar(firstYear: number, lastYear: number): CalendarRows {
  const begun = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
  const covered = [{ from: civilDay(firstYear, 7, 1) as Day, through: civilDay(lastYear + 1, 6, 30) as Day }];
  const computed = computedCalendar({
    covered,
    sets: ['federal', 'state'],
    sessions: sampleLeas.flatMap(({ code }) =>
      begun.map(sampleYear).map(({ begins, first, last }): Session => ({
        lea: code,
        name: nameOf(begins),
        firstStudentDay: first,
        lastStudentDay: last,
      })),
    ),
    closures: begun.filter((year) => !hasKnownClosures(year)).flatMap(closuresOf),
  });
  const known = knownClosures.filter(({ date }) => date !== undefined && begun.includes(yearOfJuly(date)));
  return { ...computed, calendarDays: [...computed.calendarDays, ...known].sort((a, b) => (a.date ?? 0) - (b.date ?? 0)) };
}

const given = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`The sample reaches past its calendar: ${result.problem.code}`);
  return result.value;
};

/** The days of one LEA, as a story needs them. Throws when a story leaves the calendar, which is a bug. */
export class SchoolDays {
  private readonly calendar: BusinessCalendar;
  private readonly from: Day;
  private readonly isSchool: readonly boolean[];
  private readonly isWork: readonly boolean[];

  constructor(lea: SampleLea, rows: CalendarRows) {
    this.calendar = calendarsOf(new Book('sample', calendarSheets(rows)), defaultSettings).of(lea);
    const { from, to } = rows.calendarCoverage[0] ?? {};
    if (from === undefined || to === undefined) throw new Error('A sample has a coverage row');
    this.from = from;
    const days = Array.from({ length: to - from + 1 }, (_, at) => plusDays(from, at));
    const sessions = this.calendar.schoolYears;
    const school = (date: Day): boolean => {
      const asked = this.calendar.isSchoolDay(date);
      return asked.ok && asked.value;
    };
    const inSession = (date: Day): boolean =>
      sessions.some(({ firstStudentDay, lastStudentDay }) => firstStudentDay <= date && date <= lastStudentDay);
    this.isSchool = days.map(school);
    this.isWork = days.map((date) => given(this.calendar.isBusinessDay(date)) && (school(date) || !inSession(date)));
  }

  /** Whether children attend school. */
  isSchoolDay(date: Day): boolean {
    return this.isSchool[date - this.from] === true;
  }

  /** The first school day on or after a day. */
  schoolDayFrom(date: Day): Day {
    return this.search(this.isSchool, date, 1);
  }

  /** The first day on or after a day on which people of the district work: a business day outside of the breaks. */
  workdayFrom(date: Day): Day {
    return this.search(this.isWork, date, 1);
  }

  /** The last day on or before a day on which people of the district work. */
  workdayUntil(date: Day): Day {
    return this.search(this.isWork, date, -1);
  }

  /** The day so many business days later. */
  plusBusinessDays(date: Day, businessDays: number): Day {
    return given(this.calendar.addBusinessDays(date, businessDays));
  }

  /** Business days after one day through another. */
  businessDaysBetween(from: Day, to: Day): number {
    return given(this.calendar.countBusinessDays(from, to));
  }

  private search(flags: readonly boolean[], date: Day, step: 1 | -1): Day {
    for (let at = date - this.from; at >= 0 && at < flags.length; at += step) if (flags[at]) return plusDays(this.from, at);
    throw new Error('The sample reaches past its calendar');
  }
}
