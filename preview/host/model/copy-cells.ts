import { type Area, isWholeColumns, isWholeRows, makeArea } from './address';
import { intersection } from './area';
import { type CellContent } from './cell-store';
import { clearFormatRules, clearValidation } from './clear-cells';
import { refuse } from './errors';
import { offsetReferences } from './formula-references';
import { type Sheet } from './sheet';
import { type CellStyle } from './style';
import { tidyHeaders } from './table-typing';

export type CopyWhat = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface CopyOptions {
  readonly what: CopyWhat;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface CopiedCell {
  readonly content: CellContent;
  readonly style: CellStyle;
}

/** Where the copy goes: as large as the source, or the target where the source fits into it a whole number of times. */
const targetArea = (from: Area, to: Area, transpose: boolean): Area => {
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const fits = to.rows % rows === 0 && to.columns % columns === 0;
  return fits ? to : makeArea(to.row, to.column, rows, columns);
};

/** Of whole rows and columns only the part in use is copied. */
const bounded = ({ sheet, area }: Place): Area => {
  if (!isWholeRows(area) && !isWholeColumns(area)) return area;
  const used = sheet.usedArea();
  const shared = used && intersection(area, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
  return shared ?? { ...area, rows: 1, columns: 1 };
};

const readBlock = ({ sheet, area }: Place): readonly (readonly CopiedCell[])[] =>
  Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_unused, j) => ({
      content: sheet.cells.content(area.row + i, area.column + j),
      style: sheet.styles.at(area.row + i, area.column + j),
    })),
  );

/** Rules of the source spread to the copy: areas are added to the rule on the same sheet, which breaks them into pieces, as in Excel. */
const copyRules = (from: Place, to: Place): void => {
  if (from.sheet !== to.sheet) return;
  const move = (area: Area): Area => ({
    ...area,
    row: area.row - from.area.row + to.area.row,
    column: area.column - from.area.column + to.area.column,
  });
  const parts = (areas: readonly Area[]): readonly Area[] => areas.flatMap((area) => intersection(area, from.area) ?? []).map(move);
  const formats = from.sheet.formatRules.map((rule) => ({ rule, added: parts(rule.areas) }));
  const validations = from.sheet.validationRules.map((rule) => ({ rule, added: parts(rule.areas) }));
  clearFormatRules(to.sheet, to.area);
  clearValidation(to.sheet, to.area);
  for (const { rule, added } of formats) if (added.length > 0) rule.setAreas([...rule.areas, ...added]);
  for (const { rule, added } of validations) if (added.length > 0) rule.areas = [...rule.areas, ...added];
};

const pasted = (cell: CopiedCell, what: CopyWhat, rows: number, columns: number): CellContent => {
  const { value, formula } = cell.content;
  return what === 'Values' || formula === undefined
    ? { value, formula: undefined }
    : { value, formula: offsetReferences(formula, rows, columns) };
};

const pasteBlock = (
  block: readonly (readonly CopiedCell[])[],
  from: Place,
  to: Place,
  { what, skipBlanks, transpose }: CopyOptions,
): void => {
  const { sheet, area } = to;
  const height = transpose ? from.area.columns : from.area.rows;
  const width = transpose ? from.area.rows : from.area.columns;
  for (let i = 0; i < area.rows; i += 1) {
    for (let j = 0; j < area.columns; j += 1) {
      const [r, c] = transpose ? [j % width, i % height] : [i % height, j % width];
      const cell = block[r]?.[c];
      if (cell === undefined || (skipBlanks && isBlank(cell))) continue;
      const [row, column] = [area.row + i, area.column + j];
      pasteCell(sheet, { row, column, down: row - from.area.row - r, right: column - from.area.column - c }, cell, what);
    }
  }
};

const isBlank = ({ content }: CopiedCell): boolean => content.value === undefined && content.formula === undefined;

/** Where a cell goes, and how far that is from where it was. */
interface Landing {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

const pasteCell = (sheet: Sheet, { row, column, down, right }: Landing, cell: CopiedCell, what: CopyWhat): void => {
  if (what !== 'Formats') {
    const { value, formula } = pasted(cell, what, down, right);
    sheet.cells.set(row, column, value, formula);
  }
  if (what === 'All' || what === 'Formats') sheet.styles.set(row, column, cell.style);
};

/** Copies cells as Range.copyFrom does. Formulas without `$` go along; with All and Formats the rules of the source spread. */
export const copyCells = (source: Place, target: Place, options: CopyOptions): void => {
  if (options.what === 'Link') refuse('NotImplemented', 'Copying as links is not implemented by this host.');
  const from = { sheet: source.sheet, area: bounded(source) };
  const to = { sheet: target.sheet, area: targetArea(from.area, target.area, options.transpose) };
  to.sheet.workbook.demandSize(to.area, 'write');
  if (options.what === 'Formats') to.sheet.protection.demand('allowFormatCells');
  else to.sheet.protection.demandUnlocked(to.area);
  const block = readBlock(from);
  pasteBlock(block, from, to, options);
  if (options.what === 'All' || options.what === 'Formats') copyRules(from, to);
  tidyHeaders(to.sheet, to.area);
  to.sheet.tellChanged(to.area, 'RangeEdited');
};
