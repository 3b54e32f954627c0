import type { CellValue } from './cell-value';
import { serialOfDay } from './excel-serial';
import { memorySource } from './memory-source';
import type { PlanCell, SheetPlan } from './plan';
import type { WorkbookSource } from './workbook-source';

/** Planned sheets as a workbook that can be read, without a file between. */
export const plannedSource = (name: string, sheets: readonly SheetPlan[]): WorkbookSource =>
  memorySource(
    name,
    sheets.map((sheet) => ({ name: sheet.name, rows: Array.from(sheet.rows, (row) => row.map(cellValue)) })),
  );

function cellValue(cell: PlanCell): CellValue {
  if (typeof cell !== 'object') return cell;
  return cell.day === undefined ? cell.value : serialOfDay(cell.day, false);
}
