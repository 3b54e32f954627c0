import { type Area } from './address';
import { contains, intersection, overlaps, sameArea } from './area';
import { refuse } from './errors';
import { type Sheet } from './sheet';

/** The merged areas that touch an area. */
export const mergedIn = (sheet: Sheet, area: Area): readonly Area[] => sheet.merges.filter((merge) => overlaps(merge, area));

/** Whether a cell lies under a merged area without being its top left, where values vanish. */
export const hiddenByMerge = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some((merge) => contains(merge, { row, column, rows: 1, columns: 1 }) && (merge.row !== row || merge.column !== column));

/** Merges an area, or each of its rows. Only the first value stays; tables refuse. */
export const mergeCells = (sheet: Sheet, area: Area, across: boolean): void => {
  sheet.protection.demand('allowFormatCells');
  if (sheet.tables.items.some((table) => overlaps(table.area, area))) refuse('MergedRangeConflict');
  const parts = across ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : [area];
  for (const part of parts.filter(({ rows, columns }) => rows * columns > 1)) mergeOne(sheet, part);
  sheet.tellChanged(area, 'RangeEdited');
};

const mergeOne = (sheet: Sheet, area: Area): void => {
  const crossing = mergedIn(sheet, area).filter((merge) => !contains(area, merge));
  if (crossing.length > 0) refuse('InvalidOperation');
  let kept: { readonly row: number; readonly column: number } | undefined;
  sheet.cells.each(area, (row, column) => {
    kept ??= { row, column };
  });
  const content = kept && sheet.cells.content(kept.row, kept.column);
  sheet.cells.clear(area);
  if (content !== undefined) sheet.cells.set(area.row, area.column, content.value, content.formula);
  sheet.merges = [...sheet.merges.filter((merge) => intersection(merge, area) === undefined), area];
};

export const unmergeCells = (sheet: Sheet, area: Area): void => {
  sheet.protection.demand('allowFormatCells');
  const touched = mergedIn(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !touched.some((each) => sameArea(each, merge)));
  if (touched.length > 0) sheet.tellFormatChanged(area);
};
