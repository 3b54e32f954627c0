import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWithSheetJs } from '@e965/xlsx';
import fc from 'fast-check';
import { openWorkbook } from '../../../src/adapters/xlsx/open-workbook';
import { writeWorkbook } from '../../../src/adapters/xlsx/write-workbook';
import type { CellValue, PlanCell, SheetPlan, WorkbookPlan } from '../../../src/workbook';
import { bytesOf, entryText, officeConvert, pythonJson, workFolder } from './zoo';
import { everything } from './zoo-everything';

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

const values: readonly (readonly unknown[])[] = [
  ['Everybody'],
  [],
  ['Id', 'Date', 'Text', 'Whole', 'Part', 'Where', 'Yes'],
  ['00123', 46_027, '=1+1', 7, 2.5, 'go', true],
  ['+1', 45_351, ' two  spaces \nand a line ', -3, 0.1, '@here', false],
  ['1E5', undefined, '-x', 0, 1e21, undefined, 'TRUE'],
];

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

  it('and all around them, is what openpyxl finds', async () => {
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

  it('are the same after LibreOffice opened and saved the workbook', async () => {
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
