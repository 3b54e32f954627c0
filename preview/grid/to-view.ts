import { type ICellData } from '@univerjs/core';
import { type Area, type CellStyle, type ModelEvent, type Sheet, type Workbook, columnLimit } from '../host/model';
import { type Aspect, aspects, hiddenFlag } from './aspects';
import { replacingCell } from './cell-data';
import { fullViewStyle } from './cell-looks';
import { ChangedCells, type LineMove } from './changed-cells';
import { type Painter } from './painter';
import { columnStyle, gridSize, snapshotOfNew } from './snapshot';
import { type View, viewRange } from './view';
import { bringToView } from './view-selection';

type Matrix = Record<number, Record<number, ICellData>>;

/** Shows in the grid what changed in the model: cells by what events say, everything else by comparing it. */
export class ToView {
  readonly #view: View;
  readonly #workbook: Workbook;
  readonly #painter: Painter;
  readonly #shown = new Map<string, Map<Aspect, string>>();
  readonly #changed = new ChangedCells();
  #names = '';
  readonly #watch: (event: ModelEvent) => void;
  /** Set while the model takes in what a person did in the grid, which shows it already. */
  isHearing = false;
  /** Whether the grid is being written right now. */
  isShowing = false;

  constructor(view: View, workbook: Workbook, painter: Painter, whenChanged: () => void) {
    this.#view = view;
    this.#workbook = workbook;
    this.#painter = painter;
    this.#watch = (event) => {
      if (!this.isHearing) this.#changed.see(event);
      whenChanged();
    };
    workbook.events.watchers.add(this.#watch);
    for (const sheet of workbook.worksheets.items) this.#shown.set(sheet.id, this.#fromSnapshot(sheet));
  }

  dispose(): void {
    this.#workbook.events.watchers.delete(this.#watch);
  }

  #fromSnapshot(sheet: Sheet): Map<Aspect, string> {
    return new Map(aspects.filter(({ inSnapshot }) => inSnapshot).map((aspect) => [aspect, this.#stateOf(aspect, sheet)]));
  }

  #stateOf(aspect: Aspect, sheet: Sheet): string {
    return JSON.stringify(aspect.state(this.#view, sheet));
  }

  /** Marks cells to be shown anew, where grid and model may differ. */
  restore(sheet: Sheet, area: Area): void {
    this.#changed.add(sheet, area);
  }

  /** Brings the grid up to the model: one write of cells for each sheet that changed. */
  flush(): void {
    this.isShowing = true;
    try {
      this.#showSheets();
      this.#showCells();
      this.#showNames();
      for (const sheet of this.#workbook.worksheets.items) this.#showAspects(sheet);
      if (this.#painter.refresh()) this.#view.repaint();
      bringToView(this.#view, this.#workbook);
    } finally {
      this.isShowing = false;
    }
  }

  #showSheets(): void {
    const { items } = this.#workbook.worksheets;
    const gone = new Set(this.#view.workbook.getSheets().map((sheet) => sheet.getSheetId()));
    items.forEach((sheet, index) => {
      if (!gone.delete(sheet.id)) this.#addSheet(sheet, index);
    });
    // What is looked at may be what goes.
    if (gone.size > 0) bringToView(this.#view, this.#workbook);
    for (const id of gone) {
      this.#view.change({ id }, 'remove-sheet', { subUnitName: '' });
      this.#shown.delete(id);
    }
    items.forEach((sheet, index) => this.#showTab(sheet, index));
  }

  #addSheet(sheet: Sheet, index: number): void {
    const { sheet: made, styles } = snapshotOfNew(sheet);
    const whole = {
      rowHeader: { width: 46 },
      columnHeader: { height: 20 },
      zoomRatio: 1,
      scrollTop: 0,
      scrollLeft: 0,
      rightToLeft: 0,
      ...made,
    };
    this.#view.run('sheet.mutation.insert-sheet', { index, sheet: whole, styles });
    this.#shown.set(sheet.id, this.#fromSnapshot(sheet));
  }

  #showTab(sheet: Sheet, index: number): void {
    const shown = this.#view.sheet(sheet);
    if (shown.getName() !== sheet.name) this.#view.change(sheet, 'set-worksheet-name', { name: sheet.name });
    const hidden = hiddenFlag(sheet);
    if (shown.isSheetHidden() !== hidden) this.#view.change(sheet, 'set-worksheet-hidden', { hidden });
    const at = this.#view.workbook.getSheetIndex(shown);
    if (at !== index) this.#view.change(sheet, 'set-worksheet-order', { fromOrder: at, toOrder: index });
  }

  #showCells(): void {
    for (const [id, { moves, cells }] of this.#changed.take()) {
      const sheet = this.#workbook.sheet(id);
      if (sheet === undefined) continue;
      for (const move of moves) this.#moveLines(sheet, move);
      this.#grow(sheet);
      const cellValue: Matrix = {};
      for (const range of cells) if (range.exists) this.#gather(sheet, range.area, cellValue);
      if (Object.keys(cellValue).length > 0) this.#view.change(sheet, 'set-range-values', { cellValue });
    }
  }

  #moveLines(sheet: Sheet, { mutation, area }: LineMove): void {
    const worksheet = this.#view.sheet(sheet);
    const range = mutation.endsWith('col')
      ? { startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 }
      : { startRow: area.row, endRow: area.row + area.rows - 1, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 };
    if (range.startRow >= worksheet.getRowCount() || range.startColumn >= worksheet.getColumnCount()) return;
    this.#view.change(sheet, mutation, { range });
    if (mutation === 'insert-row') this.restore(sheet, { ...area, columns: Math.min(columnLimit, worksheet.getColumnCount()) });
  }

  /** The grid of a sheet is as large as it needs to be, and never shrinks. */
  #grow(sheet: Sheet): void {
    const worksheet = this.#view.sheet(sheet);
    const { rows, columns } = gridSize(sheet);
    if (rows > worksheet.getRowCount()) this.#view.change(sheet, 'set-worksheet-row-count', { rowCount: rows });
    if (columns > worksheet.getColumnCount()) this.#view.change(sheet, 'set-worksheet-column-count', { columnCount: columns });
  }

  /** The cells of an area that hold something in the model or in the grid. */
  #gather(sheet: Sheet, area: Area, into: Matrix): void {
    const worksheet = this.#view.sheet(sheet);
    const { startRow, endRow, startColumn, endColumn } = viewRange(area, worksheet);
    const lastRow = Math.min(endRow, Math.max(worksheet.getCellMatrix().getLength(), gridSize(sheet).rows) - 1);
    const styleOf = styleCache(sheet);
    for (let row = startRow; row <= lastRow; row += 1) {
      const cells = (into[row] ??= {});
      for (let column = startColumn; column <= endColumn; column += 1) {
        const s = styleOf(row, column);
        cells[column] = { ...replacingCell(sheet.cells.content(row, column)), s };
      }
    }
  }

  #showNames(): void {
    const items = this.#workbook.names.items.map(({ name, formula }) => ({ name, formula }));
    const now = JSON.stringify(items);
    if (now === this.#names) return;
    const before = this.#names === '' ? [] : (JSON.parse(this.#names) as typeof items);
    this.#names = now;
    const kept = new Set(items.map(({ name }) => name));
    for (const { name } of before.filter((item) => !kept.has(item.name)))
      this.#view.run('formula.mutation.remove-defined-name', { id: name, name, formulaOrRefString: '' });
    for (const { name, formula } of items) {
      this.#view.run('formula.mutation.set-defined-name', {
        id: name,
        name,
        formulaOrRefString: formula.slice(1),
        localSheetId: 'AllDefaultWorkbook',
      });
    }
  }

  #showAspects(sheet: Sheet): void {
    const shown = this.#shown.get(sheet.id);
    for (const aspect of aspects) {
      const now = this.#stateOf(aspect, sheet);
      if (shown === undefined || shown.get(aspect) === now) continue;
      const isBlank = !shown.has(aspect) && (now === '[]' || now === '[null,null]');
      shown.set(aspect, now);
      if (!isBlank) aspect.show(this.#view, sheet);
    }
  }
}

/** Styles of the grid for the cells of a sheet, each made once. */
const styleCache = (sheet: Sheet): ((row: number, column: number) => NonNullable<ICellData['s']>) => {
  const known = new Map<CellStyle, Map<CellStyle, NonNullable<ICellData['s']>>>();
  return (row, column) => {
    const ofColumn = columnStyle(sheet, column);
    const style = sheet.styles.at(row, column);
    const made = known.get(ofColumn) ?? new Map<CellStyle, NonNullable<ICellData['s']>>();
    known.set(ofColumn, made);
    const s = made.get(style) ?? fullViewStyle(style, ofColumn);
    made.set(style, s);
    return s;
  };
};
