import { cellOf, students } from '../../model';
import { cite } from '../../sources';
import { defineGroupRule, found, written } from '../define-rule';
import { shownId } from '../shapes/social-security-number';

export default defineGroupRule({
  id: 'STU-004',
  sheet: students,
  title: 'A State Student ID stands on two rows of the Students sheet',
  severity: 'error',
  since: '1.0.0',
  always: true,
  sources: [cite('SER Workbench', 'our convention')],
  needs: ['stateStudentId'],
  by: (row) => row.stateStudentId,
  *check([first, ...others]) {
    if (!first) return;
    for (const row of others) {
      yield found(cellOf(row, 'stateStudentId'), [cellOf(first, 'stateStudentId')], {
        id: shownId(row.stateStudentId ?? ''),
        rowNumber: first.rowNumber,
      });
    }
  },
  found: ({ id, rowNumber }) => `State Student ID ${id} stands on row ${rowNumber} of the Students sheet already.`,
  fix: () => 'Keep one row for each student. If the rows are two students, give each one its own State Student ID.',
  examples: {
    fail: [{ name: 'the same student twice', says: 'stands on row 2 of the Students sheet already', given: { Students: [{}, {}] } }],
    pass: [
      { name: 'two students', given: { Students: [{}, { stateStudentId: '9912345678' }] } },
      { name: 'two rows without an id', given: { Students: [{ stateStudentId: written('') }, { stateStudentId: written('') }] } },
    ],
  },
});
