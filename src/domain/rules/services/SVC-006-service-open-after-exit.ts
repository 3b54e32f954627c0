import { type Day, plusDays, usDate } from '../../day';
import { type CaseFile, type CellRef, cellOf, exits, ieps, jurisdictions, services } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';

/** The end of a stay in an LEA, and the cell that says so. */
interface StayEnd {
  readonly day: Day;
  readonly header: 'Exit Date' | 'End Date of the jurisdiction';
  readonly cell: CellRef;
}

// When consent is revoked, notice comes before services stop (34 CFR 300.300(b)(4), R.S. 17:1946.1): ten days are in order.
const lastDayAfter = (end: Day, reason: string | undefined): Day => (reason === 'consentRevoked' ? plusDays(end, 10) : end);

/**
 * The exit or jurisdiction end after which a service went on.
 * @param lea LEA of the service's IEP; records of all LEAs count where it is unknown
 * @param through last day of the service, or today
 */
function stayEndWithin(file: CaseFile, lea: string | undefined, begin: Day, through: Day): StayEnd | undefined {
  const ofLea = (row: { readonly lea?: string }): boolean => lea === undefined || row.lea === lea;
  const goesOn = (end: Day | undefined, reason: string | undefined): end is Day =>
    end !== undefined && begin <= end && lastDayAfter(end, reason) < through;
  const stays = file.rows(jurisdictions).filter(ofLea);
  const inForce = stays.filter(
    ({ beginDate, endDate }) => beginDate !== undefined && beginDate <= through && (endDate === undefined || endDate >= through),
  );
  for (const row of file.rows(exits).filter(ofLea)) {
    const day = row.exitDate;
    if (!goesOn(day, row.exitReason) || inForce.some(({ beginDate }) => beginDate !== undefined && beginDate > day)) continue;
    return { day, header: 'Exit Date', cell: cellOf(row, 'exitDate') };
  }
  const over = inForce.length > 0 ? undefined : stays.findLast(({ endDate, endReason }) => goesOn(endDate, endReason));
  return over?.endDate === undefined
    ? undefined
    : { day: over.endDate, header: 'End Date of the jurisdiction', cell: cellOf(over, 'endDate') };
}

const jurisdiction = { beginDate: '2024-10-18', endDate: '2025-12-08', endReason: 'movedKnownToContinue' };
const exit = { exitDate: '2025-12-08', exitReason: 'movedKnownToContinue' };
const iep = { iepType: 'initial', beginDate: '2025-02-17', endDate: '2026-02-03' };
const service = { service: 'specialInstruction', beginDate: '2025-02-17' };

export default defineRule({
  id: 'SVC-006',
  sheet: services,
  title: 'Service goes on after the student left',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'inferred')],
  needs: ['beginDate'],
  consults: ['iepId', 'endDate'],
  reads: [
    from(ieps, 'iepId', 'lea'),
    from(exits, 'lea', 'exitDate', 'exitReason'),
    from(jurisdictions, 'lea', 'beginDate', 'endDate', 'endReason'),
  ],
  check(row, { file, context }) {
    const lea = row.iepId === undefined ? undefined : file.where(ieps, 'iepId', row.iepId)[0]?.lea;
    const end = stayEndWithin(file, lea, row.beginDate, row.endDate ?? context.asOf);
    if (!end) return fine;
    return found(cellOf(row, 'endDate'), [end.cell], { serviceEnd: row.endDate, left: end.day, header: end.header });
  },
  found: ({ serviceEnd, left, header }) =>
    serviceEnd === undefined
      ? `The service is open: its End Date is blank, and ${header} is ${usDate(left)}.`
      : `End Date ${usDate(serviceEnd)} of the service is after ${header} ${usDate(left)}.`,
  fix: ({ left }) => `End the service on or before ${usDate(left)} and give the reason, or correct the date that is wrong.`,
  examples: {
    fail: [
      {
        name: 'open after the exit',
        says: 'its End Date is blank, and Exit Date is 12/08/2025',
        at: 'End Date',
        given: { Jurisdictions: [jurisdiction], IEPs: [iep], Services: [service], Exits: [exit] },
      },
      {
        name: 'ended a day after the jurisdiction',
        says: 'End Date 12/09/2025 of the service is after End Date of the jurisdiction 12/08/2025',
        given: { Jurisdictions: [jurisdiction], IEPs: [iep], Services: [{ ...service, endDate: '2025-12-09' }] },
      },
    ],
    pass: [
      {
        name: 'ended on the day of the exit',
        given: { Jurisdictions: [jurisdiction], IEPs: [iep], Services: [{ ...service, endDate: '2025-12-08' }], Exits: [exit] },
      },
      {
        name: 'another site of the same LEA took over',
        given: { Jurisdictions: [jurisdiction, { beginDate: '2025-12-09', site: 'ZZ1002' }], IEPs: [iep], Services: [service] },
      },
      {
        name: 'the exit was in another LEA',
        given: { Jurisdictions: [{ beginDate: '2025-02-03' }], IEPs: [iep], Services: [service], Exits: [{ ...exit, lea: 'ZZ2' }] },
      },
      {
        name: 'ten days of notice after consent was revoked',
        given: {
          Jurisdictions: [{ ...jurisdiction, endReason: 'consentRevoked' }],
          IEPs: [iep],
          Services: [{ ...service, endDate: '2025-12-18' }],
          Exits: [{ ...exit, exitReason: 'consentRevoked' }],
        },
      },
    ],
  },
});
