import { usDate } from '../../day';
import { cellOf, services } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';

export default defineRule({
  id: 'SVC-002',
  sheet: services,
  title: 'Service ends before it begins',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  needs: ['beginDate', 'endDate'],
  check(row) {
    if (row.endDate >= row.beginDate) return fine;
    return found(cellOf(row, 'endDate'), [cellOf(row, 'beginDate')], { begin: row.beginDate, end: row.endDate });
  },
  found: ({ begin, end }) => `End Date ${usDate(end)} is before Begin Date ${usDate(begin)}.`,
  fix: () => 'Correct the date that is wrong.',
  examples: {
    fail: [
      {
        name: 'ended the day before it began',
        says: 'End Date 02/09/2026 is before Begin Date 02/10/2026',
        given: { Services: [{ service: 'counselling', beginDate: '2026-02-10', endDate: '2026-02-09' }] },
      },
    ],
    pass: [
      { name: 'one day', given: { Services: [{ service: 'counselling', beginDate: '2026-02-10', endDate: '2026-02-10' }] } },
      { name: 'still open', given: { Services: [{ service: 'counselling', beginDate: '2026-02-10' }] } },
    ],
  },
});
