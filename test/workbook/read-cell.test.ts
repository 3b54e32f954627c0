import fc from 'fast-check';
import { day, isoDate } from '../../src/domain/day';
import {
  type AnySheet,
  calendarDays,
  CodeBook,
  type Column,
  columnOf,
  type Flaw,
  isReadable,
  parents,
  placements,
  serSheets,
  students,
} from '../../src/domain/model';
import { CellError, cellReader, type CellValue } from '../../src/workbook';

type Filled = Exclude<CellValue, undefined>;

function read(column: Column, cell: Filled, { codes = new CodeBook(), date1904 = false, on = undefined as string | undefined } = {}) {
  const flaws: Flaw[] = [];
  const value = cellReader('field', column, { codes, date1904 })(cell, flaws, on === undefined ? undefined : day(on));
  return { value, flaws };
}

/** `value`, or the flaw, or both: what a table of cells says of one cell. */
function said(column: Column, cell: Filled, options?: Parameters<typeof read>[2]): string {
  const { value, flaws } = read(column, cell, options);
  const shown = column.kind === 'date' && typeof value === 'number' ? isoDate(value as never) : JSON.stringify(value);
  return [...(value === undefined ? [] : [shown]), ...flaws.map(({ kind, readAs }) => kind + (readAs ? ` ${readAs}` : ''))].join(' / ');
}

const { birthDate, stateStudentId, localStudentId, sex, race, grade, hispanicLatino, enrolledSite } = students.columns;
const error = new CellError('#N/A');

describe('dates', () => {
  const { beginDate } = placements.columns;
  it.each<[Filled, string]>([
    [45885, '2025-08-16'],
    [45885.75, '2025-08-16 / time-dropped 08/16/2025'],
    [45885.0000000001, '2025-08-16'],
    [45884.9999999999, '2025-08-16'],
    ['2025-08-16', '2025-08-16'],
    ['2025-8-6', '2025-08-06'],
    [' 08/16/2025 ', '2025-08-16'],
    ['8/6/2025', '2025-08-06'],
    ['8/16/2025 12:00:00 AM', '2025-08-16'],
    ['2025-08-16T00:00:00.000Z', '2025-08-16'],
    ['2025-08-16T14:30:00', '2025-08-16 / time-dropped 08/16/2025'],
    ['8/16/2025 2:30 PM', '2025-08-16 / time-dropped 08/16/2025'],
    ['8/16/2025 12:00 PM', '2025-08-16 / time-dropped 08/16/2025'],
    ['2/29/2024', '2024-02-29'],
    ['2/29/2025', 'impossible-date'],
    ['9/31/2025', 'impossible-date'],
    ['13/45/2021', 'impossible-date'],
    ['2025-13-01', 'impossible-date'],
    ['8/16/25', 'two-digit-year'],
    ['Aug 16, 2025', 'not-a-date'],
    ['8-16-2025', 'not-a-date'],
    ['soon', 'not-a-date'],
    ['45885', 'not-a-date'],
    [20250816, 'not-a-date'],
    [0, 'not-a-date'],
    [0.5, 'not-a-date'],
    [-3, 'not-a-date'],
    [true, 'not-a-date'],
    [error, 'error-value'],
    [60, 'phantom-leap-day'],
    [60.5, 'phantom-leap-day'],
    [59, 'date-out-of-range'],
    [2025, 'date-out-of-range'],
    ['12/31/1989', 'date-out-of-range'],
    ['1/1/1990', '1990-01-01'],
    ['12/31/2100', '2100-12-31'],
    ['1/1/2101', 'date-out-of-range'],
    [73415, '2100-12-31'],
    [73416, 'date-out-of-range'],
    [32874, '1990-01-01'],
    [32873, 'date-out-of-range'],
    ['', ''],
    ['\u00a0 ', ''],
  ])('%p reads as %s', (cell, expected) => {
    expect(said(beginDate, cell)).toBe(expected);
  });

  it.each<[Filled, string]>([
    ['3/4/1985', '1985-03-04'],
    [31110, '1985-03-04'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, 'phantom-leap-day'],
    [61, '1900-03-01'],
    ['12/31/1899', 'date-out-of-range'],
    ['1/1/2101', 'date-out-of-range'],
  ])('of birth %p reads as %s', (cell, expected) => {
    expect(said(birthDate, cell)).toBe(expected);
  });

  it.each<[Filled, string]>([
    [44423, '2025-08-16'],
    [0, 'date-out-of-range'],
    [60, 'date-out-of-range'],
    ['2025-08-16', '2025-08-16'],
  ])('that count from 1904: %p reads as %s', (cell, expected) => {
    expect(said(beginDate, cell, { date1904: true })).toBe(expected);
  });
});

describe('identifiers', () => {
  it.each<[Column, Filled, string]>([
    [stateStudentId, '9900000001', '"9900000001"'],
    [stateStudentId, 9900000001, '"9900000001"'],
    [stateStudentId, '99369255457', '"99369255457"'],
    [stateStudentId, 99369255457, '"99369255457"'],
    [stateStudentId, 12345, '"0000012345" / leading-zero-lost 0000012345'],
    [stateStudentId, '12345', '"12345"'],
    [stateStudentId, '9.9E+09', '"9.9E+09"'],
    [stateStudentId, ' 9900000001', '"9900000001" / stray-space 9900000001'],
    [stateStudentId, 12.5, '"12.5"'],
    [stateStudentId, -5, '"-5"'],
    [stateStudentId, error, 'error-value'],
    [stateStudentId, '  ', ''],
    [calendarDays.columns.lea, 1, '"001" / leading-zero-lost 001'],
    [calendarDays.columns.lea, 101, '"101"'],
    [calendarDays.columns.lea, '17', '"17"'],
    [enrolledSite, 17001, '"017001" / leading-zero-lost 017001'],
    [enrolledSite, 101043, '"101043"'],
    [enrolledSite, 'ZZ1001', '"ZZ1001"'],
  ])('%#: %p of %j reads as %s', (column, cell, expected) => {
    expect(said(column, cell)).toBe(expected);
  });
});

describe('text', () => {
  it.each<[Filled, string]>([
    ['Ledet', '"Ledet"'],
    ['Anaïs', '"Anaïs"'],
    ['De la Croix', '"De la Croix"'],
    ['Guidry ', '"Guidry" / stray-space Guidry'],
    ['\u00a0Guidry', '"Guidry" / stray-space Guidry'],
    ['Mary\u00a0Ann', '"Mary Ann" / stray-space Mary Ann'],
    ['Gui\u200bdry', '"Guidry" / stray-space Guidry'],
    ['Gui\u0007dry', '"Guidry" / stray-space Guidry'],
    ['Line\r\nbreak', '"Line break" / stray-space Line break'],
    [100123, '"100123"'],
    [true, '"TRUE"'],
    [error, 'error-value'],
    ['', ''],
    [' \u00a0\t', ''],
  ])('%p reads as %s', (cell, expected) => {
    expect(said(localStudentId, cell)).toBe(expected);
  });

  it('keeps at most 60 characters of a cell in its flaw', () => {
    expect(read(localStudentId, ` ${'x'.repeat(100)}`).flaws[0]?.raw).toHaveLength(60);
  });
});

describe('flags and numbers', () => {
  it.each<[Filled, string]>([
    ['Y', 'true'],
    ['yes', 'true'],
    [' TRUE ', 'true'],
    [true, 'true'],
    [1, 'true'],
    ['1', 'true'],
    ['n', 'false'],
    ['No', 'false'],
    [false, 'false'],
    [0, 'false'],
    ['maybe', 'not-yes-or-no'],
    [2, 'not-yes-or-no'],
    [error, 'error-value'],
    [' ', ''],
  ])('flag %p reads as %s', (cell, expected) => {
    expect(said(hispanicLatino, cell)).toBe(expected);
  });

  it.each<[Filled, string]>([
    [30, '30'],
    [' 30 ', '30'],
    ['30.0', '30'],
    ['-5', '-5'],
    [30.5, 'not-a-number'],
    ['30.5', 'not-a-number'],
    ['thirty', 'not-a-number'],
    ['1e3', 'not-a-number'],
    [true, 'not-a-number'],
    [error, 'error-value'],
    ['', ''],
  ])('whole number %p reads as %s', (cell, expected) => {
    expect(said(parents.columns.parentNo, cell)).toBe(expected);
  });

  it.each<[Filled, string]>([
    [79.5, '79.5'],
    ['79.5', '79.5'],
    ['.5', '0.5'],
    ['80%', 'not-a-number'],
  ])('number %p reads as %s', (cell, expected) => {
    expect(said(placements.columns.percentRegular, cell)).toBe(expected);
  });
});

describe('codes', () => {
  it.each<[Column, Filled, string]>([
    [sex, 'F', '"female"'],
    [sex, ' f ', '"female"'],
    [sex, 'Female', '"female"'],
    [sex, 'X', 'unknown-code'],
    [sex, error, 'error-value'],
    [sex, false, 'unknown-code'],
    [sex, ' ', ''],
    [grade, '04', '"grade4"'],
    [grade, '4', '"grade4"'],
    [grade, 4, '"grade4" / leading-zero-lost 04'],
    [grade, 12, '"grade12"'],
    [grade, 13, 'unknown-code'],
    [grade, 'Grade 4', '"grade4"'],
    [grade, 'kg', '"kindergarten"'],
    [race, 'AM7', '["americanIndian"]'],
    [race, 'AM7;WH7', '["americanIndian","white"]'],
    [race, ' am7 ; White ;', '["americanIndian","white"]'],
    [race, 'AM7, WH7', '["americanIndian","white"]'],
    [race, 'WH7;WH7', '["white"]'],
    [race, 'WH7;XX7', 'unknown-code'],
    [race, 'XX7;YY7', 'unknown-code'],
    [race, ';', 'unknown-code'],
    [race, 7, 'unknown-code'],
    [race, '', ''],
  ])('%#: %p of %j reads as %s', (column, cell, expected) => {
    expect(said(column, cell)).toBe(expected);
    expect(said(column, cell)).toBe(expected);
  });

  it('are read the same way the second time, when they are known', () => {
    const reader = cellReader('field', race, { codes: new CodeBook(), date1904: false });
    const flaws: Flaw[] = [];
    expect([reader('AM7;WH7', flaws), reader('AM7;WH7', flaws)]).toEqual([
      ['americanIndian', 'white'],
      ['americanIndian', 'white'],
    ]);
    expect(flaws).toEqual([]);
  });

  describe('of a district', () => {
    const codes = new CodeBook([
      { table: 'SEX', code: '1', name: 'Female' },
      { table: 'SEX', code: '02', name: 'Male' },
      { table: 'SEX', code: 'U', name: 'Not said' },
      { table: 'RACE', code: 'W', name: 'Caucasian', federalCode: undefined },
      { table: 'EXCEPTIONALITY', code: '12', name: 'Autism spectrum', federalCode: 'AUT' },
      { table: 'GRADE', code: '04', name: 'Grade 4', validFrom: day('2020-07-01'), validTo: day('2024-06-30') },
      { table: 'GRADE', code: 'G5', name: 'Grade 5', validTo: day('2020-06-30') },
      { table: 'GRADE', code: 'G5', name: 'Grade 6', validFrom: day('2020-07-01') },
    ]);
    const primaryExceptionality = serSheets[3].columns.primaryExceptionality;

    it.each<[Column, Filled, string | undefined, string]>([
      [sex, '1', undefined, '"female"'],
      [sex, 1, undefined, '"female"'],
      [sex, 2, undefined, '"male" / leading-zero-lost 02'],
      [sex, 'female', undefined, '"female"'],
      [sex, 'F', undefined, 'unknown-code'],
      [sex, 'U', undefined, 'code-without-meaning'],
      [primaryExceptionality, '12', undefined, '"autism"'],
      [race, 'W', undefined, 'code-without-meaning'],
      [race, 'WH7', undefined, 'unknown-code'],
      [grade, '04', undefined, '"grade4"'],
      [grade, '04', '2022-01-01', '"grade4"'],
      [grade, '04', '2024-06-30', '"grade4"'],
      [grade, '04', '2024-07-01', '"grade4" / code-not-valid-on-date'],
      [grade, 4, '2019-01-01', '"grade4" / leading-zero-lost 04 / code-not-valid-on-date'],
      [grade, 'G5', '2019-01-01', '"grade5"'],
      [grade, 'G5', '2021-01-01', '"grade6"'],
    ])('%#: %p of %j on %s reads as %s', (column, cell, on, expected) => {
      expect(said(column, cell, { codes, on })).toBe(expected);
    });
  });
});

describe('any cell in any column', () => {
  const columns = (serSheets as readonly AnySheet[]).flatMap((sheet) => sheet.fields.map((field) => columnOf(sheet, field)));
  const cells = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.stringMatching(/^[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}$/),
    fc.constantFrom('', ' ', '\u00a0', 'Y', 'F', '04', ';', ','),
    fc.double({ noNaN: true }),
    fc.integer({ min: -10, max: 80_000 }),
    fc.boolean(),
    fc.constantFrom(new CellError('#REF!'), error),
  );

  it('has a value, or is blank, or has one reason why not', () => {
    const dated = new CodeBook([{ table: 'SEX', code: 'F', name: 'Female', validTo: day('2020-01-01') }]);
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        cells,
        fc.boolean(),
        fc.constantFrom(new CodeBook(), dated),
        (column, cell, date1904, codes) => {
          const { value, flaws } = read(column, cell, { codes, date1904, on: '2021-01-01' });
          const unreadable = flaws.filter((flaw) => !isReadable(flaw));
          expect(unreadable.length).toBeLessThanOrEqual(1);
          if (unreadable.length > 0) expect(value).toBeUndefined();
          else if (value === undefined) expect(flaws).toEqual([]);
          for (const { field, raw } of flaws) expect([field, raw.length <= 60]).toEqual(['field', true]);
          if (value === undefined && flaws.length === 0) expect(typeof cell).toBe('string');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
