import { type Area, isOneCell } from './address';
import { type CellScalar } from './cell-scalar';
import { type Sheet } from './sheet';
import { tablesAbove, tidyHeaders } from './table-typing';

/** A cell that a grid has already parsed: nothing in it is taken as typed any more. */
export interface ParsedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellScalar | undefined;
  readonly formula?: string | undefined;
  readonly numberFormat?: string | undefined;
}

/**
 * Stores what a person did in a grid that parses by itself, as one change: typing, pasting, filling, undoing. `area` is what the change
 * is told to cover. The grid has asked about protection and validation; tables grow and headers stay text as always.
 */
export const storeCells = (sheet: Sheet, area: Area, cells: Iterable<ParsedCell>): void => {
  const grow = tablesAbove(sheet, area);
  const before = sheet.cells.value(area.row, area.column);
  for (const { row, column, value, formula, numberFormat } of cells) {
    sheet.cells.set(row, column, value === '' && formula === undefined ? undefined : value, formula);
    const style = sheet.styles.at(row, column);
    if (numberFormat !== undefined && numberFormat !== style.numberFormat) {
      sheet.styles.set(row, column, sheet.workbook.styles.patched(style, { numberFormat }));
    }
  }
  tidyHeaders(sheet, area);
  grow();
  const cell = isOneCell(area) ? { before, after: sheet.cells.value(area.row, area.column) } : undefined;
  sheet.tellChanged(area, 'RangeEdited', cell && { cell });
};
