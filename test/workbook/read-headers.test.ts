import { problemSentence } from '../../src/domain/problems';
import { students } from '../../src/domain/model';
import { type CellValue, type MemorySheet, memorySource, readWorkbook, type WorkbookReading } from '../../src/workbook';

async function read(...sheets: readonly MemorySheet[]): Promise<WorkbookReading> {
  const result = await readWorkbook(memorySource('district.xlsx', sheets));
  if (!result.ok) throw new Error(problemSentence(result.problem));
  return result.value;
}

async function refusal(...sheets: readonly MemorySheet[]): Promise<string> {
  const result = await readWorkbook(memorySource('district.xlsx', sheets));
  return result.ok ? 'read' : problemSentence(result.problem);
}

const sheet = (name: string, ...rows: readonly (readonly CellValue[])[]): MemorySheet => ({ name, rows });
const saidOf = ({ notes }: WorkbookReading, ...kinds: readonly string[]): readonly string[] =>
  notes.filter(({ kind }) => kinds.includes(kind)).map(({ sentence }) => sentence);
const idsOf = ({ book }: WorkbookReading): readonly unknown[] => book.rows(students).map((row) => row.stateStudentId);

const id = '9900000001';

describe('sheets', () => {
  it('are found by their title without regard to case, spaces and punctuation, with a note', async () => {
    const reading = await read(sheet('STUDENTS ', ['State Student ID'], [id]), sheet('part-c', ['State Student ID'], [id]));
    expect(saidOf(reading, 'sheet-name')).toEqual(['Sheet "STUDENTS " was read as Students.', 'Sheet "part-c" was read as Part C.']);
    expect(reading.book.sheet(students).layout?.name).toBe('STUDENTS ');
    expect(idsOf(reading)).toEqual([id]);
  });

  it('that are not SER sheets are listed, and so are missing ones', async () => {
    const reading = await read(sheet('Students', ['State Student ID'], [id]), sheet('Pivot'), sheet('Notes'));
    expect(saidOf(reading, 'other-sheets')).toEqual(['Not SER sheets, and not read: Pivot, Notes.']);
    expect(saidOf(reading, 'missing-sheets')).toEqual([
      expect.stringMatching(/^The workbook has no sheet Jurisdictions, Parents, .*, Acknowledgements, Codes\.$/),
    ]);
    expect(reading.book.has(students)).toBe(true);
  });

  it('that read as the same declaration are refused', async () => {
    expect(await refusal(sheet('Students', ['LASID']), sheet('STUDENTS.', ['LASID']))).toBe(
      'district.xlsx: the sheets "Students" and "STUDENTS." both read as Students. Rename or remove one.',
    );
  });

  it('are refused when none holds records of students', async () => {
    expect(await refusal(sheet('Calendar', ['Date']), sheet('Budget', ['Date']))).toMatch(
      /^district.xlsx: none of the sheets \(Calendar, Budget\) is a SER sheet/,
    );
    expect(await refusal()).toBe('district.xlsx: the workbook has no worksheet.');
  });
});

describe('headers', () => {
  it('as declared need no note', async () => {
    const reading = await read(
      sheet(
        'Students',
        Object.values(students.columns).map(({ header }) => header),
        [id],
      ),
    );
    expect(reading.notes.map(({ kind }) => kind)).toEqual(['missing-sheets']);
  });

  it('may differ in case, spaces and punctuation, or be an alias, with a note each', async () => {
    const reading = await read(
      sheet('Students', ['LASID', 'last name', 'Birth\nDate', 'Gender', 'GRADE', ' Race '], [id, 'Ledet', 42000, 'F', '04', 'WH7']),
    );
    expect(saidOf(reading, 'header')).toEqual([
      'Students!A1: the header "LASID" was read as State Student ID.',
      'Students!B1: the header "last name" was read as Last Name.',
      'Students!D1: the header "Gender" was read as Sex.',
      'Students!F1: the header " Race " was read as Race.',
      'Students!E1: the header "GRADE" was read as Grade.',
    ]);
    expect(reading.book.rows(students)[0]).toMatchObject({ stateStudentId: id, lastName: 'Ledet', sex: 'female', grade: 'grade4' });
  });

  it('may stand below titles and notes, in any order of columns', async () => {
    const reading = await read(
      sheet(
        'Students',
        ['Example Parish'],
        ['Students', undefined, 'as of 10/01/2026'],
        [],
        ['Sex', undefined, 'State Student ID'],
        ['F', 'x', id],
      ),
    );
    expect(reading.book.sheet(students).layout).toMatchObject({
      headerRow: 4,
      columns: new Map([
        ['stateStudentId', 2],
        ['sex', 0],
      ]),
    });
    expect(reading.book.rows(students)[0]).toMatchObject({ rowNumber: 5, stateStudentId: id, sex: 'female' });
  });

  it('are looked for in the first 20 rows', async () => {
    const above = (rows: number): readonly CellValue[][] => Array.from({ length: rows }, () => ['title']);
    expect(idsOf(await read(sheet('Students', ...above(19), ['State Student ID'], [id])))).toEqual([id]);
    const reading = await read(sheet('Students', ...above(20), ['State Student ID'], [id]));
    expect(idsOf(reading)).toEqual([]);
    expect(saidOf(reading, 'no-headers')).toEqual([
      'Sheet Students: none of the first 20 rows holds a header of Students, so no row was read.',
    ]);
  });

  it('that SER does not know are ignored and listed; missing ones are listed by field', async () => {
    const reading = await read(
      sheet('Exits', ['State Student ID', 'Homeroom', 'LEA', 'Exit Date', 'Exit Reason'], [id, 'B12', '017', 46000, 'D']),
    );
    expect(saidOf(reading, 'unknown-columns', 'missing-columns')).toEqual([
      'Sheet Exits: columns that SER does not know were ignored: Homeroom (B1).',
      'Sheet Exits has no column Diploma, Last Service Date, New LEA, Revocation Date.',
    ]);
    expect(reading.notes.find(({ kind }) => kind === 'missing-columns')).toMatchObject({
      columns: [
        { field: 'diploma', header: 'Diploma' },
        { field: 'lastServiceDate', header: 'Last Service Date' },
        { field: 'newLea', header: 'New LEA' },
        { field: 'revocationDate', header: 'Revocation Date' },
      ],
    });
  });

  it('that stand twice are refused with both places', async () => {
    expect(await refusal(sheet('Students', ['State Student ID', 'Birth Date', 'Sex', 'birth date'], [id]))).toBe(
      'district.xlsx: sheet Students has the header Birth Date twice, in B1 and D1. Rename one of them.',
    );
    expect(await refusal(sheet('Students', ['LASID', 'DOB', 'DOB'], [id]))).toMatch(/the header DOB twice, in B1 and C1/);
  });

  it('beside an alias of theirs win, and the alias is ignored with a note', async () => {
    const reading = await read(sheet('Students', ['Student ID', 'LASID'], ['17', id]));
    expect(idsOf(reading)).toEqual([id]);
    expect(saidOf(reading, 'second-column')).toEqual([
      'Sheet Students: State Student ID was read from column LASID (B1); column Student ID (A1) was ignored.',
    ]);
  });
});

describe('rows', () => {
  it('that are blank in all declared columns are no records, and numbers stay those of Excel', async () => {
    const reading = await read(
      sheet('Students', ['State Student ID', 'Homeroom'], [id], [undefined, 'B12'], ['', ' '], [' '], ['9900000002']),
    );
    expect(reading.book.rows(students).map(({ rowNumber }) => rowNumber)).toEqual([2, 6]);
  });

  it('whose only declared cell cannot be read are records', async () => {
    const reading = await read(sheet('Students', ['Sex'], ['X']));
    expect(reading.book.rows(students)[0]?.unreadable('sex')?.kind).toBe('unknown-code');
  });
});
