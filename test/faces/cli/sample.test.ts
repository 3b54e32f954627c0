import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, put, ser } from './capture';

const folder = freshFolder();
const target = (name: string): string => join(folder, name);
const asOf = ['--as-of', '2026-11-24'] as const;

describe('ser sample', () => {
  it('writes a clean workbook, says what it wrote and how to check it', async () => {
    const path = target('clean.xlsx');
    const { code, out, err } = await ser('sample', path, '--students', '20', '--seed', '3', ...asOf);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/clean\.xlsx: 20 invented students, \d+ rows, as of 2026-11-24\.\n/);
    expect(out).toContain(`Check it with: ser check ${path} --as-of 2026-11-24\n`);
    expect(await ser('check', path, ...asOf, '--fail-on', 'warning')).toMatchObject({ code: 0 });
  });

  it('writes mistakes on purpose and says how many', async () => {
    const path = target('mistakes.xlsx');
    const { out } = await ser('sample', path, '--students', '20', '--mistakes', 'evl-003, plc-002', ...asOf);
    expect(out).toMatch(/It holds \d+ mistakes on purpose; its Read Me lists them\.\n/);
    expect(await ser('check', path, ...asOf, '--only', 'EVL-003')).toMatchObject({ code: 1 });
  });

  it('says which rule has no mistake on a day', async () => {
    const { code, out } = await ser('sample', target('later.xlsx'), '--students', '2', '--mistakes', 'EVL-039', '--as-of', '2035-03-01');
    expect(code).toBe(0);
    expect(out).toContain('Without a mistake on this day: EVL-039.\n');
  });

  it.each([
    [['no-rule.xlsx', '--mistakes', 'EVL-999'], 'There is no rule EVL-999. List the rules with: ser rules\n'],
    [['early.xlsx', '--as-of', '2001-01-01'], 'A sample can stand on a day from 01/01/2017 through 12/31/2090.\n'],
    [['wrong.csv'], 'wrong.csv: the name must end in .xlsx, like the workbook itself.\n'],
    [['none.xlsx', '--students', '0'], '--students takes '],
  ])('refuses %j in one sentence and writes nothing', async ([name = '', ...options], sentence) => {
    const { code, out, err } = await ser('sample', target(name), ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(sentence)).toBe(true);
    expect(err.trim().split('\n').length).toBe(1);
    expect(existsSync(target(name))).toBe(false);
  });

  it('asks for a file to write', async () => {
    expect((await ser('sample')).err).toContain('ser sample OUT.xlsx');
  });

  it('never writes over a file', async () => {
    const path = put(folder, 'mine.xlsx', 'mine');
    expect(await ser('sample', path, '--students', '1')).toMatchObject({ code: 2 });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});

describe('ser template', () => {
  it.each(['district', 'caseload', 'monitor', 'example'])('writes %s, which our check reads', async (name) => {
    const path = target(`${name}.xlsx`);
    expect(await ser('template', name, path)).toEqual({ code: 0, out: '', err: `Written: ${path}\n` });
    expect((await ser('check', path, ...asOf)).code).toBe(name === 'example' ? 1 : 0);
  });

  it('names the templates when it knows none of that name', async () => {
    const { code, err } = await ser('template', 'school', target('school.xlsx'));
    expect(code).toBe(2);
    expect(err).toBe('ser template NAME OUT.xlsx, where NAME is one of district, caseload, monitor, example.\n');
  });
});
