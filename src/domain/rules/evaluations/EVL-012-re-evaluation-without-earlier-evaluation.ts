import type { Day } from '../../day';
import { isDecided, isReevaluation } from '../../deadlines';
import { cellOf, evaluations, evaluationTypes, type RowOf } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';

type Evaluation = RowOf<typeof evaluations>;

/** Carried through, here or elsewhere; an out-of-state evaluation counts as soon as it is on record. */
const wasCarriedOut = (row: Evaluation): boolean =>
  row.evaluationType !== 'waiver' && (row.evaluationType === 'outOfState' || row.disseminationDate !== undefined || isDecided(row));

const dateOf = (row: Evaluation): Day | undefined => row.disseminationDate ?? row.consentDate ?? row.referralDate;

// A row without any date may be the earlier one, so it counts as earlier.
const isLater = (row: Evaluation, than: Evaluation): boolean => {
  const date = dateOf(row);
  const other = dateOf(than);
  return date !== undefined && other !== undefined && date > other;
};

export default defineRule({
  id: 'EVL-012',
  sheet: evaluations,
  title: 'Re-evaluation of a student without an earlier completed evaluation',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:CI.1101', 'sourced'),
    cite('SER Workbench', 'our convention', 'an out-of-state evaluation counts as an earlier one'),
  ],
  needs: ['stateStudentId', 'evaluationType'],
  reads: [from(evaluations, 'evaluationType', 'disseminationDate', 'consentDate', 'referralDate', 'decision')],
  check(row, { file, context }) {
    if (!isReevaluation(row)) return fine;
    const earlier = file.rows(evaluations).some((other) => other !== row && wasCarriedOut(other) && !isLater(other, row));
    if (earlier) return fine;
    return found(cellOf(row, 'evaluationType'), [], { type: context.codes.show(evaluationTypes, row.evaluationType) });
  },
  found: ({ type }) => `Evaluation Type ${type} is recorded, and the student has no earlier completed evaluation.`,
  fix: () =>
    'If this is the first evaluation, correct the Evaluation Type. If the student was evaluated before, enter that evaluation; for one from another state, use the out-of-state type.',
  examples: {
    fail: [
      {
        name: 'triennial, nothing before',
        says: 'REV (Triennial re-evaluation)',
        at: 'Evaluation Type',
        given: { Evaluations: [{ evaluationType: 'triennial', consentDate: '2025-10-23', disseminationDate: '2026-01-13' }] },
      },
      {
        name: 'the initial evaluation came later',
        says: 'CON (Re-evaluation on a concern or a request)',
        given: {
          Evaluations: [
            { evaluationType: 'concern', consentDate: '2025-10-23', disseminationDate: '2026-01-13', decision: 'eligible' },
            { evaluationType: 'initial', consentDate: '2026-01-14', disseminationDate: '2026-03-13', decision: 'eligible' },
          ],
        },
      },
      {
        name: 'only a waiver before',
        says: 'REV',
        given: {
          Evaluations: [
            { evaluationType: 'waiver', waiverDate: '2024-01-13', decision: 'waived' },
            { evaluationType: 'triennial', consentDate: '2025-10-23', disseminationDate: '2026-01-13' },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'initial evaluation three years earlier',
        given: {
          Evaluations: [
            { evaluationType: 'initial', consentDate: '2022-11-18', disseminationDate: '2023-01-13', decision: 'eligible' },
            { evaluationType: 'triennial', consentDate: '2025-11-17', disseminationDate: '2026-01-13', decision: 'eligible' },
          ],
        },
      },
      {
        name: 'student from another state',
        given: {
          Evaluations: [
            { evaluationType: 'outOfState' },
            { evaluationType: 'triennial', consentDate: '2026-09-15', decision: 'inProcess' },
          ],
        },
      },
      {
        name: 'initial evaluation alone',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2025-10-23', disseminationDate: '2026-01-13' }] },
      },
    ],
  },
});
