import { usDate } from '../../day';
import { ok } from '../../problems';
import { cite } from '../../sources';
import { type AdjustmentRule, applied } from '../running-clock';
import { asRecorded } from './as-recorded';

/** A parent who withdraws consent ends the evaluation: there is no due date any more. */
export const consentWithdrawn: AdjustmentRule = {
  id: 'consent-withdrawn',
  reasons: ['consentWithdrawn'],
  authority: [
    cite('34 CFR 300.9(c)', 'sourced', 'consent may be revoked, not retroactively'),
    cite('SER Workbench', 'inferred', 'the clock ends'),
  ],
  recorded(clock, row, at) {
    const withdrawn = {
      ...clock,
      ended: { kind: 'withdrawn', on: row.agreedOn } as const,
      settled: 'The consent was withdrawn, so there is no due date to change.',
    };
    const when = row.agreedOn === undefined ? '' : ` on ${usDate(row.agreedOn)}`;
    return ok(
      applied(
        clock,
        withdrawn,
        asRecorded(consentWithdrawn, row, at, `Consent withdrawn${when}: the evaluation stops and has no due date.`),
      ),
    );
  },
};
