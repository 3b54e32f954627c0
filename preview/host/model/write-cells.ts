import { type Area, cellCount, isOneCell, isUnbounded } from './address';
import { type CellScalar } from './cell-scalar';
import { refuse } from './errors';
import { hiddenByMerge } from './merges';
import { type CellStyle, type StylePatch } from './style';
import { type Sheet } from './sheet';
import { tablesAbove, tidyHeaders } from './table-typing';
import { type TypedCell, typedCell } from './typed-input';

const days1904 = 1462;

/** Gives what is written to a cell, or undefined where it is left alone. */
type InputAt = (row: number, column: number) => unknown;

/** Reads the argument of a write: rows of the same shape as the area, or one thing for all of it. Any other shape is InvalidArgument. */
const inputOver = (area: Area, input: unknown): InputAt => {
  if (input === null || input === undefined) return refuse('InvalidArgument');
  if (!Array.isArray(input)) return () => input;
  const rows: readonly unknown[] = input;
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits)
    refuse('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (row, column) => (rows[row] as readonly unknown[])[column];
};

/**
 * Which row of the input each row of the area takes. Over rows that a filter hides, Excel was seen to write only the visible rows and to
 * repeat the first of the input (issues 224 and xlwings 747); the host does the same, so that a caller that does not look first is
 * found out.
 */
const inputRows = (sheet: Sheet, area: Area): readonly (number | undefined)[] => {
  const hidden = Array.from({ length: area.rows }, (_, i) => sheet.hiddenRows.at(area.row + i) === 'filter');
  return hidden.some(Boolean) ? hidden.map((out) => (out ? undefined : 0)) : hidden.map((_, i) => i);
};

interface Write {
  readonly row: number;
  readonly column: number;
  readonly typed: TypedCell;
  readonly style: CellStyle;
}

/** What each cell becomes; nothing is changed before every cell is known to be good. */
const planWrites = (sheet: Sheet, area: Area, input: InputAt): readonly Write[] => {
  const writes: Write[] = [];
  const rows = inputRows(sheet, area);
  rows.forEach((from, i) => {
    if (from === undefined) return;
    for (let j = 0; j < area.columns; j += 1) {
      const given = input(from, j);
      if (given === null) continue;
      const row = area.row + i;
      const column = area.column + j;
      const style = sheet.styles.at(row, column);
      writes.push({ row, column, typed: typedCell(given, style.numberFormat), style });
    }
  });
  return sheet.merges.length === 0 ? writes : writes.filter(({ row, column }) => !hiddenByMerge(sheet, row, column));
};

const stylePatch = ({ typed, style }: Write): StylePatch | undefined => {
  const format = typed.numberFormat !== undefined && style.numberFormat === 'General' ? { numberFormat: typed.numberFormat } : {};
  const quote = typed.quotePrefix === style.quotePrefix ? {} : { quotePrefix: typed.quotePrefix };
  const patch = { ...format, ...quote };
  return Object.keys(patch).length === 0 ? undefined : patch;
};

const valueOf = (sheet: Sheet, { row, column, typed }: Write): CellScalar | undefined => {
  if (typed.formula !== undefined) return sheet.workbook.evaluate?.(typed.formula, sheet, row, column) ?? 0;
  const isDate = typed.numberFormat !== undefined && /[dmy]/.test(typed.numberFormat.replace(/\[Red\]/, ''));
  return sheet.workbook.date1904 && isDate && typeof typed.value === 'number' ? typed.value - days1904 : typed.value;
};

/** Writes one planned cell and says which formula it replaced, if that changed. */
const apply = (sheet: Sheet, write: Write): string | undefined => {
  const { row, column, typed } = write;
  const previous = sheet.cells.formula(row, column);
  sheet.cells.set(row, column, valueOf(sheet, write), typed.formula);
  const patch = stylePatch(write);
  if (patch !== undefined) sheet.styles.set(row, column, sheet.workbook.styles.patched(write.style, patch));
  return previous !== undefined && previous !== typed.formula ? previous : undefined;
};

/**
 * Writes values and formulas as Office.js does: as if typed, null leaves alone, '' clears. A locked cell of a protected sheet anywhere in
 * the area refuses it all (AccessDenied), so does one bad formula (InvalidArgument). Only top-left cells of merged areas take a value.
 * A row written right under a table makes the table grow.
 */
export const writeCells = (sheet: Sheet, area: Area, input: unknown): void => {
  const inputAt = inputOver(area, input);
  if (isUnbounded(area)) refuse('InvalidArgument');
  sheet.workbook.demandSize(area, 'write');
  sheet.protection.demandUnlocked(area);
  const writes = planWrites(sheet, area, inputAt);
  const grow = tablesAbove(sheet, area);
  const before = sheet.cells.value(area.row, area.column);
  const replaced = writes.map((write) => ({ write, previous: apply(sheet, write) })).filter(({ previous }) => previous !== undefined);
  tidyHeaders(sheet, area);
  grow();
  const cell = isOneCell(area) ? { before, after: sheet.cells.value(area.row, area.column) } : undefined;
  if (writes.length > 0) sheet.tellChanged(area, 'RangeEdited', cell && { cell });
  if (replaced.length > 0)
    tellFormulas(
      sheet,
      replaced.map(({ write, previous }) => ({ ...write, previous: previous ?? '' })),
    );
};

const tellFormulas = (
  sheet: Sheet,
  replaced: readonly { readonly row: number; readonly column: number; readonly previous: string }[],
): void => {
  const formulaDetails = replaced.map(({ row, column, previous }) => ({
    cellAddress: sheet.getCell(row, column).address.split('!').at(-1),
    previousFormula: previous,
  }));
  sheet.tell('WorksheetFormulaChanged', { formulaDetails });
};

/** Writes number formats; null leaves alone, '' is General. Whole rows and columns take one format for all. */
export const writeNumberFormats = (sheet: Sheet, area: Area, input: unknown): void => {
  const inputAt = inputOver(area, input);
  sheet.protection.demand('allowFormatCells');
  const formatOf = (given: unknown): string => (typeof given === 'string' ? given || 'General' : refuse('InvalidArgument'));
  if (!Array.isArray(input)) sheet.styles.patch(area, { numberFormat: formatOf(input) });
  else {
    if (isUnbounded(area)) refuse('InvalidArgument');
    sheet.workbook.demandSize(area, 'write');
    patchEach(sheet, area, (i, j) => {
      const given = inputAt(i, j);
      return given === null ? undefined : formatOf(given);
    });
  }
  sheet.tellFormatChanged(area);
};

/** Formats column by column, one stretch of equal formats at a time, as most columns have one. */
const patchEach = (sheet: Sheet, area: Area, formatAt: (row: number, column: number) => string | undefined): void => {
  const formats = Array.from({ length: cellCount(area) }, (_, n) => formatAt(Math.floor(n / area.columns), n % area.columns));
  for (let j = 0; j < area.columns; j += 1) {
    for (let i = 0; i < area.rows;) {
      const start = i;
      const numberFormat = formats[i * area.columns + j];
      while (i < area.rows && formats[i * area.columns + j] === numberFormat) i += 1;
      const stretch = { row: area.row + start, column: area.column + j, rows: i - start, columns: 1 };
      if (numberFormat !== undefined) sheet.styles.patch(stretch, { numberFormat });
    }
  }
};
