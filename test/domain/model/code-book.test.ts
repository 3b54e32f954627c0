import { day } from '../../../src/domain/day';
import { CodeBook, codeTables, evaluationTypes, exceptionalities, grades, isValidOn, races, sexes } from '../../../src/domain/model';

describe('the codes that ship', () => {
  const codes = new CodeBook();

  it.each([
    ['F', 'female'],
    [' f ', 'female'],
    ['FEMALE', 'female'],
    ['X', undefined],
  ])('%p of SEX means %s', (text, meaning) => {
    expect(codes.read(sexes, text)?.meaning).toBe(meaning);
  });

  it.each([
    ['04', 'grade4'],
    ['4', 'grade4'],
    ['pk', 'preKindergarten4'],
    ['Grade 10', 'grade10'],
  ])('%p of GRADE means %s', (text, meaning) => {
    expect(codes.read(grades, text)?.meaning).toBe(meaning);
  });

  it.each(codeTables.map((table) => [table.table, table] as const))(
    '%s: no code, alias or name stands for two meanings',
    (_name, table) => {
      const seen = new Map<string, string>();
      for (const { meaning, code, name, aliases = [] } of table.codes) {
        for (const text of [code, name, ...aliases].map((written) => written.toLowerCase())) {
          expect([text, seen.get(text) ?? meaning]).toEqual([text, meaning]);
          seen.set(text, meaning);
        }
      }
    },
  );

  it('are shown with their names', () => {
    expect(codes.show(evaluationTypes, 'initial')).toBe('INI (Initial evaluation)');
  });

  it('list the LEAs of the state, both codes of Orleans among them', () => {
    expect(['017', '036', 'R36', 'ZZ1'].map((code) => codes.lea(code)?.name)).toEqual([
      'East Baton Rouge Parish',
      'Orleans Parish',
      'Orleans Parish',
      undefined,
    ]);
  });
});

describe('the codes of a district', () => {
  const codes = new CodeBook([
    { table: 'sex', code: '1', name: 'female' },
    { table: 'SEX', code: 'M', name: 'Boy' },
    { table: 'SEX', code: 'U', name: 'Unknown' },
    { table: 'EXCEPTIONALITY', code: '12', name: 'Autism spectrum', federalCode: 'aut' },
    { table: 'GRADE', code: 'G4', name: 'Grade 4' },
    { table: 'EVALTYPE', code: 'A', name: 'Initial evaluation', validTo: day('2020-06-30') },
    { table: 'EVALTYPE', code: 'A', name: 'Triennial waiver', validFrom: day('2020-07-01') },
    { table: 'LEA', code: 'ZZ1', name: 'Example Parish' },
  ]);

  it('get their meaning from their name, their code or their federal code', () => {
    expect(codes.read(sexes, '1')?.meaning).toBe('female');
    expect(codes.read(sexes, 'boy')?.meaning).toBe('male');
    expect(codes.read(exceptionalities, '12')?.meaning).toBe('autism');
    expect(codes.read(sexes, 'U')).toMatchObject({ code: 'U', meaning: undefined });
  });

  it('stand in place of ours in the tables that they name, and only there', () => {
    expect(codes.read(sexes, 'F')).toBeUndefined();
    expect(codes.read(exceptionalities, 'AUT')).toBeUndefined();
    expect(codes.read(races, 'WH7')?.meaning).toBe('white');
    expect(codes.lea('017')).toBeUndefined();
    expect(codes.lea('ZZ1')?.name).toBe('Example Parish');
  });

  it('are read under our aliases of the same meaning, and shown as theirs', () => {
    expect(codes.read(grades, '4')?.code).toBe('G4');
    expect(codes.show(sexes, 'female')).toBe('1 (female)');
    expect(codes.show(grades, 'grade5')).toBe('05 (Grade 5)');
  });

  it('that were used twice mean what was valid on the day', () => {
    expect(codes.isDated(evaluationTypes)).toBe(true);
    expect(codes.read(evaluationTypes, 'A', day('2019-01-01'))?.meaning).toBe('initial');
    expect(codes.read(evaluationTypes, 'A', day('2021-01-01'))?.meaning).toBe('waiver');
    expect(codes.isDated(sexes)).toBe(false);
  });
});

it.each([
  ['2020-06-30', false],
  ['2020-07-01', true],
  ['2021-06-30', true],
  ['2021-07-01', false],
])('a code for one school year is valid on %s: %s', (on, valid) => {
  const code = { code: 'A', name: 'A', meaning: 'a', validFrom: day('2020-07-01'), validTo: day('2021-06-30') };
  expect(isValidOn(code, day(on))).toBe(valid);
});
