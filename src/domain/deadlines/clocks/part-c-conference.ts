import { plusMonths } from '../../day';
import { partC, students } from '../../model';
import { ok } from '../../problems';
import { cite } from '../../sources';
import { delayExcused, lateEligibility } from '../adjustments';
import { defineClock } from '../define-clock';
import { years } from '../length';
import { from } from '../undecided';
import { comesFromPartC, leaOfStudent, partCCell } from './part-c-child';

const child = [{ birthDate: '2023-07-14' }];

/** Part C to B: transition conference from nine months to 90 days before the third birthday. */
export const partCConference = defineClock({
  id: 'part-c-conference',
  title: 'Part C to B: transition conference nine months to 90 days before the third birthday',
  sheet: students,
  applies: comesFromPartC,
  consults: [],
  reads: [from(partC, 'conferenceDate', 'partCEligibilityDate', 'delayReason')],
  lea: leaOfStudent,
  start: 'birthDate',
  startMeans: 'born',
  startsOnReceipt: false,
  stop: 'conferenceDate',
  stopMeans: 'transition conference held',
  stopSheet: partC,
  stopCell: (_row, { file }) => partCCell(file, 'conferenceDate'),
  length: years(3, { lessDays: 90 }),
  opens: ({ start }) =>
    ok([
      {
        on: plusMonths(start, 36 - 9),
        means: 'nine months before the third birthday',
        authority: [cite('34 CFR 303.209(c)', 'sourced', 'up to nine months, if all agree')],
      },
    ]),
  sources: [cite('34 CFR 303.209(c)', 'sourced'), cite('34 CFR 300.124(c)', 'sourced', 'the LEA takes part')],
  adjust: [
    [
      delayExcused({ familyDeclined: 'the family declined the conference' }, [
        cite('34 CFR 303.209(c)', 'sourced', 'with the approval of the family'),
      ]),
    ],
    [lateEligibility],
  ],
  examples: [
    {
      name: 'held on the last day',
      given: { Students: child, 'Part C': [{ conferenceDate: '2026-04-15' }] },
      due: '2026-04-15',
      opens: ['2025-10-14'],
      verdict: 'timely',
    },
    {
      name: 'declined by the family',
      given: { Students: child, 'Part C': [{ delayReason: 'familyDeclined' }] },
      due: undefined,
      verdict: 'excused',
    },
  ],
});
