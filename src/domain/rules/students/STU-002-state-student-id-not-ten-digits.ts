import { cellOf, students } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, written } from '../define-rule';
import { shownId } from '../shapes/social-security-number';

export default defineRule({
  id: 'STU-002',
  sheet: students,
  title: 'The State Student ID is not ten digits',
  severity: 'error',
  since: '1.0.0',
  always: true,
  sources: [
    cite('PowerSchool Louisiana guide', 'sourced', 'ten characters'),
    cite('PowerSchool Louisiana guide', 'inferred', 'digits only'),
  ],
  needs: ['stateStudentId'],
  check(row) {
    const id = row.stateStudentId;
    if (/^\d{10}$/.test(id)) return fine;
    return found(cellOf(row, 'stateStudentId'), [], { id: shownId(id).slice(0, 60), length: id.length, allDigits: /^\d+$/.test(id) });
  },
  found: ({ id, length, allDigits }) =>
    allDigits ? `State Student ID ${id} has ${length} digits instead of 10.` : `State Student ID "${id}" is not made of ten digits.`,
  fix: () => "Copy the ten digits from the student's record at the state, and correct them on every sheet of the student.",
  examples: {
    fail: [
      {
        name: 'eleven digits',
        says: '99369255457 has 11 digits instead of 10',
        given: { Students: [{ stateStudentId: '99369255457' }] },
      },
      {
        name: 'a letter O for a zero',
        says: '"99O2302123" is not made of ten digits',
        given: { Students: [{ stateStudentId: '99O2302123' }] },
      },
      { name: 'the form of a Social Security number', says: '"###-##-6789"', given: { Students: [{ stateStudentId: '000-45-6789' }] } },
    ],
    pass: [
      { name: 'ten digits', given: { Students: [{ stateStudentId: '9912345670' }] } },
      { name: 'a leading zero', given: { Students: [{ stateStudentId: '0012345670' }] } },
      { name: 'blank is for STU-001', given: { Students: [{ stateStudentId: written('') }] } },
    ],
  },
});
