import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOurMarks } from '../../../src/adapters/xlsx/mark-copy';
import { bytesOf, entryText, makeZoo, officeConvert, pageColors, pythonJson, workFolder, zipEntries } from './zoo';
import { marked, nothing, plan } from './zoo-plan';

// Other programs are waited for.
jest.setTimeout(240_000);

const variants = ['zoo', 'piped', '1904', 'prefixed', 'strict', 'elsewhere'] as const;

/** Whether a text is another one with nothing but insertions, apart from the counts of lists. */
function onlyLonger(before: string, after: string): boolean {
  const uncounted = (text: string): string => text.replace(/ count="\d+"/g, '');
  let at = 0;
  const tokens = uncounted(before).match(/<[^>]*>|[^<]+/g) ?? [];
  const longer = uncounted(after).match(/<[^>]*>|[^<]+/g) ?? [];
  for (const token of longer) if (token === tokens[at]) at += 1;
  return at === tokens.length;
}

describe('a marked copy of a workbook with everything in it', () => {
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

  it('opens in LibreOffice, and the marks are seen on the page', () => {
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

  it('is known again after LibreOffice saved it: its marks and its sheet are replaced', async () => {
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
