import type { SkippedDays } from '../calendar/business-calendar';
import type { Day } from '../day';
import type { CellRef } from '../model';
import type { Citation } from '../sources';

/** How a clock ended, or how it stands on the as-of date. */
export type Verdict =
  | { readonly kind: 'timely' }
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

/** Everything that a person needs to recount a deadline by hand. */
export interface Receipt {
  readonly clock: string;
  readonly title: string;
  readonly unit: 'business days' | 'calendar days' | 'school days';
  /** Day 0, or day 1 when the settings say that the day of consent counts. */
  readonly start: Day;
  readonly startMeans: string;
  readonly startCell: CellRef;
  /** Undefined when the clock has no due date: withdrawn, or the timeline does not apply. */
  readonly due: Day | undefined;
  /** The due date without any adjustment. */
  readonly baseDue: Day;
  readonly lastBusinessDayBefore: Day | undefined;
  /** Days counted from the start to the due date. */
  readonly counted: number;
  /** Calendar days between start and due date that did not count, weekends included: counted + skippedDays = due - start. */
  readonly skippedDays: number;
  /** Named days left out between start and due date. */
  readonly skipped: readonly SkippedDays[];
  readonly adjustments: readonly Adjustment[];
  /** End of the clock, when it has ended. */
  readonly stop: Day | undefined;
  readonly stopMeans: string;
  /** Days used from the start to the stop, or to the as-of date while open. */
  readonly used: number;
  /** Named days left out between the due date and the stop or as-of date, when late or overdue. */
  readonly skippedAfterDue: readonly SkippedDays[];
  readonly verdict: Verdict;
  readonly sources: readonly Citation[];
  /** Where the calendar says its days come from. */
  readonly calendarSources: readonly string[];
}
