import { students } from '../../model';
import { cite } from '../../sources';
import { written } from '../define-rule';
import { columnsOf, requiredColumn } from '../shapes/required-column';

export default requiredColumn(
  {
    id: 'STU-011',
    title: 'Sex is missing or is neither female nor male',
    severity: 'error',
    since: '1.0.0',
    sources: [
      cite('eScholar Uniq-ID file layout, Louisiana', 'sourced'),
      cite('NCES Common Education Data Model, children with disabilities (FS002)', 'sourced'),
    ],
    fillIn: (header) => `Write the code of the student's ${header}, as the state file carries it.`,
    examples: {
      fail: [
        { name: 'blank', says: 'Sex is blank', given: { Students: [{ sex: written('') }] } },
        {
          name: 'another letter',
          says: 'Sex holds "X", which is not a code of table SEX',
          given: { Students: [{ sex: written('X') }] },
        },
      ],
      pass: [
        { name: 'female', given: { Students: [{ sex: 'female' }] } },
        { name: 'the name in place of the code', given: { Students: [{ sex: written('Male') }] } },
      ],
    },
  },
  columnsOf(students, 'sex'),
);
