import { type Day, usDate } from '../../day';
import { cellOf, ieps, services } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';

interface Facts {
  readonly header: 'Begin Date' | 'End Date';
  readonly date: Day;
  readonly relation: 'before Begin Date' | 'after End Date';
  readonly limit: Day;
}

const iep = { iepType: 'initial', meetingDate: '2026-01-22', beginDate: '2026-02-02', endDate: '2027-01-21' };
const service = { service: 'specialInstruction', beginDate: '2026-02-02' };

export default defineRule({
  id: 'SVC-001',
  sheet: services,
  title: 'Service runs outside the dates of its IEP',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('LAC 28:XCVII.105', 'inferred'), cite('SER New User Training, 2016', 'inferred')],
  needs: ['iepId', 'beginDate'],
  consults: ['endDate'],
  reads: [from(ieps, 'iepId', 'beginDate', 'endDate')],
  check(row, { file }) {
    const plan = file.where(ieps, 'iepId', row.iepId)[0];
    if (!plan) return fine;
    const { beginDate: first, endDate: last } = plan;
    const off = (field: 'beginDate' | 'endDate', limitField: 'beginDate' | 'endDate', facts: Facts) =>
      found(cellOf(row, field), [cellOf(plan, limitField)], facts);
    if (first !== undefined && row.beginDate < first) {
      return off('beginDate', 'beginDate', { header: 'Begin Date', date: row.beginDate, relation: 'before Begin Date', limit: first });
    }
    if (last === undefined) return fine;
    if (row.beginDate > last) {
      return off('beginDate', 'endDate', { header: 'Begin Date', date: row.beginDate, relation: 'after End Date', limit: last });
    }
    if (row.endDate === undefined || row.endDate <= last) return fine;
    return off('endDate', 'endDate', { header: 'End Date', date: row.endDate, relation: 'after End Date', limit: last });
  },
  found: ({ header, date, relation, limit }) => `${header} ${usDate(date)} of the service is ${relation} ${usDate(limit)} of its IEP.`,
  fix: () => 'A service is given under an IEP in force. Correct the date that is wrong, or name the IEP that the service belongs to.',
  examples: {
    fail: [
      {
        name: 'ends after its IEP',
        says: 'End Date 01/22/2027 of the service is after End Date 01/21/2027 of its IEP',
        at: 'End Date',
        given: { IEPs: [iep], Services: [{ ...service, endDate: '2027-01-22' }] },
      },
      {
        name: 'begins the day before its IEP',
        says: 'Begin Date 02/01/2026 of the service is before Begin Date 02/02/2026',
        at: 'Begin Date',
        given: { IEPs: [iep], Services: [{ ...service, beginDate: '2026-02-01' }] },
      },
      {
        name: 'begins when its IEP is over',
        says: 'is after End Date 01/21/2027',
        at: 'Begin Date',
        given: { IEPs: [iep], Services: [{ ...service, beginDate: '2027-02-01' }] },
      },
    ],
    pass: [
      { name: 'ends with its IEP', given: { IEPs: [iep], Services: [{ ...service, endDate: '2027-01-21' }] } },
      { name: 'still open', given: { IEPs: [iep], Services: [service] } },
      {
        name: 'its IEP is not in the workbook',
        given: { IEPs: [iep], Services: [{ ...service, iepId: 'IP-9', beginDate: '2020-02-01' }] },
      },
    ],
  },
});
