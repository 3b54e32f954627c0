import { type Row, students } from '../../model';
import { cite } from '../../sources';
import { defineCaseRule, found, from, written } from '../define-rule';
import { shownId } from '../shapes/social-security-number';

export default defineCaseRule({
  id: 'STU-016',
  sheet: students,
  title: 'A record has no row on the Students sheet',
  severity: 'error',
  since: '1.0.0',
  always: true,
  sources: [cite('SER Workbench', 'our convention')],
  reads: [from(students, 'stateStudentId')],
  *check(file) {
    if (file.student) return;
    const id = shownId(file.studentId);
    for (const row of file.allRows()) {
      if (carriesStudentId(row)) yield found({ row, field: 'stateStudentId' }, [], { id });
    }
  },
  found: ({ id }) => `The Students sheet has no row for State Student ID ${id}.`,
  fix: () => 'Correct the id, or add the student to the Students sheet.',
  examples: {
    fail: [
      {
        name: 'the id of nobody on a parent row',
        says: 'no row for State Student ID 9912345678',
        at: 'State Student ID',
        given: { Parents: [{ stateStudentId: '9912345678', parentNo: 1 }] },
      },
      {
        name: 'the student row has lost its id',
        says: 'The Students sheet has no row for',
        given: { Students: [{ stateStudentId: written('') }], Evaluations: [{ consentDate: '2025-09-15' }] },
      },
    ],
    pass: [
      { name: 'a student with records', given: { Students: [{}], Parents: [{ parentNo: 1 }], Evaluations: [{}], Extensions: [{}] } },
      { name: 'a parent row without an id is for STU-001', given: { Parents: [{ stateStudentId: written(''), parentNo: 1 }] } },
    ],
  },
});

// Extensions belong to an evaluation, which is found itself.
const carriesStudentId = ({ declared }: Row): boolean => declared.fields.includes('stateStudentId');
