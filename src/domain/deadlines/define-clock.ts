import type { Day } from '../day';
import type { AnySheet, CellRef, FieldOf, RowOf, ValueOf } from '../model';
import type { Result } from '../problems';
import type { SettingName } from '../settings';
import type { Citation } from '../sources';
import type { Length } from './length';
import type { Opening } from './receipt';
import type { AdjustmentOrder } from './run-adjustments';
import type { ClockedRecord, Standing } from './running-clock';
import type { SheetUse } from './undecided';

/** Fields of a sheet that hold dates. */
export type DateFieldOf<S extends AnySheet> = { [F in FieldOf<S>]: ValueOf<S, F> extends Day ? F : never }[FieldOf<S>];

/** A deadline: what starts it, how long it runs, what ends it, and what may change it. */
export interface Clock<S extends AnySheet = AnySheet> {
  readonly id: string;
  readonly title: string;
  /** Sheet of the record that starts the clock. */
  readonly sheet: S;
  /** Whether a record has this clock. */
  readonly applies: (row: RowOf<S>, at: Standing) => boolean;
  /** Fields of the record that `applies` looks at. */
  readonly consults: readonly FieldOf<S>[];
  /** What else decides, on this sheet or others of the student. A sheet that is missing, or a cell that cannot be read, leaves no date. */
  readonly reads?: readonly SheetUse[];
  /** The LEA on whose calendar the clock runs: a field of the record, or looked up. */
  readonly lea: FieldOf<S> | ((row: RowOf<S>, at: Standing) => string | undefined);
  readonly start: DateFieldOf<S>;
  /** `consent received by pupil appraisal`. */
  readonly startMeans: string;
  /** Whether the start is a receipt, to which the settings on the day of consent apply. */
  readonly startsOnReceipt: boolean;
  /** Date field that ends it: on the record itself, or on the sheet `stopSheet`. */
  readonly stop: string;
  readonly stopMeans: string;
  readonly stopSheet?: AnySheet;
  /** The cell that ends it, when that is not the field `stop` of the record; undefined while it is open. */
  readonly stopCell?: (row: RowOf<S>, at: Standing) => CellRef | undefined;
  readonly length: Length;
  /** Days before which it may not end. */
  readonly opens?: (at: ClockedRecord<S>) => Result<readonly Opening[]>;
  /** Why being late is a warning and no breach of a rule, where that is so. */
  readonly warningOnly?: string;
  readonly sources: readonly Citation[];
  /** Groups of adjustments, in the order in which they count. */
  readonly adjust: AdjustmentOrder<S>;
  /** Worked examples: records, and the date that the first of them to start this clock gives. */
  readonly examples: readonly ClockExample[];
}

/** Records by sheet title, dates written YYYY-MM-DD and codes by meaning, and what the clock says of them. */
export interface ClockExample {
  readonly name: string;
  /** As-of date, YYYY-MM-DD; 2026-11-24 where left out. */
  readonly asOf?: string;
  readonly settings?: Partial<Record<SettingName, string>>;
  readonly given: Readonly<Record<string, readonly Readonly<Record<string, string | boolean>>[]>>;
  /** Due date, YYYY-MM-DD; undefined when the record has no such clock, or none that runs. */
  readonly due: string | undefined;
  /** Days before which it may not end, YYYY-MM-DD. */
  readonly opens?: readonly string[];
  readonly verdict?: 'timely' | 'late' | 'open' | 'overdue' | 'excused' | 'withdrawn';
}

/** Declares a clock. */
export const defineClock = <S extends AnySheet>(
  clock: Omit<Clock<S>, 'adjust'> & { readonly adjust: AdjustmentOrder<NoInfer<S>> },
): Clock<S> => clock;
