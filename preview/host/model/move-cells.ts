import { type Area, columnLimit, isWholeColumns, isWholeRows, lastColumn, lastRow, rowLimit } from './address';
import { type CellMove, contains, isMovedWhole, moveArea, moveAreas, overlaps } from './area';
import { refuse } from './errors';
import { type ChangeType } from './events';
import { moveReferences } from './formula-references';
import { type Sheet } from './sheet';
import { removeHyperlinks } from './hyperlinks';

/** Inserts blank cells at an area; what was there moves `Down` or `Right`. */
export const insertCells = (sheet: Sheet, area: Area, shift: string): void => {
  if (shift !== 'Down' && shift !== 'Right') refuse('InvalidArgument');
  moveCells(sheet, {
    kind: 'insert',
    along: isWholeRows(area) ? 'rows' : isWholeColumns(area) ? 'columns' : shift === 'Down' ? 'rows' : 'columns',
    area,
  });
};

/** Deletes the cells of an area; what follows moves `Up` or `Left`. */
export const deleteCells = (sheet: Sheet, area: Area, shift: string): void => {
  if (shift !== 'Up' && shift !== 'Left') refuse('InvalidArgument');
  moveCells(sheet, {
    kind: 'delete',
    along: isWholeRows(area) ? 'rows' : isWholeColumns(area) ? 'columns' : shift === 'Up' ? 'rows' : 'columns',
    area,
  });
};

/** Whole rows across and whole columns down, so that heights, widths and what is hidden move as well. */
const isWhole = (move: CellMove): boolean => (move.along === 'rows' ? isWholeRows(move.area) : isWholeColumns(move.area));

const demandAllowed = (sheet: Sheet, move: CellMove): void => {
  if (!isWhole(move)) {
    sheet.protection.demandUnlocked(move.area);
    return;
  }
  const rows = move.along === 'rows';
  if (move.kind === 'insert') {
    sheet.protection.demand(rows ? 'allowInsertRows' : 'allowInsertColumns');
    return;
  }
  sheet.protection.demand(rows ? 'allowDeleteRows' : 'allowDeleteColumns');
  sheet.protection.demandUnlocked(move.area);
};

/** The cells at the end of the sheet that an insertion would push over its edge. */
const pushedOff = ({ along, area }: CellMove): Area =>
  along === 'rows'
    ? { ...area, row: rowLimit - area.rows, rows: area.rows }
    : { ...area, column: columnLimit - area.columns, columns: area.columns };

/** Whether a move reaches an area at all. */
const reaches = (area: Area, { along, area: moved }: CellMove): boolean =>
  along === 'rows'
    ? lastRow(area) >= moved.row && area.column <= lastColumn(moved) && lastColumn(area) >= moved.column
    : lastColumn(area) >= moved.column && area.row <= lastRow(moved) && lastRow(area) >= moved.row;

/** Tables and merged areas move whole or not at all; a table keeps its header unless all of it goes. */
const demandWhole = (sheet: Sheet, move: CellMove): void => {
  for (const { area, showHeaders } of sheet.tables.items) {
    if (reaches(area, move) && !isMovedWhole(area, move)) refuse('InsertDeleteConflict');
    const header = { ...area, rows: 1 };
    const losesHeader = showHeaders && move.kind === 'delete' && move.along === 'rows' && overlaps(header, move.area);
    if (losesHeader && !contains(move.area, area)) refuse('InsertDeleteConflict');
  }
  if (sheet.merges.some((merge) => reaches(merge, move) && !isMovedWhole(merge, move))) refuse('InsertDeleteConflict');
};

const shiftRuns = (sheet: Sheet, move: CellMove): void => {
  if (!isWhole(move)) return;
  const rows = move.along === 'rows';
  const all = rows ? [sheet.rowHeights, sheet.hiddenRows] : [sheet.columnWidths, sheet.hiddenColumns];
  const [at, count] = rows ? [move.area.row, move.area.rows] : [move.area.column, move.area.columns];
  for (const runs of all) {
    if (move.kind === 'insert') runs.insert(at, count, rows ? rowLimit : columnLimit);
    else runs.remove(at, count);
  }
};

const shiftContents = (sheet: Sheet, { kind, along, area }: CellMove): void => {
  const by = kind === 'insert' ? 1 : -1;
  if (along === 'rows') {
    sheet.cells.shiftRows(area, by);
    if (by > 0) sheet.styles.insertRows(area);
    else sheet.styles.removeRows(area);
  } else {
    sheet.cells.shiftColumns(area, by);
    if (by > 0) sheet.styles.insertColumns(area);
    else sheet.styles.removeColumns(area);
  }
};

/** Everything on the sheet that has a place goes along. */
const shiftPlaces = (sheet: Sheet, move: CellMove): void => {
  sheet.live.follow(move);
  for (const table of [...sheet.tables.items]) table.follow(move);
  sheet.merges = sheet.merges.flatMap((merge) => moveArea(merge, move) ?? []).filter(({ rows, columns }) => rows * columns > 1);
  for (const rule of [...sheet.formatRules]) rule.follow(move);
  for (const rule of sheet.validationRules) rule.areas = moveAreas(rule.areas, move);
  sheet.validationRules = sheet.validationRules.filter(({ areas }) => areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap(({ area, link }) => moveAreas([area], move).map((part) => ({ area: part, link })));
  sheet.autoFilter.follow(move);
};

const shiftFormulas = (sheet: Sheet, move: CellMove): void => {
  const { workbook } = sheet;
  for (const other of workbook.worksheets.items) other.rewriteFormulas((formula) => moveReferences(formula, other.name, sheet.name, move));
  workbook.names.rewrite((formula) => moveReferences(formula, sheet.name, sheet.name, move));
};

const shiftWord = ({ kind, along }: CellMove): string =>
  kind === 'insert' ? (along === 'rows' ? 'ShiftCellDown' : 'ShiftCellRight') : along === 'rows' ? 'ShiftCellUp' : 'ShiftCellLeft';

const changeType = (move: CellMove): ChangeType => {
  const what = isWhole(move) ? (move.along === 'rows' ? 'Row' : 'Column') : 'Cell';
  return `${what}${move.kind === 'insert' ? 'Inserted' : 'Deleted'}`;
};

/**
 * Inserts or deletes cells, rows or columns: contents, looks, sizes, tables, rules, names, formulas and held ranges follow. Tables or
 * merged areas that would be torn refuse with InsertDeleteConflict; values pushed off the sheet with NonBlankCellOffSheet.
 */
export const moveCells = (sheet: Sheet, move: CellMove): void => {
  demandAllowed(sheet, move);
  demandWhole(sheet, move);
  if (move.kind === 'insert' && !sheet.cells.isBlank(pushedOff(move))) refuse('NonBlankCellOffSheet');
  if (move.kind === 'delete') removeHyperlinks(sheet, move.area);
  shiftContents(sheet, move);
  shiftRuns(sheet, move);
  shiftFormulas(sheet, move);
  shiftPlaces(sheet, move);
  sheet.tellChanged(move.area, changeType(move), { shift: shiftWord(move) });
};
