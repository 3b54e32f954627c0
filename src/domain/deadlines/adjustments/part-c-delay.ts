import { plusDays, plusYears, usDate } from '../../day';
import { cellOf, type MeaningOf, partC, type partCDelays, type students } from '../../model';
import { ok } from '../../problems';
import { cite, type Citation } from '../../sources';
import { type AdjustmentRule, applied, type ClockedRecord } from '../running-clock';

type Delay = MeaningOf<typeof partCDelays>;
type ForChild = AdjustmentRule<typeof students>;

/** A delay reason on the Part C sheet that takes the clock away. */
export const delayExcused = (why: Readonly<Partial<Record<Delay, string>>>, authority: readonly Citation[]): ForChild =>
  excusedBy('delay-reason', authority, ({ file }) => {
    const row = file.rows(partC)[0];
    const reason = row?.delayReason === undefined ? undefined : why[row.delayReason];
    return row && reason !== undefined ? { why: reason, cell: cellOf(row, 'delayReason') } : undefined;
  });

/** A child found eligible for Part C less than 90 days before the third birthday cannot be announced, or met, 90 days before it. */
export const lateEligibility: ForChild = excusedBy(
  'late-part-c-eligibility',
  [cite('34 CFR 303.209(b)', 'sourced', '45 to 90 days before: as soon as possible; later: a referral, with consent')],
  ({ file, start }) => {
    const row = file.rows(partC)[0];
    const eligible = row?.partCEligibilityDate;
    if (!row || eligible === undefined || eligible <= plusDays(plusYears(start, 3), -90)) return undefined;
    return {
      why: `found eligible for Part C on ${usDate(eligible)}, less than 90 days before the third birthday`,
      cell: cellOf(row, 'partCEligibilityDate'),
    };
  },
);

/** An IFSP may serve as the IEP of a child of three to five, where the parents agree. */
export const ifspServes: ForChild = excusedBy(
  'ifsp-as-iep',
  [cite('34 CFR 300.323(b)', 'sourced'), cite('34 CFR 300.124(b)', 'sourced')],
  ({ file }) => {
    const row = file.where(partC, 'ifspAsIep', true)[0];
    return row && { why: 'an IFSP serves as the IEP', cell: cellOf(row, 'ifspAsIep') };
  },
);

function excusedBy(
  id: string,
  authority: readonly Citation[],
  reasonFor: (at: ClockedRecord<typeof students>) => { readonly why: string; readonly cell: ReturnType<typeof cellOf> } | undefined,
): ForChild {
  const rule: ForChild = {
    id,
    reasons: [],
    authority,
    automatic(clock, at) {
      const reason = reasonFor(at);
      if (!reason) return ok({ clock, said: [] });
      const excused = {
        ...clock,
        ended: { kind: 'excused', why: reason.why } as const,
        settled: 'The clock does not apply, so there is no due date to change.',
      };
      const saying = { rule, title: 'Excused', explanation: `This clock does not apply: ${reason.why}.`, cell: reason.cell };
      return ok(applied(clock, excused, saying));
    },
  };
  return rule;
}
