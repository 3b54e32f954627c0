import { plusYears, usDate } from '../../day';
import { cellOf, type evaluations } from '../../model';
import { ok, type Result } from '../../problems';
import { cite } from '../../sources';
import { waiversOf } from '../records';
import { type AdjustmentRule, applied, changed, ignored, type RunningClock, type Saying, type Step } from '../running-clock';

type Waiver = ReturnType<typeof waiversOf>[number];

/**
 * Parent and LEA agree that no re-evaluation is needed: three years run anew from the waiver. One that is dated after the
 * three-year date cures nothing.
 */
export const reevaluationWaiver: AdjustmentRule<typeof evaluations> = {
  id: 'reevaluation-waiver',
  reasons: [],
  authority: [
    cite('LAC 28:CI.1101.C.1', 'sourced'),
    cite('34 CFR 300.303(b)(2)', 'sourced'),
    cite('SER Workbench', 'our convention', 'three years from the waiver; only when it is dated in time'),
  ],
  automatic(clock, { file, start, context }) {
    let step: Step = { clock, said: [] };
    for (const waiver of waiversOf(file)) {
      if (waiver.waiverDate <= start || waiver.waiverDate > context.asOf) continue;
      const next = waivedBy(step.clock, waiver);
      if (!next.ok) return next;
      step = { clock: next.value.clock, said: [...step.said, ...next.value.said] };
    }
    return ok(step);
  },
};

function waivedBy(clock: RunningClock, waiver: Waiver): Result<Step> {
  const { waiverDate } = waiver;
  const say = (explanation: string): Saying => ({
    rule: reevaluationWaiver,
    title: `Waiver of ${usDate(waiverDate)}`,
    explanation,
    cell: cellOf(waiver, 'waiverDate'),
  });
  if (waiverDate > clock.due) return ok(ignored(clock, say(`Dated after ${usDate(clock.due)}, when the re-evaluation was due.`)));
  const due = plusYears(waiverDate, 3);
  const waived = changed(clock, { fixed: due });
  return waived.ok ? ok(applied(clock, waived.value, say(`Moves the due date from ${usDate(clock.due)} to ${usDate(due)}.`))) : waived;
}
