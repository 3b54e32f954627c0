import { readFileSync } from 'node:fs';
import { read, type WorkSheet } from '@e965/xlsx';
import { CellError, type CellValue, memorySource, type WorkbookSource } from '../../src/workbook';

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/** A workbook file through a reader that is not ours, so that what the reader makes of cells is checked against a second opinion. */
export function sheetjsSource(path: string): WorkbookSource {
  const workbook = read(readFileSync(path), { dense: true });
  return memorySource(
    path,
    workbook.SheetNames.map((name) => ({ name, rows: rowsOf(workbook.Sheets[name] as WorkSheet) })),
    workbook.Workbook?.WBProps?.date1904 === true,
  );
}

interface DenseSheet {
  readonly '!data'?: readonly (readonly ({ readonly t: string; readonly v?: unknown } | undefined)[] | undefined)[];
}

const rowsOf = (sheet: WorkSheet): readonly (readonly CellValue[])[] =>
  Array.from((sheet as DenseSheet)['!data'] ?? [], (row) =>
    Array.from(row ?? [], (cell): CellValue => {
      if (cell === undefined || cell.t === 'z') return undefined;
      return cell.t === 'e' ? new CellError(errors[cell.v as number] ?? '#VALUE!') : (cell.v as CellValue);
    }),
  );
