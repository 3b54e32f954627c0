import { evaluations } from '../../model';
import { cite } from '../../sources';
import { agreedExtension, consentWithdrawn, initialEvaluationsOnly, learningDisabilityAgreement, otherReason } from '../adjustments';
import { defineClock } from '../define-clock';
import { businessDays } from '../length';
import { isCutShort, isReevaluation } from '../records';

const consented = { evaluationType: 'triennial', consentDate: '2025-08-11' };

/** Re-evaluation, once there is consent: 60 business days, as a warning. */
export const reEvaluationConsent = defineClock({
  id: 're-evaluation-consent',
  title: 'Re-evaluation under way: 60 business days from receipt of consent',
  sheet: evaluations,
  applies: (row) => isReevaluation(row) && !isCutShort(row),
  consults: ['evaluationType', 'decision'],
  lea: 'lea',
  start: 'consentDate',
  startMeans: 'consent received by pupil appraisal',
  startsOnReceipt: true,
  stop: 'disseminationDate',
  stopMeans: 'written report disseminated',
  length: businessDays(60),
  warningOnly: 'IDEA names no days for a re-evaluation; the three-year date binds.',
  sources: [
    cite('LAC 28:XLIII.1326.C', 'inferred', 'gifted and talented: names initial evaluation and re-evaluation together'),
    cite('SER Workbench', 'our convention', 'the same 60 days for other exceptionalities'),
  ],
  adjust: [[consentWithdrawn], [agreedExtension, learningDisabilityAgreement], [initialEvaluationsOnly, otherReason]],
  examples: [
    {
      name: 'disseminated late',
      given: { Evaluations: [{ ...consented, disseminationDate: '2025-11-12' }] },
      due: '2025-11-05',
      verdict: 'late',
    },
    {
      name: 'summer counts, recorded or not',
      given: {
        Evaluations: [{ ...consented, consentDate: '2026-04-01' }],
        Extensions: [{ reason: 'endOfSchoolYear', agreedOn: '2026-05-01' }],
      },
      asOf: '2026-06-01',
      due: '2026-06-29',
      verdict: 'open',
    },
    { name: 'an initial evaluation', given: { Evaluations: [{ ...consented, evaluationType: 'initial' }] }, due: undefined },
  ],
});
