import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { openWorkbook } from '../../../src/adapters/xlsx';
import type { CellValue } from '../../../src/workbook';
import { CellError, cellAddress } from '../../../src/workbook';
import type { Rows } from './fixtures/packages';
import { readAll } from './fixtures/packages';
import { bytesOf, pythonJson, workFolder } from './zoo';

type Told = string | number | boolean | null | { readonly error: string };

const asTold = (value: CellValue): Told => (value instanceof CellError ? { error: value.code } : (value ?? null));

/** Cells by address. Long numbers are rounded, since writers and readers keep 15 to 17 digits. */
type Cells = ReadonlyMap<string, Told>;

const rounded = (value: Told): Told => (typeof value === 'number' ? Number(value.toPrecision(14)) : value);

const cellsOf = (rows: Rows): Cells =>
  new Map(
    rows.flatMap(([row, ...cells]) =>
      cells.flatMap((value, column): [string, Told][] => (value === undefined ? [] : [[cellAddress(row, column), rounded(asTold(value))]])),
    ),
  );

async function ourCells(path: string): Promise<ReadonlyMap<string, Cells>> {
  const read = await readAll(bytesOf(path));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return new Map([...read.value].map(([sheet, rows]) => [sheet, cellsOf(rows)]));
}

const sheetjsErrors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const sheetjsValue = ({ t, v }: sheetjs.CellObject): Told =>
  t === 'e' ? { error: sheetjsErrors[Number(v)] ?? '?' } : rounded(v instanceof Date || v === undefined ? null : v);

function sheetjsCells(path: string): ReadonlyMap<string, Cells> {
  const book = sheetjs.read(readFileSync(path), { cellFormula: false, cellHTML: false });
  return new Map(
    book.SheetNames.map((sheet) => [
      sheet,
      new Map(
        Object.entries(book.Sheets[sheet] ?? {})
          .filter(([address]) => !address.startsWith('!'))
          .map(([address, cell]): [string, Told] => [address, sheetjsValue(cell as sheetjs.CellObject)])
          .filter(([, value]) => value !== null && value !== ''),
      ),
    ]),
  );
}

const openpyxlScript = `
import datetime, json, sys, openpyxl
from openpyxl.utils.datetime import to_excel
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
def told(cell):
    if cell.data_type == 'e': return {'error': cell.value}
    if isinstance(cell.value, (datetime.datetime, datetime.date, datetime.time)): return to_excel(cell.value, book.epoch)
    return cell.value
print(json.dumps({sheet.title: {cell.coordinate: told(cell) for row in sheet.iter_rows() for cell in row if cell.value not in (None, '')} for sheet in book.worksheets}))`;

const openpyxlCells = (path: string): ReadonlyMap<string, Cells> =>
  new Map(
    Object.entries(pythonJson(openpyxlScript, path) as Record<string, Record<string, Told>>).map(([sheet, cells]) => [
      sheet,
      new Map(Object.entries(cells).map(([address, value]) => [address, rounded(value)])),
    ]),
  );

const golden = (name: string): string => join(__dirname, '../../golden', name);

describe.each(['district-clean.xlsx', 'district-mistakes.xlsx'])('the workbook %s', (name) => {
  it('holds the cells that @e965/xlsx reads', async () => {
    const ours = await ourCells(golden(name));
    expect([...ours.values()].reduce((sum, cells) => sum + cells.size, 0)).toBeGreaterThan(20_000);
    expect(ours).toEqual(sheetjsCells(golden(name)));
  });

  it('holds the cells that openpyxl reads', async () => {
    expect(await ourCells(golden(name))).toEqual(openpyxlCells(golden(name)));
  });
});

describe('workbooks made by xlsxwriter and openpyxl', () => {
  const folder = workFolder();
  let told: Readonly<Record<string, Readonly<Record<string, readonly Told[][]>>>> = {};

  beforeAll(() => {
    const made = execFileSync('/usr/bin/python3', ['-W', 'ignore', join(__dirname, 'fixtures/values.py'), folder.path], {
      encoding: 'utf8',
    });
    told = JSON.parse(made) as typeof told;
  });
  afterAll(() => folder.clear());

  it.each(['xlsxwriter.xlsx', 'xlsxwriter-1904.xlsx', 'openpyxl.xlsx'])('gives every value that was put into %s', async (name) => {
    const read = await readAll(bytesOf(join(folder.path, name)));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const ours = Object.fromEntries(
      [...read.value].map(([sheet, rows]) => [sheet, rows.map(([row, ...cells]) => [row, ...Array.from(cells, asTold)])]),
    );
    expect(ours).toEqual(told[name]);
  });

  it('knows the date system, hidden sheets and chart sheets of what xlsxwriter wrote', async () => {
    const opened = await openWorkbook('book.xlsx', bytesOf(join(folder.path, 'xlsxwriter-1904.xlsx')));
    expect(opened).toMatchObject({
      ok: true,
      value: {
        date1904: true,
        sheets: [
          { name: 'Values', visible: true, claimedRows: 1048576 },
          { name: 'Hidden', visible: false },
          { name: 'Empty', visible: true },
        ],
      },
    });
  });
});
