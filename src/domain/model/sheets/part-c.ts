import { cite } from '../../sources';
import { partCDelays } from '../codes/part-c-delays';
import { code, date, text, yesno } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per child who comes from Part C (EarlySteps). */
export const partC = defineSheet('Part C', {
  means: 'One row per child who comes from Part C (EarlySteps).',
  key: ['stateStudentId'],
  dated: ['referralDate', 'notificationDate'],
  columns: {
    stateStudentId,
    partCId: text('Part C ID', 12, { identifies: 'record', sources: [cite('SER Workbench', 'our convention')] }),
    notificationDate: date('Notification Date', { sources: [cite('R.S. 17:1944.G', 'sourced')] }),
    conferenceDate: date('Conference Date', { sources: [cite('34 CFR 303.209', 'inferred')] }),
    referralDate: date('Referral Date', { sources: [cite('SER Workbench', 'inferred')] }),
    eligibilityDate: date('Eligibility Date', { sources: [cite('SER Workbench', 'inferred')] }),
    iepDate: date('IEP Date', { sources: [cite('34 CFR 300.124', 'sourced')] }),
    firstServiceDate: date('First Service Date', { sources: [cite('34 CFR 300.124', 'sourced')] }),
    delayReason: code('Delay Reason', partCDelays, { sources: [cite('SER Workbench', 'our convention')] }),
    partCEligibilityDate: date('Part C Eligibility Date', {
      means: 'found eligible for Part C (EarlySteps)',
      sources: [cite('34 CFR 303.209(b)', 'sourced')],
    }),
    ifspAsIep: yesno('IFSP as IEP', { means: 'an IFSP serves as the IEP', sources: [cite('34 CFR 300.323(b)', 'sourced')] }),
  },
});
