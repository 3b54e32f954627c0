import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { freshFolder, put, ser, workbookOf } from './capture';

const clean = readFileSync(join(__dirname, '../../golden/district-clean.xlsx'));
const folder = freshFolder();

/** The clean workbook with some parts replaced. */
function changed(parts: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const files = unzipSync(clean);
  for (const [name, change] of Object.entries(parts)) {
    const part = files[name];
    if (part === undefined) throw new Error(`no part ${name}`);
    files[name] = strToU8(change(new TextDecoder().decode(part)));
  }
  return zipSync(files, { level: 1 });
}

const students = 'xl/worksheets/sheet1.xml';

/** The clean workbook as LibreOffice saves it in another format. */
function inLibreOffice(format: string): Uint8Array {
  const own = freshFolder();
  const path = put(own, 'book.xlsx', clean);
  execFileSync('soffice', [`-env:UserInstallation=file://${own}/profile`, '--headless', '--convert-to', format, '--outdir', own, path]);
  return readFileSync(join(own, `book.${format}`));
}

/** A part that holds far more than its compressed bytes. */
function bomb(): Uint8Array {
  const files = unzipSync(clean);
  files[students] = new Uint8Array(20 * 1024 * 1024).fill(32);
  return zipSync(files, { level: 1 });
}

const unusable: readonly (readonly [name: string, contents: () => Uint8Array | string | Promise<Uint8Array>, sentence: RegExp])[] = [
  ['text.xlsx', () => 'a,b,c\n1,2,3\n', /^text\.xlsx: this is not an Excel workbook; it looks like .+\./],
  ['page.xlsx', () => '<html><table></table></html>', /^page\.xlsx: this is not an Excel workbook; it looks like .+\./],
  ['empty.xlsx', () => '', /^empty\.xlsx: this is not an Excel workbook; .+\./],
  ['old.xls', () => inLibreOffice('xls'), /^old\.xls: this is the old Excel format/],
  ['cut.xlsx', () => clean.subarray(0, 100_000), /^cut\.xlsx: the workbook is damaged at its table of contents: .*cut off/],
  ['bomb.xlsx', bomb, /^bomb\.xlsx: xl\/worksheets\/sheet1\.xml .+, over the limit of .+\. It was not read\./],
  [
    'doctype.xlsx',
    () => changed({ [students]: (xml) => xml.replace('?>', '?><!DOCTYPE worksheet [<!ENTITY a "b">]>') }),
    /^doctype\.xlsx: sheet Students holds a DOCTYPE/,
  ],
  [
    'no-sheets.xlsx',
    () => changed({ 'xl/workbook.xml': (xml) => xml.replace(/<sheets>.*<\/sheets>/s, '<sheets/>') }),
    /^no-sheets\.xlsx: the workbook has no worksheet\./,
  ],
  [
    'not-xml.xlsx',
    () => changed({ [students]: (xml) => xml.slice(0, 5000) }),
    /^not-xml\.xlsx: the workbook is damaged at sheet Students: /,
  ],
  ['budget.xlsx', () => workbookOf({ Budget: [['Item', 'Cost']] }), /^budget\.xlsx: none of the sheets \(Budget\) is a SER sheet/],
  [
    'twice.xlsx',
    () => workbookOf({ Students: [['State Student ID']], ' students ': [['State Student ID']] }),
    /^twice\.xlsx: the sheets "Students" and " students " both read as Students\. Rename or remove one\./,
  ],
  [
    'header-twice.xlsx',
    () => workbookOf({ Students: [['State Student ID', 'Last Name', 'Last Name']] }),
    /^header-twice\.xlsx: sheet Students has the header Last Name twice, in B1 and C1\. Rename one of them\./,
  ],
];

describe('a file that cannot be checked', () => {
  it.each(unusable)('%s is refused in one sentence that names it', async (name, contents, sentence) => {
    const path = put(folder, name, await contents());
    const seen = await ser(
      'check',
      path,
      '--mark',
      `${path.slice(0, path.lastIndexOf('.'))}-marked.xlsx`.replace('old-marked.xlsx', 'old-marked.xls'),
    );
    expect(seen.code).toBe(2);
    expect(seen.out).toBe('');
    expect(seen.err).toMatch(sentence);
    expect(seen.err.trimEnd()).not.toMatch(/\n|\bat .*\.[jt]s:|Error:/);
    expect(readdirSync(folder).filter((file) => /marked|part/.test(file))).toEqual([]);
  });

  it('says that a folder is no file', async () => {
    expect((await ser('check', folder)).err).toMatch(/: the file cannot be opened: it is a folder\.\n$/);
  });
});

describe('a file that is odd but can be checked', () => {
  const row = (id: string, birth: string | number): readonly (string | number)[] => [id, 'Example', 'Child', birth];
  const headers = ['State Student ID', 'Last Name', 'First Name', 'Birth Date'];

  it('is not led astray by a million empty rows', async () => {
    const path = put(
      folder,
      'million.xlsx',
      changed({ [students]: (xml) => xml.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>') }),
    );
    const { code, out } = await ser('check', path, '--as-of', '2026-11-24');
    expect(code).toBe(0);
    expect(out).toMatch(/150 students/);
  });

  it('reads dates that count from 1904 as the days that they mean', async () => {
    const with1904 = changed({
      'xl/workbook.xml': (xml) => xml.replace('<workbookPr ', '<workbookPr date1904="1" '),
      [students]: (xml) =>
        xml.replaceAll(/(<c r="G\d+" s="2"><v>)(\d+)/g, (_all, cell: string, serial: string) => `${cell}${String(Number(serial) - 1462)}`),
    });
    const { out } = await ser(
      'check',
      put(folder, 'from-1904.xlsx', with1904),
      '--as-of',
      '2026-11-24',
      '--only',
      'STU-009,FMT-001',
      '--format',
      'json',
    );
    const { findings, notes } = JSON.parse(out) as { findings: { sheet: string }[]; notes: { note: string }[] };
    expect(findings.filter(({ sheet }) => sheet === 'Students')).toEqual([]);
    expect(notes.map(({ note }) => note)).toContain(
      'The workbook counts dates from 1904 instead of 1900, and its dates were read that way.',
    );
  });

  it('finds a formula that ended in an error, and says what waits for it', async () => {
    const withError = changed({
      [students]: (xml) => xml.replace(/<c r="G2" s="2"><v>\d+<\/v><\/c>/, '<c r="G2" s="2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    });
    const { out } = await ser('check', put(folder, 'error.xlsx', withError), '--as-of', '2026-11-24', '--format', 'json');
    const { findings } = JSON.parse(out) as { findings: { rule: string; cell: string; message: string }[] };
    expect(findings.filter(({ cell }) => cell === 'G2')).toMatchObject([
      { rule: 'STU-009', message: expect.stringContaining('#DIV/0!') as string },
    ]);
  });

  it('computes no date from a calendar that contradicts itself, and says where', async () => {
    const book = await workbookOf({
      Students: [headers, row('9900000001', '05/10/2016')],
      Evaluations: [
        ['Evaluation ID', 'State Student ID', 'LEA', 'Evaluation Type', 'Consent Date', 'Dissemination Date'],
        ['EV-1', '9900000001', '017', 'INI', '04/01/2026', ''],
      ],
      Extensions: [
        ['Evaluation ID', 'Reason', 'Business Days', 'Until', 'Agreed On'],
        ['EV-1', 'EOY', '', '', '05/01/2026'],
      ],
      'Calendar Coverage': [
        ['LEA', 'From', 'To'],
        ['', '07/01/2025', '06/30/2027'],
      ],
      Calendar: [['Date', 'Through', 'Kind', 'LEA', 'Name']],
      'School Years': [
        ['LEA', 'School Year', 'First Student Day', 'Last Student Day'],
        ['017', '2025-26', '08/07/2025', '05/21/2026'],
        ['017', '2026-27', '05/11/2026', '05/20/2027'],
      ],
    });
    const { out } = await ser('deadlines', put(folder, 'overlap.xlsx', book), '--as-of', '2026-05-04', '--format', 'json');
    const { clocks } = JSON.parse(out) as { clocks: { clock: string; due: string | null; problem: string | null }[] };
    expect(clocks.filter(({ clock }) => clock === 'initial-evaluation')).toMatchObject([
      {
        due: null,
        problem:
          'The school years 2025-26 and 2026-27 of LEA 017 overlap, so no date was computed. Correct their days on the School Years sheet.',
      },
    ]);
  });
});

describe('a place that cannot be written', () => {
  it('is left as it was', async () => {
    // Root may write into any folder of a disk, but not into what the system makes up.
    const locked = process.getuid?.() === 0 ? '/proc' : freshFolder();
    if (locked !== '/proc') chmodSync(locked, 0o500);
    const seen = await ser('template', 'district', join(locked, 'new.xlsx'));
    expect(seen).toMatchObject({ code: 2, out: '' });
    expect(seen.err).toMatch(/^new\.xlsx: the file cannot be written: [a-z ]+\.\n$/);
    expect(readdirSync(locked)).not.toContain('new.xlsx');
  });

  it.each([
    ['a folder', () => join(folder, '.xlsx')],
    ['a missing folder', () => join(folder, 'none', 'new.xlsx')],
  ])('%s', async (_what, target) => {
    const before = readdirSync(folder);
    const seen = await ser('template', 'district', target());
    expect(seen.code).toBe(2);
    expect(seen.err).toMatch(/^[\w.]+: .+\.\n$/);
    expect(readdirSync(folder)).toEqual(before);
  });
});
