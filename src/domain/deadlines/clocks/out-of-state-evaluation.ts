import { evaluations } from '../../model';
import { cite } from '../../sources';
import { agreedExtension, consentWithdrawn, initialEvaluationsOnly, learningDisabilityAgreement, otherReason } from '../adjustments';
import { defineClock } from '../define-clock';
import { businessDays } from '../length';
import { isCutShort } from '../records';

const reviewed = { evaluationType: 'outOfState', consentDate: '2025-08-11' };

/** Transfer from another state: the evaluation that the agency finds necessary, 60 business days from consent. */
export const outOfStateEvaluation = defineClock({
  id: 'out-of-state-evaluation',
  title: 'Transfer from another state: evaluation 60 business days from receipt of consent',
  sheet: evaluations,
  applies: (row) => row.evaluationType === 'outOfState' && !isCutShort(row),
  consults: ['evaluationType', 'decision'],
  lea: 'lea',
  start: 'consentDate',
  startMeans: 'consent received by pupil appraisal',
  startsOnReceipt: true,
  stop: 'disseminationDate',
  stopMeans: 'written report disseminated',
  length: businessDays(60),
  warningOnly: 'that the 60 days run for a child from another state is our reading; comparable services are owed at once.',
  sources: [cite('34 CFR 300.323(f)', 'sourced', 'evaluation if necessary, and a new IEP'), cite('LAC 28:XLIII.302.C.1', 'inferred')],
  adjust: [[consentWithdrawn], [agreedExtension, learningDisabilityAgreement], [initialEvaluationsOnly, otherReason]],
  examples: [
    {
      name: 'disseminated late',
      given: { Evaluations: [{ ...reviewed, disseminationDate: '2025-11-12' }] },
      due: '2025-11-05',
      verdict: 'late',
    },
    { name: 'reviewed without a consent', given: { Evaluations: [{ evaluationType: 'outOfState' }] }, due: undefined },
  ],
});
