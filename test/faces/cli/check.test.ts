import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOutput } from '../../../src/faces/cli/output-schema';
import { freshFolder, put, ser } from './capture';

const golden = (name: string): string => join(__dirname, '../../golden', name);
const mistakes = golden('district-mistakes.xlsx');
const clean = golden('district-clean.xlsx');
const asOf = ['--as-of', '2026-11-24'] as const;
const folder = freshFolder();

describe('ser check', () => {
  it('says that a clean district is ready and exits with 0', async () => {
    const { code, out, err } = await ser('check', clean, ...asOf);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^district-clean\.xlsx, as of 11\/24\/2026\nReady\. No errors and no warnings\.\n/);
  });

  it('says what stands between a person and upload, in 80 columns, and exits with 1', async () => {
    const { code, out } = await ser('check', mistakes, ...asOf);
    expect(code).toBe(1);
    expect(out).toMatch(/\d+ errors stand between you and upload\./);
    expect(out).toMatch(/\n {2}Evaluations!K390 {2}The initial evaluation took 66 business days/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\u001b[');
  });

  it('prints JSON as its schema says, every finding under an id of its own', async () => {
    const { out } = await ser('check', mistakes, clean, ...asOf, '--format', 'json');
    const output = checkOutput.parse(JSON.parse(out));
    expect(new Set(output.findings.map(({ id }) => id)).size).toBe(output.findings.length);
    expect(output.counts.students).toBe(401 + 150);
    expect(output.gate.map(({ file }) => file)).toEqual(['district-mistakes.xlsx', 'district-clean.xlsx']);
    expect(new Set(output.findings.map(({ file }) => file))).toEqual(new Set(['district-mistakes.xlsx']));
  });

  it('prints the same twice', async () => {
    const once = await ser('check', mistakes, ...asOf, '--format', 'json');
    expect(await ser('check', mistakes, ...asOf, '--format', 'json')).toEqual(once);
  });

  it('prints a table that a spreadsheet reads, one line for each finding', async () => {
    const { out } = await ser('check', mistakes, ...asOf, '--format', 'csv', '--only', 'EVL-004,evl-006');
    const lines = out.trimEnd().split('\r\n');
    expect(lines[0]).toBe('file,severity,rule,sheet,cell,student,record,column,what is wrong,what to do,law,id');
    expect(lines.filter((line) => line.includes(',warning,EVL-004,Evaluations,K390,9918114049,'))).toHaveLength(1);
  });

  it('exits as --fail-on says', async () => {
    const warnings = ['check', mistakes, ...asOf, '--only', 'EVL-004'] as const;
    expect((await ser(...warnings)).code).toBe(0);
    expect((await ser(...warnings, '--fail-on', 'warning')).code).toBe(1);
    expect((await ser('check', mistakes, ...asOf, '--fail-on', 'never')).code).toBe(0);
  });

  it('goes on with the other workbooks when one cannot be read, and exits with 2', async () => {
    const broken = put(folder, 'notes.xlsx', 'just text');
    const { code, out, err } = await ser('check', broken, clean, ...asOf);
    expect(code).toBe(2);
    expect(err).toMatch(/^notes\.xlsx: this is not an Excel workbook/);
    expect(out).toMatch(/district-clean\.xlsx/);
  });

  it('writes a marked copy that reads back, and leaves the workbook alone', async () => {
    const before = readFileSync(mistakes);
    const target = join(folder, 'marked.xlsx');
    const { code, err } = await ser('check', mistakes, ...asOf, '--mark', target);
    expect({ code, err }).toEqual({ code: 1, err: `Marked copy: ${target}\n` });
    expect(readFileSync(mistakes).equals(before)).toBe(true);
    // The copy holds the same records, so it is found the same.
    const again = await ser('check', target, ...asOf, '--format', 'json');
    const first = await ser('check', mistakes, ...asOf, '--format', 'json');
    const findings = (out: string) => checkOutput.parse(JSON.parse(out)).findings.map(({ id, cell }) => `${id} ${cell}`);
    expect(findings(again.out)).toEqual(findings(first.out));
    expect(checkOutput.parse(JSON.parse(again.out)).notes.map(({ note }) => note)).toEqual(['Not SER sheets, and not read: SER Findings.']);
  });

  it('never writes over anything', async () => {
    const target = put(folder, 'here-already.xlsx', 'mine');
    const taken = await ser('check', clean, ...asOf, '--mark', target);
    expect(taken).toMatchObject({
      code: 2,
      out: '',
      err: 'here-already.xlsx: the file exists already and was not overwritten. Choose another name.\n',
    });
    expect(readFileSync(target, 'utf8')).toBe('mine');
    const itself = await ser('check', clean, ...asOf, '--mark', clean);
    expect(itself).toMatchObject({
      code: 2,
      err: 'district-clean.xlsx: this is the workbook being checked. Choose another name for the copy.\n',
    });
    const nowhere = await ser('check', clean, ...asOf, '--mark', join(folder, 'no-such-folder', 'copy.xlsx'));
    expect(nowhere).toMatchObject({ code: 2, err: 'copy.xlsx: the file cannot be written: the folder does not exist.\n' });
    const otherType = await ser('check', clean, ...asOf, '--mark', join(folder, 'copy.pdf'));
    expect(otherType.err).toBe('copy.pdf: the name must end in .xlsx, like the workbook itself.\n');
    expect(existsSync(join(folder, 'copy.pdf'))).toBe(false);
  });
});
