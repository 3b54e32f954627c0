import { cellOf, evaluations, exits, students } from '../../model';
import { cite } from '../../sources';
import { sessionOfBirthday } from '../adjustments';
import { defineClock } from '../define-clock';
import { years } from '../length';
import { hasLeft, hasTurned, latestCompletedEvaluation } from '../records';
import { from } from '../undecided';
import { leaOfStudent } from './part-c-child';

const eligible = {
  Jurisdictions: [{ beginDate: '2022-08-08' }],
  Evaluations: [{ evaluationType: 'triennial', decision: 'eligible', disseminationDate: '2024-05-06' }],
};

/** Ageing out: the right to a free appropriate public education ends with the 22nd birthday. */
export const ageingOut = defineClock({
  id: 'ageing-out',
  title: 'Ageing out: 22nd birthday, or the end of the session in which it falls',
  sheet: students,
  applies: (row, { file, context: { asOf } }) =>
    hasTurned(21, row, asOf) &&
    latestCompletedEvaluation(file, asOf)?.decision === 'eligible' &&
    (file.rows(exits).length > 0 || !hasLeft(file, asOf)),
  consults: ['birthDate'],
  reads: [from(exits, 'exitDate'), from(evaluations, 'disseminationDate', 'decision')],
  lea: leaOfStudent,
  start: 'birthDate',
  startMeans: 'born',
  startsOnReceipt: false,
  stop: 'exitDate',
  stopMeans: 'student exited',
  stopSheet: exits,
  stopCell(_row, { file, context }) {
    const last = file.rows(exits).at(-1);
    return last && hasLeft(file, context.asOf) ? cellOf(last, 'exitDate') : undefined;
  },
  length: years(22),
  sources: [
    cite('LAC 28:XCVII.103.C.2', 'sourced'),
    cite('34 CFR 300.102(a)(1)', 'inferred', 'ages three through 21'),
    cite('SER Workbench', 'our convention', 'shown from the 21st birthday'),
  ],
  adjust: [[sessionOfBirthday]],
  examples: [
    {
      name: 'turns 22 within the session',
      given: { Students: [{ birthDate: '2005-02-10' }], ...eligible },
      due: '2027-05-20',
      verdict: 'open',
    },
    {
      name: 'turns 22 in summer',
      given: { Students: [{ birthDate: '2004-07-01' }], ...eligible },
      due: '2026-07-01',
      verdict: 'overdue',
    },
    {
      name: 'left with a diploma before',
      given: {
        Students: [{ birthDate: '2004-10-12' }],
        ...eligible,
        Exits: [{ exitDate: '2026-05-21', exitReason: 'regularDiploma' }],
      },
      due: '2027-05-20',
      verdict: 'timely',
    },
    { name: 'not yet 21', given: { Students: [{ birthDate: '2005-11-25' }], ...eligible }, due: undefined },
  ],
});
