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
});
