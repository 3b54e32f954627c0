import { type Area, type ModelEvent, type Range, type Sheet, columnLimit, rowLimit } from '../host/model';

/** Whole rows or columns that came or went, as it happened. */
export interface LineMove {
  readonly mutation: 'insert-row' | 'remove-rows' | 'insert-col' | 'remove-col';
  readonly area: Area;
}

/** What changed on one sheet since the grid last showed it. */
export interface SheetChanges {
  readonly moves: LineMove[];
  /** Cells whose contents or looks may differ; they follow later moves. */
  readonly cells: Range[];
}

const moves: Readonly<Record<string, LineMove['mutation']>> = {
  RowInserted: 'insert-row',
  RowDeleted: 'remove-rows',
  ColumnInserted: 'insert-col',
  ColumnDeleted: 'remove-col',
};

const isWhole = (mutation: LineMove['mutation'], area: Area): boolean =>
  mutation.endsWith('col') ? area.rows === rowLimit : area.columns === columnLimit;

/** Gathers from the events of a model what a grid has to show anew. */
export class ChangedCells {
  #bySheet = new Map<string, SheetChanges>();

  /** Everything since the last call, by the id of its sheet. */
  take(): ReadonlyMap<string, SheetChanges> {
    const taken = this.#bySheet;
    this.#bySheet = new Map<string, SheetChanges>();
    return taken;
  }

  #of(sheetId: string): SheetChanges {
    const known = this.#bySheet.get(sheetId) ?? { moves: [], cells: [] };
    this.#bySheet.set(sheetId, known);
    return known;
  }

  /** Marks cells to be shown anew. */
  add(sheet: Sheet, area: Area): void {
    this.#of(sheet.id).cells.push(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  }

  see({ kind, target, args, range }: ModelEvent): void {
    if (!range?.exists || !(kind === 'WorksheetChanged' || kind === 'WorksheetFormatChanged')) return;
    const { area, sheet } = range;
    const changeType = String(args['changeType']);
    const mutation = moves[changeType];
    if (mutation !== undefined && isWhole(mutation, area)) this.#seeMove(sheet, { mutation, area });
    else if (mutation !== undefined || changeType.startsWith('Cell')) this.#seeShift(sheet, args, area);
    else this.#of(target).cells.push(range);
  }

  /** Formulas elsewhere may have followed. */
  #seeMove(sheet: Sheet, move: LineMove): void {
    this.#of(sheet.id).moves.push(move);
    for (const other of sheet.workbook.worksheets.items)
      other.cells.eachFormula((row, column) => this.add(other, { row, column, rows: 1, columns: 1 }));
  }

  /** Everything from there to the end of the band is another cell's now. */
  #seeShift(sheet: Sheet, args: ModelEvent['args'], area: Area): void {
    const down =
      String(args['shiftDirection']).endsWith('Down') || String(args['shiftDirection']).endsWith('Up') || args['shiftDirection'] === 'None';
    this.add(sheet, down ? { ...area, rows: rowLimit - area.row } : { ...area, columns: columnLimit - area.column });
  }
}
