import { calendarSheets, calendarsOf, type CalendarRows, easterSunday, sampleCalendar } from '../../../src/domain/calendar';
import { day, type Day, isoDate, plusDays, plusMonths, plusYears, usDateWithWeekday, weekdayOf } from '../../../src/domain/day';
import { Book, type calendarDays, type FieldsOf } from '../../../src/domain/model';
import { defaultSettings } from '../../../src/domain/settings';
import vectors from '../../golden/deadline-vectors.json';
import { type Case, problemOf, receiptOf } from './scene';

const on = (date: Day | undefined): string => (date === undefined ? 'no date' : `${usDateWithWeekday(date).slice(0, 3)} ${isoDate(date)}`);
const due = (given: Case): string => on(receiptOf(given).due);
const dueFrom = (consent: string, more: Case = {}): string => due({ consent, ...more });

const calendars = calendarsOf(new Book('sample.xlsx', calendarSheets(sampleCalendar)), defaultSettings);
const calendar = calendars.of('ZZ1');
const value = <Value>(result: { ok: true; value: Value } | { ok: false }): Value => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};
const afterBusinessDays = (start: string, days: number): string => on(value(calendar.addBusinessDays(day(start), days)));
const afterSchoolDays = (start: string, days: number): string => on(value(calendar.addSchoolDays(day(start), days)));
const lastBefore = (date: Day): string => on(value(calendar.lastBusinessDayOnOrBefore(date)));

const recorded = (reason: NonNullable<Case['extensions']>[number]['reason'], agreedOn: string, more: object = {}): Case['extensions'] => [
  { reason: reason as NonNullable<typeof reason>, agreedOn: day(agreedOn), ...more },
];
const endOfYear: Case = { extensions: recorded('endOfSchoolYear', '2026-05-01') };
const sampleWith = (...more: readonly FieldsOf<typeof calendarDays>[]): CalendarRows => ({
  ...sampleCalendar,
  calendarDays: [...sampleCalendar.calendarDays, ...more],
});
const hurricane = sampleWith({ date: day('2025-09-08'), through: day('2025-09-19'), kind: 'emergency', lea: 'ZZ1', name: 'Hurricane' });
const through = (end: string): CalendarRows => ({ ...sampleCalendar, calendarCoverage: [{ from: day('2023-07-01'), to: day(end) }] });
const withoutYearsAfter = (end: string): CalendarRows => ({
  ...sampleCalendar,
  schoolYears: sampleCalendar.schoolYears.filter(({ lastStudentDay }) => lastStudentDay !== undefined && lastStudentDay <= day(end)),
});

function refusal(given: Case): string {
  const found = problemOf(given);
  if (found.code === 'calendar-gap')
    return `REFUSED: calendar ends ${isoDate(found.facts.coveredThrough as Day)}, day needed ${isoDate(found.facts.needed)}`;
  if (found.code === 'no-school-year')
    return `REFUSED: school year after ${isoDate(found.facts.after as Day)} not entered, day needed ${isoDate(found.facts.needed)}`;
  return found.code;
}

function screening(year: number): string {
  const easter = easterSunday(year);
  const friday = plusDays(easter, 5);
  const notice = (businessDays: number) => on(value(calendar.addBusinessDays(friday, businessDays)));
  return `${on(friday)}; notice by ${notice(5)}; meeting notice by ${notice(15)}`;
}

function partC(birth: string): string {
  const third = plusYears(day(birth), 3);
  const conference = `conference between ${on(plusMonths(third, -9))} and ${on(plusDays(third, -90))}`;
  return `IEP by ${on(third)}; ${conference}; EarlySteps list month of ${on(plusMonths(day(birth), 30))}`;
}

/** Each worked example, answered in the words of its result. */
const answers: Readonly<Record<string, () => string>> = {
  1: () => dueFrom('2025-08-11'),
  2: () => dueFrom('2025-08-15'),
  3: () => dueFrom('2025-08-16'),
  4: () => dueFrom('2025-08-16', { settings: { receiptMovesToBusinessDay: 'Y' } }),
  5: () => dueFrom('2025-09-01'),
  6: () => dueFrom('2026-02-17'),
  7: () => dueFrom('2025-08-11', { settings: { consentDayCounts: 'Y' } }),
  8: () => dueFrom('2025-11-03'),
  9: () => dueFrom('2025-11-03', { settings: { businessDayMode: 'lea' } }),
  10: () => dueFrom('2026-01-26'),
  11: () => dueFrom('2026-04-01'),
  12: () => dueFrom('2026-04-01', endOfYear),
  13: () => dueFrom('2026-06-15', { extensions: recorded('endOfSchoolYear', '2026-06-15') }),
  14: () => {
    expect(dueFrom('2026-02-25', endOfYear)).toBe(dueFrom('2026-02-25'));
    return dueFrom('2026-02-25');
  },
  15: () => `${dueFrom('2026-02-26')} / ${dueFrom('2026-02-26', endOfYear)}`,
  16: () => dueFrom('2025-08-11', { extensions: recorded('agreed', '2025-10-20', { businessDays: 30 }) }),
  17: () => {
    const receipt = receiptOf({ consent: '2025-08-11', extensions: recorded('agreed', '2025-10-20', { until: day('2025-12-06') }) });
    return `${on(receipt.due)} (last working chance ${on(receipt.lastBusinessDayBefore)})`;
  },
  18: () => {
    expect(dueFrom('2025-09-15', { extensions: recorded('transfer', '2025-11-03') })).toBe('Fri 2025-12-12');
    return dueFrom('2025-09-15', { extensions: recorded('transfer', '2025-11-03', { until: day('2026-01-16') }) });
  },
  19: () => {
    const receipt = receiptOf({ consent: '2025-08-11', extensions: recorded('parentFailsToProduce', '2025-10-01') });
    expect([receipt.verdict.kind, on(receipt.baseDue)]).toEqual(['excused', 'Wed 2025-11-05']);
    expect(receipt.adjustments[0]?.authority[0]?.source).toBe('34 CFR 300.301(d)(1)');
    return `${receipt.due === undefined ? 'no due date' : 'a due date'}: EXCEPTION (300.301(d)(1))`;
  },
  20: () =>
    `${dueFrom('2025-08-11', { calendar: hurricane })} / ${dueFrom('2025-08-11', { calendar: hurricane, settings: { emergencyStopsClock: 'Y' } })}`,
  21: () => afterBusinessDays('2028-02-25', 10),
  22: () => {
    const third = plusYears(day('2024-02-29'), 3);
    expect(lastBefore(third)).toBe('Fri 2027-02-26');
    return on(third);
  },
  23: () => {
    const third = plusYears(day('2023-10-10'), 3);
    expect(lastBefore(third)).toBe('Fri 2026-10-09');
    return on(third);
  },
  24: () => refusal({ consent: '2026-04-15', calendar: through('2026-06-30') }),
  25: () => refusal({ consent: '2026-04-01', calendar: withoutYearsAfter('2026-05-21'), ...endOfYear }),
  26: () => {
    const thirty = plusDays(day('2025-11-25'), 30);
    expect(lastBefore(thirty)).toBe('Wed 2025-12-24');
    return on(thirty);
  },
  27: () => afterSchoolDays('2025-11-17', 10),
  28: () => {
    const earliest = plusDays(day('2025-11-17'), 10);
    expect(on(value(calendar.addSchoolDays(plusDays(earliest, -1), 1)))).toBe('Mon 2025-12-01');
    return on(earliest);
  },
  29: () => {
    const anniversary = plusYears(day('2025-01-31'), 1);
    expect(lastBefore(anniversary)).toBe('Fri 2026-01-30');
    return on(anniversary);
  },
  30: () => on(plusYears(day('2024-02-29'), 1)),
  31: () => afterBusinessDays('2025-11-20', 10),
  32: () => {
    const answer = plusDays(day('2025-12-19'), 15);
    expect(lastBefore(answer)).toBe('Fri 2026-01-02');
    return on(answer);
  },
  33: () => {
    const barred = receiptOf({
      consent: '2026-05-01',
      student: { birthDate: day('2023-07-14') },
      partC: {},
      extensions: recorded('endOfSchoolYear', '2026-05-01'),
    });
    expect(barred.due).toBe(barred.baseDue);
    return partC('2023-07-14');
  },
  34: () => `IEP by ${on(plusYears(day('2024-02-29'), 3))}`,
  35: () => afterSchoolDays('2026-02-12', 10),
  '36-2012': () => screening(2012),
  '36-2026': () => screening(2026),
  37: () => dueFrom('2011-09-12', { asOf: '2012-06-30' }),
  38: () => dueFrom('2012-01-09', { asOf: '2012-06-30' }),
  39: () => afterBusinessDays('2026-06-26', 5),
  40: () => afterBusinessDays('2027-12-22', 6),
  41: () => {
    const open = calendars.of('ZZ2');
    const mardiGras = day('2026-02-17');
    return `${value(open.isSchoolDay(mardiGras)) ? 'school day for that LEA' : 'no school'}, ${value(open.isBusinessDay(mardiGras)) ? 'and' : 'still not'} a business day`;
  },
  42: () => {
    const { used, verdict } = receiptOf({ consent: '2025-08-11', disseminated: '2025-11-12' });
    return `${String(used)} business days; ${verdict.kind === 'late' ? `late by ${String(verdict.days)}` : verdict.kind}`;
  },
  43: () => dueFrom('2025-08-11', { settings: { holidaySet: 'FSA' } }),
  44: () => `default ${dueFrom('2024-08-26')} / literal ${dueFrom('2024-08-26', { settings: { holidaySet: 'FSA' } })}`,
};

describe('worked examples', () => {
  it('are all answered', () => expect(Object.keys(answers).sort()).toEqual(vectors.map(({ no }) => String(no)).sort()));

  it.each(vectors.map((vector) => [vector.no, vector.title, vector] as const))('%s: %s', (no, _title, { result }) =>
    expect(answers[no]?.()).toBe(result),
  );

  it.each([
    ['2025-08-11', '09-01 10-13'],
    ['2025-11-03', '11-11 11-27 11-28 12-25 01-01 01-19'],
    ['2026-01-26', '02-16 02-17 04-03'],
    ['2026-04-01', '04-03 05-25 06-19'],
    ['2011-09-12', '10-10 11-11 11-24 11-25'],
    ['2012-01-09', '01-16 02-20 02-21'],
  ])('consent %s skips %s', (consent, skipped) =>
    expect(
      receiptOf({ consent, asOf: consent })
        .skipped.map(({ from }) => isoDate(from).slice(5))
        .join(' '),
    ).toBe(skipped),
  );

  it('uses 35 of the 60 days before the summer of 2026 and 25 after it', () => {
    expect(value(calendar.countBusinessDays(day('2026-04-01'), day('2026-05-21')))).toBe(35);
    expect(value(calendar.countBusinessDays(day('2026-08-05'), day('2026-09-10')))).toBe(25);
  });

  it('has the screening date on a Friday', () => expect(weekdayOf(plusDays(easterSunday(2026), 5))).toBe(5));

  // The last consent of a school year whose 60th business day is still a student day.
  it.each([
    ['2025-02-25', '2025-05-22'],
    ['2026-02-25', '2026-05-21'],
    ['2027-02-24', '2027-05-20'],
  ])('consent %s is due within the school year, one day later no more', (consent, lastStudentDay) => {
    expect(receiptOf({ consent }).due).toBeLessThanOrEqual(day(lastStudentDay));
    expect(receiptOf({ consent: isoDate(plusDays(day(consent), 1)) }).due).toBeGreaterThan(day(lastStudentDay));
  });
});
