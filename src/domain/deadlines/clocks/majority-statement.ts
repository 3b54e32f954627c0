import { type CaseFile, cellOf, type CellRef, evaluations, exits, ieps, jurisdictions, students, transition } from '../../model';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { years } from '../length';
import { hasTurned, isActiveOn, isRecordedAt, latestDisabilityIep } from '../records';
import { from } from '../undecided';
import { leaOfStudent } from './part-c-child';

/** The earliest notice of the rights that pass to the student. */
function firstNotice(file: CaseFile): CellRef | undefined {
  const [first] = file
    .rows(transition)
    .filter(({ majorityNoticeDate }) => majorityNoticeDate !== undefined)
    .sort((a, b) => Number(a.majorityNoticeDate) - Number(b.majorityNoticeDate));
  return first && cellOf(first, 'majorityNoticeDate');
}

const eligible = {
  Jurisdictions: [{ beginDate: '2022-08-08' }],
  Evaluations: [{ evaluationType: 'triennial', decision: 'eligible', disseminationDate: '2024-05-06' }],
  IEPs: [{ iepType: 'review', iepForm: 'disability', status: 'official', meetingDate: '2025-09-01', beginDate: '2025-09-02' }],
};

/** Age of majority: the statement of the rights that pass, by the 17th birthday. */
export const majorityStatement = defineClock({
  id: 'majority-statement',
  title: 'Age of majority: statement in the IEP by the 17th birthday',
  sheet: students,
  applies: (row, { file, context: { asOf } }) =>
    hasTurned(16, row, asOf) && isActiveOn(file, asOf) && latestDisabilityIep(file) !== undefined && isRecordedAt(17, row, file),
  consults: ['birthDate'],
  reads: [
    from(transition, 'majorityNoticeDate'),
    from(ieps, 'iepType', 'status', 'iepForm', 'meetingDate', 'beginDate'),
    from(evaluations, 'disseminationDate', 'decision'),
    from(jurisdictions, 'beginDate', 'endDate'),
    from(exits, 'exitDate'),
  ],
  lea: leaOfStudent,
  start: 'birthDate',
  startMeans: 'born',
  startsOnReceipt: false,
  stop: 'majorityNoticeDate',
  stopMeans: 'student told of the rights that pass at 18',
  stopSheet: transition,
  stopCell: (_row, { file }) => firstNotice(file),
  length: years(17),
  sources: [
    cite('34 CFR 300.320(c)', 'sourced', 'one year before majority'),
    cite('LAC 28:XLIII.905', 'sourced', 'majority is 18'),
    cite('SER Workbench', 'our convention', 'shown from the 16th birthday; only where an IEP on record reaches back to the 17th'),
  ],
  adjust: [],
  examples: [
    {
      name: 'no statement a year before 18',
      given: { Students: [{ birthDate: '2009-11-20' }], ...eligible },
      due: '2026-11-20',
      verdict: 'overdue',
    },
    {
      name: 'told on the birthday',
      given: { Students: [{ birthDate: '2009-06-15' }], ...eligible, Transition: [{ majorityNoticeDate: '2026-06-15' }] },
      due: '2026-06-15',
      verdict: 'timely',
    },
    { name: 'not yet 16', given: { Students: [{ birthDate: '2010-11-25' }], ...eligible }, due: undefined },
  ],
});
