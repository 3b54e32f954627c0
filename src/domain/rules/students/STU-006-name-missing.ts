import { students } from '../../model';
import { cite } from '../../sources';
import { written } from '../define-rule';
import { columnsOf, requiredColumn } from '../shapes/required-column';

export default requiredColumn(
  {
    id: 'STU-006',
    title: 'The name of a student is missing',
    severity: 'error',
    since: '1.0.0',
    sources: [cite('PowerSchool Louisiana guide', 'inferred')],
    fillIn: (header) => `Write the ${header} as it stands on the birth certificate.`,
    examples: {
      fail: [
        { name: 'no last name', says: 'Last Name is blank', at: 'Last Name', given: { Students: [{ lastName: written('') }] } },
        { name: 'no first name', says: 'First Name is blank', at: 'First Name', given: { Students: [{ firstName: written('') }] } },
        { name: 'only a space', says: 'First Name is blank', at: 'First Name', given: { Students: [{ firstName: ' ' }] } },
      ],
      pass: [
        { name: 'both names; a middle name is not needed', given: { Students: [{ middleName: written('') }] } },
        {
          name: 'the name of a parent is not asked for here',
          given: { Parents: [{ parentNo: 1, lastName: written(''), firstName: written('') }] },
        },
      ],
    },
  },
  columnsOf(students, 'lastName', 'firstName'),
);
