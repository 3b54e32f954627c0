import { calendarsOf, sampleCalendar } from '../../src/domain/calendar';
import { day, type Day, isoDate, isWeekend, plusDays } from '../../src/domain/day';
import {
  type AnySheet,
  Book,
  calendarCoverage,
  calendarDays,
  type FieldsOf,
  rowOf,
  schoolYears,
  type SheetRows,
} from '../../src/domain/model';
import { defaultSettings } from '../../src/domain/settings';
import { type Measured, timed } from './cpu';

const sheetOf = (sheet: AnySheet, rows: readonly object[]): SheetRows => ({
  sheet,
  layout: { name: sheet.title, headerRow: 1, columns: new Map(sheet.fields.map((field: string, index: number) => [field, index])) },
  rows: rows.map((row, at) => rowOf(sheet, at + 2, row as FieldsOf<AnySheet>)),
});

/** Holidays as day numbers, and as a program with Date objects would keep them. */
const holidays: readonly Day[] = sampleCalendar.calendarDays.flatMap(({ date, kind }) =>
  date !== undefined && (kind === 'federal' || kind === 'state') ? [date] : [],
);
const numbers: ReadonlySet<number> = new Set(holidays);
const texts: ReadonlySet<string> = new Set(holidays.map(isoDate));

/** The tightest loop there is: day numbers and one set. */
function loopOfNumbers(start: Day, days: number): Day {
  let date = start;
  for (let left = days; left > 0;) {
    date = plusDays(date, 1);
    if (!isWeekend(date) && !numbers.has(date)) left -= 1;
  }
  return date;
}

/** The loop that is usually written: Date objects, and holidays as texts. */
function loopOfDates(start: Day, days: number): Day {
  const date = new Date(start * 86_400_000);
  for (let left = days; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    const weekday = date.getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !texts.has(date.toISOString().slice(0, 10))) left -= 1;
  }
  return day(date.toISOString().slice(0, 10));
}

/** A 60-day due date by the calendar and by two loops over days; all three must agree on each. Times are for 1,000 due dates. */
export async function dueDates(): Promise<Measured> {
  const book = new Book('calendar', [
    sheetOf(calendarDays, sampleCalendar.calendarDays),
    sheetOf(schoolYears, sampleCalendar.schoolYears),
    sheetOf(calendarCoverage, sampleCalendar.calendarCoverage),
  ]);
  const calendar = calendarsOf(book, defaultSettings).of('ZZ1');
  const byCalendar = (start: Day, days: number): Day => {
    const due = calendar.addBusinessDays(start, days);
    if (!due.ok) throw new Error(due.problem.code);
    return due.value;
  };
  const starts = Array.from({ length: 1000 }, (_, index) => plusDays(day('2024-01-01'), index));
  const different = starts.filter((start) => {
    const due = byCalendar(start, 60);
    return due !== loopOfNumbers(start, 60) || due !== loopOfDates(start, 60);
  });
  let sum = 0;
  const perThousand = async (way: (start: Day, days: number) => Day, rounds: number): Promise<number> => {
    const { milliseconds } = await timed(() => {
      for (let round = 0; round < rounds; round += 1) for (const start of starts) sum += way(start, 60);
    });
    return milliseconds / rounds;
  };
  const milliseconds = {
    calendar: await perThousand(byCalendar, 4000),
    numbers: await perThousand(loopOfNumbers, 40),
    dates: await perThousand(loopOfDates, 10),
  };
  // The sum is reported, so that no loop can be left out as having no effect.
  return { milliseconds, counted: { different: different.length, sum: sum % 7 } };
}
