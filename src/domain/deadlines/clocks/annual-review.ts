import { type CaseFile, cellOf, exits, ieps, type RowOf } from '../../model';
import { cite } from '../../sources';
import { annualGrace } from '../adjustments';
import { defineClock } from '../define-clock';
import { years } from '../length';
import { annualIeps, hasLeft, type HeldIep, isAnnual, leftBetween } from '../records';
import { from } from '../undecided';

const reviewOf = (file: CaseFile, row: RowOf<typeof ieps>): HeldIep | undefined => {
  const held = annualIeps(file);
  return held[held.findIndex((iep) => iep === row) + 1];
};

const held = { iepType: 'initial', status: 'official', meetingDate: '2025-01-31' };

/** Annual review: by the anniversary of the IEP meeting. */
export const annualReview = defineClock({
  id: 'annual-review',
  title: 'Annual review: by the anniversary of the IEP meeting',
  sheet: ieps,
  applies(row, { file, context }) {
    const { meetingDate, iepType, signature } = row;
    if (!isAnnual(row) || meetingDate === undefined || hasLeft(file, context.asOf)) return false;
    if (iepType === 'initial' && signature === 'refused') return false;
    // A second initial IEP opens special education anew; it reviews nothing.
    const review = reviewOf(file, row);
    return review?.iepType !== 'initial' && !leftBetween(file, meetingDate, review?.meetingDate ?? context.asOf);
  },
  consults: ['iepType', 'status', 'signature', 'meetingDate'],
  reads: [from(ieps, 'iepType', 'status', 'meetingDate'), from(exits, 'exitDate')],
  lea: 'lea',
  start: 'meetingDate',
  startMeans: 'IEP meeting',
  startsOnReceipt: false,
  stop: 'meetingDate',
  stopMeans: 'meeting of the review; an amendment or an interim IEP is none',
  stopSheet: ieps,
  stopCell(row, { file }) {
    const review = reviewOf(file, row);
    return review && cellOf(review, 'meetingDate');
  },
  length: years(1),
  sources: [
    cite('LAC 28:XCVII.111.B', 'sourced'),
    cite('34 CFR 300.324(b)(1)(i)', 'sourced'),
    cite('SER Workbench', 'our convention', 'on the anniversary is in time; never moved off a weekend'),
  ],
  adjust: [[annualGrace]],
  examples: [
    {
      name: 'the anniversary is a Saturday',
      given: { IEPs: [held, { iepType: 'review', meetingDate: '2026-02-02' }] },
      due: '2026-01-31',
      verdict: 'late',
    },
    {
      name: 'held on 29 February, reviewed on the last day',
      given: {
        IEPs: [
          { ...held, meetingDate: '2024-02-29' },
          { iepType: 'review', meetingDate: '2025-02-28' },
        ],
      },
      due: '2025-02-28',
      verdict: 'timely',
    },
    {
      name: 'five days of grace, and an amendment that moves nothing',
      given: { IEPs: [held, { iepType: 'amendment', meetingDate: '2025-09-10' }] },
      settings: { annualGraceDays: '5' },
      asOf: '2026-02-05',
      due: '2026-02-05',
      verdict: 'open',
    },
    { name: 'an interim IEP', given: { IEPs: [{ ...held, iepType: 'interim' }] }, due: undefined },
  ],
});
