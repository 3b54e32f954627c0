import { day, type Day, isoDate } from '../day';
import { calendarCoverage, calendarDays, schoolYears } from '../model';
import { type CalendarRows, type Closure, computedCalendar, type Session } from './computed-calendar';

type Kind = Closure['kind'];
type Break = readonly [kind: Kind, from: string, through: string, name: string];

const leas = ['ZZ1', 'ZZ2'] as const;

const sessions: readonly (readonly [name: string, first: string, last: string])[] = [
  ['2011-12', '2011-08-11', '2012-05-24'],
  ['2023-24', '2023-08-10', '2024-05-23'],
  ['2024-25', '2024-08-08', '2025-05-22'],
  ['2025-26', '2025-08-07', '2026-05-21'],
  ['2026-27', '2026-08-06', '2027-05-20'],
  ['2027-28', '2027-08-05', '2028-05-25'],
];

// Modelled on published calendars of parishes: no school on Labor Day and King Day, two days in October, the weeks of
// Thanksgiving, Mardi Gras and after Easter, two weeks at Christmas; the offices close for part of them.
const breaks: readonly Break[] = [
  ['noSchool', '2011-09-05', '2011-09-05', 'Labor Day'],
  ['noSchool', '2011-10-10', '2011-10-11', 'Fall break'],
  ['noSchool', '2011-11-21', '2011-11-25', 'Thanksgiving break'],
  ['noSchool', '2011-12-21', '2012-01-03', 'Christmas break'],
  ['noSchool', '2012-01-16', '2012-01-16', 'Martin Luther King Jr. Day'],
  ['noSchool', '2012-02-20', '2012-02-24', 'Mardi Gras break'],
  ['noSchool', '2012-04-06', '2012-04-13', 'Easter break'],
  ['noSchool', '2023-09-04', '2023-09-04', 'Labor Day'],
  ['noSchool', '2023-10-09', '2023-10-10', 'Fall break'],
  ['noSchool', '2023-11-20', '2023-11-24', 'Thanksgiving break'],
  ['noSchool', '2023-12-21', '2024-01-03', 'Christmas break'],
  ['noSchool', '2024-01-15', '2024-01-15', 'Martin Luther King Jr. Day'],
  ['noSchool', '2024-02-12', '2024-02-16', 'Mardi Gras break'],
  ['noSchool', '2024-03-29', '2024-04-05', 'Easter break'],
  ['noSchool', '2024-09-02', '2024-09-02', 'Labor Day'],
  ['noSchool', '2024-10-14', '2024-10-15', 'Fall break'],
  ['noSchool', '2024-11-05', '2024-11-05', 'Election day'],
  ['noSchool', '2024-11-25', '2024-11-29', 'Thanksgiving break'],
  ['noSchool', '2024-12-23', '2025-01-06', 'Christmas break'],
  ['noSchool', '2025-01-20', '2025-01-20', 'Martin Luther King Jr. Day'],
  ['noSchool', '2025-03-03', '2025-03-07', 'Mardi Gras break'],
  ['noSchool', '2025-04-18', '2025-04-25', 'Easter break'],
  ['noSchool', '2025-09-01', '2025-09-01', 'Labor Day'],
  ['noSchool', '2025-10-13', '2025-10-14', 'Fall break'],
  ['noSchool', '2025-11-24', '2025-11-28', 'Thanksgiving break'],
  ['noSchool', '2025-12-22', '2026-01-05', 'Christmas break'],
  ['noSchool', '2026-01-19', '2026-01-19', 'Martin Luther King Jr. Day'],
  ['noSchool', '2026-02-16', '2026-02-20', 'Mardi Gras break'],
  ['noSchool', '2026-04-03', '2026-04-10', 'Easter break'],
  ['noSchool', '2026-09-07', '2026-09-07', 'Labor Day'],
  ['noSchool', '2026-10-12', '2026-10-13', 'Fall break'],
  ['noSchool', '2026-11-03', '2026-11-03', 'Election day'],
  ['noSchool', '2026-11-23', '2026-11-27', 'Thanksgiving break'],
  ['noSchool', '2026-12-21', '2027-01-01', 'Christmas break'],
  ['noSchool', '2027-01-18', '2027-01-18', 'Martin Luther King Jr. Day'],
  ['noSchool', '2027-02-08', '2027-02-12', 'Mardi Gras break'],
  ['noSchool', '2027-03-26', '2027-04-02', 'Easter break'],
  ['noSchool', '2027-09-06', '2027-09-06', 'Labor Day'],
  ['noSchool', '2027-10-11', '2027-10-12', 'Fall break'],
  ['noSchool', '2027-11-22', '2027-11-26', 'Thanksgiving break'],
  ['noSchool', '2027-12-20', '2027-12-31', 'Christmas break'],
  ['noSchool', '2028-01-17', '2028-01-17', 'Martin Luther King Jr. Day'],
  ['noSchool', '2028-02-28', '2028-03-03', 'Mardi Gras break'],
  ['noSchool', '2028-04-14', '2028-04-21', 'Easter break'],
  ['officesClosed', '2023-11-20', '2023-11-24', 'Offices closed, Thanksgiving'],
  ['officesClosed', '2023-12-22', '2024-01-02', 'Offices closed, Christmas'],
  ['officesClosed', '2024-11-25', '2024-11-29', 'Offices closed, Thanksgiving'],
  ['officesClosed', '2024-12-23', '2025-01-03', 'Offices closed, Christmas'],
  ['officesClosed', '2025-11-24', '2025-11-28', 'Offices closed, Thanksgiving'],
  ['officesClosed', '2025-12-22', '2026-01-02', 'Offices closed, Christmas'],
  ['officesClosed', '2026-02-16', '2026-02-18', 'Offices closed, Mardi Gras'],
  ['officesClosed', '2026-04-03', '2026-04-06', 'Offices closed, Easter'],
  ['officesClosed', '2026-11-23', '2026-11-27', 'Offices closed, Thanksgiving'],
  ['officesClosed', '2026-12-21', '2027-01-01', 'Offices closed, Christmas'],
  ['officesClosed', '2027-11-22', '2027-11-26', 'Offices closed, Thanksgiving'],
  ['officesClosed', '2027-12-20', '2027-12-31', 'Offices closed, Christmas'],
];

// ZZ2 keeps school in Mardi Gras week, as some parishes do: a school day can be a state holiday.
const keeps = (lea: string, name: string): boolean => !(lea === 'ZZ2' && name.includes('Mardi Gras'));

/**
 * The calendar of the invented LEAs ZZ1 and ZZ2 for 2011-12 and 2023-24 to 2027-28, with computed federal and state
 * holidays. Examples of rules, samples and tests rest on it.
 */
export const sampleCalendar: CalendarRows = computedCalendar({
  covered: [
    { from: day('2011-07-01'), through: day('2012-06-30') },
    { from: day('2023-07-01'), through: day('2028-06-30') },
  ],
  sets: ['federal', 'state'],
  sessions: leas.flatMap((lea) =>
    sessions.map(([name, first, last]): Session => ({ lea, name, firstStudentDay: day(first), lastStudentDay: day(last) })),
  ),
  closures: leas.flatMap((lea) =>
    breaks
      .filter(([, , , name]) => keeps(lea, name))
      .map(([kind, from, through, name]): Closure => ({
        lea,
        kind,
        from: day(from),
        through: day(through),
        name,
        source: 'invented district calendar',
      })),
  ),
});

/** The sample calendar by sheet title, with dates written YYYY-MM-DD and codes by meaning, as examples of rules write their rows. */
export const sampleCalendarRows = (): Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> => ({
  [calendarDays.title]: sampleCalendar.calendarDays.map(written),
  [schoolYears.title]: sampleCalendar.schoolYears.map(written),
  [calendarCoverage.title]: sampleCalendar.calendarCoverage.map(written),
});

const written = (row: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(row as Record<string, string | Day>).map(([field, value]) => [
      field,
      typeof value === 'number' ? isoDate(value) : value,
    ]),
  );
