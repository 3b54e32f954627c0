import { civilDay, civilParts, type Day, plusDays, plusMonths } from '../../day';
import { partC, students } from '../../model';
import { ok } from '../../problems';
import { cite } from '../../sources';
import { lateEligibility } from '../adjustments';
import { defineClock } from '../define-clock';
import { until } from '../length';
import { from } from '../undecided';
import { comesFromPartC, leaOfStudent, partCCell } from './part-c-child';

/** The last day of the month of a day. */
function endOfMonth(date: Day): Day {
  const { year, month } = civilParts(date);
  return plusDays(plusMonths(civilDay(year, month, 1) ?? date, 1), -1);
}

const child = [{ birthDate: '2023-07-14' }];

/** EarlySteps list: the month in which a child reaches two and a half. */
export const earlyStepsList = defineClock({
  id: 'early-steps-list',
  title: 'EarlySteps list: the month in which the child reaches two and a half',
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
  length: until('30 months, to the end of that month', ({ start }) => ok(endOfMonth(plusMonths(start, 30)))),
  opens: ({ start }) =>
    ok([{ on: plusMonths(start, 30), means: 'two and a half years old', authority: [cite('R.S. 17:1944.G', 'sourced')] }]),
  warningOnly: 'the list is the duty of EarlySteps; a child missing from it is worth a call.',
  sources: [cite('R.S. 17:1944.G', 'sourced', 'a monthly list'), cite('SER Workbench', 'our convention', 'to the end of the month')],
  adjust: [[lateEligibility]],
  examples: [
    {
      name: 'born in July',
      given: { Students: child, 'Part C': [{ notificationDate: '2026-01-20' }] },
      due: '2026-01-31',
      opens: ['2026-01-14'],
      verdict: 'timely',
    },
    {
      name: 'reaches two and a half in February',
      given: { Students: [{ birthDate: '2023-08-31' }], 'Part C': [{}] },
      asOf: '2026-03-02',
      due: '2026-02-28',
      opens: ['2026-02-28'],
      verdict: 'overdue',
    },
  ],
});
