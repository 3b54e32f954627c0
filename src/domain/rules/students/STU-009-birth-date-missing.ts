import { students } from '../../model';
import { cite } from '../../sources';
import { written } from '../define-rule';
import { columnsOf, requiredColumn } from '../shapes/required-column';

export default requiredColumn(
  {
    id: 'STU-009',
    title: 'The birth date is missing or is not a date',
    severity: 'error',
    since: '1.0.0',
    sources: [cite('PowerSchool Louisiana guide', 'inferred')],
    fillIn: (header) => `Write the ${header} as MM/DD/YYYY. Every check of age waits for it.`,
    examples: {
      fail: [
        { name: 'blank', says: 'Birth Date is blank', given: { Students: [{ birthDate: written('') }] } },
        {
          name: 'there is no 31 September',
          says: '"09/31/2016", and there is no such date',
          given: { Students: [{ birthDate: written('09/31/2016') }] },
        },
        { name: 'words', says: '"in May", which is not a date', given: { Students: [{ birthDate: written('in May') }] } },
      ],
      pass: [
        { name: 'a date', given: { Students: [{ birthDate: '2016-05-10' }] } },
        { name: 'a date as text', given: { Students: [{ birthDate: written('5/10/2016') }] } },
        { name: 'born on 29 February', given: { Students: [{ birthDate: '2016-02-29' }] } },
      ],
    },
  },
  columnsOf(students, 'birthDate'),
);
