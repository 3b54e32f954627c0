import { ieps, services } from '../../model';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { schoolDays } from '../length';
import { hasLeft } from '../records';
import { from } from '../undecided';
import { firstService, noticeBeforeServices } from './services-notice';

const plan = { iepType: 'initial', iepForm: 'giftedOrTalented', status: 'official', meetingDate: '2025-11-12', consentDate: '2025-11-17' };

/** Services of a gifted or talented student begin: 10 school days after the parent's approval. */
export const firstServicesGifted = defineClock({
  id: 'first-services-gifted',
  title: "First services, gifted or talented: 10 school days after the parent's approval",
  sheet: ieps,
  applies: ({ iepType, iepForm, status, signature }, { file, context }) =>
    iepType === 'initial' &&
    iepForm === 'giftedOrTalented' &&
    status !== 'deletionRequested' &&
    signature !== 'refused' &&
    !hasLeft(file, context.asOf),
  consults: ['iepType', 'iepForm', 'status', 'signature'],
  reads: [from(services, 'iepId', 'beginDate')],
  lea: 'lea',
  start: 'consentDate',
  startMeans: 'parent approved the IEP',
  startsOnReceipt: false,
  stop: 'beginDate',
  stopMeans: 'first service began',
  stopSheet: services,
  stopCell: (row, { file }) => firstService(file, row),
  length: schoolDays(10),
  opens: noticeBeforeServices,
  sources: [cite('LAC 28:XLIII.1320.B.2', 'sourced'), cite('R.S. 17:1946.1', 'sourced', '10 days of notice, since 06/10/2024')],
  adjust: [],
  examples: [
    { name: 'no service yet', given: { IEPs: [plan] }, asOf: '2025-12-09', due: '2025-12-08', verdict: 'overdue' },
    { name: 'the form for a disability', given: { IEPs: [{ ...plan, iepForm: 'disability' }] }, due: undefined },
  ],
});
