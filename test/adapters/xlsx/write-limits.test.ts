import { writeWorkbook } from '../../../src/adapters/xlsx/write-workbook';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../../src/workbook';
import { entryText } from './zoo';

const sheetOf = (rows: Iterable<readonly PlanCell[]>, more: Partial<SheetPlan> = {}): SheetPlan => ({
  name: 'Sheet',
  columns: [{ width: 20, look: 'plain' }],
  rows,
  ...more,
});
const bookOf = (...sheets: readonly SheetPlan[]): WorkbookPlan => ({ title: 'A title', names: [], sheets });

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
    const bytes = await writeWorkbook(bookOf(sheetOf([['y'.repeat(32_767)]], { name })));
    expect(entryText(bytes, 'xl/worksheets/sheet1.xml')).toContain(`<t>${'y'.repeat(32_767)}</t>`);
    expect(entryText(bytes, 'xl/workbook.xml')).toContain(`name="${name}"`);
  });
});
