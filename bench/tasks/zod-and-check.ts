import { z } from 'zod';
import { checkAll } from '../../src/checking';
import { calendarsOf } from '../../src/domain/calendar';
import { type AnySheet, Book, CodeBook, type Column, rowClass, serSheets, type SheetRows } from '../../src/domain/model';
import { rules } from '../../src/domain/rules/catalogue';
import { defaultSettings } from '../../src/domain/settings';
import { dayOfSerial } from '../../src/workbook/excel-serial';
import type { CellValue, MemorySheet } from '../../src/workbook';
import { asOf } from '../district';
import { type Measured, timed } from './cpu';
import { cellsOf } from './memory-district';

const codes = new CodeBook();

/** The schema of a cell, as somebody would write it who reads rows with zod. */
function cellSchema({ kind, table, length = 255 }: Column): z.ZodType {
  const meanings = new Map(table ? codes.list(table).map(({ code, meaning }) => [code, meaning]) : []);
  switch (kind) {
    case 'date':
      return z.number().transform((serial) => dayOfSerial(serial, false));
    case 'code':
      return z.enum([...meanings.keys()] as [string, ...string[]]).transform((code) => meanings.get(code));
    case 'codes':
      return z.string().transform((list) => list.split(';').map((code) => meanings.get(code)));
    case 'yesno':
      return z.enum(['Y', 'N']).transform((answer) => answer === 'Y');
    case 'integer':
      return z.number().int();
    case 'number':
      return z.number();
    case 'digits':
      return z.string().regex(new RegExp(`^\\d{${String(length)}}$`));
    case 'text':
    case 'lea':
    case 'site':
      return z.string().max(length);
  }
}

function recordsOf(sheet: AnySheet, rows: MemorySheet['rows']): SheetRows {
  const columns = sheet.columns as Readonly<Record<string, Column>>;
  const fields: readonly string[] = sheet.fields;
  const schema = z.object(Object.fromEntries(fields.map((field) => [field, cellSchema(columns[field] as Column).optional()])));
  const Row = rowClass(sheet);
  const records = rows.slice(1).map((cells: readonly CellValue[], at) => {
    const record = schema.safeParse(Object.fromEntries(fields.map((field, index) => [field, cells[index]])));
    if (!record.success) throw new Error(`${sheet.title}: ${record.error.message}`);
    return new Row(
      at + 2,
      fields.map((field) => record.data[field]),
    );
  });
  return {
    sheet,
    layout: { name: sheet.title, headerRow: 1, columns: new Map(fields.map((field, index) => [field, index])) },
    rows: records,
  };
}

/** The peer: zod on every row, then the same rules over the same kind of records. */
export async function zodAndCheck(students: string): Promise<Measured> {
  const sheets = new Map((await cellsOf(Number(students))).map(({ name, rows }) => [name, rows]));
  const { milliseconds, result } = await timed(() => {
    const book = new Book(
      'district',
      (serSheets as readonly AnySheet[]).map((sheet) =>
        recordsOf(
          sheet,
          (sheets.get(sheet.title) ?? [[]]).filter((row, at) => at === 0 || row.length > 0),
        ),
      ),
    );
    // The codes of the sample are those that ship, its two LEAs its own.
    const leas = ['ZZ1', 'ZZ2'].map((code) => ({ table: 'LEA', code, name: code }));
    const context = { asOf, calendars: calendarsOf(book, defaultSettings), settings: defaultSettings, codes: new CodeBook(leas) };
    return checkAll(book, context, { rules });
  });
  return { milliseconds: { checking: milliseconds }, counted: { findings: result.findings.length } };
}
