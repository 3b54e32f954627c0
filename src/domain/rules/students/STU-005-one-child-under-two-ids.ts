import { cellOf, type RowOf, students } from '../../model';
import { cite } from '../../sources';
import { defineGroupRule, found } from '../define-rule';
import { shownId } from '../shapes/social-security-number';

const idsShown = 5;

export default defineGroupRule({
  id: 'STU-005',
  sheet: students,
  title: 'Two State Student IDs have the same name, birth date and sex',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('eScholar Uniq-ID guide', 'inferred', 'near matches')],
  needs: ['stateStudentId', 'lastName', 'firstName', 'birthDate', 'sex'],
  by({ stateStudentId, lastName, firstName, birthDate, sex }) {
    if (stateStudentId === undefined || lastName === undefined || firstName === undefined) return undefined;
    if (birthDate === undefined || sex === undefined) return undefined;
    return [lastName.toLowerCase(), firstName.toLowerCase(), birthDate, sex].join('\n');
  },
  *check(rows) {
    const byId = new Map<string, RowOf<typeof students>>();
    for (const row of rows) {
      const id = row.stateStudentId ?? '';
      if (!byId.has(id)) byId.set(id, row);
    }
    const [first, ...others] = byId.values();
    // Rows of one id only are for STU-004.
    if (!first || others.length === 0) return;
    const related = others.map((row) => cellOf(row, 'lastName'));
    yield found(cellOf(first, 'lastName'), related, { ids: [...byId.keys()].map(shownId) });
  },
  found: ({ ids }) =>
    `Last Name, First Name, Birth Date and Sex are the same under ${ids.length} State Student IDs: ` +
    `${ids.slice(0, idsShown).join(', ')}${ids.length > idsShown ? ', ...' : ''}.`,
  fix: () => 'If this is one student, find the right id at the state and move every record to it. If not, leave the rows as they are.',
  examples: {
    fail: [
      {
        name: 'capitals do not tell two students apart',
        says: 'the same under 2 State Student IDs: 9912345671, 9912345672',
        given: {
          Students: [
            { stateStudentId: '9912345671', lastName: 'Ledet', firstName: 'Seth', birthDate: '2017-06-05', sex: 'male' },
            { stateStudentId: '9912345672', lastName: 'LEDET', firstName: 'Seth', birthDate: '2017-06-05', sex: 'male' },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'twins with names of their own',
        given: {
          Students: [
            { stateStudentId: '9912345671', lastName: 'Ledet', firstName: 'Seth', birthDate: '2017-06-05', sex: 'male' },
            { stateStudentId: '9912345672', lastName: 'Ledet', firstName: 'Saul', birthDate: '2017-06-05', sex: 'male' },
          ],
        },
      },
      {
        name: 'a day between the birth dates',
        given: {
          Students: [
            { stateStudentId: '9912345671', lastName: 'Ledet', firstName: 'Seth', birthDate: '2017-06-05', sex: 'male' },
            { stateStudentId: '9912345672', lastName: 'Ledet', firstName: 'Seth', birthDate: '2017-06-06', sex: 'male' },
          ],
        },
      },
      { name: 'one id twice is for STU-004', given: { Students: [{ lastName: 'Pham' }, { lastName: 'Pham' }] } },
    ],
  },
});
