import { students } from '../../model';
import { cite } from '../../sources';
import { defineFlawRule, found, written } from '../define-rule';
import { columnsOf } from '../shapes/required-column';
import { unreadableFacts, unreadableFix, unreadableSentence } from '../shapes/unreadable-cell';

// A blank grade is not found: the federal tables know young children without one.
export default defineFlawRule({
  id: 'STU-013',
  title: 'The grade is not a grade code',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('PowerSchool Louisiana guide, grade level codes', 'our convention')],
  flaws: ['unknown-code', 'error-value'],
  looksAt: columnsOf(students, 'grade'),
  check: ({ row, field, column, flaw }, context) => found({ row, field }, [], unreadableFacts(column, flaw, context)),
  found: unreadableSentence,
  fix: unreadableFix,
  examples: {
    fail: [
      {
        name: 'there is no grade 13',
        says: 'Grade holds "13", which is not a code of table GRADE',
        given: { Students: [{ grade: written('13') }] },
      },
    ],
    pass: [
      { name: 'twelfth grade', given: { Students: [{ grade: 'grade12' }] } },
      { name: 'transitional ninth', given: { Students: [{ grade: 'transitional9' }] } },
      { name: 'a spelling that is read', given: { Students: [{ grade: written('KG') }] } },
      { name: 'a grade that lost its zero is for FMT-004', given: { Students: [{ grade: written(4) }] } },
      { name: 'no grade', given: { Students: [{ grade: written('') }] } },
    ],
  },
});
