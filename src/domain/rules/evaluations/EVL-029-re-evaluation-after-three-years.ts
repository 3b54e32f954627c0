import { plusDays, usDate } from '../../day';
import { isCompleted, isReevaluation, latestCompletedEvaluation, threeYearDate } from '../../deadlines';
import { cellOf, evaluations, exits } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';

export default defineRule({
  id: 'EVL-029',
  sheet: evaluations,
  title: 'Re-evaluation completed more than three years after the evaluation before it',
  severity: 'warning',
  since: '1.0.0',
  sources: [
    cite('LAC 28:CI.1101.C.1', 'sourced'),
    cite('34 CFR 300.303(b)(2)', 'sourced'),
    cite('SER Workbench', 'our convention', 'three years from dissemination to dissemination, or from a waiver dated in time'),
  ],
  needs: ['stateStudentId', 'evaluationType', 'disseminationDate'],
  consults: ['decision'],
  reads: [from(evaluations, 'evaluationType', 'disseminationDate', 'decision', 'waiverDate'), from(exits, 'exitDate')],
  check(row, { file }) {
    const dissemination = row.disseminationDate;
    if (!isReevaluation(row) || !isCompleted(row)) return fine;
    const previous = latestCompletedEvaluation(file, plusDays(dissemination, -1));
    if (previous?.decision !== 'eligible') return fine;
    const { due, waiver } = threeYearDate(file, previous, dissemination);
    if (dissemination <= due) return fine;
    // Nobody owed a re-evaluation while the student was out of special education.
    const since = previous.disseminationDate;
    const leftBetween = file.rows(exits).some(({ exitDate }) => exitDate !== undefined && since <= exitDate && exitDate <= dissemination);
    if (leftBetween) return fine;
    const from = waiver === undefined ? cellOf(previous, 'disseminationDate') : cellOf(waiver, 'waiverDate');
    return found(cellOf(row, 'disseminationDate'), [from], {
      dissemination,
      due,
      previous: waiver === undefined ? since : waiver.waiverDate,
      waived: waiver !== undefined,
    });
  },
  found: ({ dissemination, due, previous, waived }) =>
    `Dissemination Date ${usDate(dissemination)} is more than three years after ` +
    `${waived ? `Waiver Date ${usDate(previous)}` : `${usDate(previous)}, when the evaluation before it was disseminated`}. It was due by ${usDate(due)}.`,
  fix: ({ due }) =>
    `Check both dates. If the parent and the LEA agreed on a waiver on or before ${usDate(due)}, enter it. If not, keep the dates: the re-evaluation was late.`,
  examples: {
    fail: [
      {
        name: 'twenty days late',
        says: '03/30/2026 is more than three years after 03/10/2023',
        at: 'Dissemination Date',
        given: {
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2023-03-10', decision: 'eligible' },
            { evaluationType: 'triennial', disseminationDate: '2026-03-30', decision: 'eligible' },
          ],
        },
      },
      {
        name: 'three years from 29 February end on 28 February',
        says: 'It was due by 02/28/2023',
        given: {
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2020-02-29', decision: 'eligible' },
            { evaluationType: 'triennial', disseminationDate: '2023-03-01', decision: 'eligible' },
          ],
        },
      },
      {
        name: 'more than three years after a waiver',
        says: 'after Waiver Date 03/01/2023',
        given: {
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2020-03-10', decision: 'eligible' },
            { evaluationType: 'waiver', waiverDate: '2023-03-01', decision: 'waived' },
            { evaluationType: 'triennial', disseminationDate: '2026-03-02', decision: 'eligible' },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'on the three-year date',
        given: {
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2023-01-13', decision: 'eligible' },
            { evaluationType: 'triennial', disseminationDate: '2026-01-13', decision: 'eligible' },
          ],
        },
      },
      {
        name: 'six years, waived on the three-year date between',
        given: {
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2020-01-13', decision: 'eligible' },
            { evaluationType: 'waiver', waiverDate: '2023-01-13', decision: 'waived' },
            { evaluationType: 'triennial', disseminationDate: '2026-01-13', decision: 'eligible' },
          ],
        },
      },
      {
        name: 'the student was out of special education between',
        given: {
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2020-01-13', decision: 'eligible' },
            { evaluationType: 'concern', disseminationDate: '2026-01-13', decision: 'eligible' },
          ],
          Exits: [{ exitDate: '2021-05-20', exitReason: 'consentRevoked' }],
        },
      },
    ],
  },
});
