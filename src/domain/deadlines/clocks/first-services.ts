import { ieps, services } from '../../model';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { schoolDays } from '../length';
import { hasLeft } from '../records';
import { from } from '../undecided';
import { firstService, noticeBeforeServices } from './services-notice';

const plan = { iepType: 'initial', iepForm: 'disability', status: 'official', meetingDate: '2025-11-17' };

/** Services begin: 10 school days after the initial IEP, and not before 10 days' notice. */
export const firstServices = defineClock({
  id: 'first-services',
  title: "First services: 10 school days after the initial IEP, and not before 10 days' notice",
  sheet: ieps,
  applies: ({ iepType, iepForm, status, signature }, { file, context }) =>
    iepType === 'initial' &&
    iepForm !== 'giftedOrTalented' &&
    status !== 'deletionRequested' &&
    signature !== 'refused' &&
    !hasLeft(file, context.asOf),
  consults: ['iepType', 'iepForm', 'status', 'signature'],
  reads: [from(services, 'iepId', 'beginDate')],
  lea: 'lea',
  start: 'meetingDate',
  startMeans: 'IEP developed',
  startsOnReceipt: false,
  stop: 'beginDate',
  stopMeans: 'first service began',
  stopSheet: services,
  stopCell: (row, { file }) => firstService(file, row),
  length: schoolDays(10),
  opens: noticeBeforeServices,
  sources: [
    cite('LAC 28:XLIII.323.C.2', 'sourced'),
    cite('34 CFR 300.323(c)(2)', 'sourced', 'as soon as possible'),
    cite('R.S. 17:1946.1', 'sourced', '10 days of notice, since 06/10/2024'),
  ],
  adjust: [],
  examples: [
    {
      name: 'ten school days and ten days of notice, around Thanksgiving',
      given: { IEPs: [{ ...plan, noticeDate: '2025-11-17' }], Services: [{ service: 'specialInstruction', beginDate: '2025-12-01' }] },
      due: '2025-12-08',
      opens: ['2025-11-27', '2025-12-01'],
      verdict: 'timely',
    },
    {
      name: 'begun late',
      given: { IEPs: [plan], Services: [{ service: 'specialInstruction', beginDate: '2025-12-09' }] },
      due: '2025-12-08',
      opens: [],
      verdict: 'late',
    },
    { name: 'a review', given: { IEPs: [{ ...plan, iepType: 'review' }] }, due: undefined },
  ],
});
