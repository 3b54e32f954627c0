import { type Day, plusDays, usDate } from '../../day';
import { type CaseFile, cellOf, exitReasons, ieps, type RowOf, services } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';

interface Facts {
  readonly reason: string | undefined;
  readonly end: Day | undefined;
  /** Last day of the IEP. */
  readonly last: Day | undefined;
}

/** Whether a later IEP or amendment takes over after a day, so that the services under the earlier one end by themselves. */
const isTakenOver = (file: CaseFile, { beginDate: begin, iepId }: RowOf<typeof ieps>, end: Day): boolean =>
  file
    .rows(ieps)
    .some(
      (other) =>
        other.iepId !== iepId &&
        other.status !== 'deletionRequested' &&
        other.beginDate !== undefined &&
        (begin === undefined || other.beginDate > begin) &&
        other.beginDate <= plusDays(end, 1),
    );

const iep = { iepType: 'initial', beginDate: '2026-03-09', endDate: '2027-02-25' };
const service = { service: 'specialInstruction', beginDate: '2026-03-09' };

export default defineRule({
  id: 'SVC-005',
  sheet: services,
  title: 'Service ended before its IEP without a reason, or has a reason and no end',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('SER New User Training, 2016', 'inferred'),
    cite('SER Workbench', 'our convention', 'an end with the IEP needs no reason'),
  ],
  needs: [],
  consults: ['iepId', 'endDate', 'terminationReason'],
  reads: [from(ieps, 'iepId', 'status', 'beginDate', 'endDate')],
  check(row, { file, context }) {
    const { endDate: end, terminationReason: reason } = row;
    if (end === undefined) {
      if (reason === undefined) return fine;
      const facts: Facts = { reason: context.codes.show(exitReasons, reason), end, last: undefined };
      return found(cellOf(row, 'terminationReason'), [cellOf(row, 'endDate')], facts);
    }
    const plan = row.iepId === undefined ? undefined : file.where(ieps, 'iepId', row.iepId)[0];
    if (reason !== undefined || plan?.endDate === undefined || end >= plan.endDate || isTakenOver(file, plan, end)) return fine;
    const facts: Facts = { reason: undefined, end, last: plan.endDate };
    return found(cellOf(row, 'terminationReason'), [cellOf(row, 'endDate'), cellOf(plan, 'endDate')], facts);
  },
  found: ({ reason, end, last }) =>
    end === undefined || last === undefined
      ? `Termination Reason is ${String(reason)}, but End Date of the service is blank.`
      : `End Date ${usDate(end)} of the service is before End Date ${usDate(last)} of its IEP, and Termination Reason is blank.`,
  fix: ({ end }) =>
    end === undefined
      ? 'Enter the day on which the service ended, or remove the reason if it goes on.'
      : 'Enter why the service ended early, or correct the date. A service that ends on the last day of its IEP needs no reason.',
  examples: {
    fail: [
      {
        name: 'a reason and no end',
        says: 'Termination Reason is TRAN (Transferred to regular education), but End Date',
        at: 'Termination Reason',
        given: { IEPs: [iep], Services: [{ ...service, terminationReason: 'transferredToRegularEducation' }] },
      },
      {
        name: 'ended a day before its IEP',
        says: 'End Date 02/24/2027 of the service is before End Date 02/25/2027 of its IEP',
        at: 'Termination Reason',
        given: { IEPs: [iep], Services: [{ ...service, endDate: '2027-02-24' }] },
      },
    ],
    pass: [
      { name: 'ends on the last day of its IEP', given: { IEPs: [iep], Services: [{ ...service, endDate: '2027-02-25' }] } },
      {
        name: 'ended early, with a reason',
        given: { IEPs: [iep], Services: [{ ...service, endDate: '2026-10-30', terminationReason: 'movedKnownToContinue' }] },
      },
      {
        name: 'an amendment takes over the next day',
        given: {
          IEPs: [iep, { iepType: 'amendment', amendsIepId: 'IP-1', beginDate: '2026-10-31', endDate: '2027-02-25' }],
          Services: [{ ...service, endDate: '2026-10-30' }],
        },
      },
    ],
  },
});
