import type { SkippedDays } from '../calendar';
import type { Day } from '../day';
import type { CellRef } from '../model';
import type { Citation } from '../sources';

/** How a clock ended, or how it stands on the as-of date. */
export type Verdict =
  | { readonly kind: 'timely' }
  /** Days counted after the due date: 0 when it ended on a weekend or holiday right after it. */
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'open'; readonly daysLeft: number }
  | { readonly kind: 'overdue'; readonly days: number }
  /** The timeline does not apply; the date that it would have had is shown for information. */
  | { readonly kind: 'excused'; readonly why: string }
  /** Stopped for good: consent withdrawn. */
  | { readonly kind: 'withdrawn' };

/** An extension or another change of the clock that a record asks for: applied, or ignored and why. */
export interface Adjustment {
  readonly id: string;
  /** `Agreed extension of 30 business days`. */
  readonly title: string;
  readonly applied: boolean;
  /** Why it was ignored, or what it did. */
  readonly explanation: string;
  readonly authority: readonly Citation[];
  /** Due date before and after, where it moved. */
  readonly before: Day | undefined;
  readonly after: Day | undefined;
  readonly cell: CellRef | undefined;
}

/** A day before which a clock may not end: a notice that must have run, a window that must have opened. */
export interface Opening {
  readonly on: Day;
  /** `10 calendar days after the notice`. */
  readonly means: string;
  readonly authority: readonly Citation[];
}

/** Everything that a person needs to recount a deadline by hand. */
export interface Receipt {
  readonly clock: string;
  readonly title: string;
  readonly unit: 'business days' | 'calendar days' | 'school days';
  /** The length in words where its days are not counted one by one: `3 years`. */
  readonly runs: string | undefined;
  /** Why being late is only a warning, where that is so. */
  readonly warningOnly: string | undefined;
  /** Days before which it may not end, in order. */
  readonly openings: readonly Opening[];
  /** The day that starts the clock: day 0, unless it counts. */
  readonly start: Day;
  /** Whether the start itself may count as day 1, as a setting allows for the day of consent. */
  readonly startCounts: boolean;
  /** Day 1: the first day that counts. */
  readonly dayOne: Day;
  readonly startMeans: string;
  readonly startCell: CellRef;
  /** Undefined when the clock has no due date: withdrawn, or the timeline does not apply. */
  readonly due: Day | undefined;
  /** The due date without any adjustment. */
  readonly baseDue: Day;
  readonly lastBusinessDayBefore: Day | undefined;
  /** Days counted from the start to the due date, or to the base due date where there is none. */
  readonly counted: number;
  /**
   * Calendar days from the start to the due date that did not count, weekends included: counted + skippedDays = due - start,
   * and one more where the start counts. The base due date stands in where there is no due date. For a date fixed by an
   * agreement or a rule, `counted` is the days of the unit that lie before it and on it.
   */
  readonly skippedDays: number;
  /** Named days left out between start and due date. */
  readonly skipped: readonly SkippedDays[];
  readonly adjustments: readonly Adjustment[];
  /** End of the clock, when it has ended. */
  readonly stop: Day | undefined;
  readonly stopMeans: string;
  /** The cell that ended it. */
  readonly stopCell: CellRef | undefined;
  /** Days used from the start to the stop, to the withdrawal, or to the as-of date while open. */
  readonly used: number;
  /** The day through which `used` counts. */
  readonly usedThrough: Day;
  /** Named days left out between the due date and the stop or as-of date, when late or overdue. */
  readonly skippedAfterDue: readonly SkippedDays[];
  readonly verdict: Verdict;
  readonly sources: readonly Citation[];
  /** Where the calendar says its days come from. */
  readonly calendarSources: readonly string[];
}
