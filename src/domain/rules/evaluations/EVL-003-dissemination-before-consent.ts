import { usDate } from '../../day';
import { cellOf, evaluations } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';

export default defineRule({
  id: 'EVL-003',
  sheet: evaluations,
  title: 'Dissemination is dated before consent',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('LAC 28:XLIII.302', 'sourced'), cite('LAC 28:XCVII.105.A', 'sourced')],
  needs: ['consentDate', 'disseminationDate'],
  check(row) {
    if (row.disseminationDate >= row.consentDate) return fine;
    return found(cellOf(row, 'disseminationDate'), [cellOf(row, 'consentDate')], {
      consent: row.consentDate,
      dissemination: row.disseminationDate,
    });
  },
  found: ({ consent, dissemination }) => `Dissemination Date ${usDate(dissemination)} is before Consent Date ${usDate(consent)}.`,
  fix: () => 'An evaluation cannot be completed before the consent was received. Correct the date that is wrong.',
  examples: {
    fail: [
      {
        name: 'disseminated the day before',
        says: '09/14/2025 is before Consent Date 09/15/2025',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2025-09-15', disseminationDate: '2025-09-14' }] },
      },
    ],
    pass: [
      {
        name: 'on the day of consent',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2025-09-15', disseminationDate: '2025-09-15' }] },
      },
    ],
  },
});
