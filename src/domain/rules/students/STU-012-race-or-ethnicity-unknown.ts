import { students } from '../../model';
import { cite } from '../../sources';
import { written } from '../define-rule';
import { columnsOf, requiredColumn } from '../shapes/required-column';

export default requiredColumn(
  {
    id: 'STU-012',
    title: 'Race or ethnicity is missing or unknown',
    severity: 'error',
    since: '1.0.0',
    sources: [cite('NCES Common Education Data Model, children with disabilities (FS002)', 'inferred')],
    fillIn: (header) =>
      header === students.columns.race.header
        ? 'Write one or more codes of race, separated by ;. The federal counts need them.'
        : `Write Y or N in ${header}. The federal counts need it.`,
    examples: {
      fail: [
        { name: 'no race', says: 'Race is blank', at: 'Race', given: { Students: [{ race: written('') }] } },
        {
          name: 'one of two codes is unknown',
          says: 'Race holds "XX7", which is not a code of table RACE',
          at: 'Race',
          given: { Students: [{ race: written('WH7;XX7') }] },
        },
        {
          name: 'no ethnicity',
          says: 'Hispanic/Latino is blank',
          at: 'Hispanic/Latino',
          given: { Students: [{ hispanicLatino: written('') }] },
        },
        {
          name: 'an ethnicity that cannot be read',
          says: 'Hispanic/Latino holds "declined", which is neither Y nor N',
          given: { Students: [{ hispanicLatino: written('declined') }] },
        },
      ],
      pass: [
        { name: 'one race', given: { Students: [{ race: ['black'], hispanicLatino: false }] } },
        { name: 'two races', given: { Students: [{ race: ['black', 'white'], hispanicLatino: true }] } },
        { name: 'two races, a space between', given: { Students: [{ race: written('BL7; WH7') }] } },
      ],
    },
  },
  columnsOf(students, 'race', 'hispanicLatino'),
);
