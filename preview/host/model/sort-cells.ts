import { type Area, localAddress } from './address';
import { type CellScalar, ErrorValue } from './cell-scalar';
import { refuse } from './errors';
import { offsetReferences } from './formula-references';
import { mergedIn } from './merges';
import { type Sheet } from './sheet';

/** A key of a sort: the column (or row) counted from the first of the range. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean | null;
  readonly sortOn?: string | null;
}

export interface SortOptions {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  readonly byColumns: boolean;
}

const rank = (value: CellScalar): number => {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return value instanceof ErrorValue ? 3 : 2;
};

const collator = { loose: new Intl.Collator('en', { sensitivity: 'accent' }), strict: new Intl.Collator('en', { sensitivity: 'variant' }) };

const compareScalars = (a: CellScalar, b: CellScalar, matchCase: boolean): number => {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'string' && typeof b === 'string') return (matchCase ? collator.strict : collator.loose).compare(a, b);
  return Number(a) - Number(b) || 0;
};

/** Numbers, then text, then FALSE and TRUE, then errors; blanks last, whatever the direction. */
const compareCells = (a: CellScalar | undefined, b: CellScalar | undefined, ascending: boolean, matchCase: boolean): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compareScalars(a, b, matchCase) * (ascending ? 1 : -1);
};

const readFields = (fields: readonly SortField[], count: number): readonly SortField[] => {
  const good = fields.length > 0 && fields.every(({ key }) => Number.isInteger(key) && key >= 0 && key < count);
  if (!good) refuse('InvalidArgument');
  if (fields.some(({ sortOn }) => sortOn !== undefined && sortOn !== null && sortOn !== 'Value')) {
    refuse('NotImplemented', 'Sorting by color or icon is not implemented by this host.');
  }
  return fields;
};

/**
 * Sorts the rows (or columns) of an area by values. Contents and looks go along; conditional formats, validation and comments stay in
 * their cells, as in Excel [G]. Formulas keep pointing to their own row.
 */
export const sortCells = (sheet: Sheet, whole: Area, fields: readonly SortField[], options: SortOptions): void => {
  sheet.protection.demand('allowSort');
  sheet.protection.demandUnlocked(whole);
  const { byColumns } = options;
  const keys = readFields(fields, byColumns ? whole.rows : whole.columns);
  const area = withoutHeaders(whole, options);
  if (area === undefined) return;
  if (mergedIn(sheet, area).length > 0) refuse('InvalidOperation');
  const count = byColumns ? area.columns : area.rows;
  const valueAt = (index: number, key: number): CellScalar | undefined =>
    byColumns ? sheet.cells.value(area.row + key, area.column + index) : sheet.cells.value(area.row + index, area.column + key);
  const keyed = keys.map(({ key, ascending }) => ({
    values: Array.from({ length: count }, (_, index) => valueAt(index, key)),
    ascending: ascending !== false,
  }));
  const order = Array.from({ length: count }, (_, index) => index).sort((a, b) => {
    for (const { values, ascending } of keyed) {
      const compared = compareCells(values[a], values[b], ascending, options.matchCase);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
  rearrange(sheet, area, order, byColumns);
  tellSorted(sheet, area, order, byColumns);
};

const withoutHeaders = (area: Area, { hasHeaders, byColumns }: SortOptions): Area | undefined => {
  if (!hasHeaders) return area;
  const rest = byColumns
    ? { ...area, column: area.column + 1, columns: area.columns - 1 }
    : { ...area, row: area.row + 1, rows: area.rows - 1 };
  return rest.rows > 0 && rest.columns > 0 ? rest : undefined;
};

/** Puts the lines of an area into another order: the n-th comes from the place `order[n]`. */
const rearrange = (sheet: Sheet, area: Area, order: readonly number[], byColumns: boolean): void => {
  const across = byColumns ? area.rows : area.columns;
  for (let j = 0; j < across; j += 1) {
    const strip = byColumns ? { ...area, row: area.row + j, rows: 1 } : { ...area, column: area.column + j, columns: 1 };
    rearrangeStrip(sheet, strip, order, byColumns);
  }
};

const rearrangeStrip = (sheet: Sheet, strip: Area, order: readonly number[], byColumns: boolean): void => {
  const at = (i: number): readonly [number, number] => (byColumns ? [strip.row, strip.column + i] : [strip.row + i, strip.column]);
  const contents = order.map((from) => sheet.cells.content(...at(from)));
  const plain = sheet.styles.at(strip.row, strip.column);
  const styles = sheet.styles.every(strip, (style) => style === plain) ? undefined : order.map((from) => sheet.styles.at(...at(from)));
  contents.forEach(({ value, formula }, to) => {
    const by = to - (order[to] ?? to);
    if (by === 0) return;
    const [row, column] = at(to);
    sheet.cells.set(
      row,
      column,
      value,
      formula === undefined ? undefined : offsetReferences(formula, byColumns ? 0 : by, byColumns ? by : 0),
    );
    const style = styles?.[to];
    if (style !== undefined && sheet.styles.at(row, column) !== style) sheet.styles.set(row, column, style);
  });
};

const tellSorted = (sheet: Sheet, area: Area, order: readonly number[], byColumns: boolean): void => {
  const moved = order.filter((from, to) => from !== to);
  if (moved.length === 0) return;
  const [first, last] = extremes(moved);
  const part = byColumns
    ? { ...area, column: area.column + first, columns: last - first + 1 }
    : { ...area, row: area.row + first, rows: last - first + 1 };
  sheet.tell(byColumns ? 'WorksheetColumnSorted' : 'WorksheetRowSorted', { address: localAddress(part) }, part);
  sheet.tellChanged(part, 'RangeEdited');
};

/** Least and greatest, without spreading a hundred thousand arguments. */
const extremes = (numbers: readonly number[]): readonly [number, number] =>
  numbers.reduce<readonly [number, number]>(([least, most], each) => [Math.min(least, each), Math.max(most, each)], [Infinity, -Infinity]);
