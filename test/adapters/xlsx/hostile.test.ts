import { openWorkbook } from '../../../src/adapters/xlsx';
import { fileLimits } from '../../../src/adapters/xlsx/package-limits';
import { problemSentence } from '../../../src/domain/problems';
import type { Entry } from './fixtures/packages';
import {
  problemOf,
  readAll,
  relationshipsXml,
  repeated,
  rowsOf,
  sheetXml,
  stringsXml,
  workbookEntries,
  workbookOf,
  zipOf,
} from './fixtures/packages';

const MB = 1024 * 1024;
const GOOD = '<row r="1"><c r="A1"><v>1</v></c></row>';
const BEFORE = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const good = (): Entry[] => workbookEntries({ sheets: { Data: sheetXml(GOOD) }, strings: stringsXml('') });

/** The good workbook with one entry replaced, by the end of its name. */
const replaced = (ending: string, change: Partial<Entry>): Uint8Array =>
  zipOf(good().map((entry) => (entry.name.endsWith(ending) ? { ...entry, ...change } : entry)));

/** Problem of reading, and how many bytes were inflated for it. */
async function costOf(
  bytes: Uint8Array,
): Promise<{ readonly code: string | undefined; readonly inflated: number; readonly sentence: string }> {
  const opened = await openWorkbook('book.xlsx', bytes);
  if (!opened.ok) return { code: opened.problem.code, inflated: 0, sentence: problemSentence(opened.problem) };
  const read = await opened.value.readRows('Data', () => undefined);
  const inflated = opened.value.archive.bytesInflated;
  return read.ok
    ? { code: undefined, inflated, sentence: '' }
    : { code: read.problem.code, inflated, sentence: problemSentence(read.problem) };
}

describe('files that grow', () => {
  it('refuses a part of 1 GB by its announced size, before anything is inflated', async () => {
    const compressed = repeated(BEFORE, ' '.repeat(MB), 1024);
    expect(await costOf(replaced('sheet1.xml', { compressed, announced: 1024 * MB }))).toEqual({
      code: 'workbook-too-large',
      inflated: 0,
      sentence: 'book.xlsx: xl/worksheets/sheet1.xml takes 1 GB when inflated, over the limit of 600 MB. It was not read.',
    });
  });

  it('refuses a part that grows 1,000 times, once it is larger than 8 MB', async () => {
    const compressed = repeated(BEFORE, ' '.repeat(MB), 100);
    expect(await costOf(replaced('sheet1.xml', { compressed, announced: 100 * MB }))).toMatchObject({
      code: 'workbook-too-large',
      inflated: 0,
    });
  });

  it('refuses parts that are too large together', async () => {
    const many = Array.from({ length: 4 }, (_, index) => ({
      name: `xl/media/${index}.bin`,
      compressed: repeated('', ' '.repeat(MB), 8, 80_000),
      announced: 500 * MB,
    }));
    expect(await costOf(zipOf([...good(), ...many]))).toEqual({
      code: 'workbook-too-large',
      inflated: 0,
      sentence: 'book.xlsx: its parts take 2 GB when inflated, over the limit of 1.5 GB. It was not read.',
    });
  });

  it.each([1000, 3 * MB])('inflates no more than the %d bytes announced when the directory lies', async (announced) => {
    const compressed = repeated(BEFORE, '<row/>'.repeat(100_000), 300);
    const cost = await costOf(replaced('sheet1.xml', { compressed, announced }));
    expect(cost.code).toBe('damaged-workbook');
    expect(cost.inflated).toBeLessThan(announced + MB);
  });

  it('refuses a part shorter than announced', async () => {
    expect(await costOf(replaced('sheet1.xml', { announced: 4000 }))).toMatchObject({ code: 'damaged-workbook' });
  });

  it('gives up 300 MB of blanks after 4 million characters without a tag', async () => {
    const compressed = repeated(BEFORE, ' '.repeat(MB), 300, 1200);
    const cost = await costOf(replaced('sheet1.xml', { compressed, announced: 300 * MB }));
    expect(cost.code).toBe('workbook-too-large');
    expect(cost.inflated).toBeLessThan(6 * MB);
  });

  it.each([
    ['one shared text', 'sharedStrings.xml', '<sst><si><t>'],
    ['one inline text', 'sheet1.xml', `${BEFORE}<row><c t="inlineStr"><is><t>`],
    ['one comment', 'sheet1.xml', `${BEFORE}<!--`],
    ['one CDATA section', 'sheet1.xml', `${BEFORE}<row><c t="str"><v><![CDATA[`],
    ['one tag', 'sheet1.xml', `${BEFORE}<row r="`],
    ['one name', 'sheet1.xml', `${BEFORE}<a`],
    ['one entity', 'sheet1.xml', `${BEFORE}&a`],
    ['one instruction', 'sheet1.xml', `${BEFORE}<?a `],
    ['one DOCTYPE', 'sheet1.xml', '<!DOCTYPE a'],
  ])('gives up 300 MB of %s after 4 million characters', async (_, part, before) => {
    const compressed = repeated(before, 'a'.repeat(MB), 300, 1200);
    const cost = await costOf(replaced(part, { compressed, announced: 300 * MB }));
    expect(cost.code).toBe('workbook-too-large');
    expect(cost.inflated).toBeLessThan(6 * MB);
  });

  it('gives up one tag with attributes without end', async () => {
    const attributes = Array.from({ length: 600_000 }, (_, index) => ` a${index}="1"`).join('');
    expect(await problemOf(workbookOf(`<row${attributes}/>`))).toMatchObject({ code: 'workbook-too-large' });
  });

  it('gives up rows without end at the last row of Excel', async () => {
    const compressed = repeated(BEFORE, '<row></row>'.repeat(MB / 16), 500, 7000);
    const cost = await costOf(replaced('sheet1.xml', { compressed, announced: 300 * MB }));
    expect(cost.code).toBe('workbook-too-large');
    expect(cost.sentence).toContain('row 1048577');
    expect(cost.inflated).toBeLessThan(13 * MB);
  });

  it('refuses one text of more than a million characters, also when it comes in pieces', async () => {
    const piece = `${'a'.repeat(1000)}<!-- -->`;
    const text = piece.repeat(1100);
    expect(await problemOf(workbookOf(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`))).toMatchObject({
      code: 'workbook-too-large',
    });
    expect(await problemOf(workbookOf(`<row><c t="str"><v>${text}</v></c></row>`))).toMatchObject({ code: 'workbook-too-large' });
    expect(await problemOf(workbookOf('<row><c t="s"><v>0</v></c></row>', `<si><t>${text}</t></si>`))).toMatchObject({
      code: 'workbook-too-large',
    });
  });

  it('refuses more shared texts, more cells and a longer file than the limits allow', async () => {
    const limits = { ...fileLimits, sharedStrings: 3, cells: 5 };
    const texts = '<si/>'.repeat(4);
    expect(await problemOf(workbookOf(GOOD, texts), limits)).toMatchObject({ code: 'workbook-too-large' });
    expect(await problemOf(workbookOf(`<row>${'<c/>'.repeat(6)}</row>`), limits)).toMatchObject({ code: 'workbook-too-large' });
    const twoSheets = zipOf(
      workbookEntries({ sheets: { A: sheetXml(`<row>${'<c/>'.repeat(3)}</row>`), B: sheetXml(`<row>${'<c/>'.repeat(3)}</row>`) } }),
    );
    expect(await problemOf(twoSheets, limits)).toMatchObject({ code: 'workbook-too-large' });
    expect(await problemOf(workbookOf(GOOD), { ...fileLimits, fileBytes: 100 })).toMatchObject({ code: 'workbook-too-large' });
  });

  it('counts the cells of a sheet once, however often it is read', async () => {
    const opened = await openWorkbook('book.xlsx', workbookOf(`<row>${'<c/>'.repeat(4)}</row>`), { ...fileLimits, cells: 5 });
    if (!opened.ok) throw new Error('not opened');
    for (let time = 0; time < 3; time += 1) expect(await opened.value.readRows('Data', () => undefined)).toMatchObject({ ok: true });
  });

  it('refuses a shared string table above its own limit by its announced size', async () => {
    const compressed = repeated('<sst>', '<si/>'.repeat(MB / 8), 480, 7000);
    const cost = await costOf(replaced('sharedStrings.xml', { compressed, announced: 300 * MB }));
    expect(cost.code).toBe('workbook-too-large');
    expect(cost.inflated).toBeLessThan(MB);
  });

  it.each([
    ['60,000 parts', 60_000],
    ['10,001 parts', 10_001],
  ])('refuses %s', async (_, count) => {
    const parts = Array.from({ length: count }, (__, index) => ({ name: `p${index}`, compressed: new Uint8Array([3, 0]) }));
    expect(await problemOf(zipOf(parts))).toEqual({
      code: 'workbook-too-large',
      facts: { file: 'book.xlsx', what: 'it holds more than 10,000 parts', limit: '10,000' },
    });
  });

  it('reads no table of contents of more than 16 MB', async () => {
    let most = 0;
    const parts = Array.from({ length: 9000 }, (_, index) => ({ name: `${index}${'n'.repeat(2000)}`, compressed: new Uint8Array([3, 0]) }));
    const bytes = zipOf(parts);
    const read = (offset: number, length: number): Promise<Uint8Array> => {
      most = Math.max(most, length);
      return Promise.resolve(bytes.subarray(offset, offset + length));
    };
    const opened = await openWorkbook('book.xlsx', { size: bytes.length, read });
    expect(opened).toMatchObject({ ok: false, problem: { code: 'workbook-too-large' } });
    expect(most).toBeLessThan(MB);
  });

  it('refuses tags nested deeper than 64', async () => {
    expect(await problemOf(workbookOf(`<row>${'<a>'.repeat(100_000)}`))).toMatchObject({ code: 'workbook-too-large' });
  });
});

describe('files that are large for a reason', () => {
  it('reads ten rows under a dimension of a million rows by reading ten rows', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`).join('');
    const bytes = zipOf(workbookEntries({ sheets: { Data: sheetXml(rows, '<dimension ref="A1:XFD1048576"/>') } }));
    expect(await rowsOf(bytes)).toHaveLength(10);
    expect((await costOf(bytes)).inflated).toBeLessThan(10_000);
  });

  it('hands over no row for 200,000 empty styled cells', async () => {
    const rows = Array.from({ length: 2000 }, () => `<row>${'<c s="1"/>'.repeat(100)}</row>`).join('');
    expect(await rowsOf(workbookOf(rows))).toEqual([]);
  });

  it('pays for a cell in the last column only in its own row', async () => {
    const rows = await rowsOf(workbookOf('<row><c r="XFD1"><v>1</v></c></row><row><c><v>2</v></c></row>'));
    expect(rows.map((row) => row.length)).toEqual([16385, 2]);
  });

  it('passes over 20,000 merged columns', async () => {
    const merges = '<mergeCell ref="A1:A1048576"/>'.repeat(20_000);
    const sheet = sheetXml(GOOD).replace('</worksheet>', `<mergeCells>${merges}</mergeCells></worksheet>`);
    expect(await rowsOf(zipOf(workbookEntries({ sheets: { Data: sheet } })))).toEqual([[1, 1]]);
  });
});

describe('files that lie or are broken', () => {
  const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>';

  it.each(['sheet1.xml', 'workbook.xml', 'sharedStrings.xml', '_rels/.rels'])('refuses a DOCTYPE in %s', async (part) => {
    const content = good().find(({ name }) => name.endsWith(part))?.content as string;
    const problem = await problemOf(replaced(part, { content: content.replace(/(<\?xml.*?>)/, `$1${laughs}`) }));
    expect(problem.code).toBe('forbidden-doctype');
  });

  it.each(['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', `<a/>${laughs}`, `<a>${laughs}</a>`])('refuses %s', async (content) => {
    expect(await problemOf(replaced('sheet1.xml', { content }))).toMatchObject({ code: 'forbidden-doctype' });
  });

  it.each([
    ['an entity of its own', sheetXml('<row><c t="str"><v>&lol;</v></c></row>')],
    ['an entity named as a property of every object', sheetXml('<row><c t="str"><v>&__proto__;</v></c></row>')],
    ['a character that XML forbids', sheetXml('<row><c t="str"><v>&#0;</v></c></row>')],
    ['an unclosed tag', `${BEFORE}<row>`],
    ['crossed tags', `${BEFORE}<row><c></row></c></sheetData></worksheet>`],
    ['a tag too many', `${sheetXml('')}</worksheet>`],
    ['two roots', `${sheetXml('')}${sheetXml('')}`],
    ['text after the root', `${sheetXml('')}text`],
    ['an attribute twice', sheetXml('<row r="1" r="2"/>')],
    ['nothing', ''],
    ['no XML', 'hello'],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(BEFORE), Buffer.from([0xc3, 0x28])])],
    ['half a character at the end', Buffer.concat([Buffer.from(sheetXml('')), Buffer.from([0xe6, 0x9d])])],
    ['half a UTF-16 character', Buffer.concat([Buffer.from(`\ufeff${BEFORE}`, 'utf16le'), Buffer.from([0x20])])],
    ['another encoding', sheetXml('').replace('UTF-8', 'ISO-8859-1')],
  ])('refuses a sheet with %s', async (_, content) => {
    const problem = await problemOf(replaced('sheet1.xml', { content }));
    expect(problem).toMatchObject({ code: 'damaged-workbook', facts: { part: 'sheet Data' } });
    expect(problemSentence(problem)).not.toMatch(/NaN|Error|\n/);
  });

  it('refuses a checksum that does not match', async () => {
    expect(await problemOf(replaced('sheet1.xml', { checksum: 1 }))).toEqual({
      code: 'damaged-workbook',
      facts: { file: 'book.xlsx', part: 'sheet Data', what: 'its checksum does not match its bytes' },
    });
  });

  it.each([1, 22, 100, 500])('refuses a file without its last %d bytes', async (missing) => {
    const bytes = zipOf(good());
    const problem = await problemOf(bytes.subarray(0, bytes.length - missing));
    expect(problem).toMatchObject({ code: 'damaged-workbook' });
  });

  it.each([
    ['the same name twice', 'xl/worksheets/sheet1.xml'],
    ['a name that differs in case', 'XL/Worksheets/SHEET1.xml'],
    ['a name that differs in slashes', 'xl\\worksheets\\sheet1.xml'],
    ['a name with a slash in front', '/xl/worksheets/sheet1.xml'],
  ])('refuses %s, because readers disagree about which part counts', async (_, name) => {
    const problem = await problemOf(zipOf([...good(), { name, content: sheetXml('') }]));
    expect(problem.code).toBe('duplicate-part');
  });

  it('refuses parts that overlap in the file', async () => {
    const compressed = repeated('', ' '.repeat(MB), 1);
    const bytes = zipOf([...good(), { name: 'a', compressed, announced: MB }]);
    const directory = Buffer.from(bytes);
    directory.writeUInt32LE(bytes.length - 100, directory.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 20);
    expect(await problemOf(new Uint8Array(directory))).toMatchObject({ code: 'damaged-workbook' });
  });

  it('takes names from the file for names and nothing else', async () => {
    const names = ['__proto__', 'constructor', '../../../etc/passwd', 'C:\\windows\\x', 'toString'];
    const bytes = zipOf([
      ...workbookEntries({
        sheets: Object.fromEntries([
          ['__proto__x', sheetXml(GOOD)],
          ['constructor', sheetXml(GOOD)],
        ]),
      }),
      ...names.map((name) => ({ name, content: 'x' })),
    ]);
    const read = await readAll(bytes);
    expect(read.ok && [...read.value.keys()]).toEqual(['__proto__x', 'constructor']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each([
    ['no sheet', '<sheets/>', 'no-sheets'],
    ['a sheet without a relationship', '<sheets><sheet name="A" r:id="rId9"/></sheets>', 'damaged-workbook'],
    ['two sheets with one name', '<sheets><sheet name="A" r:id="rId1"/><sheet name="a" r:id="rId2"/></sheets>', 'damaged-workbook'],
    ['two sheets in one part', '<sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets>', 'damaged-workbook'],
  ])('refuses a workbook with %s', async (_, sheets, code) => {
    const entries = workbookEntries({ sheets: { A: sheetXml(GOOD), B: sheetXml(GOOD) } });
    const bytes = zipOf(
      entries.map((entry) =>
        entry.name === 'xl/workbook.xml' ? { ...entry, content: (entry.content as string).replace(/<sheets>.*<\/sheets>/, sheets) } : entry,
      ),
    );
    expect(await problemOf(bytes)).toMatchObject({ code });
  });

  it.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])('says which part is missing: %s', async (missing) => {
    expect(await problemOf(zipOf(good().filter(({ name }) => name !== missing)))).toMatchObject({ code: 'damaged-workbook' });
  });
});

describe('files that are something else', () => {
  const sector = (text: string): Buffer => {
    const entry = Buffer.alloc(512);
    text.split(',').forEach((name, index) => {
      entry.write(name, index * 128, 'utf16le');
      entry.writeUInt16LE(name.length * 2 + 2, index * 128 + 64);
    });
    return entry;
  };
  /** A compound file whose directory spans two sectors. */
  const compound = (first: string, second: string): Buffer => {
    const head = Buffer.alloc(512);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
    head.writeUInt16LE(9, 30);
    head.writeUInt32LE(1, 48);
    head.writeUInt32LE(0, 76);
    const table = Buffer.alloc(512, 0xff);
    table.writeUInt32LE(2, 4);
    return Buffer.concat([head, table, sector(first), sector(second)]);
  };
  const withMain = (target: string): Uint8Array =>
    zipOf([
      { name: '_rels/.rels', content: relationshipsXml([['r', 'officeDocument', target]]) },
      { name: target, content: '<other/>' },
    ]);

  it.each([
    ['an empty file', Buffer.alloc(0), 'not-a-workbook', 'an empty file'],
    ['a CSV file', Buffer.from('State Student ID,Name\n9900000001,Ann'), 'not-a-workbook', 'plain text'],
    ['a web page', Buffer.from('\r\n<!DOCTYPE html><html>'), 'not-a-workbook', 'a web page'],
    ['an XML spreadsheet', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'not-a-workbook', 'an XML file'],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), 'not-a-workbook', 'a PDF document'],
    ['random bytes', Buffer.from([1, 2, 0, 3]), 'not-a-workbook', 'a file of an unknown kind'],
    ['an old Excel file', compound('Root Entry,Workbook', ''), 'old-excel-file', '.xls'],
    ['an older Excel file', compound('Root Entry,SummaryInformation', 'Book'), 'old-excel-file', '.xls'],
    ['a workbook with a password', compound('Root Entry,DataSpaces', 'EncryptedPackage,EncryptionInfo'), 'encrypted-workbook', 'password'],
    ['an old Word file', compound('Root Entry,WordDocument', ''), 'not-a-workbook', 'an old Office document'],
    ['a cut off compound file', compound('Root Entry', '').subarray(0, 40), 'not-a-workbook', 'an old Office document'],
    [
      'a compound file in a ring',
      Buffer.concat([compound('a', 'b').subarray(0, 520), Buffer.from([1, 0, 0, 0])]),
      'not-a-workbook',
      'an old',
    ],
    ['a ZIP archive', Buffer.from(zipOf([{ name: 'a.txt', content: 'x' }])), 'not-a-workbook', 'a ZIP archive'],
    ['an OpenDocument file', Buffer.from(zipOf([{ name: 'mimetype', content: 'x' }])), 'not-a-workbook', 'an OpenDocument file'],
    ['a Word document', Buffer.from(withMain('word/document.xml')), 'not-a-workbook', 'a Word document'],
    ['a presentation', Buffer.from(withMain('ppt/presentation.xml')), 'not-a-workbook', 'a PowerPoint presentation'],
    ['a binary workbook', Buffer.from(withMain('xl/workbook.bin')), 'not-a-workbook', '.xlsb'],
    ['an empty ZIP archive', Buffer.from(zipOf([])), 'not-a-workbook', 'a ZIP archive'],
    ['a part with a password', Buffer.from(replaced('sheet1.xml', { flags: 0x801 })), 'encrypted-workbook', 'password'],
  ])('says that %s is one', async (_, bytes, code, words) => {
    const problem = await problemOf(new Uint8Array(bytes));
    expect(problem.code).toBe(code);
    expect(problemSentence(problem)).toContain(words);
  });

  it('says when the file itself can no longer be read', async () => {
    const bytes = workbookOf(GOOD);
    let reads = 0;
    const read = (offset: number, length: number): Promise<Uint8Array> => {
      reads += 1;
      return reads > 8 ? Promise.reject(new Error('the drive is gone')) : Promise.resolve(bytes.subarray(offset, offset + length));
    };
    const opened = await openWorkbook('book.xlsx', { size: bytes.length, read });
    const problem = opened.ok ? await opened.value.readRows('Data', () => undefined) : opened;
    expect(problem).toMatchObject({ ok: false, problem: { code: 'file-not-readable', facts: { reason: 'the drive is gone' } } });
  });
});
