import { type Area, columnLimit, lastColumn, lastRow, rowLimit } from './address';
import { boundingArea } from './area';
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
  for (let grown = grow(sheet, region); grown !== region; grown = grow(sheet, region)) region = grown;
  return region;
};

/** The area with a row or column more on each side that has something in it; the same object where no side has. */
const grow = (sheet: Sheet, area: Area): Area => {
  const left = Math.max(0, area.column - 1);
  const wide = { ...area, column: left, columns: Math.min(columnLimit, lastColumn(area) + 2) - left };
  const sides: readonly Area[] = [
    { ...wide, row: area.row - 1, rows: 1 },
    { ...wide, row: lastRow(area) + 1, rows: 1 },
    { ...area, column: area.column - 1, columns: 1 },
    { ...area, column: lastColumn(area) + 1, columns: 1 },
  ];
  const onSheet = sides.filter(({ row, column }) => row >= 0 && column >= 0 && row < rowLimit && column < columnLimit);
  return onSheet
    .filter((side) => !sheet.cells.isBlank(side))
    .reduce<Area>((grown, side) => boundingArea(grown, { ...side, ...clip(side, wide) }), area);
};

/** A side row reaches a column to the left and right for its corners; only the part that is filled should widen the area. */
const clip = (side: Area, wide: Area): Pick<Area, 'column' | 'columns'> =>
  side.columns === wide.columns && wide.columns > 2 ? { column: wide.column + 1, columns: wide.columns - 2 } : side;
