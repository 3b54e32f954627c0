import { type AnySheet, type Book, evaluations, extensions, type Row } from '../model';
import { asRecorded } from './adjustments/as-recorded';
import { failed, ok, type Result } from '../problems';
import { type AdjustmentRule, type ClockedRecord, type ExtensionRow, ignored, type RunningClock, type Step } from './running-clock';

/**
 * Adjustments of a clock: groups in the order in which they count. Within a group, what the settings do comes first, then the
 * recorded extensions in the order in which they were agreed, for each extends the due date that the others left.
 */
export type AdjustmentOrder<S extends AnySheet> = readonly (readonly AdjustmentRule<S>[])[];

/** Applies every adjustment, or says why it is ignored; a problem when a cell or the calendar leaves it open. */
export function runAdjustments<S extends AnySheet>(start: RunningClock, order: AdjustmentOrder<S>, at: ClockedRecord<S>): Result<Step> {
  const recorded = order.length === 0 ? ok([]) : recordedExtensions(at);
  if (!recorded.ok) return recorded;
  let step: Step = { clock: start, said: [] };
  for (const group of order) {
    // What an earlier group settled is settled for all of this one; within a group only the end of the clock is final.
    const settled = step.clock.settled;
    for (const change of changesOf(group, recorded.value, settled, at)) {
      const next = change(step.clock);
      if (!next.ok) return next;
      step = { clock: next.value.clock, said: [...step.said, ...next.value.said] };
    }
  }
  return ok(step);
}

type Change = (clock: RunningClock) => Result<Step>;

function changesOf<S extends AnySheet>(
  group: readonly AdjustmentRule<S>[],
  recorded: readonly ExtensionRow[],
  settled: string | undefined,
  at: ClockedRecord<S>,
): readonly Change[] {
  const automatic = group.flatMap(({ automatic: change }) =>
    change && settled === undefined ? [(clock: RunningClock) => change(clock, at)] : [],
  );
  const asked = recorded.flatMap((row) =>
    group.flatMap((rule): readonly Change[] => {
      const { reasons, recorded: apply } = rule;
      if (!apply || row.reason === undefined || !reasons.includes(row.reason)) return [];
      const change: Change = (clock) => {
        const refusal = settled ?? (clock.ended && clock.settled);
        return refusal === undefined ? apply(clock, row, at) : ok(ignored(clock, asRecorded(rule, row, at, refusal)));
      };
      return [change];
    }),
  );
  return [...automatic, ...asked];
}

function recordedExtensions({ row, book }: { readonly row: Row; readonly book: Book }): Result<readonly ExtensionRow[]> {
  const { evaluationId } = row as { readonly evaluationId?: string };
  const rows = row.declared === evaluations ? book.where(extensions, 'evaluationId', evaluationId) : [];
  for (const extension of rows)
    for (const field of ['reason', 'businessDays', 'until', 'agreedOn'] as const)
      if (extension.unreadable(field))
        return failed('unreadable-cell', { sheet: extensions.title, column: extensions.columns[field].header });
  return ok([...rows].sort(byAgreement));
}

// Rows without a date come last: nothing shows that they were agreed before another one. On the same day, days are added
// before agreed dates are held against the result, so the order of the rows does not matter.
const byAgreement = (a: ExtensionRow, b: ExtensionRow): number =>
  (a.agreedOn ?? Number.MAX_SAFE_INTEGER) - (b.agreedOn ?? Number.MAX_SAFE_INTEGER) || (a.until ?? 0) - (b.until ?? 0);
