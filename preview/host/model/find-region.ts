import { type Area, columnLimit, lastColumn, lastRow, rowLimit } from './address';
import { sameArea } from './area';
import { refuse } from './errors';
import { type Sheet } from './sheet';

export type Direction = 'Up' | 'Down' | 'Left' | 'Right';

const steps: Readonly<Record<Direction, readonly [number, number]>> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** The cell that Ctrl and an arrow key lead to from the start of an area. */
export const edgeOf = (sheet: Sheet, area: Area, direction: Direction): Area => {
  const step = (steps as Readonly<Record<string, readonly [number, number]>>)[direction] ?? refuse('InvalidArgument');
  const [down, right] = step;
  const filled = (row: number, column: number): boolean => sheet.cells.value(row, column) !== undefined;
  const used = sheet.cells.used;
  const limits = [used === undefined ? 0 : lastRow(used) + 1, used === undefined ? 0 : lastColumn(used) + 1] as const;
  let { row, column } = area;
  const next = (): readonly [number, number] => [row + down, column + right];
  const inside = ([r, c]: readonly [number, number]): boolean => r >= 0 && c >= 0 && r < rowLimit && c < columnLimit;
  if (!inside(next())) return { row, column, rows: 1, columns: 1 };
  const along = filled(row, column) && filled(...next());
  while (inside(next())) {
    const [r, c] = next();
    if (along && !filled(r, c)) break;
    // Beyond what is in use nothing is filled any more, so the way leads to the edge of the sheet.
    if (r > limits[0] + 1 || c > limits[1] + 1) {
      row = down > 0 ? rowLimit - 1 : row;
      column = right > 0 ? columnLimit - 1 : column;
      break;
    }
    row = r;
    column = c;
    if (!along && filled(row, column)) break;
  }
  return { row, column, rows: 1, columns: 1 };
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
