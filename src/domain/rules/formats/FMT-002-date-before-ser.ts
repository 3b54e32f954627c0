import { day, type Day, usDate } from '../../day';
import { students } from '../../model';
import { cite } from '../../sources';
import { defineCellRule, fine, found } from '../define-rule';

const serBegan = day('2005-09-01');

export default defineCellRule({
  id: 'FMT-002',
  title: 'A date is earlier than SER itself',
  severity: 'warning',
  since: '1.0.0',
  sources: [
    cite('SER home page', 'sourced', 'SER was implemented on 1 September 2005'),
    cite('SER Workbench', 'our convention', 'an earlier date is suspect'),
  ],
  looksAt: (column, sheet) => column.kind === 'date' && sheet.holds === 'records' && column !== students.columns.birthDate,
  check({ row, field, column, value }) {
    if (value === undefined || (value as Day) >= serBegan) return fine;
    return found({ row, field }, [], { header: column.header, date: value as Day });
  },
  found: ({ header, date }) => `${header} ${usDate(date)} is before ${usDate(serBegan)}, the day on which SER began.`,
  fix: () => 'Check the year. If the date is right, leave it.',
  examples: {
    fail: [
      {
        name: 'the day before',
        says: 'Begin Date 08/31/2005 is before 09/01/2005',
        at: 'Begin Date',
        given: { Parents: [{ parentNo: 1, beginDate: '2005-08-31' }] },
      },
    ],
    pass: [
      { name: 'the day itself', given: { Parents: [{ parentNo: 1, beginDate: '2005-09-01' }] } },
      { name: 'a birth date', given: { Students: [{ birthDate: '2004-12-01' }] } },
      {
        name: 'a school may be older than SER',
        given: { Sites: [{ site: 'ZZ1001', siteName: 'Cypress Bend Elementary', lea: 'ZZ1', openDate: '1998-08-15' }] },
      },
    ],
  },
});
