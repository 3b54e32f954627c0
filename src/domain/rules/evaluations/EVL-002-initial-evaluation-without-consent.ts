import { usDate } from '../../day';
import { isDecided } from '../../deadlines';
import { cellOf, evaluations, students } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';

export default defineRule({
  id: 'EVL-002',
  sheet: evaluations,
  title: 'Initial evaluation carried out without a consent date',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:XLIII.301.A.1-2', 'sourced', 'consent, and the ward of the state'),
    cite('SER Workbench', 'our convention', 'a referral that still waits for consent is not an error'),
  ],
  needs: ['evaluationType'],
  consults: ['consentDate', 'disseminationDate', 'decision'],
  reads: [from(students, 'wardOfState')],
  check(row, { file }) {
    if (row.evaluationType !== 'initial' || row.consentDate !== undefined) return fine;
    if (row.disseminationDate === undefined && !isDecided(row)) return fine;
    if (file.student?.wardOfState === true) return fine;
    return found(cellOf(row, 'consentDate'), [cellOf(row, 'disseminationDate')], { dissemination: row.disseminationDate });
  },
  found: ({ dissemination }) =>
    dissemination === undefined
      ? 'The initial evaluation has a Decision, and its Consent Date is blank.'
      : `The initial evaluation was disseminated on ${usDate(dissemination)}, and its Consent Date is blank.`,
  fix: () =>
    'Enter the date on which pupil appraisal received the signed consent of the parent. If the student is a ward of the state, enter Y in Ward of State on the Students sheet.',
  examples: {
    fail: [
      {
        name: 'disseminated, no consent on record',
        says: 'disseminated on 03/18/2026',
        at: 'Consent Date',
        given: {
          Students: [{ wardOfState: false }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2026-03-18', decision: 'eligible' }],
        },
      },
      {
        name: 'decided without a dissemination date',
        says: 'has a Decision',
        given: { Evaluations: [{ evaluationType: 'initial', decision: 'notEligible' }] },
      },
    ],
    pass: [
      {
        name: 'consent received',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-01-05', disseminationDate: '2026-03-18' }] },
      },
      {
        name: 'ward of the state',
        given: {
          Students: [{ wardOfState: true }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2026-03-18', decision: 'eligible' }],
        },
      },
      {
        name: 'waiver',
        given: { Evaluations: [{ evaluationType: 'waiver', decision: 'waived', waiverDate: '2026-01-05' }] },
      },
      {
        name: 're-evaluation after the parent did not answer',
        given: { Evaluations: [{ evaluationType: 'triennial', disseminationDate: '2026-03-18', decision: 'eligible' }] },
      },
      {
        name: 'referral that waits for consent',
        given: { Evaluations: [{ evaluationType: 'initial', referralDate: '2026-11-20', decision: 'inProcess' }] },
      },
      {
        name: 'parent refused the evaluation',
        given: { Evaluations: [{ evaluationType: 'initial', referralDate: '2026-10-05', decision: 'refused' }] },
      },
    ],
  },
});
