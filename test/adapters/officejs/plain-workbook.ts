import { type ConditionalLook, localAddress, type Sheet, type StylePatch, type Workbook } from '../../../preview/host/model';
import { day, isoDate } from '../../../src/domain/day';
import { dayOfSerial, isOwnSheetFormula } from '../../../src/workbook';

/** Plain data of some part of a workbook, to be compared with that of another. */
export type Plain = Readonly<Record<string, unknown>>;

const looksCompared = [
  'numberFormat',
  'fontName',
  'fontSize',
  'fontColor',
  'bold',
  'italic',
  'underline',
  'fillColor',
  'fillPattern',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'bottom',
] as const satisfies readonly (keyof StylePatch)[];

/** Value with its kind, formula and look of each cell that holds something, by address; a text like a formula is told to be text. */
function cellsOf(sheet: Sheet): Plain {
  const { used } = sheet.cells;
  if (!used) return {};
  const cells: Record<string, unknown> = {};
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const value = sheet.cells.value(row, column);
      if (value === undefined) continue;
      const look = sheet.styles.at(row, column);
      const address = localAddress({ row, column, rows: 1, columns: 1 });
      const isText = look.quotePrefix || look.numberFormat === '@';
      const quoted = typeof value === 'string' && /^[=+\-@]/.test(value) && isText;
      cells[address] = [value, sheet.cells.formula(row, column), quoted, ...looksCompared.map((name) => look[name])];
    }
  }
  return cells;
}

const pointsPerPixel = 0.75;

/** Looks of whole columns, seen far below everything written. */
const columnsOf = (sheet: Sheet, columns: number): unknown =>
  Array.from({ length: columns }, (_, column) => {
    const look = sheet.styles.at(900_000, column);
    return [Math.round((sheet.columnWidths.at(column) ?? 0) / pointsPerPixel), ...looksCompared.map((name) => look[name])];
  });

/** A rule whose days are spelled one way: files have serial numbers, Office.js takes text. */
function withDays(rule: Plain): Plain {
  const { date } = rule as { readonly date?: Plain };
  const spelled = (limit: unknown): unknown =>
    typeof limit === 'number' ? isoDate(dayOfSerial(limit, false) ?? day('1900-01-01')) : limit;
  return date ? { date: { ...date, formula1: spelled(date['formula1']), formula2: spelled(date['formula2']) } } : rule;
}

const sorted = (look: ConditionalLook): unknown => Object.fromEntries(Object.entries(look).sort(([a], [b]) => a.localeCompare(b)));

/** How a sheet prints; margins in hundredths of an inch. */
const printOf = ({ pageLayout }: Sheet): Plain => {
  const { values, headersFooters } = pageLayout;
  const inches = (name: string): number => Math.round((Number(values[name]) * 100) / 72);
  return {
    orientation: values['orientation'],
    fitToWidth: (values['zoom'] as { readonly horizontalFitToPages?: number }).horizontalFitToPages === 1,
    margins: ['left', 'right', 'top', 'bottom', 'header', 'footer'].map((side) => inches(`${side}Margin`)),
    header: headersFooters['centerHeader'],
    footer: headersFooters['centerFooter'],
    area: pageLayout.getPrintAreaOrNullObject()?.address.replace(/^.*!/, ''),
    rows: pageLayout.getPrintTitleRowsOrNullObject()?.address.replace(/^.*!/, ''),
  };
};

/** Where the links of a sheet lead and how it prints; the reader of the preview passes over both. */
export const plainRest = (sheet: Sheet): Plain => ({
  links: Object.fromEntries(sheet.hyperlinks.map(({ area, link }) => [localAddress(area), link['documentReference']])),
  print: printOf(sheet),
});

/** What a planned sheet has beside links and print set-up, as plain data. Widths in pixels. */
export function plainSheet(sheet: Sheet): Plain {
  const columns = sheet.cells.used ? sheet.cells.used.column + sheet.cells.used.columns : 0;
  return {
    cells: cellsOf(sheet),
    columns: columnsOf(sheet, columns),
    freeze: [sheet.freezePanes.rows, sheet.freezePanes.columns],
    tab: sheet.tabColor,
    tables: sheet.tables.items.map(({ name, area, style, showTotals, columns: { items } }) => [
      name,
      localAddress(area),
      style,
      showTotals,
      items.map((column) => column.name),
    ]),
    validations: sheet.validationRules.map(({ areas, rule, errorAlert, ignoreBlanks }) => [
      areas.map(localAddress),
      withDays(rule),
      errorAlert,
      ignoreBlanks,
    ]),
    rules: sheet.formatRules.map(({ areas, type, formula, look, stopIfTrue }) => [
      areas.map(localAddress),
      type,
      formula,
      sorted(look),
      stopIfTrue,
    ]),
  };
}

/** Defined names with what they stand for. */
export const plainNames = ({ names }: Workbook): unknown => names.items.map(({ name, formula }) => [name, formula]).sort();

/** Whether a sheet still says that it is ours. */
export const isSigned = (sheet: Sheet): boolean => sheet.formatRules.some(({ formula }) => isOwnSheetFormula(formula));
