import { cellOf, evaluations } from '../../model';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { businessDays } from '../length';
import { hasLeft, isCutShort } from '../records';

const referred = { evaluationType: 'initial', referralDate: '2025-11-20' };

/** Referral: consent requested within 10 business days of receipt. */
export const referral = defineClock({
  id: 'referral',
  title: 'Referral: consent requested within 10 business days of receipt',
  sheet: evaluations,
  applies: (row, { file, context }) => row.evaluationType === 'initial' && !isCutShort(row) && !hasLeft(file, context.asOf),
  consults: ['evaluationType', 'decision'],
  lea: 'lea',
  start: 'referralDate',
  startMeans: 'referral received by pupil appraisal',
  startsOnReceipt: false,
  stop: 'consentDate',
  stopMeans: 'consent signed, or received where that is blank',
  stopCell: (row) => cellOf(row, row.consentSignedDate === undefined ? 'consentDate' : 'consentSignedDate'),
  length: businessDays(10),
  warningOnly: 'the records show when consent was given, not when it was requested.',
  sources: [
    cite('LAC 28:CI.501.B.1', 'sourced'),
    cite('LAC 28:XLIII.1326.B', 'sourced', 'gifted and talented: 10 LEA business days, which the records do not tell apart'),
    cite('SER Workbench', 'our convention', 'consent given shows that it was requested'),
  ],
  adjust: [],
  examples: [
    { name: 'two holidays at Thanksgiving', given: { Evaluations: [referred] }, asOf: '2025-12-01', due: '2025-12-08', verdict: 'open' },
    {
      name: 'signed on the last day, received after it',
      given: { Evaluations: [{ ...referred, consentSignedDate: '2025-12-08', consentDate: '2025-12-10' }] },
      due: '2025-12-08',
      verdict: 'timely',
    },
    {
      name: 'consent a day too late',
      given: { Evaluations: [{ ...referred, consentDate: '2025-12-09' }] },
      due: '2025-12-08',
      verdict: 'late',
    },
    { name: 'a re-evaluation', given: { Evaluations: [{ ...referred, evaluationType: 'concern' }] }, due: undefined },
  ],
});
