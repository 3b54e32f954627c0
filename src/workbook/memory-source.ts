import { ok } from '../domain/problems';
import type { CellValue } from './cell-value';
import type { WorkbookSource } from './workbook-source';

/** A sheet held in memory: row 1 first. */
export interface MemorySheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly visible?: boolean;
}

const isFilled = (cell: CellValue): boolean => cell !== undefined;

/** A workbook whose cells are already in memory, in the order of its sheets. Dates are serial numbers that count from 1900 unless said otherwise. */
export function memorySource(name: string, sheets: readonly MemorySheet[], date1904 = false): WorkbookSource {
  return {
    name,
    date1904,
    sheets: sheets.map((sheet) => ({ name: sheet.name, visible: sheet.visible ?? true, claimedRows: sheet.rows.length })),
    readRows(sheetName, take) {
      const sheet = sheets.find((candidate) => candidate.name === sheetName);
      if (!sheet) throw new Error(`no sheet ${sheetName} was listed`);
      for (const [index, cells] of sheet.rows.entries()) {
        if (cells.some(isFilled) && take(index + 1, cells) === 'stop') break;
      }
      return Promise.resolve(ok(undefined));
    },
  };
}
