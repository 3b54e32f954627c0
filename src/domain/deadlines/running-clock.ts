import type { BusinessCalendar } from '../calendar';
import type { Context } from '../context';
import type { Day } from '../day';
import { laterOf } from '../day';
import type { AnySheet, Book, CaseFile, CellRef, extensionReasons, extensions, MeaningOf, RowOf } from '../model';
import { ok, type Result } from '../problems';
import type { Citation } from '../sources';
import type { Counting } from './counting';
import type { Adjustment } from './receipt';

/** Where a record stands: its case file, its workbook, and the context of the check. */
export interface Standing {
  readonly file: CaseFile;
  readonly book: Book;
  readonly context: Context;
}

/** A row by field names that a clock declares; their types are those of its sheet. */
export type RecordFields = Readonly<Record<string, unknown>>;

/** A record whose clock runs, with the calendar that it runs on. */
export interface ClockedRecord<S extends AnySheet = AnySheet> extends Standing {
  readonly row: RowOf<S>;
  readonly calendar: BusinessCalendar;
  /** The day that starts the clock. */
  readonly start: Day;
}

/** Time granted beyond the length of a clock: so many days more, or a date before which the clock does not end. */
export type Grant = { readonly days: number } | { readonly until: Day };

/** A clock as the adjustments find and leave it. */
export interface RunningClock {
  /** The day before the first that can count. */
  readonly dayZero: Day;
  readonly days: number;
  /** The unit alone. */
  readonly plain: Counting;
  /** The unit, with the pauses that apply until the due date. */
  readonly counting: Counting;
  /** A due date that does not come from counting: agreed after a transfer, or set by a rule. */
  readonly fixed: Day | undefined;
  readonly grants: readonly Grant[];
  readonly due: Day;
  /** Set when the clock has no due date any more. */
  readonly ended:
    { readonly kind: 'excused'; readonly why: string } | { readonly kind: 'withdrawn'; readonly on: Day | undefined } | undefined;
  /** Why nothing that comes later can change the clock. */
  readonly settled: string | undefined;
}

/** A clock after one adjustment, and what is to be said about it. */
export interface Step {
  readonly clock: RunningClock;
  readonly said: readonly Adjustment[];
}

type ExtensionReason = MeaningOf<typeof extensionReasons>;

/** A row of the Extensions sheet. */
export type ExtensionRow = RowOf<typeof extensions>;

/** One way in which records or settings change a clock. */
export interface AdjustmentRule<S extends AnySheet = AnySheet> {
  readonly id: string;
  /** Reasons on the Extensions sheet that ask for it; none when it rests on other records or on the settings. */
  readonly reasons: readonly ExtensionReason[];
  readonly authority: readonly Citation[];
  /** What the settings or other records do without any extension. */
  readonly automatic?: (clock: RunningClock, at: ClockedRecord<S>) => Result<Step>;
  /** What a recorded extension does. */
  readonly recorded?: (clock: RunningClock, extension: ExtensionRow, at: ClockedRecord<S>) => Result<Step>;
}

/** The clock with a change, its due date counted anew. */
export function changed(clock: RunningClock, change: Partial<RunningClock>): Result<RunningClock> {
  const next = { ...clock, ...change };
  let due = next.fixed === undefined ? next.counting.add(next.dayZero, next.days) : ok(next.fixed);
  for (const grant of next.grants) {
    if (!due.ok) return due;
    due = 'days' in grant ? next.counting.add(due.value, grant.days) : ok(laterOf(due.value, grant.until));
  }
  return due.ok ? ok({ ...next, due: due.value }) : due;
}

/** The words for an adjustment, with the due dates where the due date moved. */
export interface Saying {
  readonly rule: Pick<AdjustmentRule, 'id' | 'authority'>;
  readonly title: string;
  readonly explanation: string;
  readonly cell?: CellRef;
}

/** An adjustment that was applied, with both due dates where it moved the due date. */
export function applied(before: RunningClock, after: RunningClock, saying: Saying): Step {
  const moved = before.due !== after.due || after.ended !== undefined;
  return { clock: after, said: [adjustment(saying, true, moved ? before.due : undefined, moved && !after.ended ? after.due : undefined)] };
}

/** An adjustment that was asked for and does not count, and why. */
export const ignored = (clock: RunningClock, saying: Saying): Step => ({ clock, said: [adjustment(saying, false, undefined, undefined)] });

const adjustment = (
  { rule, title, explanation, cell }: Saying,
  isApplied: boolean,
  before: Day | undefined,
  after: Day | undefined,
): Adjustment => ({
  id: rule.id,
  title,
  applied: isApplied,
  explanation,
  authority: rule.authority,
  before,
  after,
  cell,
});
