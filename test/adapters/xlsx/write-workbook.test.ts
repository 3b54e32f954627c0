import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWithSheetJs } from '@e965/xlsx';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { openWorkbook } from '../../../src/adapters/xlsx/open-workbook';
import { writeWorkbook } from '../../../src/adapters/xlsx/write-workbook';
import { day } from '../../../src/domain/day';
import type { CellValue, PlanCell, SheetPlan, WorkbookPlan } from '../../../src/workbook';
import { bytesOf, entryText, hasOffice, hasPython, officeConvert, pythonJson, workFolder, zipEntries } from './zoo';

// Other programs are waited for.
jest.setTimeout(120_000);

const sheetOf = (rows: Iterable<readonly PlanCell[]>, more: Partial<SheetPlan> = {}): SheetPlan => ({
  name: 'Sheet',
  columns: [{ width: 20, look: 'plain' }],
  rows,
  ...more,
});
const bookOf = (...sheets: readonly SheetPlan[]): WorkbookPlan => ({ title: 'A title', names: [], sheets });
const writeRows = (rows: readonly (readonly PlanCell[])[], more: Partial<SheetPlan> = {}): Promise<Uint8Array> =>
  writeWorkbook(bookOf(sheetOf(rows, more)));

/** All cells of a sheet as our reader sees them. */
async function cellsOf(bytes: Uint8Array, sheet = 'Sheet'): Promise<readonly (readonly CellValue[])[]> {
  const opened = await openWorkbook('test.xlsx', bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const rows: (readonly CellValue[])[] = [];
  const result = await opened.value.readRows(sheet, (row, cells) => {
    rows[row - 1] = [...cells];
    return undefined;
  });
  if (!result.ok) throw new Error(result.problem.code);
  return rows;
}

/** A plan that uses all that a plan can ask for. */
const everything = (): WorkbookPlan => ({
  title: 'Everything & <more>',
  names: [{ name: 'Grades', refersTo: "'Codes & more'!$A$2:$A$4" }],
  sheets: [
    {
      name: "O'Brien's list",
      tab: 'c00000',
      columns: [
        { width: 14, look: 'text' },
        { width: 12, look: 'date' },
        { width: 40, look: 'wrapped' },
        { width: 8, look: 'integer' },
        { width: 8, look: 'decimal' },
        { width: 10, look: 'link' },
        { width: 8, look: 'plain' },
      ],
      rows: [
        [{ value: 'Everybody', look: 'title' }],
        [],
        ['Id', 'Date', 'Text', 'Whole', 'Part', 'Where', 'Yes'].map((value) => ({ value, look: 'header' as const })),
        [
          '00123',
          { value: undefined, day: day('2026-01-05') },
          '=1+1',
          7,
          2.5,
          { value: 'go', link: { sheet: 'Codes & more', cell: 'A2' } },
          true,
        ],
        ['+1', { value: undefined, day: day('2024-02-29') }, ' two  spaces \nand a line ', -3, 0.1, '@here', false],
        ['1E5', undefined, '-x', 0, 1e21, { value: undefined, look: 'error' }, 'TRUE'],
      ],
      table: { name: 'Everybody', headerRow: 3, columns: ['Id', 'Date', 'Text', 'Whole', 'Part', 'Where', 'Yes'], rows: 3 },
      freeze: { rows: 3, columns: 1 },
      validations: [
        { area: 'A4:A99', kind: 'list', source: 'Grades', title: 'Grade', message: 'Choose "one".', strict: true },
        { area: 'B4:B99', kind: 'date', from: day('2020-01-01'), to: day('2030-12-31'), title: 'Date', message: 'A date.', strict: false },
        { area: 'C4:C99', kind: 'textLength', least: 1, most: 9, title: 'Text', message: 'Short.', strict: true },
        { area: 'D4:D99', kind: 'whole', least: 0, most: 9, title: 'Whole', message: 'A number.', strict: true },
      ],
      formats: [
        { areas: ['A4', 'B5:B6'], look: 'error' },
        { areas: ['C4'], look: 'related' },
      ],
      print: {
        landscape: true,
        fitToWidth: true,
        area: 'A1:G6',
        repeatRows: { from: 3, to: 3 },
        header: 'Student records & more',
        footer: 'Page &P of &N',
      },
    },
    sheetOf([['Code'], ['K'], ['01'], ['02']], { name: 'Codes & more', columns: [] }),
  ],
});

const values: readonly (readonly unknown[])[] = [
  ['Everybody'],
  [],
  ['Id', 'Date', 'Text', 'Whole', 'Part', 'Where', 'Yes'],
  ['00123', 46_027, '=1+1', 7, 2.5, 'go', true],
  ['+1', 45_351, ' two  spaces \nand a line ', -3, 0.1, '@here', false],
  ['1E5', undefined, '-x', 0, 1e21, undefined, 'TRUE'],
];

/** Names of the elements directly inside the root, and inside each element of a given name. */
function childNames(xml: string, parent?: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (parent === undefined ? open.length === 1 : open.at(-1) === parent) names.push(name);
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return names;
}

const worksheetOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate ' +
  'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks ' +
  'colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst';
const workbookOrder =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const styleOrder = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';
const tableOrder = 'autoFilter sortState tableColumns tableStyleInfo extLst';

/** Positions of names in the order of the schema; fails on a name that it does not know. */
const positions = (names: readonly string[], order: string): readonly number[] => names.map((name) => order.split(' ').indexOf(name));

describe('the parts of a new workbook', () => {
  it.each([
    ['xl/worksheets/sheet1.xml', undefined, worksheetOrder, 13],
    ['xl/worksheets/sheet1.xml', 'sheetPr', 'tabColor outlinePr pageSetUpPr', 2],
    ['xl/worksheets/sheet1.xml', 'headerFooter', 'oddHeader oddFooter', 2],
    ['xl/workbook.xml', undefined, workbookOrder, 4],
    ['xl/styles.xml', undefined, styleOrder, 8],
    ['xl/styles.xml', 'dxf', 'font numFmt fill alignment border protection', 1],
    ['xl/tables/table1.xml', undefined, tableOrder, 3],
  ])('%s, inside %s, is in the order of the schema', async (part, parent, order, least) => {
    const names = childNames(entryText(await writeWorkbook(everything()), part), parent);
    const found = parent === 'dxf' ? positions(names.slice(0, 3), order) : positions(names, order);
    expect(new Set(names).size).toBeGreaterThanOrEqual(least);
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('are all declared, and all that is declared is there', async () => {
    const bytes = await writeWorkbook(everything());
    const declared = [...entryText(bytes, '[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    const parts = [...zipEntries(bytes).keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
    expect([...declared].sort()).toEqual([...parts].sort());
  });

  it('are the same bytes for the same plan, without the time of writing', async () => {
    const [first, second] = [await writeWorkbook(everything()), await writeWorkbook(everything())];
    expect(Buffer.compare(first, second)).toBe(0);
    // Time and date of the first entry: midnight of 01/01/1980.
    expect(Buffer.from(first).readUInt32LE(10)).toBe(0x0021_0000);
  });

  it('count what they hold', async () => {
    const styles = entryText(await writeWorkbook(everything()), 'xl/styles.xml');
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      const count = Number(new RegExp(`<${list} count="(\\d+)"`).exec(styles)?.[1]);
      expect([list, childNames(styles, list).length]).toEqual([list, count]);
    }
  });
});

describe('the cells of a new workbook', () => {
  const folder = workFolder();
  afterAll(folder.clear);

  it('read back as they were planned', async () => {
    const cells = await cellsOf(await writeWorkbook(everything()), "O'Brien's list");
    values.forEach((row, index) => expect(cells[index] ?? []).toEqual(row));
  });

  it('read back whatever text they hold', async () => {
    const character = fc.oneof(
      fc.constantFrom(
        '_',
        'x',
        '0',
        '0',
        '4',
        '1',
        '\u0000',
        '\u0001',
        '\r',
        '\n',
        '\t',
        ' ',
        '&',
        '<',
        ']]>',
        '\ud800',
        '\ufffe',
        '😀',
        'é',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const text = fc.array(character, { minLength: 1, maxLength: 12 }).map((parts) => `.${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 60 }), async (texts) => {
        expect(await cellsOf(await writeRows(texts.map((value) => [value])))).toEqual(texts.map((value) => [value]));
      }),
      { numRuns: 25 },
    );
  });

  it('keep an escape that a text only looks like', async () => {
    const texts = ['_x0041_', '_x005F_', '_x0041', 'a_x0041\u0001', '__x0041__', '_X0041_'];
    expect(await cellsOf(await writeRows(texts.map((value) => [value])))).toEqual(texts.map((value) => [value]));
  });

  it('read the same in SheetJS', async () => {
    const book = readWithSheetJs(await writeWorkbook(everything()), { type: 'array' });
    const sheet = book.Sheets["O'Brien's list"] as Record<string, { t: string; v: unknown; f?: string } | undefined>;
    expect(sheet['A4']).toMatchObject({ t: 's', v: '00123' });
    expect(sheet['C4']).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet['C4']?.f).toBeUndefined();
    expect(sheet['B4']?.v).toBe(46_027);
    expect(sheet['C5']?.v).toBe(' two  spaces \nand a line ');
    expect(sheet['G4']).toMatchObject({ t: 'b', v: true });
    expect(sheet['E6']?.v).toBe(1e21);
  });

  (hasPython ? it : it.skip)('and all around them, is what openpyxl finds', async () => {
    const path = join(folder.path, 'everything.xlsx');
    writeFileSync(path, await writeWorkbook(everything()));
    const script = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps({
  'cells': [[c.value.isoformat() if hasattr(c.value, 'isoformat') else c.value for c in row] for row in sheet.iter_rows(min_row=4)],
  'types': [c.data_type for c in sheet[4]],
  'date': sheet['B4'].number_format, 'text': sheet['A4'].number_format, 'quoted': [sheet['A4'].quotePrefix, sheet['C4'].quotePrefix],
  'table': [sheet.tables['Everybody'].ref, sheet.tables['Everybody'].column_names],
  'freeze': sheet.freeze_panes, 'titles': sheet.print_title_rows, 'area': sheet.print_area, 'tab': sheet.sheet_properties.tabColor.rgb,
  'landscape': [sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage],
  'header': [sheet.oddHeader.center.text, sheet.oddFooter.center.text],
  'link': sheet['F4'].hyperlink.location, 'width': sheet.column_dimensions['C'].width,
  'validations': [[str(v.sqref), v.type, v.errorStyle, v.formula1, v.formula2, v.errorTitle, v.error] for v in sheet.data_validations.dataValidation],
  'formats': [[str(f.sqref), f.rules[0].formula[0], f.rules[0].priority] for f in sheet.conditional_formatting],
  'names': {n.name: n.attr_text for n in book.defined_names.definedName}, 'title': book.properties.title,
}))`;
    expect(pythonJson(script, path)).toEqual({
      cells: [
        ['00123', '2026-01-05T00:00:00', '=1+1', 7, 2.5, 'go', true],
        ['+1', '2024-02-29T00:00:00', ' two  spaces \nand a line ', -3, 0.1, '@here', false],
        ['1E5', null, '-x', 0, 1e21, null, 'TRUE'],
      ],
      types: ['s', 'd', 's', 'n', 'n', 's', 'b'],
      date: 'mm/dd/yyyy',
      text: '@',
      quoted: [false, true],
      table: ['A3:G6', ['Id', 'Date', 'Text', 'Whole', 'Part', 'Where', 'Yes']],
      freeze: 'B4',
      titles: '$3:$3',
      area: ['$A$1:$G$6'],
      tab: 'FFC00000',
      landscape: ['landscape', 0, true],
      header: ['Student records && more', 'Page &P of &N'],
      link: "'Codes & more'!A2",
      width: 40.7109375,
      validations: [
        ['A4:A99', 'list', 'stop', 'Grades', null, 'Grade', 'Choose "one".'],
        ['B4:B99', 'date', 'warning', '43831', '47848', 'Date', 'A date.'],
        ['C4:C99', 'textLength', 'stop', '1', '9', 'Text', 'Short.'],
        ['D4:D99', 'whole', 'stop', '0', '9', 'Whole', 'A number.'],
      ],
      formats: [
        ['A4 B5:B6', 'OR(TRUE,"SER-WORKBENCH"="error")', 1],
        ['C4', 'OR(TRUE,"SER-WORKBENCH"="related")', 2],
      ],
      names: { Grades: "'Codes & more'!$A$2:$A$4" },
      title: 'Everything & <more>',
    });
  });

  (hasOffice ? it : it.skip)('are the same after LibreOffice opened and saved the workbook', async () => {
    const path = join(folder.path, 'opened.xlsx');
    writeFileSync(path, await writeWorkbook(everything()));
    officeConvert(folder.path, 'ods', [path]);
    officeConvert(folder.path, 'xlsx:Calc MS Excel 2007 XML', [join(folder.path, 'opened.ods')]);
    const saved = bytesOf(path);
    const cells = await cellsOf(saved, "O'Brien's list");
    values.forEach((row, index) => expect(cells[index] ?? []).toEqual(row));
    const sheet = entryText(saved, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('SER-WORKBENCH');
    expect(sheet.match(/<dataValidation /g)).toHaveLength(4);
    expect(entryText(saved, 'xl/styles.xml')).toMatch(/mm\/dd\/yyyy/i);
  });
});

describe('rows', () => {
  const columns = [
    { width: 10, look: 'text' },
    { width: 20, look: 'wrapped' },
  ] as const;
  const tall = [
    ['x'.repeat(90), 'short'],
    ['y', 'word '.repeat(9)],
    ['y', 'a\nb\nc'],
    ['y', { value: 'word '.repeat(9), look: 'plain' }],
  ] as const;

  it('are as high as their wrapped texts, for programs that do not fit rows themselves', async () => {
    const sheet = entryText(await writeRows(tall, { columns }), 'xl/worksheets/sheet1.xml');
    expect([...sheet.matchAll(/<row r="(\d)"(?: ht="(\d+)")?>/g)].map(([, , height]) => height)).toEqual([
      undefined,
      '45',
      '45',
      undefined,
    ]);
  });

  it('hold identifiers that Excel does not flag', async () => {
    const sheet = entryText(await writeRows(tall, { columns }), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<ignoredError sqref="A1:A1048576" numberStoredAsText="1"/>');
  });
});

describe('links', () => {
  it('end where Excel holds no more, and the text stays', async () => {
    const link = { sheet: 'Sheet', cell: 'A1' };
    const count = 65_533;
    const bytes = await writeRows(Array.from({ length: count }, (_, index) => [{ value: `r${index}`, link }]));
    const sheet = entryText(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<hyperlink /g)).toHaveLength(65_530);
    expect(sheet).toContain(`<t>r${count - 1}</t>`);
  });
});

describe('areas of conditional formats', () => {
  it('are cut below the length that Excel takes, with a priority each', async () => {
    const areas = Array.from({ length: 3_000 }, (_, index) => `AB${index * 2 + 1}`);
    const sheet = entryText(await writeRows([['x']], { formats: [{ areas, look: 'warning' }] }), 'xl/worksheets/sheet1.xml');
    const chunks = [...sheet.matchAll(/sqref="([^"]+)"><cfRule/g)].map(([, chunk]) => chunk as string);
    expect(chunks.length).toBeGreaterThan(1);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(8_000);
    expect(chunks.join(' ').split(' ')).toEqual(areas);
    expect([...sheet.matchAll(/priority="(\d+)"/g)].map(([, priority]) => Number(priority))).toEqual(chunks.map((_, index) => index + 1));
  });
});

describe('a plan that Excel cannot hold', () => {
  const table = { name: 'Table1', headerRow: 1, columns: ['A'], rows: 1 };
  const validation = { area: 'A1', kind: 'whole', least: 0, most: 1, title: 't', message: 'm', strict: true } as const;

  it.each<[string, WorkbookPlan]>([
    ['no sheet', bookOf()],
    ['a name over 31 characters', bookOf(sheetOf([], { name: 'x'.repeat(32) }))],
    ['an empty name', bookOf(sheetOf([], { name: '' }))],
    ['a forbidden character', bookOf(sheetOf([], { name: 'a/b' }))],
    ['an apostrophe at the end', bookOf(sheetOf([], { name: "a'" }))],
    ['the reserved name', bookOf(sheetOf([], { name: 'History' }))],
    ['two sheets alike', bookOf(sheetOf([]), sheetOf([], { name: 'SHEET' }))],
    ['a text over 32,767 characters', bookOf(sheetOf([['x'.repeat(32_768)]]))],
    ['a number that is none', bookOf(sheetOf([[Number.NaN]]))],
    ['a table named like a cell', bookOf(sheetOf([['A']], { table: { ...table, name: 'AB12' } }))],
    ['a table with a space', bookOf(sheetOf([['A']], { table: { ...table, name: 'My Table' } }))],
    ['a table without a row', bookOf(sheetOf([['A']], { table: { ...table, rows: 0 } }))],
    ['a header row that says something else', bookOf(sheetOf([['B']], { table }))],
    ['a table below the rows', bookOf(sheetOf([], { table }))],
    ['two table columns alike', bookOf(sheetOf([['A', 'a']], { table: { ...table, columns: ['A', 'a'] } }))],
    ['a table named like a name', { ...bookOf(sheetOf([['A']], { table })), names: [{ name: 'table1', refersTo: 'Sheet!$A$1' }] }],
    ['an area that is none', bookOf(sheetOf([], { formats: [{ areas: ['Sheet!A1'], look: 'error' }] }))],
    ['a title over 32 characters', bookOf(sheetOf([], { validations: [{ ...validation, title: 'x'.repeat(33) }] }))],
    ['a message over 255 characters', bookOf(sheetOf([], { validations: [{ ...validation, message: 'x'.repeat(256) }] }))],
  ])('%s is a bug of the planner', async (_, plan) => {
    await expect(writeWorkbook(plan)).rejects.toThrow(RangeError);
  });

  it('but 32,767 characters and 31 characters are fine', async () => {
    const name = 'x'.repeat(31);
    expect(await cellsOf(await writeRows([['y'.repeat(32_767)]], { name }), name)).toEqual([['y'.repeat(32_767)]]);
  });
});
