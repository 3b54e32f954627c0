import { type Day, plusDays, usDate } from '../../day';
import { type CaseFile, cellOf, type Filled, ieps, type RowOf, services } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from, notJudged } from '../define-rule';

const limit = 10;

/** The day from which the first service is counted: the meeting; on the form for the gifted and talented, the parent's approval. */
const countedFrom = (iep: RowOf<typeof ieps>): 'meetingDate' | 'consentDate' =>
  iep.iepForm === 'giftedOrTalented' ? 'consentDate' : 'meetingDate';

const isFirstOfItsIep = (file: CaseFile, row: Filled<typeof services, 'iepId'>): boolean =>
  file.where(services, 'iepId', row.iepId)[0] === row;

const iep = { iepType: 'initial', iepForm: 'disability', meetingDate: '2025-11-17', consentDate: '2025-11-20' };
const service = { service: 'specialInstruction', beginDate: '2025-12-08' };

export default defineRule({
  id: 'SVC-003',
  sheet: services,
  title: 'First service began more than 10 school days after the initial IEP',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('LAC 28:XLIII.323.C.2', 'sourced'), cite('LAC 28:XLIII.1320.B.2', 'sourced', 'gifted and talented')],
  needs: ['iepId', 'beginDate'],
  reads: [from(ieps, 'iepId', 'lea', 'iepType', 'iepForm', 'meetingDate', 'consentDate'), from(services, 'iepId', 'beginDate')],
  check(row, { file, context }) {
    const plan = file.where(ieps, 'iepId', row.iepId)[0];
    if (plan?.iepType !== 'initial' || plan.lea === undefined || !isFirstOfItsIep(file, row)) return fine;
    const field = countedFrom(plan);
    const start: Day | undefined = plan[field];
    // Two weeks hold no more than ten school days, so most services need no calendar.
    if (start === undefined || row.beginDate <= plusDays(start, 14)) return fine;
    const days = context.calendars.of(plan.lea).countSchoolDays(start, row.beginDate);
    if (!days.ok) return notJudged(days.problem);
    if (days.value <= limit) return fine;
    return found(cellOf(row, 'beginDate'), [cellOf(plan, field)], {
      begin: row.beginDate,
      days: days.value,
      header: field === 'meetingDate' ? 'Meeting Date' : 'Consent Date',
      start,
    });
  },
  found: ({ begin, days, header, start }) =>
    `The first service of the initial IEP has Begin Date ${usDate(begin)}, ${String(days)} school days after ${header} ${usDate(start)}; the limit is 10.`,
  fix: () =>
    'Check both dates and the school calendar. If they are right, keep them: services began late. The 10 days of notice before first services run at the same time.',
  examples: {
    fail: [
      {
        name: 'on the 11th school day, the week of Thanksgiving left out',
        says: 'Begin Date 12/09/2025, 11 school days after Meeting Date 11/17/2025',
        at: 'Begin Date',
        given: { IEPs: [iep], Services: [{ ...service, beginDate: '2025-12-09' }] },
      },
      {
        name: 'gifted, counted from the consent',
        says: '11 school days after Consent Date 11/20/2025',
        given: { IEPs: [{ ...iep, iepForm: 'giftedOrTalented' }], Services: [{ ...service, beginDate: '2025-12-12' }] },
      },
    ],
    pass: [
      { name: 'on the 10th school day', given: { IEPs: [iep], Services: [service] } },
      { name: 'a later service of the same IEP', given: { IEPs: [iep], Services: [service, { ...service, beginDate: '2026-02-02' }] } },
      {
        name: 'the summer has no school days',
        given: { IEPs: [{ ...iep, meetingDate: '2026-05-21' }], Services: [{ ...service, beginDate: '2026-08-19' }] },
      },
      { name: 'a review', given: { IEPs: [{ ...iep, iepType: 'review' }], Services: [{ ...service, beginDate: '2026-01-12' }] } },
    ],
  },
});
