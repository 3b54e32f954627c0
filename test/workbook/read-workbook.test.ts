import { day } from '../../src/domain/day';
import { assessments, evaluations, grades, partC, sexes, students } from '../../src/domain/model';
import { failed, problemSentence } from '../../src/domain/problems';
import { defaultSettings } from '../../src/domain/settings';
import {
  CellError,
  type CellValue,
  type MemorySheet,
  memorySource,
  type ReadProgress,
  readWorkbook,
  type WorkbookReading,
} from '../../src/workbook';

const sheet = (name: string, ...rows: readonly (readonly CellValue[])[]): MemorySheet => ({ name, rows });
const oneStudent = sheet('Students', ['State Student ID', 'Sex', 'Grade'], ['9900000001', 'F', '04']);

async function read(sheets: readonly MemorySheet[], date1904 = false): Promise<WorkbookReading> {
  const result = await readWorkbook(memorySource('district.xlsx', sheets, date1904));
  if (!result.ok) throw new Error(problemSentence(result.problem));
  return result.value;
}

const saidOf = ({ notes }: WorkbookReading, ...kinds: readonly string[]): readonly string[] =>
  notes.filter(({ kind }) => kinds.includes(kind)).map(({ sentence }) => sentence);

describe('settings', () => {
  const settings = (...rows: readonly (readonly CellValue[])[]) =>
    read([oneStudent, sheet('Settings', ['Setting', 'Value', 'Meaning'], ...rows)]);

  it('are the defaults without a Settings sheet', async () => {
    expect((await read([oneStudent])).settings).toEqual(defaultSettings);
  });

  it('are read by name and value in any case, also as numbers, dates and flags', async () => {
    const reading = await settings(
      ['HolidaySet', 'fsa'],
      ['Due Soon Business Days', 20],
      ['countDate', 46296],
      ['testWindowStart', 46482],
      ['emergencyStopsClock', true],
      ['usesDevelopmentalDelay', 'no'],
      ['District name', 'Example Parish'],
    );
    expect(reading.settings.values).toEqual({
      ...defaultSettings.values,
      holidaySet: 'FSA',
      dueSoonBusinessDays: '20',
      countDate: '10-01',
      testWindowStart: '2027-04-05',
      emergencyStopsClock: 'Y',
      usesDevelopmentalDelay: 'N',
    });
    expect(saidOf(reading, 'setting', 'repeated-setting')).toEqual([]);
  });

  it('with a value that they do not take keep their default and are noted', async () => {
    const reading = await settings(['holidaySet', 'all'], ['annualGraceDays', 46296], ['countDate', ' ']);
    expect(reading.settings).toEqual(defaultSettings);
    expect(saidOf(reading, 'setting')).toEqual([
      'Settings!B2: Setting holidaySet: "all" is not one of F, FS, FSA, SER. The default is used.',
      'Settings!B3: Setting annualGraceDays: "46296" is not one of a whole number. The default is used.',
    ]);
  });

  it('change rules, with the meaning as reason', async () => {
    const reading = await settings(['rule.EVL-004', 'Off', 'checked by hand'], ['Rule.iep-006', 'warning'], ['rule.STU-001', 'maybe']);
    expect([...reading.settings.rules]).toEqual([
      ['EVL-004', { to: 'off', reason: 'checked by hand' }],
      ['IEP-006', { to: 'warning', reason: '' }],
    ]);
    expect(saidOf(reading, 'setting')).toEqual([
      'Settings!B4: Setting rule.STU-001: "maybe" is not one of off, error, warning, information. The default is used.',
    ]);
  });

  it('that stand twice count once', async () => {
    const reading = await settings(['holidaySet', 'F'], ['holidaySet', 'FSA']);
    expect(reading.settings.values.holidaySet).toBe('F');
    expect(saidOf(reading, 'repeated-setting')).toEqual(['Sheet Settings: the setting holidaySet stands in A2, A3; the first one counts.']);
  });
});

describe('codes of a district', () => {
  const codes = (...rows: readonly (readonly CellValue[])[]) =>
    read([oneStudent, sheet('Codes', ['Table', 'Code', 'Name', 'Valid From', 'Valid To', 'Federal Code'], ...rows)]);

  it('replace ours in the tables that the sheet names, wherever the sheet stands', async () => {
    const reading = await codes(['SEX', '1', 'Female'], ['sex', 2, 'Male']);
    expect(reading.codes.read(sexes, '2')?.meaning).toBe('male');
    expect(reading.book.rows(students)[0]?.sex).toBeUndefined();
    expect(reading.book.rows(students)[0]?.flaws).toEqual([{ field: 'sex', kind: 'unknown-code', raw: 'F' }]);
    expect(reading.book.rows(students)[0]?.grade).toBe('grade4');
  });

  it('that lost their zeros on the Codes sheet are read with them, and that is said', async () => {
    const reading = await codes(['GRADE', 4, 'Grade 4'], ['LEA', 17, 'East Baton Rouge Parish']);
    expect(reading.codes.of(grades, 'grade4').code).toBe('04');
    expect(reading.codes.lea('017')?.name).toBe('East Baton Rouge Parish');
    expect(reading.book.rows(students)[0]?.flaws).toEqual([]);
    expect(saidOf(reading, 'code-without-zero')).toEqual([
      'Codes!B2: the code 4 lost its leading zero and was read as 04.',
      'Codes!B3: the code 17 lost its leading zero and was read as 017.',
    ]);
  });

  it('are judged by the first filled date of their record, wherever its column stands', async () => {
    const reading = await read([
      sheet(
        'Evaluations',
        ['Evaluation Type', 'Consent Date', 'Dissemination Date'],
        ['INI', 45000, undefined],
        ['INI', 45000, 46000],
        ['INI'],
      ),
      sheet('Codes', ['Table', 'Code', 'Name', 'Valid To'], ['EVALTYPE', 'INI', 'Initial evaluation', 45500]),
    ]);
    const rows = reading.book.rows(evaluations);
    expect(rows.map(({ evaluationType }) => evaluationType)).toEqual(['initial', 'initial', 'initial']);
    expect(rows.map(({ flaws }) => flaws.map(({ kind }) => kind))).toEqual([[], ['code-not-valid-on-date'], []]);
  });

  it('of unknown tables, or without a table or code, are ignored and listed', async () => {
    const reading = await codes(['SHOES', '1', 'Boot'], ['SHOES', '2', 'Clog'], [undefined, '3', 'Stray'], ['SEX', undefined, 'Female']);
    expect(saidOf(reading, 'unknown-code-table', 'incomplete-code')).toEqual([
      'Sheet Codes: there is no code table SHOES; its 2 rows from A2 on were ignored.',
      'Sheet Codes: rows without a table or without a code were ignored: A4, B5.',
    ]);
    expect(reading.codes.read(sexes, 'F')?.meaning).toBe('female');
  });
});

it('lists flawed cells that no rule speaks of, by their areas', async () => {
  const na = new CellError('#N/A');
  const reading = await read([
    sheet(
      'Assessments',
      ['State Student ID', 'Cohort Year', 'April Dunn'],
      [na, 'two'],
      ['9900000001', 'three', 'perhaps'],
      ['9900000001', na],
    ),
    sheet(
      'Part C',
      ['State Student ID', 'Conference Date', 'Delay Reason'],
      ['9900000001', 46000.5, 'WEATHER'],
      ['9900000001', 'soon', 'x'],
    ),
    sheet('Codes', ['Table', 'Code', 'Name'], ['PARTCDELAY', 'WEATHER', 'Hurricane']),
  ]);
  expect(saidOf(reading, 'flawed-cells')).toEqual([
    'Assessments!A2: a cell of State Student ID holds an error value ("#N/A") and was read as unknown.',
    'Assessments!B2:B3: 2 cells of Cohort Year hold no number that fits the column ("two") and were read as unknown.',
    'Assessments!B4: a cell of Cohort Year holds an error value ("#N/A") and was read as unknown.',
    `'Part C'!B2: a cell of Conference Date holds a time of day ("46000.5"); only the date was read.`,
    `'Part C'!C2: a cell of Delay Reason holds a code whose meaning is not known ("WEATHER") and was read as unknown.`,
  ]);
  expect(reading.book.rows(assessments).map(({ cohortYear }) => cohortYear)).toEqual([undefined, undefined, undefined]);
  expect(reading.book.rows(partC).map(({ conferenceDate }) => conferenceDate)).toEqual([day('2025-12-09'), undefined]);
});

it('reads the dates of a workbook that counts from 1904, and says so', async () => {
  const reading = await read([sheet('Students', ['Birth Date'], [44423])], true);
  expect(reading.book.rows(students)[0]?.birthDate).toBe(day('2025-08-16'));
  expect(saidOf(reading, 'dates-from-1904')).toHaveLength(1);
});

it('makes the context of a check from its settings, codes and calendars', async () => {
  const reading = await read([
    oneStudent,
    sheet('Calendar', ['Date', 'Kind', 'Name'], ['2026-11-11', 'STATE', 'Veterans Day']),
    sheet('Calendar Coverage', ['LEA', 'From', 'To'], [undefined, '2026-07-01', '2027-06-30']),
  ]);
  const context = reading.contextFor(day('2026-11-24'));
  expect(context).toMatchObject({ asOf: day('2026-11-24'), settings: reading.settings, codes: reading.codes });
  expect(context.calendars.of('ZZ1').addBusinessDays(day('2026-11-10'), 1)).toEqual({ ok: true, value: day('2026-11-12') });
});

describe('while reading', () => {
  const many = sheet('Students', ['State Student ID'], ...Array.from({ length: 2500 }, (_, at) => [`99${String(at).padStart(8, '0')}`]));

  it('progress is told about every thousand rows', async () => {
    const told: ReadProgress[] = [];
    await readWorkbook(memorySource('district.xlsx', [many]), { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual(
      [1, 1001, 2001].map((rows) => ({ sheet: 'Students', rows, claimedRows: 2501, ofSheet: { rows, claimedRows: 2501 } })),
    );
  });

  it('a stop ends it with a problem', async () => {
    let asked = 0;
    const result = await readWorkbook(memorySource('district.xlsx', [many]), { isStopped: () => ++asked === 2 });
    expect(result).toEqual({ ok: false, problem: { code: 'reading-stopped', facts: { file: 'district.xlsx' } } });
  });

  it('a problem of the source ends it', async () => {
    const damaged = failed('damaged-workbook', { file: 'district.xlsx', part: 'xl/worksheets/sheet1.xml', what: 'it ends early' });
    const source = { ...memorySource('district.xlsx', [many]), readRows: () => Promise.resolve(damaged) };
    expect(await readWorkbook(source)).toEqual(damaged);
  });
});
