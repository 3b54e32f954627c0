import { type Day, plusDays } from '../day';
import { ok, type Result } from '../problems';
import type { CalendarProblem } from './business-calendar';
import { type Span, spanAt } from './spans';

/** Says why a day is not known. */
export type Refusal = (from: Day, needed: Day) => { readonly ok: false; readonly problem: CalendarProblem };

/**
 * The one way to count days of a kind. Days are known in separate spans; an answer that needs a day between them is a
 * refusal. All spans lie in flat tables, so adding and counting are each a few look-ups, however long the period is.
 */
export class CountedDays {
  private readonly spans: readonly Span[];
  private readonly refuse: Refusal;
  /** The day of position 0 in both tables of days: the one before the first that is known. */
  private readonly origin: Day;
  /** The days that count, of all spans, in order. */
  private readonly counted: Int32Array;
  /** For each day, how many of the days that count lie on or before it. */
  private readonly upTo: Int32Array;
  /** For each day, how many of them lie on or before the end of its span; 0 for a day that is not known. */
  private readonly upToEnd: Int32Array;

  /**
   * @param spans days that are known, separate and in order
   * @param counts whether a known day counts; asked once for each
   * @param refuse the problem for a day outside the spans
   */
  constructor(spans: readonly Span[], counts: (date: Day) => boolean, refuse: Refusal) {
    this.spans = spans;
    this.refuse = refuse;
    this.origin = plusDays(spans[0]?.from ?? (0 as Day), -1);
    const positions = (spans.at(-1)?.through ?? this.origin) - this.origin + 1;
    this.upTo = new Int32Array(positions);
    this.upToEnd = new Int32Array(positions);
    this.counted = Int32Array.from(this.layOut(counts));
  }

  /** Whether a day counts. */
  has(date: Day): Result<boolean, CalendarProblem> {
    return spanAt(this.spans, date) ? ok(this.through(date) > this.through(plusDays(date, -1))) : this.refuse(date, date);
  }

  /** The day so many counted days after `start`, which is day 0 and need not be known. Throws when the number is not zero or more. */
  add(start: Day, days: number): Result<Day, CalendarProblem> {
    if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${String(days)}`);
    if (days === 0) return ok(start);
    const position = start - this.origin;
    const found = (this.upTo[position] as number) + days - 1;
    // Outside of the tables both are undefined, and nothing is less than that.
    return found < (this.upToEnd[position + 1] as number) ? ok(this.counted[found] as Day) : this.refuseAfter(start);
  }

  /** Counted days after `from` through `to`; negative when `to` is earlier. */
  count(from: Day, to: Day): Result<number, CalendarProblem> {
    if (to === from) return ok(0);
    if (to < from) {
      const count = this.count(to, from);
      return count.ok ? ok(-count.value) : count;
    }
    const span = spanAt(this.spans, plusDays(from, 1));
    return span && to <= span.through ? ok(this.through(to) - this.through(from)) : this.refuseAfter(from);
  }

  /** The last counted day on or before a day. */
  lastOnOrBefore(date: Day): Result<Day, CalendarProblem> {
    const span = spanAt(this.spans, date);
    if (!span) return this.refuse(date, date);
    const found = this.through(date) - 1;
    const isInSpan = found >= this.through(plusDays(span.from, -1));
    return isInSpan ? ok(this.counted[found] as Day) : this.refuse(date, plusDays(span.from, -1));
  }

  private through(date: Day): number {
    return this.upTo[date - this.origin] as number;
  }

  /** The refusal of what begins after a day: that day's next is not known, or the answer lies beyond the end of its span. */
  private refuseAfter(start: Day): ReturnType<Refusal> {
    const next = plusDays(start, 1);
    const span = spanAt(this.spans, next);
    return this.refuse(start, span ? plusDays(span.through, 1) : next);
  }

  private layOut(counts: (date: Day) => boolean): readonly Day[] {
    const counted: Day[] = [];
    let laidOut = 0;
    for (const { from, through } of this.spans) {
      this.upTo.fill(counted.length, laidOut, from - this.origin);
      for (let date = from; date <= through; date = plusDays(date, 1)) {
        if (counts(date)) counted.push(date);
        this.upTo[date - this.origin] = counted.length;
      }
      laidOut = through - this.origin + 1;
      this.upToEnd.fill(counted.length, from - this.origin, laidOut);
    }
    return counted;
  }
}
