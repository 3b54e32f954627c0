import type Holidays from 'date-holidays';
import { easterSunday, holidays, holidaysBetween, type HolidaySet } from '../../../src/domain/calendar';
import { day, type Day, isoDate, isWeekend, usDateWithWeekday } from '../../../src/domain/day';

const years = [2011, 2012, 2024, 2025, 2026, 2027, 2028, 2029, 2030] as const;

// The observed date of each holiday that belongs to a year; '-' where the year has none, 'n/e' where a weekend leaves it
// without effect.
const table: readonly (readonly [name: string, set: HolidaySet, ...observed: string[]])[] = [
  [
    "New Year's Day",
    'federal',
    'Fri 2010-12-31',
    'Mon 2012-01-02',
    'Mon 2024-01-01',
    'Wed 2025-01-01',
    'Thu 2026-01-01',
    'Fri 2027-01-01',
    'Fri 2027-12-31',
    'Mon 2029-01-01',
    'Tue 2030-01-01',
  ],
  [
    'Martin Luther King Jr. Day',
    'federal',
    'Mon 2011-01-17',
    'Mon 2012-01-16',
    'Mon 2024-01-15',
    'Mon 2025-01-20',
    'Mon 2026-01-19',
    'Mon 2027-01-18',
    'Mon 2028-01-17',
    'Mon 2029-01-15',
    'Mon 2030-01-21',
  ],
  [
    "Washington's Birthday / Presidents' Day",
    'federal',
    'Mon 2011-02-21',
    'Mon 2012-02-20',
    'Mon 2024-02-19',
    'Mon 2025-02-17',
    'Mon 2026-02-16',
    'Mon 2027-02-15',
    'Mon 2028-02-21',
    'Mon 2029-02-19',
    'Mon 2030-02-18',
  ],
  [
    'Mardi Gras',
    'state',
    'Tue 2011-03-08',
    'Tue 2012-02-21',
    'Tue 2024-02-13',
    'Tue 2025-03-04',
    'Tue 2026-02-17',
    'Tue 2027-02-09',
    'Tue 2028-02-29',
    'Tue 2029-02-13',
    'Tue 2030-03-05',
  ],
  [
    'Good Friday',
    'state',
    'Fri 2011-04-22',
    'Fri 2012-04-06',
    'Fri 2024-03-29',
    'Fri 2025-04-18',
    'Fri 2026-04-03',
    'Fri 2027-03-26',
    'Fri 2028-04-14',
    'Fri 2029-03-30',
    'Fri 2030-04-19',
  ],
  [
    'Memorial Day',
    'federal',
    'Mon 2011-05-30',
    'Mon 2012-05-28',
    'Mon 2024-05-27',
    'Mon 2025-05-26',
    'Mon 2026-05-25',
    'Mon 2027-05-31',
    'Mon 2028-05-29',
    'Mon 2029-05-28',
    'Mon 2030-05-27',
  ],
  [
    'Juneteenth',
    'federal',
    '-',
    '-',
    'Wed 2024-06-19',
    'Thu 2025-06-19',
    'Fri 2026-06-19',
    'Fri 2027-06-18',
    'Mon 2028-06-19',
    'Tue 2029-06-19',
    'Wed 2030-06-19',
  ],
  [
    'Independence Day',
    'federal',
    'Mon 2011-07-04',
    'Wed 2012-07-04',
    'Thu 2024-07-04',
    'Fri 2025-07-04',
    'Fri 2026-07-03',
    'Mon 2027-07-05',
    'Tue 2028-07-04',
    'Wed 2029-07-04',
    'Thu 2030-07-04',
  ],
  [
    'Labor Day',
    'federal',
    'Mon 2011-09-05',
    'Mon 2012-09-03',
    'Mon 2024-09-02',
    'Mon 2025-09-01',
    'Mon 2026-09-07',
    'Mon 2027-09-06',
    'Mon 2028-09-04',
    'Mon 2029-09-03',
    'Mon 2030-09-02',
  ],
  [
    'Columbus Day',
    'federal',
    'Mon 2011-10-10',
    'Mon 2012-10-08',
    'Mon 2024-10-14',
    'Mon 2025-10-13',
    'Mon 2026-10-12',
    'Mon 2027-10-11',
    'Mon 2028-10-09',
    'Mon 2029-10-08',
    'Mon 2030-10-14',
  ],
  [
    'General Election Day',
    'state',
    '-',
    'Tue 2012-11-06',
    'Tue 2024-11-05',
    '-',
    'Tue 2026-11-03',
    '-',
    'Tue 2028-11-07',
    '-',
    'Tue 2030-11-05',
  ],
  [
    'Veterans Day',
    'federal',
    'Fri 2011-11-11',
    'Mon 2012-11-12',
    'Mon 2024-11-11',
    'Tue 2025-11-11',
    'Wed 2026-11-11',
    'Thu 2027-11-11',
    'Fri 2028-11-10',
    'Mon 2029-11-12',
    'Mon 2030-11-11',
  ],
  [
    'Thanksgiving Day',
    'federal',
    'Thu 2011-11-24',
    'Thu 2012-11-22',
    'Thu 2024-11-28',
    'Thu 2025-11-27',
    'Thu 2026-11-26',
    'Thu 2027-11-25',
    'Thu 2028-11-23',
    'Thu 2029-11-22',
    'Thu 2030-11-28',
  ],
  [
    'Acadian Day (day after Thanksgiving, if proclaimed)',
    'state',
    'Fri 2011-11-25',
    'Fri 2012-11-23',
    'Fri 2024-11-29',
    'Fri 2025-11-28',
    'Fri 2026-11-27',
    'Fri 2027-11-26',
    'Fri 2028-11-24',
    'Fri 2029-11-23',
    'Fri 2030-11-29',
  ],
  [
    'Christmas Day',
    'federal',
    'Mon 2011-12-26',
    'Tue 2012-12-25',
    'Wed 2024-12-25',
    'Thu 2025-12-25',
    'Fri 2026-12-25',
    'Fri 2027-12-24',
    'Mon 2028-12-25',
    'Tue 2029-12-25',
    'Wed 2030-12-25',
  ],
  [
    'Battle of New Orleans',
    'literal',
    'n/e',
    'n/e',
    'Mon 2024-01-08',
    'Wed 2025-01-08',
    'Thu 2026-01-08',
    'Fri 2027-01-08',
    'n/e',
    'Mon 2029-01-08',
    'Tue 2030-01-08',
  ],
  ['Robert E. Lee Day', 'literal', 'Wed 2011-01-19', 'Thu 2012-01-19', '-', '-', '-', '-', '-', '-', '-'],
  ['Confederate Memorial Day', 'literal', 'Fri 2011-06-03', 'n/e', '-', '-', '-', '-', '-', '-', '-'],
  [
    'Huey P. Long Day',
    'literal',
    'Tue 2011-08-30',
    'Thu 2012-08-30',
    'Fri 2024-08-30',
    'n/e',
    'n/e',
    'Mon 2027-08-30',
    'Wed 2028-08-30',
    'Thu 2029-08-30',
    'Fri 2030-08-30',
  ],
  [
    "All Saints' Day",
    'literal',
    'Tue 2011-11-01',
    'Thu 2012-11-01',
    'Fri 2024-11-01',
    'n/e',
    'n/e',
    'Mon 2027-11-01',
    'Wed 2028-11-01',
    'Thu 2029-11-01',
    'Fri 2030-11-01',
  ],
  [
    'Inauguration Day (city of Baton Rouge only)',
    'local',
    '-',
    'Mon 2012-01-09',
    'Mon 2024-01-08',
    '-',
    '-',
    '-',
    'Mon 2028-01-10',
    '-',
    '-',
  ],
];

const easters = [
  '2011-04-24',
  '2012-04-08',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
];

const written = (date: Day): string => `${usDateWithWeekday(date).slice(0, 3)} ${isoDate(date)}`;
const between = (from: string, through: string, sets: readonly HolidaySet[]) =>
  holidaysBetween(day(from), day(through), sets).map(({ holiday, observed }) => `${isoDate(observed)} ${holiday.name}`);

describe('the table of observed dates', () => {
  const all = holidaysBetween(day('2010-01-01'), day('2031-12-31'), ['federal', 'state', 'literal', 'local']);

  it.each(table)('%s', (name, set, ...observed) => {
    const own = all.filter(({ holiday }) => holiday.name === name);
    expect(own.every(({ holiday }) => holiday.set === set)).toBe(true);
    years.forEach((year, at) => {
      const inYear = own.filter(({ date }) => isoDate(date).startsWith(String(year))).map(({ observed: on }) => written(on));
      const expected = observed[at] as string;
      expect([year, inYear]).toEqual([year, expected === '-' || expected === 'n/e' ? [] : [expected]]);
    });
  });

  it('knows no other holiday', () => expect(holidays.map(({ name }) => name).sort()).toEqual(table.map(([name]) => name).sort()));

  it('has Easter on its dates', () => expect(years.map((year) => isoDate(easterSunday(year)))).toEqual(easters));
});

describe('Easter', () => {
  // The earliest and the latest Easter, and the corrections of the moon's calendar in 1954, 1981 and 2049.
  it.each([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2285-03-22',
  ])('%s', (date) => expect(isoDate(easterSunday(Number(date.slice(0, 4))))).toBe(date));
});

describe('holidaysBetween', () => {
  it('lists a holiday under the day on which it is observed, not under its own year', () => {
    expect(between('2027-12-31', '2027-12-31', ['federal'])).toEqual(["2027-12-31 New Year's Day"]);
    expect(between('2028-01-01', '2028-01-16', ['federal'])).toEqual([]);
    expect(holidaysBetween(day('2027-12-31'), day('2027-12-31'), ['federal']).map(({ date }) => isoDate(date))).toEqual(['2028-01-01']);
  });

  it('includes both ends and nothing beyond', () => {
    expect(between('2025-09-01', '2025-10-13', ['federal'])).toEqual(['2025-09-01 Labor Day', '2025-10-13 Columbus Day']);
    expect(between('2025-09-02', '2025-10-12', ['federal'])).toEqual([]);
  });

  it('takes only the sets asked for, in order of the day', () => {
    expect(between('2026-11-01', '2026-11-30', ['federal', 'state'])).toEqual([
      '2026-11-03 General Election Day',
      '2026-11-11 Veterans Day',
      '2026-11-26 Thanksgiving Day',
      '2026-11-27 Acadian Day (day after Thanksgiving, if proclaimed)',
    ]);
    expect(between('2026-11-01', '2026-11-30', ['state'])).toHaveLength(2);
    expect(between('2027-11-01', '2027-11-02', ['literal'])).toEqual(["2027-11-01 All Saints' Day"]);
    expect(between('2026-01-01', '2026-12-31', [])).toEqual([]);
  });

  it('never lists a weekend', () => {
    const all = holidaysBetween(day('1990-01-01'), day('2100-12-31'), ['federal', 'state', 'literal', 'local']);
    expect(all.filter(({ observed }) => isWeekend(observed))).toEqual([]);
    expect(all.length).toBeGreaterThan(1500);
  });

  it.each([
    ['Juneteenth', 2020, 2021],
    ['Robert E. Lee Day', 2023, 2021],
    ['Confederate Memorial Day', 2023, 2022],
  ])('%s is no holiday in %d and is one in %d', (name, without, withIt) => {
    const has = (year: number) =>
      between(`${String(year)}-01-01`, `${String(year)}-12-30`, ['federal', 'literal']).some((line) => line.endsWith(name));
    expect([has(without), has(withIt)]).toEqual([false, true]);
  });

  it('says for every holiday what it rests on, and how surely', () => {
    const law = { federal: '5 U.S.C. 6103', state: 'R.S. 1:55', literal: 'R.S. 1:55(A)(1)', local: 'R.S. 1:55(A)(1)' };
    for (const { set, sources } of holidays) expect([...new Set(sources.map(({ source }) => source))]).toEqual([law[set]]);
    const marks = (name: string) => holidays.find((holiday) => holiday.name === name)?.sources.map(({ mark }) => mark);
    expect(marks('Mardi Gras')).toEqual(['sourced']);
    expect(marks('Huey P. Long Day')).toEqual(['sourced']);
    expect(marks('Robert E. Lee Day')).toEqual(['inferred']);
    expect(marks('Christmas Day')).toEqual(['inferred']);
    expect(marks('General Election Day')).toEqual(['inferred']);
    expect(marks('Acadian Day (day after Thanksgiving, if proclaimed)')).toEqual(['inferred']);
    expect(marks('Inauguration Day (city of Baton Rouge only)')).toEqual(['sourced', 'inferred']);
  });
});

describe('against an independent package', () => {
  let louisiana: Holidays;
  beforeAll(async () => {
    const { default: Countries } = await import('date-holidays');
    louisiana = new Countries('US', 'LA');
  });
  const veteransDay = (date: string) => date.slice(5) === '11-11';

  // That package does not move Veterans Day off a weekend, and lists the day after Thanksgiving as an observance.
  it.each(Array.from({ length: 40 }, (_, at) => 2021 + at))('%d', (year) => {
    const theirs = louisiana
      .getHolidays(year)
      .filter(({ type, name }) => type === 'public' || name === 'Day after Thanksgiving Day')
      .map(({ date }) => date.slice(0, 10))
      .filter((date) => !isWeekend(day(date)) || veteransDay(date));
    const ours = holidaysBetween(day(`${String(year)}-01-01`), day(`${String(year)}-12-31`), ['federal', 'state']).map(
      ({ holiday, date, observed }) => isoDate(holiday.name === 'Veterans Day' ? date : observed),
    );
    expect(ours).toEqual(theirs.sort());
  });
});

describe('business days of a school year, 1 July to 30 June', () => {
  const count = (from: string, through: string, sets: readonly HolidaySet[]): number => {
    const off = new Set(holidaysBetween(day(from), day(through), sets).map(({ observed }) => observed));
    let days = 0;
    for (let date: number = day(from); date <= day(through); date += 1) if (!isWeekend(date as Day) && !off.has(date as Day)) days += 1;
    return days;
  };

  it.each([
    [2011, 251, 248, 245],
    [2024, 250, 246, 243],
    [2025, 250, 247, 246],
    [2026, 250, 246, 245],
    [2027, 251, 248, 246],
  ])('%d: %d federal, %d with state, %d with the literal list', (year, federal, withState, withLiteral) => {
    const [from, through] = [`${String(year)}-07-01`, `${String(year + 1)}-06-30`];
    expect([
      count(from, through, ['federal']),
      count(from, through, ['federal', 'state']),
      count(from, through, ['federal', 'state', 'literal']),
    ]).toEqual([federal, withState, withLiteral]);
  });
});
