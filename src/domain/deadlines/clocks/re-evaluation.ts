import { plusYears } from '../../day';
import { cellOf, type CaseFile, evaluations, exits, type RowOf } from '../../model';
import { ok } from '../../problems';
import { cite } from '../../sources';
import { reevaluationWaiver } from '../adjustments';
import { defineClock } from '../define-clock';
import { years } from '../length';
import { type CompletedEvaluation, hasLeft, isCompleted, leftBetween } from '../records';
import { from } from '../undecided';

const nextAfter = (file: CaseFile, row: RowOf<typeof evaluations>): CompletedEvaluation | undefined =>
  file
    .rows(evaluations)
    .find(
      (next): next is CompletedEvaluation =>
        isCompleted(next) && row.disseminationDate !== undefined && next.disseminationDate > row.disseminationDate,
    );

const evaluated = { evaluationType: 'initial', decision: 'eligible', disseminationDate: '2023-10-10' };

/** Re-evaluation: three years after the last evaluation, or after a waiver. */
export const reEvaluation = defineClock({
  id: 're-evaluation',
  title: 'Re-evaluation: three years after the last evaluation, or after a waiver',
  sheet: evaluations,
  applies(row, { file, context }) {
    if (!isCompleted(row) || row.decision !== 'eligible' || hasLeft(file, context.asOf)) return false;
    return !leftBetween(file, row.disseminationDate, nextAfter(file, row)?.disseminationDate ?? context.asOf);
  },
  consults: ['evaluationType', 'decision', 'disseminationDate'],
  reads: [from(evaluations, 'evaluationType', 'disseminationDate', 'waiverDate'), from(exits, 'exitDate')],
  lea: 'lea',
  start: 'disseminationDate',
  startMeans: 'report of the last evaluation disseminated',
  startsOnReceipt: false,
  stop: 'disseminationDate',
  stopMeans: 'report of the next evaluation disseminated',
  stopSheet: evaluations,
  stopCell(row, { file }) {
    const next = nextAfter(file, row);
    return next && cellOf(next, 'disseminationDate');
  },
  length: years(3),
  opens: ({ start }) =>
    ok([
      {
        on: plusYears(start, 1),
        means: 'not more than one evaluation a year, unless parent and LEA agree',
        authority: [cite('34 CFR 300.303(b)(1)', 'sourced')],
      },
    ]),
  sources: [
    cite('34 CFR 300.303(b)(2)', 'sourced'),
    cite('LAC 28:CI.1101.C.1', 'sourced'),
    cite('SER Workbench', 'our convention', 'from dissemination to dissemination; never moved off a weekend or out of a summer'),
  ],
  adjust: [[reevaluationWaiver]],
  examples: [
    {
      name: 'three years end on a Saturday',
      given: { Evaluations: [evaluated, { evaluationType: 'triennial', decision: 'eligible', disseminationDate: '2026-10-12' }] },
      due: '2026-10-10',
      opens: ['2024-10-10'],
      verdict: 'late',
    },
    {
      name: 'evaluated on 29 February',
      given: { Evaluations: [{ ...evaluated, disseminationDate: '2024-02-29' }] },
      due: '2027-02-28',
      verdict: 'open',
    },
    {
      name: 'waived in time',
      given: { Evaluations: [evaluated, { evaluationType: 'waiver', decision: 'waived', waiverDate: '2026-10-10' }] },
      due: '2029-10-10',
      verdict: 'open',
    },
    {
      name: 'waived a day too late',
      given: { Evaluations: [evaluated, { evaluationType: 'waiver', decision: 'waived', waiverDate: '2026-10-11' }] },
      due: '2026-10-10',
      verdict: 'overdue',
    },
    {
      name: 'the student has left',
      given: { Evaluations: [evaluated], Exits: [{ exitDate: '2025-05-20', exitReason: 'consentRevoked' }] },
      due: undefined,
    },
    { name: 'not eligible', given: { Evaluations: [{ ...evaluated, decision: 'notEligible' }] }, due: undefined },
  ],
});
