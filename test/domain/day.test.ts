import fc from 'fast-check';
import {
  ageOn,
  civilDay,
  civilParts,
  day,
  type Day,
  isoDate,
  isWeekend,
  laterOf,
  plusDays,
  plusMonths,
  plusYears,
  usDate,
  usDateWithWeekday,
  weekdayOf,
} from '../../src/domain/day';

const first = day('1900-01-01');
const last = day('2100-12-31');
const anyDay = fc.integer({ min: first, max: last }).map((number) => number as Day);

describe('every civil date of 1900 to 2100', () => {
  it('is one day after the one before, and reads back as it was written', () => {
    let expected = first;
    let weekday = 1; // 1900-01-01 was a Monday.
    for (let year = 1900; year <= 2100; year += 1) {
      const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, at) => {
        for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth += 1) {
          const date = civilDay(year, at + 1, dayOfMonth);
          const iso = `${String(year)}-${String(at + 1).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
          if (date !== expected || isoDate(expected) !== iso || day(iso) !== expected || weekdayOf(expected) !== weekday)
            throw new Error(iso);
          const parts = civilParts(expected);
          if (parts.year !== year || parts.month !== at + 1 || parts.dayOfMonth !== dayOfMonth) throw new Error(iso);
          expected = plusDays(expected, 1);
          weekday = (weekday + 1) % 7;
        }
        if (civilDay(year, at + 1, length + 1) !== undefined) throw new Error(`${String(year)}-${String(at + 1)}-${String(length + 1)}`);
      });
    }
    expect(expected).toBe(last + 1);
  });

  it('starts from 1970-01-01 as 0', () => expect([day('1970-01-01'), day('1969-12-31'), day('2000-03-01')]).toEqual([0, -1, 11017]));
});

describe('dates that do not exist', () => {
  it.each([
    [2025, 9, 31],
    [2025, 2, 29],
    [1900, 2, 29],
    [2025, 0, 1],
    [2025, 13, 1],
    [2025, 1, 0],
    [25, 1, 1],
  ])('%d-%d-%d is none', (year, month, dayOfMonth) => expect(civilDay(year, month, dayOfMonth)).toBeUndefined());

  it.each(['2025-02-29', '2025-9-1', '09/01/2025', '2025-09-01T00:00', ' 2025-09-01', ''])('"%s" throws', (text) =>
    expect(() => day(text)).toThrow(`Not a date: ${text}`),
  );
});

describe('months and years', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-08-15', 12, '2026-08-15'],
    ['2023-07-14', 30, '2026-01-14'],
    ['2026-07-14', -9, '2025-10-14'],
  ])('%s plus %d months is %s', (from, months, to) => expect(isoDate(plusMonths(day(from), months))).toBe(to));

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-10-10', 3, '2026-10-10'],
    ['2025-01-31', 1, '2026-01-31'],
  ])('%s plus %d years is %s', (from, years, to) => expect(isoDate(plusYears(day(from), years))).toBe(to));

  it('never leave the month or come out later than a month of 31 days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [before, after] = [civilParts(date), civilParts(plusMonths(date, months))];
        expect(12 * after.year + after.month).toBe(12 * before.year + before.month + months);
        const clamped = after.dayOfMonth < before.dayOfMonth;
        expect(clamped ? civilDay(after.year, after.month, after.dayOfMonth + 1) : after.dayOfMonth).toBe(
          clamped ? undefined : before.dayOfMonth,
        );
        if (months % 12 === 0) expect(plusYears(date, months / 12)).toBe(plusMonths(date, months));
      }),
    );
  });
});

describe('ageOn', () => {
  it.each([
    ['2016-05-10', '2026-05-09', 9],
    ['2016-05-10', '2026-05-10', 10],
    ['2016-05-10', '2016-05-10', 0],
    ['2016-05-10', '2016-12-31', 0],
    ['2016-05-10', '2017-05-09', 0],
    ['2024-02-29', '2027-02-27', 2],
    ['2024-02-29', '2027-02-28', 3],
    ['2024-02-29', '2028-02-28', 3],
    ['2024-02-29', '2028-02-29', 4],
    ['2016-05-10', '2016-05-09', -1],
    ['2016-05-10', '2015-05-10', -1],
  ])('born %s, on %s: %d', (birth, on, age) => expect(ageOn(day(birth), day(on))).toBe(age));

  it('turns on the anniversary and on no other day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 100 }), (birth, years) => {
        const birthday = plusYears(birth, years);
        expect(ageOn(birth, birthday)).toBe(years);
        expect(ageOn(birth, plusDays(birthday, -1))).toBe(years - 1);
      }),
    );
  });
});

describe('weekdays and how dates are shown', () => {
  it('knows weekends', () => {
    const week = ['2025-11-03', '2025-11-04', '2025-11-05', '2025-11-06', '2025-11-07', '2025-11-08', '2025-11-09'];
    expect(week.map((date) => isWeekend(day(date)))).toEqual([false, false, false, false, false, true, true]);
    expect(week.map((date) => usDateWithWeekday(day(date)).slice(0, 3))).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(weekdayOf(day('1969-12-28'))).toBe(0);
  });

  it('shows a date for people and for programs', () => {
    expect(usDate(day('2025-11-05'))).toBe('11/05/2025');
    expect(usDateWithWeekday(day('2025-11-05'))).toBe('Wed 11/05/2025');
    expect(isoDate(day('2025-11-05'))).toBe('2025-11-05');
  });

  it('takes the later of two days', () => {
    const [earlier, later] = [day('2025-11-05'), day('2025-11-06')];
    expect([laterOf(earlier, later), laterOf(later, earlier), laterOf(later, later)]).toEqual([later, later, later]);
  });
});
