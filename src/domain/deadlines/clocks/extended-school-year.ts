import { civilDay, civilParts } from '../../day';
import { extendedSchoolYear as esy, ieps } from '../../model';
import { ok } from '../../problems';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { until } from '../length';
import type { Standing } from '../running-clock';
import { from } from '../undecided';

const planOf = ({ iepId }: { readonly iepId?: string }, { file }: Standing) =>
  iepId === undefined ? undefined : file.where(ieps, 'iepId', iepId)[0];

const plan = { iepType: 'review', status: 'official', meetingDate: '2026-02-02', esyEligible: true };

/** Extended school year: decided from January 1 on, and before its services begin. */
export const extendedSchoolYear = defineClock({
  id: 'extended-school-year',
  title: 'Extended school year: decided from January 1 on, and by the day it begins',
  sheet: esy,
  applies: (row, at) => planOf(row, at)?.esyEligible === true,
  consults: ['iepId'],
  reads: [from(ieps, 'iepId', 'esyEligible', 'lea')],
  lea: (row, at) => planOf(row, at)?.lea,
  start: 'beginDate',
  startMeans: 'extended school year begins',
  startsOnReceipt: false,
  stop: 'determinationDate',
  stopMeans: 'decided',
  length: until('the day itself', ({ start }) => ok(start)),
  opens({ start }) {
    const newYear = civilDay(civilParts(start).year, 1, 1);
    const means = 'January 1 of the school year, unless the data suffice before';
    return ok(newYear === undefined ? [] : [{ on: newYear, means, authority: [cite('LAC 28:XCVII.703.B.1', 'sourced')] }]);
  },
  sources: [cite('LAC 28:XCVII.705.B', 'sourced'), cite('LAC 28:XCVII.703.B.1', 'sourced')],
  adjust: [],
  examples: [
    {
      name: 'decided in spring',
      given: { IEPs: [plan], ESY: [{ criterion: 'regressionRecoupment', determinationDate: '2026-04-20', beginDate: '2026-06-08' }] },
      due: '2026-06-08',
      opens: ['2026-01-01'],
      verdict: 'timely',
    },
    {
      name: 'decided after it began',
      given: { IEPs: [plan], ESY: [{ criterion: 'regressionRecoupment', determinationDate: '2026-06-09', beginDate: '2026-06-08' }] },
      due: '2026-06-08',
      verdict: 'late',
    },
    {
      name: 'the IEP says not eligible',
      given: { IEPs: [{ ...plan, esyEligible: false }], ESY: [{ criterion: 'regressionRecoupment', beginDate: '2026-06-08' }] },
      due: undefined,
    },
  ],
});
