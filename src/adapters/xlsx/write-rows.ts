import { usDate } from '../../domain/day';
import type { CellTarget, Look, PlanCell, PlanColumn, PlanTable, RichCell, SheetPlan } from '../../workbook';
import { columnLetters, quotedSheetName, serialOfDay } from '../../workbook';
import { limits } from './write-limits';
import type { StyleTables } from './write-styles';
import { xmlAttribute, xmlText } from './write-xml';

/** What the rows of a sheet are written with. */
export interface RowWriting {
  readonly styles: StyleTables;
  readonly date1904: boolean;
  /** Name that a sheet of the plan got in the workbook. */
  readonly sheetName: (planned: string) => string;
}

/** Links met while the rows were written; they stand behind the rows in the sheet. */
export type Links = { readonly cell: string; readonly target: CellTarget }[];

const beginsLikeFormula = /^[=+\-@]/;
const edgeSpace = /^\s|\s$/;

// Inline, because a shared string table would be held whole while a large sheet streams, and could not be added to a person's workbook
// without rewriting theirs. Deflated, the file is as large either way.
function textXml(at: string, text: string, style: (quoted: boolean) => number): string {
  if (text.length > limits.cellCharacters)
    throw new RangeError(`Text of cell ${at} is longer than Excel's ${limits.cellCharacters} characters`);
  const space = edgeSpace.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${at}" s="${style(beginsLikeFormula.test(text))}" t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`;
}

function valueXml(at: string, value: RichCell['value'], style: (quoted: boolean) => number): string {
  if (typeof value === 'string' && value !== '') return textXml(at, value, style);
  if (typeof value === 'boolean') return `<c r="${at}" s="${style(false)}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value !== 'number') return '';
  if (!Number.isFinite(value)) throw new RangeError(`Cell ${at} holds ${value}, which Excel has no number for`);
  return `<c r="${at}" s="${style(false)}"><v>${value}</v></c>`;
}

const isRich = (cell: PlanCell): cell is RichCell => typeof cell === 'object';

function lookOf(cell: RichCell, ofColumn: Look, linked: boolean): Look {
  if (cell.look !== undefined) return cell.look;
  if (linked) return 'link';
  return cell.day === undefined ? ofColumn : 'date';
}

function richXml(at: string, cell: RichCell, ofColumn: Look, writing: RowWriting, links: Links): string {
  // Excel holds no more links on a sheet; the cells after them keep their text, which names the place.
  const linked = cell.link !== undefined && links.length < limits.links;
  if (linked) links.push({ cell: at, target: cell.link });
  const look = lookOf(cell, ofColumn, linked);
  // A day that Excel has no number for is shown as text.
  const value = cell.day === undefined ? cell.value : (serialOfDay(cell.day, writing.date1904) ?? usDate(cell.day));
  return valueXml(at, value, (quoted) => writing.styles.cell(look, quoted)) || `<c r="${at}" s="${writing.styles.cell(look)}"/>`;
}

const textOf = (cell: PlanCell): unknown => (isRich(cell) ? cell.value : cell);

function checkTableHeader(table: PlanTable, cells: readonly PlanCell[]): void {
  const differs = table.columns.findIndex((name, index) => textOf(cells[index]) !== name);
  if (differs >= 0) throw new RangeError(`The header row of table ${table.name} does not say ${table.columns[differs]}`);
}

const lineHeight = 15;
const highestRow = 409;
const wrapping: ReadonlySet<Look> = new Set(['wrapped', 'header']);

/** Lines that a text needs in a column, rather one too many: characters are a little narrower than the digits that widths count. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);

/** Height of a row whose texts wrap, in points. Excel fits rows itself, but most other programs show the height that the file says. */
function heightOf(cells: readonly PlanCell[], columns: readonly PlanColumn[]): string {
  let lines = 1;
  cells.forEach((cell, index) => {
    const column = columns[index];
    const text = textOf(cell);
    if (column === undefined || typeof text !== 'string') return;
    const look = isRich(cell) ? (cell.look ?? column.look) : column.look;
    if (wrapping.has(look)) lines = Math.max(lines, linesOf(text, column.width));
  });
  return lines === 1 ? '' : ` ht="${Math.min(highestRow, lines * lineHeight)}"`;
}

/** Writes the cells of a row; holds what is the same for all rows. */
function cellsWriter({ columns }: SheetPlan, writing: RowWriting, links: Links): (cells: readonly PlanCell[], row: number) => string {
  const looks = columns.map((column) => column.look);
  const letters = looks.map((_, index) => columnLetters(index));
  const cellXml = (cell: PlanCell, index: number, row: number): string => {
    const at = `${letters[index] ?? columnLetters(index)}${row}`;
    const look = looks[index] ?? 'plain';
    if (isRich(cell)) return richXml(at, cell, look, writing, links);
    return valueXml(at, cell, (quoted) => writing.styles.cell(look, quoted));
  };
  return (cells, row) => {
    let xml = '';
    cells.forEach((cell, index) => {
      if (cell !== undefined) xml += cellXml(cell, index, row);
    });
    return xml;
  };
}

/** The rows of a sheet as XML, in pieces; fills `links`. Throws on a cell that Excel cannot hold. */
export function* rowsXml(plan: SheetPlan, writing: RowWriting, links: Links): Generator<string> {
  const { table } = plan;
  const writeCells = cellsWriter(plan, writing, links);
  let row = 0;
  for (const cells of plan.rows) {
    row += 1;
    if (row > limits.rows || cells.length > limits.columns) throw new RangeError(`Sheet ${plan.name} is larger than Excel can hold`);
    if (row === table?.headerRow) checkTableHeader(table, cells);
    const xml = writeCells(cells, row);
    if (xml !== '') yield `<row r="${row}"${heightOf(cells, plan.columns)}>${xml}</row>`;
  }
  if (table !== undefined && row < table.headerRow) throw new RangeError(`Sheet ${plan.name} ends before its table ${table.name}`);
}

/** The links of a sheet, or nothing. */
export function linksXml(links: Links, sheetName: (planned: string) => string): string {
  if (links.length === 0) return '';
  const each = links.map(({ cell, target }) => {
    const location = `${quotedSheetName(sheetName(target.sheet))}!${target.cell}`;
    return `<hyperlink ref="${cell}" location="${xmlAttribute(location)}"/>`;
  });
  return `<hyperlinks>${each.join('')}</hyperlinks>`;
}
