import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { markCopy } from '../../../src/adapters/xlsx/mark-copy';
import { verifyCopy, writeMarkedCopy } from '../../../src/adapters/xlsx/mark-verify';
import { settle } from '../../../src/adapters/xlsx/package-refusal';
import { writeWorkbook } from '../../../src/adapters/xlsx/write-workbook';
import type { MarkPlan } from '../../../src/workbook';
import { entryText, zipEntries } from './zoo';
import { findings, marked, nothing, plan } from './zoo-plan';

async function problemOf(original: Uint8Array, given: MarkPlan = plan): Promise<string> {
  const copy = await writeMarkedCopy('book.xlsm', original, given);
  return copy.ok ? 'nothing' : copy.problem.code;
}

/** A small workbook, its parts changed by a test. */
async function small(change: (parts: Record<string, Uint8Array>) => void = () => undefined): Promise<Uint8Array> {
  const columns = [{ width: 10, look: 'plain' as const }];
  const parts = unzipSync(
    await writeWorkbook({ title: '', names: [], sheets: [{ name: 'Students', columns, rows: [['Id'], ['1'], ['2']] }] }),
  );
  change(parts);
  return zipSync(parts);
}
const smallPlan: MarkPlan = { marks: [{ sheet: 'Students', formats: [{ areas: ['A2'], look: 'error' }] }], sheets: [findings] };
const replaceText = (parts: Record<string, Uint8Array>, name: string, change: (text: string) => string): void => {
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
};

describe('a sheet of ours in a copy', () => {
  it('never replaces a sheet of a person, and its links follow its name', async () => {
    const theirs = await writeWorkbook({
      title: '',
      names: [],
      sheets: [
        { name: 'Students', columns: [], rows: [['Id']] },
        { name: 'ser findings', columns: [], rows: [['mine']] },
      ],
    });
    const once = await marked(theirs, smallPlan);
    expect(entryText(once, 'xl/workbook.xml')).toContain(
      '<sheet name="ser findings" sheetId="2" r:id="rId2"/><sheet name="SER Findings (2)" sheetId="3"',
    );
    expect(entryText(once, 'xl/worksheets/sheet3.xml')).toContain(`location="'SER Findings (2)'!A1"`);
    expect(entryText(once, 'xl/workbook.xml')).toContain(`localSheetId="2">'SER Findings (2)'!$1:$1<`);
  });

  it('is refilled in its place with what the new plan says, its old parts gone', async () => {
    const once = await marked(await small(), smallPlan);
    const rows = [['Only'], ['line']];
    const twice = await marked(once, { marks: [], sheets: [{ name: 'SER Findings', columns: [], rows }] });
    const names = [...zipEntries(twice).keys()];
    expect(names.filter((name) => name.includes('sheet2') || name.includes('tables/'))).toEqual(['xl/worksheets/sheet2.xml']);
    expect(entryText(twice, 'xl/worksheets/sheet2.xml')).toContain('line');
    expect(entryText(twice, '[Content_Types].xml')).not.toContain('tables');
    expect(entryText(twice, 'xl/workbook.xml')).not.toContain('Print_Titles');
  });

  it('shows dates as a 1904 workbook counts them', async () => {
    const book = await small((parts) =>
      replaceText(parts, 'xl/workbook.xml', (text) => text.replace('<workbookPr/>', '<workbookPr date1904="1"/>')),
    );
    // 01/05/2026 is 46027 in a 1900 workbook.
    expect(entryText(await marked(book, smallPlan), 'xl/worksheets/sheet2.xml')).toContain(`<v>${46_027 - 1_462}</v>`);
  });

  it('brings the formats along where the workbook has no style sheet', async () => {
    const bare = await small((parts) => {
      delete parts['xl/styles.xml'];
      replaceText(parts, 'xl/_rels/workbook.xml.rels', (text) => text.replace(/<Relationship Id="rId2"[^>]*>/, ''));
      replaceText(parts, '[Content_Types].xml', (text) => text.replace(/<Override PartName="\/xl\/styles[^>]*>/, ''));
      replaceText(parts, 'xl/worksheets/sheet1.xml', (text) => text.replace(/ s(tyle)?="\d+"/g, ''));
    });
    const copy = await marked(bare, smallPlan);
    expect(entryText(copy, 'xl/styles1.xml')).toContain('<dxfs count="1">');
    expect(entryText(copy, 'xl/_rels/workbook.xml.rels')).toMatch(/relationships\/styles" Target="styles1.xml"/);
  });

  it('adds nothing to a workbook when there is nothing to mark', async () => {
    const book = await small();
    const copy = zipEntries(await marked(book, nothing));
    for (const [name, { compressed }] of zipEntries(book)) expect(copy.get(name)?.compressed.equals(compressed)).toBe(true);
  });
});

describe('what cannot be marked', () => {
  it('is a signed workbook', async () => {
    expect(await problemOf(await small((parts) => (parts['_xmlsignatures/sig1.xml'] = strToU8('<a/>'))), smallPlan)).toBe(
      'signed-workbook',
    );
  });

  it('is a sheet in UTF-16', async () => {
    const wide = await small((parts) => {
      const text = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace('UTF-8', 'UTF-16');
      parts['xl/worksheets/sheet1.xml'] = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    });
    expect(await problemOf(wide, smallPlan)).toBe('cannot-be-marked');
    // Marks on other sheets leave it as it is.
    expect(await problemOf(wide, { marks: [], sheets: [findings] })).toBe('nothing');
  });

  it('is a part with a DOCTYPE', async () => {
    const declared = await small((parts) =>
      replaceText(parts, 'xl/styles.xml', (text) => text.replace('<styleSheet', '<!DOCTYPE a><styleSheet')),
    );
    expect(await problemOf(declared, smallPlan)).toBe('forbidden-doctype');
  });

  it('is an encrypted entry, or no workbook at all', async () => {
    const encrypted = Buffer.from(await small());
    const directory = encrypted.readUInt32LE(encrypted.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
    encrypted.writeUInt16LE(encrypted.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(await problemOf(new Uint8Array(encrypted), smallPlan)).toBe('encrypted-workbook');
    expect(await problemOf(strToU8('no workbook'), smallPlan)).toBe('not-a-workbook');
  });

  it('is a sheet that the workbook does not have: a bug of the planner', async () => {
    await expect(markCopy('a.xlsx', await small(), { marks: [{ sheet: 'Nowhere', formats: [] }], sheets: [] })).rejects.toThrow('Nowhere');
  });
});

describe('the comparison of a copy with its original', () => {
  const verdict = async (spoil: (parts: Record<string, Uint8Array>) => void): Promise<string> => {
    const original = await small((parts) => (parts['xl/extra.bin'] = strToU8('kept')));
    const copy = await markCopy('a.xlsx', original, smallPlan);
    if (!copy.ok) throw new Error(copy.problem.code);
    const parts = unzipSync(copy.value.bytes);
    spoil(parts);
    const { touched } = copy.value;
    // Zipped anew by the same library as the original, so the bytes of kept parts stay the same.
    const result = await settle(() => verifyCopy('a.xlsx', original, { bytes: zipSync(parts), touched }, smallPlan));
    if (result.ok) return 'the same';
    return result.problem.code === 'copy-differs' ? result.problem.facts.what : result.problem.code;
  };

  it.each<[string, (parts: Record<string, Uint8Array>) => void]>([
    ['the same', () => undefined],
    ['Students, cell A3', (parts) => replaceText(parts, 'xl/worksheets/sheet1.xml', (text) => text.replace('<t>2</t>', '<t>3</t>'))],
    ['Students, cell A3', (parts) => replaceText(parts, 'xl/worksheets/sheet1.xml', (text) => text.replace(/<row r="3">.*<\/row>/, ''))],
    [
      'Students, cell A4',
      (parts) =>
        replaceText(parts, 'xl/worksheets/sheet1.xml', (text) =>
          text.replace('</sheetData>', '<row r="4"><c r="A4"><v>1</v></c></row></sheetData>'),
        ),
    ],
    ['xl/extra.bin is not the same', (parts) => (parts['xl/extra.bin'] = strToU8('lost'))],
    ['xl/extra.bin is not the same', (parts) => delete parts['xl/extra.bin']],
    ['its sheets are not the same', (parts) => replaceText(parts, 'xl/workbook.xml', (text) => text.replace('"Students"', '"Pupils"'))],
    ['it cannot be opened', (parts) => delete parts['xl/workbook.xml']],
  ])('finds: %s', async (what, spoil) => {
    expect(await verdict(spoil)).toBe(what);
  });
});
