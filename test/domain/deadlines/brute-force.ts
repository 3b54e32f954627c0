import type { CalendarRows } from '../../../src/domain/calendar';
import type { Day } from '../../../src/domain/day';

/** Kind of day that a slow count looks for. */
export type Kind = 'business days' | 'school days' | 'calendar days';
/** A day, or no answer because the calendar does not say. */
export type Answer<Value> = Value | 'refused';

const notBusiness: ReadonlySet<string | undefined> = new Set(['federal', 'state', 'ser']);
const notSchool: ReadonlySet<string | undefined> = new Set(['noSchool', 'officesClosed', 'emergency']);

/**
 * Counts days one by one straight from the rows of a calendar, with arithmetic of its own: the slow witness of every clock.
 * It shares no code with the calendar of the product.
 */
export class SlowCalendar {
  /** What was found out about a day: every count still goes day by day. */
  private readonly known = new Map<string, Answer<boolean>[]>();
  private readonly years = new Map<string, readonly (readonly [number, number])[]>();
  private readonly closed = new Map<string, Set<number>>();
  private readonly rows: CalendarRows;

  constructor(rows: CalendarRows) {
    this.rows = rows;
  }

  /** The day so many days of a kind after a start. */
  add(kind: Kind, lea: string, start: number, days: number, inSummerToo = true): Answer<number> {
    let date = start;
    for (let left = days; left > 0;) {
      date += 1;
      const counts = !inSummerToo && this.isSummer(lea, date) ? false : this.counts(kind, lea, date);
      if (counts === 'refused' || (!inSummerToo && !this.isSession(lea, date) && !this.isSummer(lea, date))) return 'refused';
      if (counts) left -= 1;
    }
    return date;
  }

  /** Days of a kind after one day through another. */
  count(kind: Kind, lea: string, from: number, to: number, inSummerToo = true): Answer<number> {
    let total = 0;
    for (let date = from + 1; date <= to; date += 1) {
      const counts = !inSummerToo && this.isSummer(lea, date) ? false : this.counts(kind, lea, date);
      if (counts === 'refused') return 'refused';
      if (counts) total += 1;
    }
    return total;
  }

  /** The last student day of the session that a day falls in. */
  endOfSession(lea: string, date: number): number | undefined {
    return this.yearsOf(lea).find(([first, last]) => first <= date && date <= last)?.[1];
  }

  private counts(kind: Kind, lea: string, date: number): Answer<boolean> {
    if (kind === 'calendar days') return true;
    let known = this.known.get(kind + lea);
    if (!known) this.known.set(kind + lea, (known = []));
    return (known[date] ??= this.look(kind, lea, date));
  }

  private look(kind: Kind, lea: string, date: number): Answer<boolean> {
    const isCovered = this.rows.calendarCoverage.some(({ from, to }) => Number(from) <= date && date <= Number(to));
    if (!isCovered) return 'refused';
    if (kind === 'school days' && !this.isSession(lea, date)) return this.isSummer(lea, date) ? false : 'refused';
    return ![4, 5].includes((date + 2) % 7) && !this.closedOn(kind, lea).has(date);
  }

  private isSession(lea: string, date: number): boolean {
    return this.yearsOf(lea).some(([first, last]) => first <= date && date <= last);
  }

  private isSummer(lea: string, date: number): boolean {
    const years = this.yearsOf(lea);
    return years.some(([, last], at) => {
      const next = years[at + 1]?.[0] ?? 0;
      return last < date && date < next && next - last <= 150;
    });
  }

  private yearsOf(lea: string): readonly (readonly [number, number])[] {
    let years = this.years.get(lea);
    if (!years) {
      years = this.rows.schoolYears
        .filter((row) => row.lea === lea)
        .map(({ firstStudentDay, lastStudentDay }) => [Number(firstStudentDay), Number(lastStudentDay)] as const)
        .sort(([a], [b]) => a - b);
      this.years.set(lea, years);
    }
    return years;
  }

  private closedOn(kind: Kind, lea: string): ReadonlySet<number> {
    let days = this.closed.get(kind + lea);
    if (!days) {
      days = new Set();
      const kinds = kind === 'business days' ? notBusiness : notSchool;
      for (const row of this.rows.calendarDays)
        if (kinds.has(row.kind) && (row.lea === undefined || row.lea === lea))
          for (let date = Number(row.date); date <= Number(row.through ?? row.date); date += 1) days.add(date);
      this.closed.set(kind + lea, days);
    }
    return days;
  }
}

/** The same day of the month so many months later, the last one of a shorter month: worked out from year and month by hand. */
export function monthsLater(date: number, months: number): Day {
  const at = new Date(date * 86_400_000);
  const month = at.getUTCFullYear() * 12 + at.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return (Date.UTC(Math.floor(month / 12), month % 12, Math.min(at.getUTCDate(), lastOfMonth)) / 86_400_000) as Day;
}
