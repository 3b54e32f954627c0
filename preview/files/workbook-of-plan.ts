import { isoDate, usDate } from '../../src/domain/day';
import {
  type Look,
  type PlanCell,
  type PlanTable,
  type PlanValidation,
  type RichCell,
  type SheetPlan,
  type WorkbookPlan,
  cellAddress,
  columnLetters,
  markFormula,
  quotedSheetName,
  serialOfDay,
} from '../../src/workbook';
import { type LoadedSheet, type Workbook, loadWorkbook } from '../host/model';
import { lookStyles, markLook } from './look-styles';
import { rowHeight } from './row-height';

const isRich = (cell: PlanCell): cell is RichCell => typeof cell === 'object';

const lookOf = ({ look, link, day }: RichCell, ofColumn: Look): Look =>
  look ?? (link !== undefined ? 'link' : day !== undefined ? 'date' : ofColumn);

const isQuoted = (value: unknown): boolean => typeof value === 'string' && /^[=+\-@]/.test(value);

const rich = (cell: PlanCell): RichCell => (isRich(cell) ? cell : { value: cell });

// A day that Excel has no number for is shown as text.
const valueOf = ({ value, day }: RichCell): RichCell['value'] => (day === undefined ? value : (serialOfDay(day, false) ?? usDate(day)));

/** The cells that look another way than their column. */
const exceptionsOf = (rows: readonly (readonly PlanCell[])[], looks: readonly Look[]): NonNullable<LoadedSheet['styles']> =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const look = lookOf(rich(cell), looks[column] ?? 'plain');
      const quoted = isQuoted(valueOf(rich(cell)));
      if (look === looks[column] && !quoted) return [];
      return [{ areas: cellAddress(row + 1, column), style: { ...lookStyles[look], ...(quoted && { quotePrefix: true }) } }];
    }),
  );

const ruleOf = (validation: PlanValidation): Readonly<Record<string, unknown>> => {
  switch (validation.kind) {
    case 'list': {
      const { source } = validation;
      return { list: { inCellDropDown: true, source: source.startsWith('"') ? source.slice(1, -1) : `=${source}` } };
    }
    case 'date':
      return { date: { formula1: isoDate(validation.from), formula2: isoDate(validation.to), operator: 'Between' } };
    case 'textLength':
      return { textLength: { formula1: validation.least, formula2: validation.most, operator: 'Between' } };
    case 'whole':
      return { wholeNumber: { formula1: validation.least, formula2: validation.most, operator: 'Between' } };
  }
};

const validationOf = (validation: PlanValidation): NonNullable<LoadedSheet['validations']>[number] => ({
  areas: validation.area.replaceAll(' ', ','),
  rule: ruleOf(validation),
  errorAlert: {
    showAlert: true,
    style: validation.strict ? 'Stop' : 'Warning',
    title: validation.title,
    message: validation.message,
  },
});

const tableOf = ({ name, headerRow, columns, rows }: PlanTable): NonNullable<LoadedSheet['tables']>[number] => ({
  name,
  address: `A${headerRow}:${columnLetters(columns.length - 1)}${headerRow + rows}`,
  style: 'TableStyleLight1',
});

const heightsOf = (plan: SheetPlan, rows: readonly (readonly PlanCell[])[]): ReadonlyMap<number, number> =>
  new Map(
    rows.flatMap((cells, row) => {
      const height = rowHeight(cells, plan.columns);
      return height === undefined ? [] : [[row, height] as const];
    }),
  );

const loadedSheet = (plan: SheetPlan): LoadedSheet => {
  const looks = plan.columns.map(({ look }) => look);
  const rows = Array.from(plan.rows);
  return {
    name: plan.name,
    rows: rows.map((cells) => cells.map((cell) => valueOf(rich(cell)))),
    styles: [
      ...looks.map((look, index) => ({ areas: `${columnLetters(index)}:${columnLetters(index)}`, style: lookStyles[look] })),
      ...exceptionsOf(rows, looks),
    ],
    columnWidths: new Map(plan.columns.map(({ width }, index) => [index, width])),
    rowHeights: heightsOf(plan, rows),
    conditionalFormats: (plan.formats ?? []).map(({ areas, look }) => ({
      areas: areas.join(','),
      formula: markFormula(look),
      look: markLook(look),
    })),
    validations: (plan.validations ?? []).map(validationOf),
    ...(plan.freeze && { freeze: plan.freeze }),
    ...(plan.table && { tables: [tableOf(plan.table)] }),
    ...(plan.tab !== undefined && { tabColor: `#${plan.tab}` }),
  };
};

/** Gives cells their links; they are no part of what can be loaded. */
const addLinks = (workbook: Workbook, plan: SheetPlan, rows: readonly (readonly PlanCell[])[]): void => {
  const sheet = workbook.worksheets.getItem(plan.name);
  sheet.hyperlinks = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      isRich(cell) && cell.link !== undefined
        ? [
            {
              area: { row, column, rows: 1, columns: 1 },
              link: { documentReference: `${quotedSheetName(cell.link.sheet)}!${cell.link.cell}` },
            },
          ]
        : [],
    ),
  );
};

/**
 * The model of a planned workbook: what the writer of files would make of the plan, opened in Excel. Print settings are left out.
 * @param name file name of the workbook
 */
export const workbookOfPlan = (plan: WorkbookPlan, name: string): Workbook => {
  // The rows of a plan may be walked only once.
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, rows: Array.from(sheet.rows) }));
  const workbook = loadWorkbook({
    name,
    sheets: sheets.map(loadedSheet),
    names: plan.names,
    properties: { title: plan.title },
  });
  for (const sheet of sheets) addLinks(workbook, sheet, sheet.rows);
  return workbook;
};
