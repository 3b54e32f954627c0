import { cellStyles, columnLetters, type PlanColumn, quotedSheetName, type SheetPlan } from '../../workbook';
import { formatOf } from './cell-input';
import { clearSheet } from './clear-sheet';
import { anything, dress, dressExceptions, undressed } from './dress';
import type { ReadySheet } from './own-sheets';
import { type RowBlock, RowBlocks } from './row-blocks';
import { addTable, addValidations } from './sheet-parts';
import { addMarks } from './write-rules';

/** What sheets are filled with. */
export interface Filling {
  /** Name that a planned sheet got in the workbook. */
  readonly sheetName: (planned: string) => string;
  /** Names of tables and defined names in the workbook, in lower case; those of new tables are added. */
  readonly names: Set<string>;
}

// Excel counts a width in digits of the standard font, which are 7 pixels wide, with 5 pixels of margin; a pixel is 3/4 of a point.
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** A number format for all cells of a range. Office.js takes a single one, though its types say otherwise. */
const forAll = (format: string): string[][] => format as unknown as string[][];

function prepareColumns(sheet: Excel.Worksheet, columns: readonly PlanColumn[]): void {
  columns.forEach(({ width, look }, index) => {
    const letters = columnLetters(index);
    const column = sheet.getRange(`${letters}:${letters}`);
    column.numberFormat = forAll(formatOf(look));
    column.format.columnWidth = pointsOf(width);
    dress(column.format, cellStyles[look], undressed);
  });
}

function writeBlock(sheet: Excel.Worksheet, { top, columns, inputs, formats, links }: RowBlock, sheetName: Filling['sheetName']): void {
  const range = sheet.getRangeByIndexes(top, 0, inputs.length, columns);
  // Before the values, because a number in a cell that becomes text later is no longer what was typed.
  if (formats) range.numberFormat = formats as (string | null)[][];
  range.values = inputs as unknown[][];
  for (const { cell, target } of links) {
    sheet.getRange(cell).hyperlink = { documentReference: `${quotedSheetName(sheetName(target.sheet))}!${target.cell}` };
  }
}

function finish(sheet: Excel.Worksheet, plan: SheetPlan, rows: RowBlocks, { names }: Filling): void {
  dressExceptions(sheet, rows.exceptions);
  if (plan.table) addTable(sheet, plan.table, names);
  addValidations(sheet, plan.validations ?? [], names);
  if (plan.tab !== undefined) sheet.tabColor = `#${plan.tab}`;
  addMarks(sheet, plan.formats ?? []);
}

/** Clears an earlier sheet of ours, and says by which rules it is ours now. */
async function clearEarlier(context: Excel.RequestContext, ready: ReadySheet, { names }: Filling): Promise<readonly string[]> {
  const { freed, signatures } = await clearSheet(context, ready);
  for (const name of freed) names.delete(name);
  const first = context.workbook.worksheets.getItem(ready.id).getRange('A1');
  dress(first.format, cellStyles[ready.plan.columns[0]?.look ?? 'plain'], anything);
  return signatures;
}

/**
 * Writes a sheet that is ready: clears it when it is an earlier one, then writes it in blocks; one request for a small new one.
 * The ids of the rules by which it is ours come back.
 */
export async function fillSheet(context: Excel.RequestContext, ready: ReadySheet, filling: Filling): Promise<readonly string[]> {
  const { plan, id } = ready;
  const signatures = ready.earlier ? await clearEarlier(context, ready, filling) : ready.signatures;
  const sheet = context.workbook.worksheets.getItem(id);
  prepareColumns(sheet, plan.columns);
  const rows = new RowBlocks(plan);
  let isFirst = true;
  for (const block of rows) {
    if (!isFirst) await context.sync();
    isFirst = false;
    writeBlock(sheet, block, filling.sheetName);
  }
  finish(sheet, plan, rows, filling);
  await context.sync();
  return signatures;
}
