import { cite } from '../../sources';
import { written } from '../define-rule';
import { requiredColumn } from '../shapes/required-column';

export default requiredColumn(
  {
    id: 'STU-001',
    title: 'The State Student ID is missing',
    severity: 'error',
    since: '1.0.0',
    always: true,
    sources: [cite('PowerSchool Louisiana guide', 'inferred'), cite('R.S. 17:3914', 'inferred')],
    fillIn: (header) => `Write the ten digits of the student into ${header}, as text. Without them the row belongs to nobody.`,
    examples: {
      fail: [
        {
          name: 'on the Students sheet',
          says: 'State Student ID is blank',
          at: 'State Student ID',
          given: { Students: [{ stateStudentId: written('') }] },
        },
        {
          name: 'on another sheet',
          says: 'State Student ID is blank',
          given: { Students: [{}], Jurisdictions: [{ stateStudentId: written(''), beginDate: '2025-08-11' }] },
        },
      ],
      pass: [
        { name: 'both rows carry the id', given: { Students: [{}], Jurisdictions: [{ beginDate: '2025-08-11' }] } },
        { name: 'Extensions have no such column', given: { Extensions: [{ reason: 'agreed', businessDays: 10 }] } },
      ],
    },
  },
  (column, sheet) => sheet.holds === 'records' && column.identifies === 'student',
);
