import { usDate } from '../../day';
import { initialEvaluation, isCutShort, runClock } from '../../deadlines';
import { cellOf, evaluations, extensions } from '../../model';
import { cite } from '../../sources';
import { counted } from '../counted';
import { defineRule, fine, found, from, notJudged } from '../define-rule';

export default defineRule({
  id: 'EVL-004',
  sheet: evaluations,
  title: 'Initial evaluation took more than 60 business days, and no extension is recorded',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('LAC 28:XLIII.302.C.1', 'sourced'), cite('34 CFR 300.11(b)', 'sourced', 'business day')],
  needs: ['stateStudentId', 'evaluationId', 'lea', 'evaluationType', 'consentDate', 'disseminationDate'],
  consults: ['decision'],
  reads: [from(extensions, 'evaluationId')],
  check(row, at) {
    // With an extension on record, EVL-006 judges.
    const isExtended = at.file.where(extensions, 'evaluationId', row.evaluationId).length > 0;
    if (isExtended || isCutShort(row)) return fine;
    const clock = runClock(initialEvaluation, row, at);
    if (!clock.ok) return notJudged(clock.problem);
    const { due, used, verdict } = clock.value ?? {};
    // On a weekend or holiday after the last day, not one business day more was used.
    if (verdict?.kind !== 'late' || verdict.days === 0 || due === undefined || used === undefined) return fine;
    return found(cellOf(row, 'disseminationDate'), [cellOf(row, 'consentDate')], {
      consent: row.consentDate,
      dissemination: row.disseminationDate,
      due,
      used,
      late: verdict.days,
    });
  },
  found: ({ consent, dissemination, due, used }) =>
    `The initial evaluation took ${counted(used, 'business day')}, from Consent Date ${usDate(consent)} to Dissemination Date ${usDate(dissemination)}. ` +
    `It was due on ${usDate(due)}, and the Extensions sheet has no row for it.`,
  fix: ({ due, late }) =>
    `Check both dates. If an extension was agreed on or before ${usDate(due)}, enter it on the Extensions sheet. If not, keep the dates: the evaluation was late by ${counted(late, 'business day')}.`,
  examples: {
    fail: [
      {
        name: 'business day 64, Veterans Day left out',
        says: 'took 64 business days, from Consent Date 08/11/2025 to Dissemination Date 11/12/2025. It was due on 11/05/2025',
        at: 'Dissemination Date',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2025-11-12' }] },
      },
      {
        name: 'through the summer without an extension',
        says: 'It was due on 06/29/2026',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-04-01', disseminationDate: '2026-06-30' }] },
      },
    ],
    pass: [
      {
        name: 'business day 60 itself',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2025-11-05' }] },
      },
      {
        name: 'on the Saturday after business day 60, a Friday',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2025-11-06', disseminationDate: '2026-02-07' }] },
      },
      {
        name: 'an extension is recorded',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2025-11-12' }],
          Extensions: [{ reason: 'agreed', businessDays: 10, agreedOn: '2025-10-20' }],
        },
      },
      {
        name: 're-evaluation',
        given: { Evaluations: [{ evaluationType: 'triennial', consentDate: '2025-08-11', disseminationDate: '2025-11-12' }] },
      },
      {
        name: 'days on which the offices are closed do not count, by the settings',
        settings: { businessDayMode: 'lea' },
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2025-11-03', disseminationDate: '2026-02-23' }] },
      },
    ],
  },
});
