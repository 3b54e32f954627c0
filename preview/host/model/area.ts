import { type Area, columnLimit, isWholeColumns, isWholeRows, lastColumn, lastRow, rowLimit } from './address';

const make = (row: number, column: number, toRow: number, toColumn: number): Area | undefined =>
  toRow < row || toColumn < column ? undefined : { row, column, rows: toRow - row + 1, columns: toColumn - column + 1 };

/** What two areas share, or undefined. */
export const intersection = (a: Area, b: Area): Area | undefined =>
  make(Math.max(a.row, b.row), Math.max(a.column, b.column), Math.min(lastRow(a), lastRow(b)), Math.min(lastColumn(a), lastColumn(b)));

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== undefined;

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row && inner.column >= outer.column && lastRow(inner) <= lastRow(outer) && lastColumn(inner) <= lastColumn(outer);

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** The smallest area around two. */
export const boundingArea = (a: Area, b: Area): Area => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
};

/** What is left of an area when another is cut out of it: up to four areas, top, left, right, bottom. */
export const subtract = (from: Area, cut: Area): readonly Area[] => {
  const shared = intersection(from, cut);
  if (shared === undefined) return [from];
  return [
    make(from.row, from.column, shared.row - 1, lastColumn(from)),
    make(shared.row, from.column, lastRow(shared), shared.column - 1),
    make(shared.row, lastColumn(shared) + 1, lastRow(shared), lastColumn(from)),
    make(lastRow(shared) + 1, from.column, lastRow(from), lastColumn(from)),
  ].filter((part) => part !== undefined);
};

/** Cells that are inserted (what was there moves) or deleted (what follows moves up or left). */
export interface CellMove {
  readonly kind: 'insert' | 'delete';
  /** Whether cells move down and up, or right and left. */
  readonly along: 'rows' | 'columns';
  readonly area: Area;
}

/** Start and end of an interval after a move, or undefined when all of it is gone. */
const moveInterval = (from: number, to: number, move: CellMove, limit: number): readonly [number, number] | undefined => {
  const [at, count] = move.along === 'rows' ? [move.area.row, move.area.rows] : [move.area.column, move.area.columns];
  if (move.kind === 'insert') {
    if (at > to) return [from, to];
    const start = at <= from ? from + count : from;
    return start >= limit ? undefined : [start, Math.min(to + count, limit - 1)];
  }
  const end = at + count;
  const start = from < at ? from : Math.max(at, from - count);
  const stop = to < at ? to : Math.max(at, end > to ? at : to - count + 1) - 1;
  return stop < start ? undefined : [start, stop];
};

/** Whether a move takes all of an area along, so that the area follows; others stay where they are. */
export const isMovedWhole = (area: Area, move: CellMove): boolean =>
  move.along === 'rows'
    ? area.column >= move.area.column && lastColumn(area) <= lastColumn(move.area)
    : area.row >= move.area.row && lastRow(area) <= lastRow(move.area);

/**
 * Where an area lies after cells were inserted or deleted, as a reference of Excel follows them: it moves, grows when the insertion is
 * inside, shrinks, or is gone (undefined). An area that sticks out of the moving band stays; whole rows and columns stay whole.
 */
export const moveArea = (area: Area, move: CellMove): Area | undefined => {
  if (!isMovedWhole(area, move)) return area;
  if (move.along === 'rows') {
    if (isWholeColumns(area)) return area;
    const moved = moveInterval(area.row, lastRow(area), move, rowLimit);
    return moved && { ...area, row: moved[0], rows: moved[1] - moved[0] + 1 };
  }
  if (isWholeRows(area)) return area;
  const moved = moveInterval(area.column, lastColumn(area), move, columnLimit);
  return moved && { ...area, column: moved[0], columns: moved[1] - moved[0] + 1 };
};

/** Where the areas of a rule lie after a move: one that sticks out of the moving band is split, and its part in the band follows. */
export const moveAreas = (areas: readonly Area[], move: CellMove): readonly Area[] =>
  areas.flatMap((area) => {
    const band: Area = move.along === 'rows' ? { ...move.area, row: 0, rows: rowLimit } : { ...move.area, column: 0, columns: columnLimit };
    const touched = move.along === 'rows' ? lastRow(area) >= move.area.row : lastColumn(area) >= move.area.column;
    const inside = touched ? intersection(area, band) : undefined;
    if (inside === undefined) return [area];
    const moved = moveArea(inside, move);
    return [...(moved === undefined ? [] : [moved]), ...subtract(area, band)];
  });

/** The fewest plain rectangles for some cells, given row by row: stretches of a row that repeat below grow into one area. */
export const gatherAreas = (stretches: Iterable<{ readonly row: number; readonly from: number; readonly to: number }>): readonly Area[] => {
  const done: Area[] = [];
  const open = new Map<string, Area>();
  for (const { row, from, to } of stretches) {
    const key = `${from}:${to}`;
    const above = open.get(key);
    if (above !== undefined && lastRow(above) + 1 === row) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above !== undefined) done.push(above);
      open.set(key, { row, column: from, rows: 1, columns: to - from + 1 });
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
};
