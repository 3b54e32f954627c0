import { cellOf, type CellRef, type CaseFile, partC, students } from '../../model';
import { cite } from '../../sources';
import { delayExcused, ifspServes } from '../adjustments';
import { defineClock } from '../define-clock';
import { years } from '../length';
import { from } from '../undecided';
import { comesFromPartC, leaOfStudent } from './part-c-child';

/** The later of both dates: an IEP must be developed and implemented. */
function implemented(file: CaseFile): CellRef | undefined {
  const row = file.rows(partC)[0];
  if (row?.iepDate === undefined || row.firstServiceDate === undefined) return undefined;
  return cellOf(row, row.firstServiceDate < row.iepDate ? 'iepDate' : 'firstServiceDate');
}

const child = [{ birthDate: '2023-07-14' }];

/** Part C to B: IEP developed and implemented by the third birthday, in summer too. */
export const thirdBirthday = defineClock({
  id: 'third-birthday',
  title: 'Part C to B: IEP developed and implemented by the third birthday',
  sheet: students,
  applies: comesFromPartC,
  consults: [],
  reads: [from(partC, 'iepDate', 'firstServiceDate', 'delayReason', 'ifspAsIep')],
  lea: leaOfStudent,
  start: 'birthDate',
  startMeans: 'born',
  startsOnReceipt: false,
  stop: 'firstServiceDate',
  stopMeans: 'IEP developed and services begun',
  stopSheet: partC,
  stopCell: (_row, { file }) => implemented(file),
  length: years(3),
  sources: [
    cite('34 CFR 300.124(b)', 'sourced'),
    cite('34 CFR 300.101(b)', 'sourced', 'a birthday in summer: the IEP team decides when services begin'),
    cite('R.S. 17:1944.G', 'sourced', 'no delay because of summer'),
  ],
  adjust: [
    [ifspServes],
    [
      delayExcused(
        {
          parentRefusal: 'the parent refused or delayed consent',
          lateReferral: 'referred to Part C less than 90 days before the third birthday',
        },
        [cite('SPP/APR indicator B-12', 'sourced', 'left out of the indicator')],
      ),
    ],
  ],
  examples: [
    {
      name: 'a birthday in summer, not yet implemented',
      given: { Students: child, 'Part C': [{ iepDate: '2026-06-30' }] },
      asOf: '2026-07-01',
      due: '2026-07-14',
      verdict: 'open',
    },
    {
      name: 'born on 29 February',
      given: { Students: [{ birthDate: '2024-02-29' }], 'Part C': [{}] },
      due: '2027-02-28',
      verdict: 'open',
    },
    {
      name: 'services a day late',
      given: { Students: child, 'Part C': [{ iepDate: '2026-07-10', firstServiceDate: '2026-07-15' }] },
      due: '2026-07-14',
      verdict: 'late',
    },
    { name: 'an IFSP serves', given: { Students: child, 'Part C': [{ ifspAsIep: true }] }, due: undefined, verdict: 'excused' },
  ],
});
