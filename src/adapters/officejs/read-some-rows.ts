import type { CellValue } from '../../workbook';
import { readBlock, settleErrors } from './read-values';

/** Rows of a sheet as they stand now, from column A on, blank rows included; one request. Rows are 1-based, both included. */
export async function readSomeRows(
  context: Excel.RequestContext,
  sheet: string,
  from: number,
  to: number,
): Promise<readonly (readonly CellValue[])[]> {
  const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).getIntersectionOrNullObject(`${from}:${to}`);
  range.load('values,valueTypes,rowIndex,columnIndex');
  await context.sync();
  const rows = Array.from({ length: to - from + 1 }, (): readonly CellValue[] => []);
  if (range.isNullObject) return rows;
  const { valueTypes, rowIndex, columnIndex } = range;
  const block = readBlock(range.values, columnIndex);
  settleErrors(block, columnIndex, (row, column) => valueTypes[row]?.[column]);
  rows.splice(rowIndex + 1 - from, block.rows.length, ...block.rows);
  return rows;
}
