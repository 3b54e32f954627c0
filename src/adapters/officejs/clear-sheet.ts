import { columnLetters } from '../../workbook';
import type { ReadySheet } from './own-sheets';
import { removeRules, sign } from './write-rules';

/** What clearing a sheet of ours left behind. */
export interface ClearedSheet {
  /** Names that its tables had, in lower case; they are free again. */
  readonly freed: readonly string[];
  /** Ids of the rules that say that the sheet is ours. */
  readonly signatures: readonly string[];
}

/**
 * Clears a sheet of ours for refilling, in two requests. The sheet stays, because deleting one takes the person's undo away, and
 * its first cell keeps saying that it is ours.
 */
export async function clearSheet(context: Excel.RequestContext, { id, signatures, earlier }: ReadySheet): Promise<ClearedSheet> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject();
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  sheet.tables.load('items/name');
  await context.sync();
  const tables = sheet.tables.items.map(({ name }) => name);
  for (const name of tables) {
    const table = sheet.tables.getItem(name);
    // Rows that a filter hides would be written to the wrong place.
    table.clearFilters();
    table.convertToRange();
  }
  removeRules(sheet, [...signatures, ...(earlier?.marks ?? [])]);
  const signature = sign(sheet);
  signature.load('id');
  sheet.freezePanes.unfreeze();
  if (!used.isNullObject) clearCells(sheet, used.rowIndex + used.rowCount, used.columnIndex + used.columnCount);
  await context.sync();
  return { freed: tables.map((name) => name.toLowerCase()), signatures: [signature.id] };
}

/** Clears all but the first cell, whose rules would go as well: of that one only what it holds. */
function clearCells(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const first = sheet.getRange('A1');
  first.clear('Contents');
  first.clear('Hyperlinks');
  if (columns > 1) sheet.getRange(`B1:${columnLetters(columns - 1)}1`).clear();
  if (rows === 1) return;
  // Column by column, because a single step may touch 33 million cells at most.
  for (let column = 0; column < columns; column += 1) {
    sheet.getRange(`${columnLetters(column)}2:${columnLetters(column)}${rows}`).clear();
  }
}
