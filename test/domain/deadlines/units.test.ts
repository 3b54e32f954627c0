import { calendarSheets, calendarsOf, sampleCalendar } from '../../../src/domain/calendar';
import { day, isoDate } from '../../../src/domain/day';
import {
  businessDays,
  calendarDays,
  type Clock,
  defineClock,
  type Length,
  type Receipt,
  runClock,
  schoolDays,
} from '../../../src/domain/deadlines';
import { Book, CodeBook, ieps, rowOf } from '../../../src/domain/model';
import { settingsWith } from '../../../src/domain/settings';
import { cite } from '../../../src/domain/sources';
import { sheetWith } from './scene';

/** A clock of any length from the meeting of an IEP to its end date, without adjustments. */
const clockOf = (length: Length): Clock<typeof ieps> =>
  defineClock({
    id: 'test-clock',
    title: 'A clock for tests',
    sheet: ieps,
    applies: () => true,
    consults: [],
    lea: 'lea',
    start: 'meetingDate',
    startMeans: 'meeting',
    startsOnReceipt: false,
    stop: 'endDate',
    stopMeans: 'end',
    length,
    sources: [cite('SER Workbench', 'our convention')],
    adjust: [],
    examples: [],
  });

function receiptOf(length: Length, meeting: string, coverageThrough = '2028-06-30'): Receipt | undefined {
  const row = rowOf(ieps, 2, { iepId: 'IP-1', stateStudentId: '9900000001', lea: 'ZZ1', meetingDate: day(meeting) });
  const calendar = { ...sampleCalendar, calendarCoverage: [{ from: day('2025-07-01'), to: day(coverageThrough) }] };
  const book = new Book('units.xlsx', [sheetWith(ieps, [row]), ...calendarSheets(calendar)]);
  const settings = settingsWith({ consentDayCounts: 'Y', receiptMovesToBusinessDay: 'Y', endOfYearModel: 'M2' });
  const context = { asOf: day(meeting), calendars: calendarsOf(book, settings), settings, codes: new CodeBook() };
  const file = book.caseFiles.get('9900000001');
  if (!file) throw new Error('no case file');
  const receipt = runClock(clockOf(length), row, { file, book, context });
  if (!receipt.ok) throw new Error(receipt.problem.code);
  return receipt.value;
}

const due = (receipt: Receipt | undefined): string => (receipt?.due === undefined ? '' : isoDate(receipt.due));

describe('units of a clock', () => {
  it('counts calendar days, never rolled, with the last business day before', () => {
    const receipt = receiptOf(calendarDays(30), '2025-11-25');
    expect(due(receipt)).toBe('2025-12-25');
    expect(receipt).toMatchObject({
      unit: 'calendar days',
      counted: 30,
      skippedDays: 0,
      skipped: [],
      lastBusinessDayBefore: day('2025-12-24'),
    });
    expect(receipt?.verdict).toEqual({ kind: 'open', daysLeft: 30 });
  });

  it('counts calendar days past the end of the calendar, without the last business day', () => {
    const receipt = receiptOf(calendarDays(30), '2025-11-25', '2025-12-01');
    expect([due(receipt), receipt?.lastBusinessDayBefore]).toEqual(['2025-12-25', undefined]);
  });

  it('counts school days, and names what closed school', () => {
    const receipt = receiptOf(schoolDays(10), '2025-11-17');
    expect(due(receipt)).toBe('2025-12-08');
    expect(receipt).toMatchObject({ unit: 'school days', counted: 10, skippedDays: 11 });
    expect(receipt?.skipped).toEqual([
      { from: day('2025-11-24'), through: day('2025-11-28'), weekdays: 5, why: 'Thanksgiving break', source: 'invented district calendar' },
    ]);
  });

  it('counts business days, and settings on receipts leave a meeting alone', () => {
    expect(due(receiptOf(businessDays(10), '2025-11-20'))).toBe('2025-12-08');
    expect(receiptOf(businessDays(10), '2025-11-23')).toMatchObject({ start: day('2025-11-23'), startCounts: false, adjustments: [] });
  });
});
