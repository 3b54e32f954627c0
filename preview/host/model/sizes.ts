import { type Area, columnLimit, lastColumn, lastRow, localAddress, rowLimit } from './address';
import { gatherAreas } from './area';
import { type Runs } from './runs';
import { type Sheet } from './sheet';

/** Points of a character of the standard width, near enough; Excel itself depends on the font. */
const pointsPerCharacter = 48 / 8.43;

/** Points of a column of the standard width. */
export const standardColumnWidth = (sheet: Sheet): number => Math.round(sheet.standardWidth * pointsPerCharacter * 100) / 100;

const uniform = <T>(runs: Runs<T>, from: number, to: number, plain: T): T | null => {
  const first = runs.at(from) ?? plain;
  return valuesIn(runs, from, to).every((value) => (value ?? plain) === first) ? first : null;
};

const valuesIn = <T>(runs: Runs<T>, from: number, to: number): readonly (T | undefined)[] => {
  const values: (T | undefined)[] = [];
  runs.each(from, to, (_start, _end, value) => void values.push(value));
  return values;
};

const hiddenOver = (runs: Runs<unknown>, from: number, to: number): boolean | null => {
  const values = valuesIn(runs, from, to);
  const hidden = values.filter((value) => value !== undefined).length;
  return hidden === 0 ? false : hidden === values.length ? true : null;
};

export const rowsHidden = (sheet: Sheet, area: Area): boolean | null => hiddenOver(sheet.hiddenRows, area.row, lastRow(area));
export const columnsHidden = (sheet: Sheet, area: Area): boolean | null => hiddenOver(sheet.hiddenColumns, area.column, lastColumn(area));

/** Hides or shows rows, as by hand. */
export const setRowsHidden = (sheet: Sheet, area: Area, hidden: boolean): void => {
  sheet.protection.demand('allowFormatRows');
  sheet.hiddenRows.set(area.row, lastRow(area), hidden ? 'user' : undefined);
  tellRowsHidden(sheet, area, hidden);
};

export const setColumnsHidden = (sheet: Sheet, area: Area, hidden: boolean): void => {
  sheet.protection.demand('allowFormatColumns');
  sheet.hiddenColumns.set(area.column, lastColumn(area), hidden ? true : undefined);
};

/** Tells of rows that were hidden or came back. */
export const tellRowsHidden = (sheet: Sheet, area: Area, hidden: boolean): void => {
  const rows: Area = { row: area.row, column: 0, rows: area.rows, columns: columnLimit };
  sheet.tell('WorksheetRowHiddenChanged', { address: localAddress(rows), changeType: hidden ? 'Hidden' : 'Unhidden' }, rows);
};

/** Replaces what a filter hides among some rows, and tells of the rows that changed. Rows hidden by hand stay hidden. */
export const setFiltered = (sheet: Sheet, from: number, to: number, isHidden: (row: number) => boolean): void => {
  const changed: Record<'hidden' | 'shown', { row: number; from: number; to: number }[]> = { hidden: [], shown: [] };
  for (let row = from; row <= to; row += 1) {
    const before = sheet.hiddenRows.at(row);
    if (before === 'user') continue;
    const hidden = isHidden(row);
    if (hidden === (before === 'filter')) continue;
    sheet.hiddenRows.set(row, row, hidden ? 'filter' : undefined);
    changed[hidden ? 'hidden' : 'shown'].push({ row, from: 0, to: columnLimit - 1 });
  }
  for (const area of gatherAreas(changed.hidden)) tellRowsHidden(sheet, area, true);
  for (const area of gatherAreas(changed.shown)) tellRowsHidden(sheet, area, false);
};

/** In points; null where mixed. */
export const columnWidth = (sheet: Sheet, area: Area): number | null =>
  uniform(sheet.columnWidths, area.column, lastColumn(area), standardColumnWidth(sheet));

export const rowHeight = (sheet: Sheet, area: Area): number | null =>
  uniform(sheet.rowHeights, area.row, lastRow(area), sheet.standardHeight);

/** Undefined goes back to the standard. A width of 0 hides. */
export const setColumnWidth = (sheet: Sheet, area: Area, width: number | undefined): void => {
  sheet.protection.demand('allowFormatColumns');
  if (width === 0) sheet.hiddenColumns.set(area.column, lastColumn(area), true);
  else sheet.columnWidths.set(area.column, lastColumn(area), width);
};

export const setRowHeight = (sheet: Sheet, area: Area, height: number | undefined): void => {
  sheet.protection.demand('allowFormatRows');
  if (height === 0) setRowsHidden(sheet, area, true);
  else sheet.rowHeights.set(area.row, lastRow(area), height);
};

const sum = (runs: Runs<number>, hidden: Runs<unknown>, from: number, to: number, plain: number): number => {
  if (to < from) return 0;
  let total = 0;
  runs.each(from, to, (start, end, value) => {
    hidden.each(start, end, (first, last, out) => {
      if (out === undefined) total += (last - first + 1) * (value ?? plain);
    });
  });
  return total;
};

/** Points from one row to another, both included, hidden ones not counted. */
export const rowsHeight = (sheet: Sheet, from: number, to: number): number =>
  sum(sheet.rowHeights, sheet.hiddenRows, from, Math.min(to, rowLimit - 1), sheet.standardHeight);

export const columnsWidth = (sheet: Sheet, from: number, to: number): number =>
  sum(sheet.columnWidths, sheet.hiddenColumns, from, Math.min(to, columnLimit - 1), standardColumnWidth(sheet));

/** The width that shows the longest text of each column, near enough. */
export const autofitColumns = (sheet: Sheet, area: Area, textAt: (row: number, column: number) => string): void => {
  sheet.protection.demand('allowFormatColumns');
  const longest = new Map<number, number>();
  sheet.cells.each(area, (row, column) => {
    longest.set(column, Math.max(longest.get(column) ?? 0, textAt(row, column).length));
  });
  for (const [column, length] of longest) {
    sheet.columnWidths.set(column, column, Math.round((Math.min(length, 254) + 1) * pointsPerCharacter * 100) / 100);
  }
};
