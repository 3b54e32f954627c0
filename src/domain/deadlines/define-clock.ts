import type { AnySheet, FieldOf, RowOf, ValueOf } from '../model';
import type { Day } from '../day';
import type { Citation } from '../sources';
import type { Length } from './length';
import type { AdjustmentOrder } from './run-adjustments';

/** Fields of a sheet that hold dates. */
export type DateFieldOf<S extends AnySheet> = { [F in FieldOf<S>]: ValueOf<S, F> extends Day ? F : never }[FieldOf<S>];

/** A deadline: what starts it, how long it runs, what ends it, and what may change it. */
export interface Clock<S extends AnySheet = AnySheet> {
  readonly id: string;
  readonly title: string;
  readonly sheet: S;
  /** Whether a record has this clock. */
  readonly applies: (row: RowOf<S>) => boolean;
  /** Fields that `applies` looks at. */
  readonly consults: readonly FieldOf<S>[];
  /** Field of the LEA on whose calendar the clock runs. */
  readonly lea: FieldOf<S>;
  readonly start: DateFieldOf<S>;
  /** `consent received by pupil appraisal`. */
  readonly startMeans: string;
  /** Whether the start is a receipt, to which the settings on the day of consent apply. */
  readonly startsOnReceipt: boolean;
  readonly stop: DateFieldOf<S>;
  readonly stopMeans: string;
  readonly length: Length;
  readonly sources: readonly Citation[];
  /** Groups of adjustments, in the order in which they count. */
  readonly adjust: AdjustmentOrder<S>;
}

/** Declares a clock. */
export const defineClock = <S extends AnySheet>(
  clock: Omit<Clock<S>, 'adjust'> & { readonly adjust: AdjustmentOrder<NoInfer<S>> },
): Clock<S> => clock;
