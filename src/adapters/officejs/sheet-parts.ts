import { civilParts, type Day } from '../../domain/day';
import { columnLetters, type PlanPrint, type PlanTable, type PlanValidation, printedText, type SheetPlan } from '../../workbook';

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  return name;
}

/** Makes a table of cells that are written already. Its name joins the names that are taken. */
export function addTable(sheet: Excel.Worksheet, { name, headerRow, columns, rows }: PlanTable, taken: Set<string>): void {
  const area = sheet.getRange(`A${headerRow}:${columnLetters(columns.length - 1)}${headerRow + rows}`);
  const table = sheet.tables.add(area, true);
  table.name = freeName(name, taken);
  taken.add(freeName(name, taken).toLowerCase());
  table.style = 'TableStyleLight1';
}

const isoDate = (day: Day): string => {
  const { year, month, dayOfMonth } = civilParts(day);
  return [year, month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-');
};

// In a plan a list is a name, an area, or quoted text; Office.js tells text from the others by the equals sign.
const listSource = (source: string): string => (source.startsWith('"') ? source.slice(1, -1) : `=${source}`);

function ruleOf(validation: PlanValidation): Excel.DataValidationRule {
  switch (validation.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: listSource(validation.source) } };
    case 'date':
      return { date: { formula1: isoDate(validation.from), formula2: isoDate(validation.to), operator: 'Between' } };
    case 'textLength':
      return { textLength: { formula1: validation.least, formula2: validation.most, operator: 'Between' } };
    case 'whole':
      return { wholeNumber: { formula1: validation.least, formula2: validation.most, operator: 'Between' } };
  }
}

const isName = /^[A-Za-z_]\w*$/;
const isCell = /^[A-Za-z]{1,3}\d+$/;

/** Whether the list of a validation is there. Excel refuses a name that the workbook lacks. */
const hasSource = (validation: PlanValidation, names: ReadonlySet<string>): boolean =>
  validation.kind !== 'list' ||
  !isName.test(validation.source) ||
  isCell.test(validation.source) ||
  names.has(validation.source.toLowerCase());

/** Says what may be typed where. A list whose defined name the workbook lacks is left out. */
export function addValidations(sheet: Excel.Worksheet, validations: readonly PlanValidation[], names: ReadonlySet<string>): void {
  for (const validation of validations) {
    if (!hasSource(validation, names)) continue;
    const { dataValidation } = sheet.getRanges(validation.area.replaceAll(' ', ','));
    dataValidation.rule = ruleOf(validation);
    dataValidation.errorAlert = {
      showAlert: true,
      style: validation.strict ? 'Stop' : 'Warning',
      title: validation.title,
      message: validation.message,
    };
  }
}

const inch = 72;

function arrangePrint({ pageLayout }: Excel.Worksheet, print: PlanPrint): void {
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = pageLayout.rightMargin = 0.5 * inch;
  pageLayout.topMargin = pageLayout.bottomMargin = 0.75 * inch;
  pageLayout.headerMargin = pageLayout.footerMargin = 0.3 * inch;
  if (print.area !== undefined) pageLayout.setPrintArea(print.area);
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.from}:$${print.repeatRows.to}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.centerHeader = printedText(print.header);
  defaultForAllPages.centerFooter = printedText(print.footer);
}

/** How a sheet scrolls and prints. Nothing of it is content: Excel may refuse it, for want of a printer or of a window. */
export function arrange(sheet: Excel.Worksheet, { freeze, print }: SheetPlan): void {
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  if (print) arrangePrint(sheet, print);
}
