import rule from '../../../../src/domain/rules/students/STU-001-state-student-id-missing';
import { checkAll } from '../../../../src/checking';
import { day } from '../../../../src/domain/day';
import { CellError, memorySource, readWorkbook } from '../../../../src/workbook';
import { serSheets } from '../../../../src/domain/model';
import { runExample } from '../../../house';

describe('STU-001', () => {
  it('finds an id that is an Excel error', async () => {
    const source = memorySource('error.xlsx', [
      {
        name: 'Students',
        rows: [
          ['State Student ID', 'Last Name'],
          [new CellError('#N/A'), 'Guidry'],
        ],
      },
    ]);
    const reading = await readWorkbook(source);
    if (!reading.ok) throw new Error(reading.problem.code);
    const { findings } = checkAll(reading.value.book, reading.value.contextFor(day('2026-11-24')), { rules: [rule] });
    expect(findings.map(({ facts }) => rule.found(facts as never))).toEqual(['State Student ID holds the Excel error #N/A.']);
  });

  it('asks for the id on every sheet of records that has one', async () => {
    const sheets = serSheets.filter(({ holds, columns }) => holds === 'records' && 'stateStudentId' in columns).map(({ title }) => title);
    expect(sheets.length).toBe(12);
    for (const title of sheets) {
      const row = { ...filledIn[title], stateStudentId: undefined };
      const { findings } = await runExample(rule, { name: title, given: { Students: [{}], [title]: [row] } });
      expect(findings.map(({ cell }) => cell.row.declared.title)).toEqual([title]);
    }
  });
});

// A row without any value is no row, so sheets whose examples fill in nothing else need one.
const filledIn: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  Parents: { parentNo: 1 },
  'Part C': { notificationDate: '2025-08-11' },
};
