import { cellOf, evaluations, ieps } from '../../model';
import { cite } from '../../sources';
import { rollsForward } from '../adjustments';
import { defineClock } from '../define-clock';
import { calendarDays } from '../length';
import { annualIeps, hasLeft, isCompleted, opensServices } from '../records';
import { from } from '../undecided';

const evaluated = { evaluationType: 'initial', decision: 'eligible', disseminationDate: '2025-11-25' };

/** Initial IEP: 30 calendar days after the evaluation is complete. */
export const initialIep = defineClock({
  id: 'initial-iep',
  title: 'Initial IEP: 30 calendar days after the evaluation is complete',
  sheet: evaluations,
  applies: (row, { file, context }) =>
    opensServices(row) && isCompleted(row) && row.decision === 'eligible' && !hasLeft(file, context.asOf),
  consults: ['evaluationType', 'decision', 'disseminationDate'],
  reads: [from(ieps, 'iepType', 'status', 'meetingDate')],
  lea: 'lea',
  start: 'disseminationDate',
  startMeans: 'written report disseminated',
  startsOnReceipt: false,
  stop: 'meetingDate',
  stopMeans: 'meeting of the first IEP; an interim one is none',
  stopSheet: ieps,
  stopCell({ disseminationDate: complete }, { file }) {
    const first = annualIeps(file).find(({ meetingDate }) => complete !== undefined && meetingDate >= complete);
    return first && cellOf(first, 'meetingDate');
  },
  length: calendarDays(30),
  sources: [
    cite('LAC 28:XCVII.105.A', 'sourced'),
    cite('34 CFR 300.323(c)(1)', 'sourced'),
    cite('SER Workbench', 'our convention', 'never moved off a weekend or holiday, unless the settings say so'),
  ],
  adjust: [[rollsForward]],
  examples: [
    { name: 'day 30 is Christmas Day', given: { Evaluations: [evaluated] }, asOf: '2025-12-01', due: '2025-12-25', verdict: 'open' },
    {
      name: 'moved by the settings',
      given: { Evaluations: [evaluated], IEPs: [{ iepType: 'initial', meetingDate: '2025-12-26' }] },
      settings: { rollCalendarDeadlines: 'forward' },
      due: '2025-12-26',
      verdict: 'timely',
    },
    {
      name: 'an interim IEP in time, the initial one late',
      given: {
        Evaluations: [evaluated],
        IEPs: [
          { iepType: 'interim', meetingDate: '2025-12-01' },
          { iepType: 'initial', meetingDate: '2026-01-12' },
        ],
      },
      due: '2025-12-25',
      verdict: 'late',
    },
    { name: 'not eligible', given: { Evaluations: [{ ...evaluated, decision: 'notEligible' }] }, due: undefined },
  ],
});
