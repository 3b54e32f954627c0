import {
  type Area,
  columnLimit,
  columnName,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  parseLocal,
  quotedSheet,
  rowLimit,
  splitSheet,
} from './address';
import { type CellMove, moveArea } from './area';

/** A reference inside the text of a formula. */
export interface FormulaReference {
  /** The sheet that it names, unquoted; undefined for the sheet of the formula. */
  readonly sheet: string | undefined;
  readonly area: Area;
  /** Which of its four parts carry a `$`: first row, first column, last row, last column. */
  readonly fixed: readonly [boolean, boolean, boolean, boolean];
}

const sheetPart = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const cellPart = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const areaPart = String.raw`${cellPart}(?::${cellPart})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
// Texts, structured references and longer names are passed over, so that nothing inside them is taken for a cell.
const passed = String.raw`"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]`;
const name = String.raw`${sheetPart}|[\p{L}_\\][\p{L}\p{N}_.\\]*\(?|\d+(?:\.\d*)?(?:E[+-]?\d+)?`;

const pieces = new RegExp(`${passed}|((?:${sheetPart})?)(${areaPart})(?![\\p{L}\\p{N}_(.!\\[])|${name}`, 'giu');

const readReference = (sheet: string, text: string): FormulaReference | undefined => {
  const area = parseLocal(text);
  if (area === undefined) return undefined;
  const [first = '', second = first] = text.split(':');
  const fixedColumn = (part: string): boolean => /^\$[A-Z]/i.test(part);
  const fixedRow = (part: string): boolean => /\$\d/.test(part);
  const fixed = [fixedRow(first), fixedColumn(first), fixedRow(second), fixedColumn(second)] as const;
  return { sheet: sheet === '' ? undefined : splitSheet(`${sheet}A1`).sheet, area, fixed };
};

/** The text of a reference in A1 notation. */
export const referenceText = ({ sheet, area, fixed }: FormulaReference): string => {
  const row = (index: number, isFixed: boolean): string => `${isFixed ? '$' : ''}${index + 1}`;
  const column = (index: number, isFixed: boolean): string => `${isFixed ? '$' : ''}${columnName(index)}`;
  const part = (r: number, c: number, fixedRow: boolean, fixedColumn: boolean): string =>
    `${isWholeRows(area) ? '' : column(c, fixedColumn)}${isWholeColumns(area) ? '' : row(r, fixedRow)}`;
  const first = part(area.row, area.column, fixed[0], fixed[1]);
  const last = part(lastRow(area), lastColumn(area), fixed[2], fixed[3]);
  const single = area.rows === 1 && area.columns === 1;
  return `${sheet === undefined ? '' : `${quotedSheet(sheet)}!`}${single ? first : `${first}:${last}`}`;
};

/** A formula with each reference replaced by what is made of it; undefined becomes `#REF!`. Everything else keeps its letters. */
export const rewriteReferences = (formula: string, make: (reference: FormulaReference) => FormulaReference | undefined): string =>
  formula.replace(pieces, (whole: string, sheet: string | undefined, text: string | undefined) => {
    if (text === undefined) return whole;
    const reference = readReference(sheet ?? '', text);
    if (reference === undefined) return whole;
    const made = make(reference);
    if (made === reference) return whole;
    return made === undefined ? `${sheet ?? ''}#REF!` : referenceText(made);
  });

/** All references of a formula, in order. */
export const referencesOf = (formula: string): readonly FormulaReference[] => {
  const found: FormulaReference[] = [];
  rewriteReferences(formula, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
};

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A formula of one sheet after cells of another (or the same) moved. */
export const moveReferences = (formula: string, ownSheet: string, movedSheet: string, move: CellMove): string =>
  rewriteReferences(formula, (reference) => {
    if (!sameName(reference.sheet ?? ownSheet, movedSheet)) return reference;
    const area = moveArea(reference.area, move);
    return area === undefined ? undefined : area === reference.area ? reference : { ...reference, area };
  });

/** A formula copied to a place some rows and columns away: references without `$` go along. */
export const offsetReferences = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : rewriteReferences(formula, (reference) => {
        const { area, fixed } = reference;
        const down = isWholeColumns(area) ? 0 : rows;
        const across = isWholeRows(area) ? 0 : columns;
        const vertical = moved([area.row, lastRow(area)], [fixed[0], fixed[2]], down, rowLimit);
        const horizontal = moved([area.column, lastColumn(area)], [fixed[1], fixed[3]], across, columnLimit);
        if (vertical === undefined || horizontal === undefined) return undefined;
        return { ...reference, area: { row: vertical[0], column: horizontal[0], rows: vertical[1], columns: horizontal[1] } };
      });

type Pair<T> = readonly [first: T, last: T];

/** Start and length of a stretch whose ends move unless they are fixed; undefined where they leave the sheet. */
const moved = (ends: Pair<number>, fixed: Pair<boolean>, by: number, limit: number): readonly [number, number] | undefined => {
  const [a, b] = [ends[0] + (fixed[0] ? 0 : by), ends[1] + (fixed[1] ? 0 : by)];
  const first = Math.min(a, b);
  const last = Math.max(a, b);
  return first < 0 || last >= limit ? undefined : [first, last - first + 1];
};

/** A formula after a sheet got another name. */
export const renameSheetInFormula = (formula: string, before: string, after: string): string =>
  rewriteReferences(formula, (reference) =>
    reference.sheet !== undefined && sameName(reference.sheet, before) ? { ...reference, sheet: after } : reference,
  );

/** A formula after a sheet was deleted: what pointed there is `#REF!`. */
export const loseSheetInFormula = (formula: string, lost: string): string =>
  rewriteReferences(formula, (reference) => (reference.sheet !== undefined && sameName(reference.sheet, lost) ? undefined : reference));

/** The formula in R1C1 notation, as seen from a cell. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  formula.replace(pieces, (whole: string, sheet: string | undefined, text: string | undefined) => {
    const reference = text === undefined ? undefined : readReference(sheet ?? '', text);
    if (reference === undefined) return whole;
    const { area, fixed } = reference;
    const part = (letter: string, index: number, own: number, isFixed: boolean): string =>
      isFixed ? `${letter}${index + 1}` : index === own ? letter : `${letter}[${index - own}]`;
    const corner = (r: number, c: number, fixedRow: boolean, fixedColumn: boolean): string =>
      `${isWholeColumns(area) ? '' : part('R', r, row, fixedRow)}${isWholeRows(area) ? '' : part('C', c, column, fixedColumn)}`;
    const first = corner(area.row, area.column, fixed[0], fixed[1]);
    const last = corner(lastRow(area), lastColumn(area), fixed[2], fixed[3]);
    return `${sheet ?? ''}${first === last ? first : `${first}:${last}`}`;
  });
