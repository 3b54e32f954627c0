import { usDate } from '../../day';
import { cellOf, exitReasons, jurisdictions } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, type Outcome } from '../define-rule';

export default defineRule({
  id: 'JUR-006',
  sheet: jurisdictions,
  title: 'A jurisdiction has an end without a reason, or a reason without an end',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  needs: [],
  consults: ['endDate', 'endReason'],
  check(row, { context }): Outcome<{ readonly has: string; readonly lacks: string }> {
    const { endDate, endReason } = row;
    if (endDate !== undefined && endReason === undefined) {
      return found(cellOf(row, 'endReason'), [cellOf(row, 'endDate')], { has: `End Date ${usDate(endDate)}`, lacks: 'End Reason' });
    }
    if (endDate === undefined && endReason !== undefined) {
      const has = `End Reason ${context.codes.show(exitReasons, endReason)}`;
      return found(cellOf(row, 'endDate'), [cellOf(row, 'endReason')], { has, lacks: 'End Date' });
    }
    return fine;
  },
  found: ({ has, lacks }) => `${has} stands without an ${lacks}.`,
  fix: ({ lacks }) => `Write the ${lacks}. If the jurisdiction is still open, leave End Date and End Reason blank.`,
  examples: {
    fail: [
      {
        name: 'an end without a reason',
        says: 'End Date 03/24/2025 stands without an End Reason',
        at: 'End Reason',
        given: { Jurisdictions: [{ beginDate: '2025-01-03', endDate: '2025-03-24' }] },
      },
      {
        name: 'a reason without an end',
        says: 'End Reason MKC (Moved, known to be continuing) stands without an End Date',
        at: 'End Date',
        given: { Jurisdictions: [{ beginDate: '2025-01-03', endReason: 'movedKnownToContinue' }] },
      },
    ],
    pass: [
      { name: 'both', given: { Jurisdictions: [{ beginDate: '2025-01-03', endDate: '2025-03-24', endReason: 'movedKnownToContinue' }] } },
      { name: 'neither', given: { Jurisdictions: [{ beginDate: '2025-01-03' }] } },
    ],
  },
});
