import { partC, students } from '../../model';
import { cite } from '../../sources';
import { lateEligibility } from '../adjustments';
import { defineClock } from '../define-clock';
import { years } from '../length';
import { from } from '../undecided';
import { comesFromPartC, leaOfStudent, partCCell } from './part-c-child';

const child = [{ birthDate: '2023-07-14' }];

/** Part C to B: notification not fewer than 90 days before the third birthday. */
export const partCNotification = defineClock({
  id: 'part-c-notification',
  title: 'Part C to B: notification 90 days before the third birthday',
  sheet: students,
  applies: comesFromPartC,
  consults: [],
  reads: [from(partC, 'notificationDate', 'partCEligibilityDate')],
  lea: leaOfStudent,
  start: 'birthDate',
  startMeans: 'born',
  startsOnReceipt: false,
  stop: 'notificationDate',
  stopMeans: 'EarlySteps told the LEA',
  stopSheet: partC,
  stopCell: (_row, { file }) => partCCell(file, 'notificationDate'),
  length: years(3, { lessDays: 90 }),
  sources: [cite('34 CFR 303.209(b)', 'sourced')],
  adjust: [[lateEligibility]],
  examples: [
    { name: 'told late', given: { Students: child, 'Part C': [{ notificationDate: '2026-04-16' }] }, due: '2026-04-15', verdict: 'late' },
    {
      name: 'found eligible too late to be told in time',
      given: { Students: child, 'Part C': [{ partCEligibilityDate: '2026-04-16', notificationDate: '2026-05-04' }] },
      due: undefined,
      verdict: 'excused',
    },
  ],
});
