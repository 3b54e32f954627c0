import { type Day, plusDays } from '../../day';
import { type CaseFile, cellOf, evaluations, ieps, type RowOf } from '../../model';
import { ok, type Result } from '../../problems';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { until } from '../length';
import { annualIeps, hasLeft } from '../records';
import { runClock } from '../run-clock';
import type { ClockedRecord } from '../running-clock';
import { from } from '../undecided';
import { initialEvaluation } from './initial-evaluation';
import { outOfStateEvaluation } from './out-of-state-evaluation';

const evaluationOf = (file: CaseFile, { evaluationId }: RowOf<typeof ieps>): RowOf<typeof evaluations> | undefined =>
  evaluationId === undefined ? undefined : file.where(evaluations, 'evaluationId', evaluationId)[0];

/** 30 calendar days after the evaluation is complete or due, whichever comes first. */
function endOfInterim(at: ClockedRecord): Result<Day | undefined> {
  const evaluation = evaluationOf(at.file, at.row as RowOf<typeof ieps>);
  if (!evaluation) return ok(undefined);
  const clock = evaluation.evaluationType === 'outOfState' ? outOfStateEvaluation : initialEvaluation;
  const receipt = runClock(clock, evaluation, at);
  if (!receipt.ok) return receipt;
  const due = receipt.value?.due;
  const complete = evaluation.disseminationDate;
  const ends = due !== undefined && complete !== undefined && complete < due ? complete : due;
  // An interim IEP held after that day bridges nothing; that it came too late is for a rule to say.
  return ok(ends === undefined || plusDays(ends, 30) < at.start ? undefined : plusDays(ends, 30));
}

const interim = { iepType: 'interim', status: 'official', meetingDate: '2025-08-14', evaluationId: 'EV-1' };
const evaluation = { evaluationType: 'initial', consentDate: '2025-08-11' };

/** Interim IEP: ends with the initial evaluation and the 30 days for the IEP. */
export const interimIep = defineClock({
  id: 'interim-iep',
  title: 'Interim IEP: replaced 30 calendar days after the initial evaluation is complete or due',
  sheet: ieps,
  applies: ({ iepType, status }, { file, context }) =>
    iepType === 'interim' && status !== 'deletionRequested' && !hasLeft(file, context.asOf),
  consults: ['iepType', 'status', 'evaluationId'],
  reads: [from(ieps, 'iepType', 'status', 'meetingDate'), from(evaluations, 'evaluationId')],
  lea: 'lea',
  start: 'meetingDate',
  startMeans: 'meeting of the interim IEP',
  startsOnReceipt: false,
  stop: 'meetingDate',
  stopMeans: 'meeting of the IEP that replaces it',
  stopSheet: ieps,
  stopCell({ meetingDate: met }, { file }) {
    const next = annualIeps(file).find(({ meetingDate }) => met !== undefined && meetingDate >= met);
    return next && cellOf(next, 'meetingDate');
  },
  length: until('30 calendar days after the initial evaluation is complete or due', endOfInterim),
  warningOnly: 'no text names the end of an interim IEP.',
  sources: [
    cite('LAC 28:XCVII.111.C', 'sourced', 'while the initial evaluation is being done'),
    cite('Loyola law-school manual', 'sourced', 'who may have one'),
    cite('SER Workbench', 'our convention', 'its end'),
  ],
  adjust: [],
  examples: [
    {
      name: 'evaluation due 11/05/2025',
      given: { Evaluations: [evaluation], IEPs: [interim] },
      asOf: '2025-11-24',
      due: '2025-12-05',
      verdict: 'open',
    },
    {
      name: 'evaluation complete before it is due',
      given: {
        Evaluations: [{ ...evaluation, disseminationDate: '2025-10-01' }],
        IEPs: [interim, { iepType: 'initial', meetingDate: '2025-11-03' }],
      },
      due: '2025-10-31',
      verdict: 'late',
    },
    {
      name: 'held long after the evaluation',
      given: { Evaluations: [{ ...evaluation, disseminationDate: '2025-08-12' }], IEPs: [{ ...interim, meetingDate: '2025-09-12' }] },
      due: undefined,
    },
    { name: 'it names no evaluation', given: { IEPs: [{ ...interim, evaluationId: 'EV-9' }] }, due: undefined },
  ],
});
