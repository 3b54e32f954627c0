import { day } from '../../src/domain/day';
import { CodeBook, codesSheet, evaluations, placements, serSheets, settingsSheet, students } from '../../src/domain/model';
import type { AnySheet } from '../../src/domain/model';
import { written } from '../../src/domain/rules/define-rule';
import { codeListNames, codesRows, planSerSheet } from '../../src/workbook';

const codes = new CodeBook();
const rowsOf = (sheet: AnySheet, ...records: readonly Readonly<Record<string, unknown>>[]) => [...planSerSheet(sheet, records, codes).rows];
const cellOf = (sheet: AnySheet, field: string, value: unknown, book = codes) =>
  [...planSerSheet(sheet, [{ [field]: value }], book).rows][1]?.[sheet.fields.indexOf(field)];

describe('a planned SER sheet', () => {
  it('begins with the headers in declared order', () => {
    expect(rowsOf(placements)[0]?.map((cell) => (typeof cell === 'object' ? [cell.value, cell.look] : cell))).toEqual(
      Object.values(placements.columns).map(({ header }) => [header, 'header']),
    );
  });

  it.each<readonly [AnySheet, string, unknown, unknown]>([
    [students, 'stateStudentId', '0012345678', '0012345678'],
    [students, 'birthDate', day('2016-05-10'), { value: undefined, day: day('2016-05-10') }],
    [students, 'hispanicLatino', true, 'Y'],
    [students, 'hispanicLatino', false, 'N'],
    [students, 'race', ['white', 'black'], 'WH7;BL7'],
    [students, 'grade', 'grade4', '04'],
    [students, 'lastName', undefined, undefined],
    [students, 'grade', written(4), 4],
    [students, 'birthDate', written('02/30/2018'), '02/30/2018'],
    [placements, 'percentRegular', 85.5, 85.5],
  ])('writes %#: a value as the workbook holds it', (sheet, field, value, cell) => {
    expect(cellOf(sheet, field, value)).toEqual(cell);
  });

  it("writes the district's own code for a meaning", () => {
    const own = new CodeBook([{ table: 'EXCEPTIONALITY', code: 'A1', name: 'Autism' }]);
    expect(cellOf(evaluations, 'primaryExceptionality', 'autism', own)).toBe('A1');
  });

  it('is a table of at least one row, with room below it for typing', () => {
    const empty = planSerSheet(students, [], codes);
    expect(empty.table?.rows).toBe(1);
    expect([...empty.rows].length).toBe(2);
    const three = planSerSheet(students, [{}, {}, {}], codes);
    expect(three.table?.rows).toBe(3);
    expect(three.validations?.every(({ area }) => /^[A-Z]+2:[A-Z]+5003$/.test(area))).toBe(true);
  });

  it('offers codes, Y or N and LEAs, asks for dates and for ten digits, and explains each in a box that Excel can show', () => {
    const { validations = [] } = planSerSheet(students, [], codes);
    const byTitle = new Map(validations.map((each) => [each.title, each]));
    expect(byTitle.get('Grade')).toMatchObject({ kind: 'list', source: 'SER_GRADE' });
    expect(byTitle.get('Ward of State')).toMatchObject({ kind: 'list', source: '"Y,N"' });
    expect(byTitle.get('Birth Date')).toMatchObject({ kind: 'date', message: expect.stringContaining('MM/DD/YYYY') as string });
    expect(byTitle.get('State Student ID')).toMatchObject({ kind: 'textLength', least: 10, most: 10 });
    const all = (serSheets as readonly AnySheet[]).flatMap((sheet) => planSerSheet(sheet, [], codes).validations ?? []);
    for (const { title, message } of all) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(255);
    }
  });

  it('says on the sheets of students that they hold records of students', () => {
    expect(planSerSheet(students, [], codes).print?.footer).toContain('student records');
    expect(planSerSheet(codesSheet, [], codes).print?.footer).not.toContain('student records');
  });

  it('makes a list as wide as what it holds, and wraps what is longer', () => {
    const { columns } = planSerSheet(
      settingsSheet,
      [{ setting: 'receiptMovesToBusinessDay', value: 'N', meaning: 'x'.repeat(150) }],
      codes,
    );
    expect(columns.map(({ width }) => width)).toEqual([27, 18, 60]);
    expect(columns.map(({ look }) => look)).toEqual(['text', 'text', 'wrapped']);
  });
});

describe('the Codes sheet', () => {
  const rows = codesRows(codes, [{ code: 'ZZ1', name: 'Example Parish' }]);

  it('lists every table with its federal codes, and the LEAs', () => {
    expect(rows[0]).toEqual({ table: 'EXCEPTIONALITY', code: 'AUT', name: 'Autism', federalCode: 'AUT' });
    expect(rows.at(-1)).toEqual({ table: 'LEA', code: 'ZZ1', name: 'Example Parish' });
  });

  it('has one name for each table over the rows of that table', () => {
    const names = codeListNames(rows, codesSheet);
    expect(new Set(names.map(({ name }) => name)).size).toBe(new Set(rows.map(({ table }) => table)).size);
    expect(names[0]).toEqual({ name: 'SER_EXCEPTIONALITY', refersTo: 'Codes!$B$2:$B$18' });
    const last = String(rows.length + 1);
    expect(names.at(-1)).toEqual({ name: 'SER_LEA', refersTo: `Codes!$B$${last}:$B$${last}` });
  });
});
