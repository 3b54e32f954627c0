import { usDate } from '../../day';
import { cellOf, evaluations } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';

export default defineRule({
  id: 'EVL-039',
  sheet: evaluations,
  title: 'Dissemination is dated in the future',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  needs: ['disseminationDate'],
  check(row, { context: { asOf } }) {
    if (row.disseminationDate <= asOf) return fine;
    return found(cellOf(row, 'disseminationDate'), [], { dissemination: row.disseminationDate, asOf });
  },
  found: ({ dissemination, asOf }) => `Dissemination Date ${usDate(dissemination)} is after ${usDate(asOf)}, the date of this check.`,
  fix: () => 'Enter the day on which the report was disseminated. If that has not happened yet, leave the date blank.',
  examples: {
    fail: [
      {
        name: 'tomorrow',
        says: '11/25/2026 is after 11/24/2026',
        given: { Evaluations: [{ evaluationType: 'initial', disseminationDate: '2026-11-25' }] },
      },
    ],
    pass: [
      { name: 'today', given: { Evaluations: [{ evaluationType: 'initial', disseminationDate: '2026-11-24' }] } },
      {
        name: 'checked as of a later day',
        asOf: '2026-11-25',
        given: { Evaluations: [{ evaluationType: 'initial', disseminationDate: '2026-11-25' }] },
      },
    ],
  },
});
