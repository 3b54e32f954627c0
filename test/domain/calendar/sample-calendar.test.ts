import { calendarSheets, calendarsOf, computedCalendar, sampleCalendar, sampleCalendarRows } from '../../../src/domain/calendar';
import { day, plusDays } from '../../../src/domain/day';
import { Book, calendarCoverage, calendarDays, recordKey, schoolYears } from '../../../src/domain/model';
import { defaultSettings } from '../../../src/domain/settings';

describe('computedCalendar', () => {
  const calendar = computedCalendar({
    covered: [{ from: day('2027-11-01'), through: day('2027-12-31') }],
    sets: ['federal', 'state', 'literal'],
    sessions: [{ lea: 'ZZ1', name: '2027-28', firstStudentDay: day('2027-08-05'), lastStudentDay: day('2028-05-25') }],
    closures: [
      { lea: 'ZZ1', kind: 'noSchool', from: day('2027-11-22'), through: day('2027-11-26'), name: 'Break', source: 'board' },
      { lea: 'ZZ1', kind: 'emergency', from: day('2027-11-02'), through: day('2027-11-02'), name: 'Storm', source: 'board' },
    ],
  });

  it('writes holidays and closures in order of the day, each holiday by its kind and source', () => {
    const federal = { kind: 'federal', source: 'federal holidays, computed' };
    expect(calendar.calendarDays).toEqual([
      { date: day('2027-11-01'), kind: 'ser', name: "All Saints' Day", source: 'literal holidays, computed' },
      { date: day('2027-11-02'), kind: 'emergency', lea: 'ZZ1', name: 'Storm', source: 'board' },
      { date: day('2027-11-11'), name: 'Veterans Day', ...federal },
      { date: day('2027-11-22'), through: day('2027-11-26'), kind: 'noSchool', lea: 'ZZ1', name: 'Break', source: 'board' },
      { date: day('2027-11-25'), name: 'Thanksgiving Day', ...federal },
      {
        date: day('2027-11-26'),
        kind: 'state',
        name: 'Acadian Day (day after Thanksgiving, if proclaimed)',
        source: 'state holidays, computed',
      },
      { date: day('2027-12-24'), name: 'Christmas Day', ...federal },
      { date: day('2027-12-31'), name: "New Year's Day", ...federal },
    ]);
  });

  it('writes sessions and coverage', () => {
    expect(calendar.schoolYears).toEqual([
      { lea: 'ZZ1', schoolYear: '2027-28', firstStudentDay: day('2027-08-05'), lastStudentDay: day('2028-05-25') },
    ]);
    expect(calendar.calendarCoverage).toEqual([{ from: day('2027-11-01'), to: day('2027-12-31') }]);
  });

  it('needs neither sessions nor closures', () => {
    const bare = computedCalendar({ covered: [{ from: day('2027-11-11'), through: day('2027-11-11') }], sets: ['federal'] });
    expect([bare.calendarDays.length, bare.schoolYears, bare.calendarCoverage.length]).toEqual([1, [], 1]);
  });

  it('makes the sheets of a book', () => {
    const book = new Book('calendar.xlsx', calendarSheets(calendar));
    expect(book.rows(calendarDays)).toHaveLength(8);
    expect(book.rows(calendarDays)[0]?.rowNumber).toBe(2);
    expect(book.rows(schoolYears).map(recordKey)).toEqual(['ZZ1|2027-28']);
    expect(book.rows(calendarCoverage)[0]?.to).toBe(day('2027-12-31'));
    expect(calendarDays.fields.every((field) => book.hasColumn(calendarDays, field))).toBe(true);
    expect(book.sheet(calendarDays).layout).toMatchObject({ name: 'Calendar', headerRow: 1 });
  });
});

describe('the sample calendar', () => {
  const calendars = calendarsOf(new Book('sample.xlsx', calendarSheets(sampleCalendar)), defaultSettings);

  it.each(['ZZ1', 'ZZ2'])('gives %s between 150 and 200 school days a year', (lea) => {
    const calendar = calendars.of(lea);
    expect(calendar.schoolYears.map(({ name }) => name)).toEqual(['2011-12', '2023-24', '2024-25', '2025-26', '2026-27', '2027-28']);
    for (const { firstStudentDay, lastStudentDay } of calendar.schoolYears) {
      const days = calendar.countSchoolDays(plusDays(firstStudentDay, -1), lastStudentDay);
      expect(days.ok && days.value > 150 && days.value < 200).toBe(true);
    }
  });

  it.each([
    ['2011-07-01', '2012-06-30', 248],
    ['2024-07-01', '2025-06-30', 246],
    ['2025-07-01', '2026-06-30', 247],
    ['2026-07-01', '2027-06-30', 246],
    ['2027-07-01', '2028-06-30', 248],
  ])('has the business days of %s to %s', (from, through, count) =>
    expect(calendars.of('ZZ1').countBusinessDays(plusDays(day(from), -1), day(through))).toEqual({ ok: true, value: count }),
  );

  it('has no two rows that say the same', () => {
    const keys = new Book('sample.xlsx', calendarSheets(sampleCalendar)).rows(calendarDays).map(recordKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is written for examples with dates as text and codes by meaning', () => {
    const rows = sampleCalendarRows();
    expect(Object.keys(rows)).toEqual(['Calendar', 'School Years', 'Calendar Coverage']);
    expect(rows['Calendar']).toContainEqual({
      date: '2025-11-24',
      through: '2025-11-28',
      kind: 'officesClosed',
      lea: 'ZZ1',
      name: 'Offices closed, Thanksgiving',
      source: 'invented district calendar',
    });
    expect(rows['School Years']?.[0]).toEqual({
      lea: 'ZZ1',
      schoolYear: '2011-12',
      firstStudentDay: '2011-08-11',
      lastStudentDay: '2012-05-24',
    });
    expect(rows['Calendar Coverage']).toEqual([
      { from: '2011-07-01', to: '2012-06-30' },
      { from: '2023-07-01', to: '2028-06-30' },
    ]);
  });

  it('keeps every text within its column', () => {
    for (const { name, source } of sampleCalendar.calendarDays) {
      expect((name ?? '').length).toBeLessThanOrEqual(calendarDays.columns.name.length ?? 0);
      expect((source ?? '').length).toBeLessThanOrEqual(calendarDays.columns.source.length ?? 0);
    }
  });
});
