import { evaluations } from '../../model';
import { cite } from '../../sources';
import {
  agreedExtension,
  consentWithdrawn,
  endOfSchoolYear,
  learningDisabilityAgreement,
  otherReason,
  parentFailsToProduce,
  transferAgreement,
} from '../adjustments';
import { defineClock } from '../define-clock';
import { businessDays } from '../length';

const consented = { evaluationType: 'initial', consentDate: '2025-08-11' };

/** Initial evaluation: 60 business days from receipt of parental consent. */
export const initialEvaluation = defineClock({
  id: 'initial-evaluation',
  title: 'Initial evaluation: 60 business days from receipt of parental consent',
  sheet: evaluations,
  applies: ({ evaluationType }) => evaluationType === 'initial',
  consults: ['evaluationType'],
  lea: 'lea',
  start: 'consentDate',
  startMeans: 'consent received by pupil appraisal',
  startsOnReceipt: true,
  stop: 'disseminationDate',
  stopMeans: 'written report disseminated',
  length: businessDays(60),
  sources: [cite('LAC 28:XLIII.302.C.1', 'sourced'), cite('34 CFR 300.11(b)', 'sourced', 'what a business day is')],
  adjust: [
    [consentWithdrawn],
    [parentFailsToProduce],
    [transferAgreement],
    [endOfSchoolYear, agreedExtension, learningDisabilityAgreement],
    [otherReason],
  ],
  examples: [
    {
      name: 'disseminated late',
      given: { Evaluations: [{ ...consented, disseminationDate: '2025-11-12' }] },
      due: '2025-11-05',
      verdict: 'late',
    },
    {
      name: 'the summer left out, as recorded',
      given: {
        Evaluations: [{ ...consented, consentDate: '2026-04-01' }],
        Extensions: [{ reason: 'endOfSchoolYear', agreedOn: '2026-05-01' }],
      },
      asOf: '2026-08-31',
      due: '2026-09-10',
      verdict: 'open',
    },
    {
      name: 'the parent does not produce the child',
      given: { Evaluations: [consented], Extensions: [{ reason: 'parentFailsToProduce', agreedOn: '2025-10-01' }] },
      due: undefined,
      verdict: 'excused',
    },
  ],
});
