import { type CaseFile, cellOf, type CellRef, evaluations, exits, ieps, jurisdictions, students, transition } from '../../model';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { years } from '../length';
import { annualIeps, hasTurned, isActiveOn, isRecordedAt, latestDisabilityIep } from '../records';
import { from } from '../undecided';
import { leaOfStudent } from './part-c-child';

/** The beginning of the first IEP with a transition part. */
function firstWithTransition(file: CaseFile): CellRef | undefined {
  const first = annualIeps(file).find(
    ({ iepId, beginDate }) => beginDate !== undefined && iepId !== undefined && file.where(transition, 'iepId', iepId).length > 0,
  );
  return first && cellOf(first, 'beginDate');
}

const eligible = {
  Jurisdictions: [{ beginDate: '2022-08-08' }],
  Evaluations: [{ evaluationType: 'triennial', decision: 'eligible', disseminationDate: '2024-05-06' }],
};
const before = { iepType: 'review', iepForm: 'disability', status: 'official', meetingDate: '2025-09-01', beginDate: '2025-09-02' };

/** Transition services: in the IEP that is in effect when the student turns 16. */
export const transitionAt16 = defineClock({
  id: 'transition-at-16',
  title: 'Transition: in the IEP that is in effect on the 16th birthday',
  sheet: students,
  applies: (row, { file, context: { asOf } }) =>
    hasTurned(15, row, asOf) && isActiveOn(file, asOf) && latestDisabilityIep(file) !== undefined && isRecordedAt(16, row, file),
  consults: ['birthDate'],
  reads: [
    from(ieps, 'iepType', 'status', 'iepForm', 'meetingDate', 'beginDate'),
    from(transition, 'iepId'),
    from(evaluations, 'disseminationDate', 'decision'),
    from(jurisdictions, 'beginDate', 'endDate'),
    from(exits, 'exitDate'),
  ],
  lea: leaOfStudent,
  start: 'birthDate',
  startMeans: 'born',
  startsOnReceipt: false,
  stop: 'beginDate',
  stopMeans: 'first IEP with a transition part began',
  stopSheet: ieps,
  stopCell: (_row, { file }) => firstWithTransition(file),
  length: years(16),
  sources: [
    cite('34 CFR 300.320(b)', 'sourced'),
    cite('LAC 28:XCVII.305.A.11', 'sourced'),
    cite('LAC 28:CI.1105.A.9', 'sourced', 're-evaluations look at transition after the 15th birthday'),
    cite('SER Workbench', 'our convention', 'shown from the 15th birthday; only where an IEP on record reaches back to the 16th'),
  ],
  adjust: [],
  examples: [
    {
      name: 'turns 16 within the school year',
      given: {
        Students: [{ birthDate: '2011-02-28' }],
        ...eligible,
        IEPs: [{ ...before, meetingDate: '2026-09-01', beginDate: '2026-09-02' }],
      },
      due: '2027-02-28',
      verdict: 'open',
    },
    {
      name: 'the next IEP came after the birthday',
      given: {
        Students: [{ birthDate: '2010-06-15' }],
        ...eligible,
        IEPs: [before, { ...before, meetingDate: '2026-09-01', beginDate: '2026-09-02' }],
        Transition: [{ iepId: 'IP-2' }],
      },
      due: '2026-06-15',
      verdict: 'late',
    },
    {
      name: 'gifted',
      given: { Students: [{ birthDate: '2010-06-15' }], ...eligible, IEPs: [{ ...before, iepForm: 'giftedOrTalented' }] },
      due: undefined,
    },
  ],
});
