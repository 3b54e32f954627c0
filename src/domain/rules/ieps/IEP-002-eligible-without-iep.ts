import { usDate } from '../../day';
import { isActiveOn, isAnnual, opensServices } from '../../deadlines';
import { type CaseFile, cellOf, evaluations, exits, type Filled, ieps } from '../../model';
import { cite } from '../../sources';
import { activeStudentReads } from '../active-student';
import { defineRule, fine, found, from, notJudged } from '../define-rule';
import { firstIepDue } from './first-iep';

const jurisdiction = { beginDate: '2026-08-17' };
const evaluation = { evaluationType: 'initial', decision: 'eligible', disseminationDate: '2026-10-24' };

/** Whether an annual IEP rests on the evaluation, was made after it or was in force then. */
const hasIep = (
  file: CaseFile,
  { evaluationId, disseminationDate: disseminated }: Filled<typeof evaluations, 'disseminationDate'>,
): boolean =>
  file
    .rows(ieps)
    .some(
      (iep) =>
        isAnnual(iep) &&
        ((iep.evaluationId !== undefined && iep.evaluationId === evaluationId) ||
          [iep.meetingDate, iep.endDate].some((date) => date !== undefined && date >= disseminated)),
    );

/** Whether the parent refused the services that the evaluation opened. */
const isRefused = (file: CaseFile, evaluation: Filled<typeof evaluations, 'disseminationDate'>): boolean =>
  file.rows(ieps).some((iep) => iep.signature === 'refused' && iep.evaluationId === evaluation.evaluationId) ||
  file
    .where(exits, 'exitReason', 'initialServicesRefused')
    .some(({ exitDate }) => exitDate !== undefined && exitDate >= evaluation.disseminationDate);

export default defineRule({
  id: 'IEP-002',
  sheet: evaluations,
  title: 'Student was found eligible more than 30 calendar days ago and has no IEP',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('LAC 28:XCVII.105.A', 'sourced'), cite('LAC 28:XLIII.323.C.1', 'sourced'), cite('34 CFR 300.323(c)(1)', 'sourced')],
  needs: ['lea', 'evaluationType', 'disseminationDate', 'decision'],
  consults: ['evaluationId'],
  reads: [
    ...activeStudentReads,
    from(exits, 'exitReason'),
    from(ieps, 'iepType', 'status', 'meetingDate', 'endDate', 'signature', 'evaluationId'),
  ],
  check(row, { file, context }) {
    const disseminated = row.disseminationDate;
    if (row.decision !== 'eligible' || !opensServices(row) || !isActiveOn(file, context.asOf)) return fine;
    if (hasIep(file, row) || isRefused(file, row)) return fine;
    const due = firstIepDue(disseminated, row.lea, context);
    if (!due.ok) return notJudged(due.problem);
    if (context.asOf <= due.value) return fine;
    return found(cellOf(row, 'disseminationDate'), [cellOf(row, 'decision')], {
      dissemination: disseminated,
      due: due.value,
      asOf: context.asOf,
    });
  },
  found: ({ dissemination, due, asOf }) =>
    `The student was found eligible on Dissemination Date ${usDate(dissemination)}; the first IEP was due on ${usDate(due)}, and on ${usDate(asOf)} the IEPs sheet has none.`,
  fix: () =>
    'Hold the IEP meeting and add the IEP. If the parent refused services, record it: Signature refused, or an exit with that reason. An interim IEP does not count.',
  examples: {
    fail: [
      {
        name: '31 days after the evaluation',
        says: 'due on 11/23/2026',
        at: 'Dissemination Date',
        given: { Jurisdictions: [jurisdiction], Evaluations: [evaluation] },
      },
      {
        name: 'only an interim IEP',
        given: {
          Jurisdictions: [jurisdiction],
          Evaluations: [evaluation],
          IEPs: [{ iepType: 'interim', meetingDate: '2026-08-19', evaluationId: 'EV-1' }],
        },
      },
    ],
    pass: [
      {
        name: 'the 30th day is today',
        given: { Jurisdictions: [jurisdiction], Evaluations: [{ ...evaluation, disseminationDate: '2026-10-25' }] },
      },
      {
        name: 'there is an IEP',
        given: {
          Jurisdictions: [jurisdiction],
          Evaluations: [evaluation],
          IEPs: [{ iepType: 'initial', meetingDate: '2026-11-12', evaluationId: 'EV-1' }],
        },
      },
      {
        name: 'an IEP was in force when the student was evaluated again',
        given: {
          Jurisdictions: [{ beginDate: '2022-12-16' }],
          Evaluations: [{ ...evaluation, disseminationDate: '2023-03-15' }, evaluation],
          IEPs: [{ iepType: 'review', meetingDate: '2026-02-04', endDate: '2027-02-03', evaluationId: 'EV-1' }],
        },
      },
      {
        name: 'the parent refused services',
        given: {
          Jurisdictions: [jurisdiction],
          Evaluations: [evaluation],
          IEPs: [{ iepType: 'interim', meetingDate: '2026-08-19', signature: 'refused', evaluationId: 'EV-1' }],
        },
      },
      { name: 'moved away', given: { Jurisdictions: [{ ...jurisdiction, endDate: '2026-11-20' }], Evaluations: [evaluation] } },
    ],
  },
});
