import type { Problem, Result } from '../domain/problems';
import type { CellValue } from './cell-value';
import type { MarkPlan, SheetPlan, WorkbookPlan } from './plan';
import type { WorkbookSource } from './workbook-source';

/** Cells of one sheet, as a person selects them: A1 notation without the sheet, several areas separated by commas. */
export interface LiveArea {
  readonly sheet: string;
  readonly address: string;
}

/** What changed on a sheet since the last report, one report for everything that one act of a person did. */
export interface LiveChange {
  readonly sheet: string;
  /** Rows whose cells changed, 1-based, from and to included; undefined when rows moved, so the sheet must be read again. */
  readonly rows: readonly { readonly from: number; readonly to: number }[] | undefined;
  /** Whether sheets were added, removed or renamed, so the outline must be read again. */
  readonly outline: boolean;
  /** Whether another person's Excel made the change. */
  readonly remote: boolean;
}

/** A sheet that could not be marked, and why; the others are. */
export interface Unmarked {
  readonly sheet: string;
  readonly problem: Problem;
}

/** What marking did. */
export interface MarkReport {
  /** Cells that carry a mark now. */
  readonly cells: number;
  readonly unmarked: readonly Unmarked[];
}

/** Stops listening. */
export type StopListening = () => Promise<void>;

/**
 * The workbook that is open in Excel. Nothing of the user's is changed by any member: marks are conditional formats of ours,
 * sheets are ours, and both can be taken back. A failure at any round trip leaves the workbook whole; our own traces are then
 * complete, or cleared by the next command.
 */
export interface LiveWorkbook {
  /** Name of the workbook, for the pane; never written anywhere. */
  readonly name: () => Promise<Result<string>>;
  /** The workbook as a source of rows: the outline in one round trip, rows in chunks of about 1.5 MB when they are read. */
  readonly source: () => Promise<Result<WorkbookSource>>;
  /** Some rows of a sheet, from column A on, as they stand now. At most a few thousand; one round trip. */
  readonly readRows: (sheet: string, from: number, to: number) => Promise<Result<readonly (readonly CellValue[])[]>>;
  /** Replaces all our marks and our sheets by those of the plan. */
  readonly mark: (plan: MarkPlan) => Promise<Result<MarkReport>>;
  /** Replaces our marks on the named sheets; other sheets and sheets of ours stay as they are. A sheet without formats is cleared. */
  readonly markSheets: (marks: MarkPlan['marks']) => Promise<Result<MarkReport>>;
  /** Removes all our marks; knows them by their signature, whoever made them. Sheets of ours stay. */
  readonly clearMarks: () => Promise<Result<MarkReport>>;
  /** Adds the sheets of a plan that the workbook lacks, and fills blank ones of their names; other sheets that are there are left alone. */
  readonly addSheets: (plan: WorkbookPlan) => Promise<Result<readonly string[]>>;
  /** Writes one sheet of ours, refilling it when it is there. */
  readonly writeSheet: (plan: SheetPlan) => Promise<Result<void>>;
  /** Shows and selects a cell. */
  readonly select: (area: LiveArea) => Promise<Result<void>>;
  /** A value that we keep inside the workbook under a key: switches, never student data. */
  readonly setting: (key: string) => Promise<Result<string | undefined>>;
  readonly setSetting: (key: string, value: string) => Promise<Result<void>>;
  readonly onChange: (tell: (change: LiveChange) => void) => Promise<Result<StopListening>>;
  readonly onSelection: (tell: (area: LiveArea) => void) => Promise<Result<StopListening>>;
}
