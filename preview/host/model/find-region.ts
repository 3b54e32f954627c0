import { type Area, columnLimit, lastColumn, lastRow, rowLimit } from './address';
import { sameArea } from './area';
import { refuse } from './errors';
import { type Sheet } from './sheet';

export type Direction = 'Up' | 'Down' | 'Left' | 'Right';

const steps: Readonly<Record<Direction, readonly [number, number]>> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** The cell that Ctrl and an arrow key lead to from the start of an area. */
export const edgeOf = (sheet: Sheet, area: Area, direction: Direction): Area => {
  const step = (steps as Readonly<Record<string, Cell>>)[direction] ?? refuse('InvalidArgument');
  const start: Cell = [area.row, area.column];
  const first = after(start, step);
  if (!inside(first)) return oneCell(start);
  const along = isFilled(sheet, start) && isFilled(sheet, first);
  return oneCell(along ? lastFilled(sheet, first, step) : nextFilled(sheet, first, step));
};

type Cell = readonly [row: number, column: number];

const oneCell = ([row, column]: Cell): Area => ({ row, column, rows: 1, columns: 1 });
const after = ([row, column]: Cell, [down, right]: Cell): Cell => [row + down, column + right];
const inside = ([row, column]: Cell): boolean => row >= 0 && column >= 0 && row < rowLimit && column < columnLimit;
const isFilled = (sheet: Sheet, [row, column]: Cell): boolean => sheet.cells.value(row, column) !== undefined;

/** The last cell of the filled ones that a cell begins. */
const lastFilled = (sheet: Sheet, from: Cell, step: Cell): Cell => {
  let cell = from;
  for (let next = after(cell, step); inside(next) && isFilled(sheet, next); next = after(cell, step)) cell = next;
  return cell;
};

/** The first filled cell from a cell on, or the edge of the sheet. */
const nextFilled = (sheet: Sheet, from: Cell, step: Cell): Cell => {
  const { used } = sheet.cells;
  const [down, right] = step;
  let cell = from;
  while (!isFilled(sheet, cell)) {
    const [row, column] = cell;
    // Beyond what is in use nothing is filled any more, so the way down or right leads to the edge of the sheet.
    if (down > 0 && (used === undefined || row > lastRow(used))) return [rowLimit - 1, column];
    if (right > 0 && (used === undefined || column > lastColumn(used))) return [row, columnLimit - 1];
    const next = after(cell, step);
    if (!inside(next)) return cell;
    cell = next;
  }
  return cell;
};

/** The block of cells around an area up to blank rows and columns on all sides. */
export const regionAround = (sheet: Sheet, area: Area): Area => {
  let region = area;
  for (;;) {
    const grown = sides.reduce((grows, side) => growTo(sheet, grows, side), region);
    if (sameArea(grown, region)) return region;
    region = grown;
  }
};

/** The strip of cells next to an area on one side, corners included, and the area with that side moved on; undefined at the edge of the sheet. */
type Side = (area: Area) => { readonly strip: Area; readonly grown: Area } | undefined;

const wide = (area: Area): Area => {
  const column = Math.max(0, area.column - 1);
  return { ...area, column, columns: Math.min(columnLimit, lastColumn(area) + 2) - column };
};

const sides: readonly Side[] = [
  (area) =>
    lastRow(area) + 1 >= rowLimit
      ? undefined
      : { strip: { ...wide(area), row: lastRow(area) + 1, rows: 1 }, grown: { ...area, rows: area.rows + 1 } },
  (area) =>
    area.row === 0
      ? undefined
      : { strip: { ...wide(area), row: area.row - 1, rows: 1 }, grown: { ...area, row: area.row - 1, rows: area.rows + 1 } },
  (area) =>
    lastColumn(area) + 1 >= columnLimit
      ? undefined
      : { strip: { ...area, column: lastColumn(area) + 1, columns: 1 }, grown: { ...area, columns: area.columns + 1 } },
  (area) =>
    area.column === 0
      ? undefined
      : { strip: { ...area, column: area.column - 1, columns: 1 }, grown: { ...area, column: area.column - 1, columns: area.columns + 1 } },
];

/** The area moved on to one side as long as something stands there. */
const growTo = (sheet: Sheet, area: Area, side: Side): Area => {
  let grown = area;
  for (let next = side(grown); next !== undefined && !sheet.cells.isBlank(next.strip); next = side(grown)) grown = next.grown;
  return grown;
};
