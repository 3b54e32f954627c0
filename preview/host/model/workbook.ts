import { type Area, isUnbounded, splitSheet } from './address';
import { type CellScalar } from './cell-scalar';
import { Comments } from './comments';
import { refuse } from './errors';
import { type Actor, EventQueue } from './events';
import { KeyValueStore } from './key-values';
import { Names } from './names';
import { WorkbookProtection } from './protection';
import { type Range } from './range';
import { RangeAreas } from './range-areas';
import { type Sheet } from './sheet';
import { StyleTable } from './style';
import { type Table } from './table';
import { Tables } from './tables';
import { Worksheets } from './worksheets';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** The largest reads and writes that Excel allows [D], in cells. */
export interface CellLimits {
  read: number;
  write: number;
}

/** Gives the result of a formula, or undefined where it cannot. */
export type Evaluate = (formula: string, sheet: Sheet, row: number, column: number) => CellScalar | undefined;

/** A workbook as Excel holds it. A new one has one blank sheet, `Sheet1`. */
export class Workbook {
  name: string;
  readonly date1904: boolean;
  readOnly = false;
  isDirty = false;
  previouslySaved = true;
  autoSave = false;
  calculationMode: CalculationMode = 'Automatic';
  readonly limits: CellLimits = { read: 5_000_000, write: 33_554_000 };
  /** AutoCorrect's switch: whether a table takes in what is written right under it. */
  autoExpandTables = true;
  /** Calculates formulas as they are written; without it their result is 0 until `setResults` brings one. */
  evaluate: Evaluate | undefined;
  /** Title, author and the like; stored only. */
  readonly properties: Record<string, string> = {};
  readonly styles = new StyleTable();
  readonly events = new EventQueue();
  readonly protection = new WorkbookProtection();
  readonly settings = new KeyValueStore({
    ignoreCase: false,
    limits: { value: 2_000_000 },
    onChange: () => {
      this.isDirty = true;
      this.events.add('SettingsChanged', '', {});
    },
  });
  readonly customProperties = new KeyValueStore({ ignoreCase: true, limits: { key: 255 } });
  readonly worksheets: Worksheets;
  /** Every table; the sheets show theirs. */
  readonly allTables: Table[] = [];
  readonly tables: Tables;
  readonly names: Names;
  readonly comments: Comments;
  #actor: Actor = 'addin';
  #inCellEdit = false;
  #whenLeft: (() => void)[] = [];
  #lastId = 0;

  constructor(options: { readonly name?: string; readonly date1904?: boolean } = {}) {
    this.name = options.name ?? 'Book1.xlsx';
    this.date1904 = options.date1904 ?? false;
    this.tables = new Tables(this, undefined);
    this.names = new Names(this, undefined);
    this.comments = new Comments(this, undefined);
    this.worksheets = new Worksheets(this);
  }

  /** A number that no other object of this workbook got. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  get activeSheet(): Sheet {
    return this.worksheets.getActiveWorksheet();
  }

  /** The sheet of a name or id, whatever the case; undefined where there is none. */
  sheet(key: string): Sheet | undefined {
    return this.worksheets.getItemOrNullObject(key);
  }

  /** The cells of an address with its sheet; without one, on the active sheet. */
  rangeOf(address: string): Range {
    const { sheet } = splitSheet(address);
    return (sheet === undefined ? this.activeSheet : (this.sheet(sheet) ?? refuse('InvalidArgument'))).getRange(address);
  }

  getActiveCell(): Range {
    return this.activeSheet.activeCell;
  }

  /** Refuses with InvalidSelection where several areas are selected. */
  getSelectedRange(): Range {
    const [first, ...more] = this.activeSheet.selection;
    return first === undefined || more.length > 0 ? refuse('InvalidSelection') : first;
  }

  getSelectedRanges(): RangeAreas {
    return new RangeAreas(this.activeSheet, this.activeSheet.selection);
  }

  get actor(): Actor {
    return this.#actor;
  }

  /** Runs an act of the person at this Excel; its events say `Local` and do not name this add-in as their source. */
  asUser<T>(act: () => T): T {
    return this.#as('user', act);
  }

  /** Runs an act of a co-author; its events say `Remote`. */
  asRemote<T>(act: () => T): T {
    return this.#as('remote', act);
  }

  #as<T>(actor: Actor, act: () => T): T {
    const before = this.#actor;
    this.#actor = actor;
    try {
      return act();
    } finally {
      this.#actor = before;
    }
  }

  /** Who did it, as events say it. */
  get source(): 'Local' | 'Remote' {
    return this.#actor === 'remote' ? 'Remote' : 'Local';
  }

  get triggerSource(): 'ThisLocalAddin' | 'Unknown' {
    return this.#actor === 'addin' ? 'ThisLocalAddin' : 'Unknown';
  }

  /** Refuses every change of a workbook that is open for reading only. */
  demandWritable(): void {
    if (this.readOnly) refuse('AccessDenied');
  }

  /** Whether the user is typing in a cell. Excel refuses batches meanwhile, or lets them wait. */
  get inCellEdit(): boolean {
    return this.#inCellEdit;
  }

  enterCellEdit(): void {
    this.#inCellEdit = true;
  }

  leaveCellEdit(): void {
    this.#inCellEdit = false;
    const waiting = this.#whenLeft;
    this.#whenLeft = [];
    for (const run of waiting) run();
  }

  /** Runs once, when the cell is left; at once where none is edited. For batches sent with delayForCellEdit. */
  whenCellLeft(run: () => void): void {
    if (this.#inCellEdit) this.#whenLeft.push(run);
    else run();
  }

  /** Brings results of formulas from a calculation elsewhere. No change is told of, only that the sheet was calculated, as in Excel. */
  setResults(
    sheet: Sheet,
    results: Iterable<{ readonly row: number; readonly column: number; readonly value: CellScalar | undefined }>,
  ): void {
    let count = 0;
    for (const { row, column, value } of results) {
      if (sheet.cells.formula(row, column) === undefined) continue;
      sheet.cells.setResult(row, column, value);
      count += 1;
    }
    if (count > 0) sheet.tell('WorksheetCalculated', { address: '' });
  }

  /** Refuses reads and writes of more cells than Excel allows. Looks of whole rows and columns are one thing and pass. */
  demandSize(area: Area, use: 'read' | 'write'): void {
    if (isUnbounded(area)) return;
    const cells = area.rows * area.columns;
    if (use === 'read' && cells > this.limits.read) refuse('RangeExceedsLimit');
    if (use === 'write' && cells > this.limits.write) refuse('OperationCellsExceedLimit');
  }
}
