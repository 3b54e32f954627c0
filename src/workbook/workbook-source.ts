import type { Problem, Result } from '../domain/problems';
import type { CellValue } from './cell-value';

/** A sheet of a workbook, before its cells are read. */
export interface SheetOutline {
  readonly name: string;
  readonly visible: boolean;
  /** Rows that the sheet claims to have; may be wrong in either direction, so it only feeds progress. */
  readonly claimedRows: number | undefined;
}

/** Takes one row; `cells[0]` is column A, holes and trailing blanks are undefined. Returning 'stop' ends the sheet. The array is not kept by the source. */
export type TakeRow = (rowNumber: number, cells: readonly CellValue[]) => 'stop' | undefined;

/** A workbook that can be read: a file, or the one open in Excel. Every adapter is one of these. */
export interface WorkbookSource {
  /** File or workbook name, for messages. */
  readonly name: string;
  /** Whether serial numbers count from 1904. */
  readonly date1904: boolean;
  readonly sheets: readonly SheetOutline[];
  /** Hands over the rows of a sheet in order, empty rows left out. */
  readRows(sheet: string, take: TakeRow): Promise<Result<void, Problem>>;
}
