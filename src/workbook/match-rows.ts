import type { AnySheet, Row, RowChange } from '../domain/model';

/** Rows whose content is compared between two steps. */
const rowsPerStep = 512;

/** How the rows of a sheet that was read again differ from those before. */
export interface MatchedRows extends RowChange {
  /** Rows that stand under another number, and say the same: the row before, and the row now. */
  readonly moved: ReadonlyMap<Row, Row>;
}

/** Whether two rows say the same, wherever they stand. */
export function saysTheSame(a: Row, b: Row): boolean {
  if (a.flaws.length !== b.flaws.length) return false;
  for (let at = 0; at < a.values.length; at += 1) if (!isSame(a.values[at], b.values[at])) return false;
  return a.flaws.length === 0 || JSON.stringify(a.flaws) === JSON.stringify(b.flaws);
}

// A cell holds a list where it holds several codes.
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at]));

/**
 * Tells which rows of a sheet moved, which are new, and which are gone. A row that stands where it stood and says the same is the
 * row object of before.
 */
export function* matchRows(sheet: AnySheet, before: readonly Row[], now: readonly Row[]): Generator<undefined, MatchedRows> {
  const rows: Row[] = [];
  const gone = new Set(before);
  const added: Row[] = [];
  const moved = new Map<Row, Row>();
  const take = (row: Row, same: Row | undefined): void => {
    if (same?.rowNumber === row.rowNumber) rows.push(same);
    else {
      rows.push(row);
      added.push(row);
      if (same) moved.set(same, row);
    }
    if (same?.rowNumber === row.rowNumber) gone.delete(same);
  };
  const top = commonLength(before, now, (list, at) => list[at]);
  const bottom = commonLength(before.slice(top), now.slice(top), (list, at) => list[list.length - 1 - at]);
  yield;
  const middle = yield* keyed(before.slice(top, before.length - bottom));
  for (const [at, row] of now.entries()) {
    if (at % rowsPerStep === 0) yield;
    if (at < top) take(row, before[at]);
    else if (at >= now.length - bottom) take(row, before[before.length - now.length + at]);
    else take(row, middle.get(contentOf(row))?.shift());
  }
  return { sheet, gone: [...gone], added, rows, moved };
}

function commonLength(a: readonly Row[], b: readonly Row[], pick: (list: readonly Row[], at: number) => Row | undefined): number {
  for (let at = 0; ; at += 1) {
    const [x, y] = [pick(a, at), pick(b, at)];
    if (!x || !y || !saysTheSame(x, y)) return at;
  }
}

function* keyed(rows: readonly Row[]): Generator<undefined, Map<string, Row[]>> {
  const byContent = new Map<string, Row[]>();
  for (const [at, row] of rows.entries()) {
    if (at % rowsPerStep === 0) yield;
    const content = contentOf(row);
    const same = byContent.get(content);
    if (same) same.push(row);
    else byContent.set(content, [row]);
  }
  return byContent;
}

const contentOf = ({ values, flaws }: Row): string => JSON.stringify(flaws.length === 0 ? values : [values, flaws]);
