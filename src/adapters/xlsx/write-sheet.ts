import type { PlanColumn, PlanPrint, SheetPlan } from '../../workbook';
import { columnLetters, markFormula, ownSheetFormula, printedText } from '../../workbook';
import { areaChunks, formatXml } from './write-formats';
import { limits } from './write-limits';
import { linksXml, rowsXml } from './write-rows';
import type { Links, RowWriting } from './write-rows';
import type { StyleTables } from './write-styles';
import { validationsXml } from './write-validations';
import { xmlDeclaration, xmlText } from './write-xml';
import type { Dialect } from './write-xml';

/** What a sheet is written with. */
export interface SheetWriting extends RowWriting {
  readonly dialect: Dialect;
  /** Whether the sheet says that it is ours, so that a later run may refill it. */
  readonly signed: boolean;
  /** Whether it is the sheet that is seen first. */
  readonly selected: boolean;
}

/** Relationship from a sheet to its table. */
export const tableRelationship = 'rId1';

function propertiesXml({ tab, print }: SheetPlan): string {
  const color = tab === undefined ? '' : `<tabColor rgb="FF${tab.toUpperCase()}"/>`;
  const fit = print?.fitToWidth === true ? '<pageSetUpPr fitToPage="1"/>' : '';
  return color + fit === '' ? '' : `<sheetPr>${color}${fit}</sheetPr>`;
}

function paneXml({ rows, columns }: NonNullable<SheetPlan['freeze']>): string {
  if (rows === 0 && columns === 0) return '';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const first = `${columnLetters(columns)}${rows + 1}`;
  return `<pane${split} topLeftCell="${first}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${first}" sqref="${first}"/>`;
}

function viewXml(plan: SheetPlan, selected: boolean): string {
  const pane = plan.freeze === undefined ? '' : paneXml(plan.freeze);
  const open = `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  return `<sheetViews>${pane === '' ? `${open}/>` : `${open}>${pane}</sheetView>`}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
}

// Excel counts a width in digits of the standard font, which are 7 pixels wide, and stores it with 5 pixels of margin.
const storedWidth = (characters: number): number => Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;

function columnsXml(columns: readonly PlanColumn[], styles: StyleTables): string {
  if (columns.length === 0) return '';
  const each = columns.map(
    ({ width, look }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${storedWidth(width)}" style="${styles.cell(look)}" customWidth="1"/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

function formatsXml(plan: SheetPlan, writing: SheetWriting): string {
  let priority = 0;
  const each = (plan.formats ?? []).flatMap(({ areas, look }) =>
    areaChunks(areas).map((chunk) => formatXml(chunk, markFormula(look), (priority += 1), writing.styles.mark(look))),
  );
  if (writing.signed) each.push(formatXml('A1', ownSheetFormula, priority + 1, undefined));
  return each.join('');
}

function printXml(print: PlanPrint): string {
  const line = (name: string, text: string): string => (text === '' ? '' : `<${name}>&amp;C${xmlText(printedText(text))}</${name}>`);
  const lines = line('oddHeader', print.header) + line('oddFooter', print.footer);
  return (
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup orientation="${print.landscape ? 'landscape' : 'portrait'}"${print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ''}/>` +
    (lines === '' ? '' : `<headerFooter>${lines}</headerFooter>`)
  );
}

/** Keeps Excel from flagging each identifier as a number stored as text, which is what it is meant to be. */
function expectedTextXml(columns: readonly PlanColumn[]): string {
  const areas = columns.flatMap(({ look }, index) =>
    look === 'text' ? [`${columnLetters(index)}1:${columnLetters(index)}${limits.rows}`] : [],
  );
  return areas.length === 0 ? '' : `<ignoredErrors><ignoredError sqref="${areas.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** A worksheet as XML, in pieces, in the order that ISO 29500 fixes. The rows of the plan are walked once. */
export function* sheetXml(plan: SheetPlan, writing: SheetWriting): Generator<string> {
  const links: Links = [];
  yield `${xmlDeclaration}<worksheet xmlns="${writing.dialect.main}" xmlns:r="${writing.dialect.relationships}">`;
  yield propertiesXml(plan) + viewXml(plan, writing.selected) + columnsXml(plan.columns, writing.styles);
  yield '<sheetData>';
  yield* rowsXml(plan, writing, links);
  yield '</sheetData>';
  yield formatsXml(plan, writing);
  yield validationsXml(plan.validations ?? [], writing.date1904);
  yield linksXml(links, writing.sheetName);
  if (plan.print !== undefined) yield printXml(plan.print);
  yield expectedTextXml(plan.columns);
  if (plan.table !== undefined) yield `<tableParts count="1"><tablePart r:id="${tableRelationship}"/></tableParts>`;
  yield '</worksheet>';
}
