import { refuse } from './errors';

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;
/** Longest address that getRange and getRanges take [D], in characters. */
export const addressLimit = 8_192;

/** A rectangle of cells of one sheet, counted from 0. Whole rows have all columns, whole columns all rows. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area with the sheet that its address named, if any. */
export interface ParsedAddress {
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** The area of a whole sheet. */
export const wholeSheet: Area = { row: 0, column: 0, rows: rowLimit, columns: columnLimit };

/** The letters of a column counted from 0: 0 is A, 16383 is XFD. */
export const columnName = (column: number): string => {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
};

/** The column of some letters, counted from 0; may lie beyond the sheet. */
export const columnIndex = (name: string): number => {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
};

/** An area that fits on a sheet; anything else is InvalidArgument. */
export const makeArea = (row: number, column: number, rows: number, columns: number): Area => {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > rowLimit || column + columns > columnLimit) {
    return refuse('InvalidArgument');
  }
  return { row, column, rows, columns };
};

export const isWholeRows = (area: Area): boolean => area.columns === columnLimit;
export const isWholeColumns = (area: Area): boolean => area.rows === rowLimit;
/** Whether an area is unbounded as Office.js has it: whole rows or whole columns, whose cells cannot be read or written as values. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);
export const cellCount = (area: Area): number => area.rows * area.columns;
export const isOneCell = (area: Area): boolean => area.rows === 1 && area.columns === 1;
export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

/** The address of an area without its sheet: `B2`, `A1:C3`, `2:4`, `A:C`. */
export const localAddress = (area: Area): string => {
  const from = columnName(area.column);
  const to = columnName(lastColumn(area));
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  if (isWholeColumns(area)) return `${from}:${to}`;
  return isOneCell(area) ? `${from}${area.row + 1}` : `${from}${area.row + 1}:${to}${lastRow(area) + 1}`;
};

/** The name of a sheet as it stands before the `!` of an address, quoted where Excel quotes it. */
export const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** The address of an area with its sheet: `Sheet1!A1`. */
export const fullAddress = (sheet: string, area: Area): string => `${quotedSheet(sheet)}!${localAddress(area)}`;

const cell = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const column = /^\$?([A-Za-z]{1,3})$/;
const row = /^\$?(\d{1,7})$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

const corner = (text: string): Corner | undefined => {
  const both = cell.exec(text);
  if (both?.[1] !== undefined && both[2] !== undefined) return { row: Number(both[2]) - 1, column: columnIndex(both[1]) };
  const letters = column.exec(text)?.[1];
  if (letters !== undefined) return { row: undefined, column: columnIndex(letters) };
  const digits = row.exec(text)?.[1];
  return digits === undefined ? undefined : { row: Number(digits) - 1, column: undefined };
};

const onSheet = ({ row: r, column: c }: Corner): boolean =>
  (r === undefined || (r >= 0 && r < rowLimit)) && (c === undefined || (c >= 0 && c < columnLimit));

/** Start and length between two indices; all there are where neither corner names one, and nothing where only one does. */
const span = (a: number | undefined, b: number | undefined, limit: number): readonly [number, number] | undefined => {
  if (a === undefined || b === undefined) return a === b ? [0, limit] : undefined;
  return [Math.min(a, b), Math.abs(a - b) + 1];
};

const between = (a: Corner, b: Corner): Area | undefined => {
  const down = span(a.row, b.row, rowLimit);
  const across = span(a.column, b.column, columnLimit);
  return down && across && { row: down[0], column: across[0], rows: down[1], columns: across[1] };
};

/** The area of an address without a sheet, or undefined where it is none. A lone column or row is no address: Excel wants `A:A`. */
export const parseLocal = (text: string): Area | undefined => {
  const [first = '', second, more] = text.split(':');
  const a = corner(first);
  const b = second === undefined ? a : corner(second);
  if (more !== undefined || !a || !b || ![a, b].every(onSheet)) return undefined;
  const isCell = a.row !== undefined && a.column !== undefined;
  return second !== undefined || isCell ? between(a, b) : undefined;
};

/** Splits `'My sheet'!A1` into the sheet, unquoted, and the rest. */
export const splitSheet = (address: string): { readonly sheet: string | undefined; readonly rest: string } => {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return { sheet: undefined, rest: address };
  const name = address.slice(0, bang);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, rest: address.slice(bang + 1) };
};

/** The area of an address, with the sheet it names; undefined where it is no address. */
export const parseAddress = (address: string): ParsedAddress | undefined => {
  const { sheet, rest } = splitSheet(address.trim());
  const area = parseLocal(rest);
  return area && { sheet, area };
};

/** Splits an address of several areas at its commas, leaving those inside quoted sheet names. */
export const splitAreas = (address: string): readonly string[] =>
  (address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
