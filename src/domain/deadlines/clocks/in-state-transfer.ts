import { type CaseFile, cellOf, ieps, jurisdictions, type RowOf } from '../../model';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { daysOfSetting } from '../length';
import { annualIeps, openJurisdictionOn } from '../records';
import { from } from '../undecided';

const broughtIep = (file: CaseFile, { lea, beginDate }: RowOf<typeof jurisdictions>): boolean =>
  annualIeps(file).some((iep) => iep.lea !== undefined && iep.lea !== lea && beginDate !== undefined && iep.meetingDate < beginDate);

const old = { iepType: 'review', status: 'official', lea: 'ZZ2', meetingDate: '2025-05-06' };
const moved = {
  Jurisdictions: [
    { lea: 'ZZ2', beginDate: '2024-08-08', endDate: '2025-11-14', endReason: 'movedKnownToContinue' },
    { beginDate: '2025-11-17' },
  ],
};

/** Transfer within the state: the IEP of the last LEA adopted or replaced within five school days. */
export const inStateTransfer = defineClock({
  id: 'in-state-transfer',
  title: 'Transfer within the state: IEP adopted or reviewed within five school days',
  sheet: jurisdictions,
  applies: (row, { file, context }) => openJurisdictionOn(file, context.asOf) === row && broughtIep(file, row),
  consults: ['lea', 'beginDate', 'endDate'],
  reads: [from(ieps, 'iepType', 'status', 'lea', 'meetingDate')],
  lea: 'lea',
  start: 'beginDate',
  startMeans: 'jurisdiction of the new LEA began',
  startsOnReceipt: false,
  stop: 'meetingDate',
  stopMeans: 'IEP of the new LEA',
  stopSheet: ieps,
  stopCell({ lea, beginDate }, { file }) {
    const taken = file
      .where(ieps, 'lea', lea ?? '')
      .find(({ meetingDate, status }) => beginDate !== undefined && (meetingDate ?? 0) >= beginDate && status !== 'deletionRequested');
    return taken && cellOf(taken, 'meetingDate');
  },
  length: daysOfSetting('transferSchoolDays', 'school days'),
  warningOnly: 'the five school days are the rule for the gifted and talented; to others comparable services are owed at once.',
  sources: [
    cite('LAC 28:XLIII.1327.A, 1328.B', 'sourced', 'gifted and talented: five school days'),
    cite('34 CFR 300.323(e)', 'sourced', 'comparable services; no days'),
    cite('SER Workbench', 'our convention', 'setting transferSchoolDays'),
  ],
  adjust: [],
  examples: [
    { name: 'Thanksgiving week is no school', given: { ...moved, IEPs: [old] }, asOf: '2025-11-24', due: '2025-12-01', verdict: 'open' },
    {
      name: 'a new IEP in time',
      given: { ...moved, IEPs: [old, { iepType: 'review', meetingDate: '2025-11-20' }] },
      due: '2025-12-01',
      verdict: 'timely',
    },
    { name: 'no IEP of another LEA', given: { Jurisdictions: moved.Jurisdictions }, due: undefined },
  ],
});
