import { type Day, plusDays } from '../day';
import { ok, type Result } from '../problems';
import type { CalendarProblem } from './business-calendar';
import { type Span, spanAt } from './spans';

/** A span of known days with the days that count, listed, and for each day how many of them lie on or before it. */
interface CountedSpan extends Span {
  readonly counted: Int32Array;
  /** Position 0 stands for the day before the span. */
  readonly upTo: Int32Array;
}

/** Says why a day is not known. */
export type Refusal = (from: Day, needed: Day) => { readonly ok: false; readonly problem: CalendarProblem };

/**
 * The one way to count days of a kind. Days are known in separate spans; an answer that needs a day between them is a
 * refusal. Adding and counting are each two look-ups, however long the period is.
 */
export class CountedDays {
  private readonly spans: readonly CountedSpan[];
  private readonly refuse: Refusal;

  /**
   * @param spans days that are known, separate and in order
   * @param counts whether a known day counts; asked once for each
   * @param refuse the problem for a day outside the spans
   */
  constructor(spans: readonly Span[], counts: (date: Day) => boolean, refuse: Refusal) {
    this.spans = spans.map((span) => countedSpan(span, counts));
    this.refuse = refuse;
  }

  /** Whether a day counts. */
  has(date: Day): Result<boolean, CalendarProblem> {
    const span = spanAt(this.spans, date);
    return span ? ok(upTo(span, date) > upTo(span, plusDays(date, -1))) : this.refuse(date, date);
  }

  /** The day so many counted days after `start`, which is day 0 and need not be known. Throws when the number is not zero or more. */
  add(start: Day, days: number): Result<Day, CalendarProblem> {
    if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${String(days)}`);
    if (days === 0) return ok(start);
    const span = spanAt(this.spans, plusDays(start, 1));
    if (!span) return this.refuse(start, plusDays(start, 1));
    const found = span.counted[upTo(span, start) + days - 1];
    return found === undefined ? this.refuse(start, plusDays(span.through, 1)) : ok(found as Day);
  }

  /** Counted days after `from` through `to`; negative when `to` is earlier. */
  count(from: Day, to: Day): Result<number, CalendarProblem> {
    if (to === from) return ok(0);
    if (to < from) {
      const count = this.count(to, from);
      return count.ok ? ok(-count.value) : count;
    }
    const span = spanAt(this.spans, plusDays(from, 1));
    if (!span) return this.refuse(from, plusDays(from, 1));
    return to > span.through ? this.refuse(from, plusDays(span.through, 1)) : ok(upTo(span, to) - upTo(span, from));
  }

  /** The last counted day on or before a day. */
  lastOnOrBefore(date: Day): Result<Day, CalendarProblem> {
    const span = spanAt(this.spans, date);
    if (!span) return this.refuse(date, date);
    const found = span.counted[upTo(span, date) - 1];
    return found === undefined ? this.refuse(date, plusDays(span.from, -1)) : ok(found as Day);
  }
}

const upTo = (span: CountedSpan, date: Day): number => span.upTo[date - span.from + 1] as number;

function countedSpan({ from, through }: Span, counts: (date: Day) => boolean): CountedSpan {
  const counted: number[] = [];
  const before = new Int32Array(through - from + 2);
  for (let date = from; date <= through; date = plusDays(date, 1)) {
    if (counts(date)) counted.push(date);
    before[date - from + 1] = counted.length;
  }
  return { from, through, counted: Int32Array.from(counted), upTo: before };
}
