import { type Day, isWeekend, plusDays } from '../day';
import type { SkippedDays } from './business-calendar';
import type { Span } from './spans';

/** Why a weekday does not count, in the words of the calendar. */
export interface DayName {
  readonly why: string;
  readonly source: string | undefined;
}

/** Weekdays that do not count, each with one name: the first that was given for it. */
export class NamedDays {
  private readonly names = new Map<Day, DayName>();
  private inOrder: readonly Day[] | undefined;

  /** Names the weekdays of a span that have no name yet. */
  name({ from, through }: Span, name: DayName): void {
    for (let date = from; date <= through; date = plusDays(date, 1)) {
      if (!isWeekend(date) && !this.names.has(date)) this.names.set(date, name);
    }
    this.inOrder = undefined;
  }

  /** Takes the names of a span away again. */
  forget({ from, through }: Span): void {
    for (let date = from; date <= through; date = plusDays(date, 1)) this.names.delete(date);
    this.inOrder = undefined;
  }

  /** Whether a day counts: a weekday without a name. */
  isCounted(date: Day): boolean {
    return !isWeekend(date) && !this.names.has(date);
  }

  /** The named days after `from` through `to`, days of one name that follow each other as one run, across weekends too. */
  between(from: Day, to: Day): readonly SkippedDays[] {
    this.inOrder ??= [...this.names.keys()].sort((a, b) => a - b);
    const runs: SkippedDays[] = [];
    for (let at = firstAfter(this.inOrder, from); at < this.inOrder.length; at += 1) {
      const date = this.inOrder[at] as Day;
      if (date > to) break;
      addDay(runs, date, this.names.get(date) as DayName);
    }
    return runs;
  }
}

function addDay(runs: SkippedDays[], date: Day, { why, source }: DayName): void {
  const last = runs.at(-1);
  if (last?.why === why && last.source === source && nextWeekday(last.through) === date)
    runs[runs.length - 1] = { ...last, through: date, weekdays: last.weekdays + 1 };
  else runs.push({ from: date, through: date, weekdays: 1, why, source });
}

function nextWeekday(date: Day): Day {
  let next = plusDays(date, 1);
  while (isWeekend(next)) next = plusDays(next, 1);
  return next;
}

/** Position of the first day after a day, found by halving. */
function firstAfter(days: readonly Day[], date: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as Day) > date) high = middle;
    else low = middle + 1;
  }
  return low;
}
