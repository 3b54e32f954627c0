import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findOurMarks, markCopy } from '../../../src/adapters/xlsx/mark-copy';
import { verifyCopy, writeMarkedCopy } from '../../../src/adapters/xlsx/mark-verify';
import { settle } from '../../../src/adapters/xlsx/package-refusal';
import { writeWorkbook } from '../../../src/adapters/xlsx/write-workbook';
import { day } from '../../../src/domain/day';
import type { MarkPlan, SheetPlan } from '../../../src/workbook';
import { bytesOf, entryText, hasOffice, hasPython, makeZoo, officeConvert, pageColors, pythonJson, workFolder, zipEntries } from './zoo';

// Other programs are waited for.
jest.setTimeout(240_000);

const findings: SheetPlan = {
  name: 'SER Findings',
  columns: [
    { width: 20, look: 'text' },
    { width: 12, look: 'date' },
    { width: 20, look: 'link' },
  ],
  rows: [
    ['Rule', 'Date', 'Cell'].map((value) => ({ value, look: 'header' as const })),
    ['=EVL-003', { value: undefined, day: day('2026-01-05') }, { value: 'Students!B3', link: { sheet: 'Students', cell: 'B3' } }],
    ['EVL-004', undefined, { value: 'here', link: { sheet: 'SER Findings', cell: 'A1' } }],
  ],
  table: { name: 'Services', headerRow: 1, columns: ['Rule', 'Date', 'Cell'], rows: 2 },
  freeze: { rows: 1, columns: 0 },
  print: { landscape: true, fitToWidth: true, repeatRows: { from: 1, to: 1 }, header: 'Student records', footer: '&P' },
};
const plan: MarkPlan = {
  marks: [
    {
      sheet: 'Students',
      formats: [
        { areas: ['A2:A6', 'C3'], look: 'error' },
        { areas: ['B8:B12'], look: 'warning' },
        { areas: ['E14:E18'], look: 'information' },
        { areas: ['A20'], look: 'related' },
      ],
    },
    { sheet: "O'Brien & Sons", formats: [{ areas: ['B2'], look: 'warning' }] },
    { sheet: 'Locked', formats: [{ areas: ['A1'], look: 'error' }] },
  ],
  sheets: [findings],
};
const nothing: MarkPlan = { marks: [], sheets: [] };

const variants = ['zoo', 'piped', '1904', 'prefixed', 'strict', 'elsewhere'] as const;
const withZoo = hasPython ? describe : describe.skip;

/** Whether a text is another one with nothing but insertions, apart from the counts of lists. */
function onlyLonger(before: string, after: string): boolean {
  const uncounted = (text: string): string => text.replace(/ count="\d+"/g, '');
  let at = 0;
  const tokens = uncounted(before).match(/<[^>]*>|[^<]+/g) ?? [];
  const longer = uncounted(after).match(/<[^>]*>|[^<]+/g) ?? [];
  for (const token of longer) if (token === tokens[at]) at += 1;
  return at === tokens.length;
}

async function marked(original: Uint8Array, given: MarkPlan = plan): Promise<Uint8Array> {
  const copy = await writeMarkedCopy('book.xlsm', original, given);
  if (!copy.ok) throw new Error(JSON.stringify(copy.problem));
  return copy.value;
}

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

withZoo('a marked copy of a workbook with everything in it', () => {
  const folder = workFolder();
  const pathOf = (name: string): string => join(folder.path, name);
  const original = (variant: string): Uint8Array => bytesOf(pathOf(`${variant}.xlsm`));
  const copies = new Map<string, Uint8Array>();
  beforeAll(async () => {
    makeZoo(folder.path);
    for (const variant of variants) {
      copies.set(variant, await marked(original(variant)));
      writeFileSync(pathOf(`marked-${variant}.xlsm`), copies.get(variant) ?? '');
    }
  });
  afterAll(folder.clear);
  const copyOf = (variant: string): Uint8Array => copies.get(variant) ?? new Uint8Array();

  it.each(variants)('%s: keeps the compressed bytes of every part that needs no change', (variant) => {
    const before = zipEntries(original(variant));
    const after = zipEntries(copyOf(variant));
    const changed = [...before].filter(([name, { compressed }]) => !after.get(name)?.compressed.equals(compressed)).map(([name]) => name);
    const book =
      variant === 'elsewhere' ? ['odd place/_rels/book.xml.rels', 'odd place/book.xml'] : ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml'];
    const sheets = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet4.xml'];
    expect(changed.sort()).toEqual(['[Content_Types].xml', ...book, 'xl/styles.xml', ...sheets].sort());
    expect(before.size).toBeGreaterThan(variant === '1904' ? 25 : 35);
    const added = [...after.keys()].filter((name) => !before.has(name));
    expect(added).toHaveLength(3);
  });

  it.each(variants)('%s: has changed parts that differ by insertions only', (variant) => {
    const after = zipEntries(copyOf(variant));
    for (const [name, { content }] of zipEntries(original(variant))) {
      if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue;
      expect([name, onlyLonger(content.toString(), after.get(name)?.content.toString() ?? '')]).toEqual([name, true]);
    }
  });

  it.each(variants)('%s: marked again is marked once, and unmarked is the original sheet', async (variant) => {
    const again = zipEntries(await marked(copyOf(variant)));
    for (const [name, { content }] of zipEntries(copyOf(variant)))
      expect([name, again.get(name)?.content.equals(content)]).toEqual([name, true]);
    expect(again.size).toBe(zipEntries(copyOf(variant)).size);
    const unmarked = await marked(copyOf(variant), nothing);
    for (const sheet of ['sheet1', 'sheet2', 'sheet4']) {
      expect(entryText(unmarked, `xl/worksheets/${sheet}.xml`)).toBe(entryText(original(variant), `xl/worksheets/${sheet}.xml`));
    }
    expect(await findOurMarks('book.xlsm', unmarked)).toEqual({ ok: true, value: [] });
  });

  it('says where the marks stand', async () => {
    expect(await findOurMarks('book.xlsm', copyOf('prefixed'))).toEqual({
      ok: true,
      value: plan.marks.map(({ sheet, formats }) => ({ sheet, marks: formats })),
    });
  });

  it('gives each mark a priority of its own and a format of ours', () => {
    const sheet = entryText(copyOf('zoo'), 'xl/worksheets/sheet1.xml');
    const priorities = [...sheet.matchAll(/<cfRule [^>]*priority="(\d+)"/g)].map(([, priority]) => Number(priority));
    expect([...priorities].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const formats = entryText(copyOf('zoo'), 'xl/styles.xml').match(/<dxf>.*?<\/dxf>/g) ?? [];
    const used = [...sheet.matchAll(/dxfId="(\d+)" priority="\d+"><formula>OR\(TRUE,"SER-WORKBENCH"="(\w+)"/g)];
    expect(used.map(([, id, look]) => [look, /bgColor rgb="FF(\w+)"/.exec(formats[Number(id)] ?? '')?.[1]])).toEqual([
      ['error', 'F4B6B6'],
      ['warning', 'FFE39A'],
      ['information', 'E3EEFB'],
      ['related', undefined],
    ]);
    expect(Number(/<dxfs count="(\d+)"/.exec(entryText(copyOf('zoo'), 'xl/styles.xml'))?.[1])).toBe(formats.length);
  });

  it('names its table as no other table is named', () => {
    const tables = [...zipEntries(copyOf('zoo'))]
      .filter(([name]) => name.startsWith('xl/tables/'))
      .map(([, { content }]) => content.toString());
    expect(tables.map((table) => /displayName="(\w+)"/.exec(table)?.[1])).toEqual(['Services', 'Services_2']);
    expect(tables.map((table) => / id="(\d+)"/.exec(table)?.[1])).toEqual(['1', '2']);
  });

  it('holds what openpyxl found before, and the marks and the sheet', () => {
    const script = `
import sys, json, openpyxl
def sheet_seen(s):
    return {
        'title': s.title, 'state': s.sheet_state, 'cells': [[str(c.value) for c in row] for row in s.iter_rows()],
        'drawn': [len(s._charts), len(s._pivots)], 'merged': sorted(map(str, s.merged_cells.ranges)),
        'validations': [str(v.sqref) for v in s.data_validations.dataValidation], 'tables': dict(s.tables.items()),
        'protected': s.protection.sheet, 'note': s['A2'].comment.text if s['A2'].comment else None, 'titles': s.print_title_rows,
        'formats': [[str(f.sqref), [[r.type, r.formula] for r in f.rules]] for f in s.conditional_formatting],
    }
def seen(path):
    book = openpyxl.load_workbook(path, keep_vba=True)
    names = sorted([n.name, str(n.localSheetId), n.attr_text] for n in book.defined_names.definedName)
    return {'names': names, 'order': book.sheetnames, 'vba': book.vba_archive is not None, 'sheets': list(map(sheet_seen, book.worksheets))}
print(json.dumps([seen(path) for path in sys.argv[1:]]))`;
    interface Seen {
      readonly names: readonly (readonly string[])[];
      readonly order: readonly string[];
      readonly vba: boolean;
      readonly sheets: readonly { readonly title: string; readonly cells: unknown; readonly formats: readonly unknown[] }[];
    }
    // The version of openpyxl that is common does not read Strict files.
    for (const variant of variants.filter((name) => name !== 'strict')) {
      const [before, after] = pythonJson(script, pathOf(`${variant}.xlsm`), pathOf(`marked-${variant}.xlsm`)) as readonly [Seen, Seen];
      expect(after.vba).toBe(true);
      expect(after.names).toEqual(expect.arrayContaining([...before.names]));
      expect(after.order).toEqual([...before.order, 'SER Findings']);
      before.sheets.forEach((sheet, index) => {
        const marks = plan.marks.find((mark) => mark.sheet === sheet.title)?.formats ?? [];
        const ours = marks.map(({ areas, look }) => [areas.join(' '), [['expression', [`OR(TRUE,"SER-WORKBENCH"="${look}")`]]]]);
        expect(after.sheets[index]).toEqual({ ...sheet, formats: [...sheet.formats, ...ours] });
      });
      expect(after.sheets.at(-1)).toMatchObject({
        titles: '$1:$1',
        cells: [
          ['Rule', 'Date', 'Cell'],
          ['=EVL-003', '2026-01-05 00:00:00', 'Students!B3'],
          ['EVL-004', 'None', 'here'],
        ],
      });
    }
  });

  (hasOffice ? it : it.skip)('opens in LibreOffice, and the marks are seen on the page', () => {
    officeConvert(
      folder.path,
      'pdf',
      [...variants, ...variants.map((variant) => `marked-${variant}`)].map((name) => pathOf(`${name}.xlsm`)),
    );
    const fills = ['F4B6B6', 'FFE39A', 'E3EEFB'];
    for (const variant of variants) {
      const before = pageColors(pathOf(`${variant}.pdf`));
      const after = pageColors(pathOf(`marked-${variant}.pdf`));
      expect([variant, fills.filter((fill) => before.has(fill))]).toEqual([variant, []]);
      // Five cells at 60 dots an inch.
      expect([variant, fills.filter((fill) => (after.get(fill) ?? 0) > 500)]).toEqual([variant, fills]);
    }
  });

  (hasOffice ? it : it.skip)('is known again after LibreOffice saved it: its marks and its sheet are replaced', async () => {
    officeConvert(folder.path, 'ods', [pathOf('marked-zoo.xlsm')]);
    officeConvert(folder.path, 'xlsx:Calc MS Excel 2007 XML', [pathOf('marked-zoo.ods')]);
    const saved = bytesOf(pathOf('marked-zoo.xlsx'));
    const found = await findOurMarks('saved.xlsx', saved);
    expect(found.ok && found.value.map(({ sheet, marks }) => [sheet, marks.length])).toEqual(
      plan.marks.map(({ sheet, formats }) => [sheet, formats.length]),
    );
    const again = await marked(saved);
    const sheets = [...entryText(again, 'xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    expect(sheets.filter((name) => name?.startsWith('SER Findings'))).toEqual(['SER Findings']);
    const marksNow = await findOurMarks('saved.xlsx', again);
    expect(marksNow.ok && marksNow.value).toEqual(plan.marks.map(({ sheet, formats }) => ({ sheet, marks: formats })));
  });
});

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
