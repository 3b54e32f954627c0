import { cite } from '../../sources';
import { defineFlawRule, found, written } from '../define-rule';
import { isNineDigits } from '../shapes/social-security-number';

export default defineFlawRule({
  id: 'FMT-004',
  title: 'An id or a code has lost its leading zeros',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  flaws: ['leading-zero-lost'],
  looksAt: () => true,
  check({ row, field, column, flaw }) {
    const mayBePrivate = column.identifies === 'student' && isNineDigits(flaw.raw);
    return found({ row, field }, [], { header: column.header, raw: flaw.raw, readAs: flaw.readAs ?? flaw.raw, mayBePrivate });
  },
  found: ({ header, raw, readAs }) => `${header} holds the number ${raw}, which has lost its leading zeros. It is read as ${readAs}.`,
  fix: ({ readAs, mayBePrivate }) =>
    `Format the column as Text, then write ${readAs}.` +
    (mayBePrivate ? ' If the number is a Social Security number, remove it instead: such numbers may not be used as ids.' : ''),
  examples: {
    fail: [
      {
        name: 'fourth grade as a number',
        says: 'Grade holds the number 4, which has lost its leading zeros. It is read as 04',
        at: 'Grade',
        given: { Students: [{ grade: written(4) }] },
      },
      {
        name: 'an LEA as a number',
        says: 'It is read as 017',
        at: 'LEA',
        given: { Exits: [{ lea: written(17), exitDate: '2026-05-22', exitReason: 'movedKnownToContinue' }] },
      },
    ],
    pass: [
      { name: 'text with its zero', given: { Students: [{ grade: written('04') }] } },
      { name: 'a number that never had one', given: { Students: [{ grade: written(12) }] } },
      { name: 'a state id as a number of ten digits', given: { Students: [{ stateStudentId: written(9912345678) }] } },
    ],
  },
});
