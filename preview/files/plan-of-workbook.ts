import { type Day, day } from '../../src/domain/day';
import {
  type Look,
  type MarkLook,
  type PlanCell,
  type PlanColumn,
  type PlanFormat,
  type PlanTable,
  type PlanValidation,
  type SheetPlan,
  type WorkbookPlan,
  dayOfSerial,
  isMarkFormula,
} from '../../src/workbook';
import { type CellScalar, ErrorValue, type Sheet, type Table, type Workbook, localAddress, rowLimit } from '../host/model';
import { nearestLook } from './look-styles';

type ValidationRule = Sheet['validationRules'][number];
type CellStyle = ReturnType<Sheet['styles']['at']>;

// As many pixels to a digit and to the margin as a workbook is opened with.
const widthOf = ({ columnWidths, standardWidth }: Sheet, column: number): number => {
  const points = columnWidths.at(column);
  return points === undefined ? standardWidth : Math.round((points / 0.75 - 5) * (100 / 7)) / 100;
};

/** The look of a style, found once for each. */
const lookFinder = (): ((style: CellStyle) => Look) => {
  const known = new Map<CellStyle, Look>();
  return (style) => {
    const look = known.get(style) ?? nearestLook(style);
    known.set(style, look);
    return look;
  };
};

const wholeDay = (value: CellScalar | undefined): Day | undefined =>
  typeof value === 'number' && Number.isInteger(value) ? dayOfSerial(value, false) : undefined;

const planCell = (value: CellScalar | undefined, look: Look, ofColumn: Look): PlanCell => {
  const plain = value instanceof ErrorValue ? value.code : value;
  if (look === 'date') {
    const date = wholeDay(value);
    return date === undefined ? { value: plain, look } : { value: undefined, day: date, look };
  }
  return look === ofColumn ? plain : { value: plain, look };
};

function* rowsOf(sheet: Sheet, columns: readonly PlanColumn[]): Generator<readonly PlanCell[]> {
  const lookOf = lookFinder();
  const { used } = sheet.cells;
  const rows = used === undefined ? 0 : used.row + used.rows;
  for (let row = 0; row < rows; row += 1) {
    const values = sheet.cells.values(row) ?? [];
    yield values.map((value, column) =>
      value === undefined ? undefined : planCell(value, lookOf(sheet.styles.at(row, column)), columns[column]?.look ?? 'plain'),
    );
  }
}

/** The look below everything that is filled is the one that a column as a whole has. */
const columnsOf = (sheet: Sheet): readonly PlanColumn[] => {
  const { used } = sheet.cells;
  const count = used === undefined ? 0 : used.column + used.columns;
  return Array.from({ length: count }, (_, column) => ({
    width: widthOf(sheet, column),
    look: nearestLook(sheet.styles.at(rowLimit - 1, column)),
  }));
};

/** A plan takes one table of a sheet, one that begins in column A and has its headers and no totals. */
const fitsPlan = ({ area, showHeaders, showTotals }: Table): boolean => area.column === 0 && showHeaders && !showTotals;

const tableOf = (sheet: Sheet): PlanTable | undefined => {
  const table = sheet.tables.items.find(fitsPlan);
  return (
    table && {
      name: table.name,
      headerRow: table.area.row + 1,
      columns: table.stored.map(({ name }) => name),
      rows: table.area.rows - 1,
    }
  );
};

interface Limits {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: unknown;
}

const dayOfLimit = (limit: unknown): Day | undefined => {
  if (typeof limit === 'number') return wholeDay(limit);
  return typeof limit === 'string' && /^\d{4}-\d\d-\d\d$/.test(limit) ? day(limit) : undefined;
};

type Criteria<Kind extends PlanValidation['kind']> = Omit<Extract<PlanValidation, { kind: Kind }>, 'area' | 'title' | 'message' | 'strict'>;

const listOf = ({ source }: { readonly source?: unknown }): Criteria<'list'> | undefined => {
  if (typeof source !== 'string' || source === '') return undefined;
  return { kind: 'list', source: source.startsWith('=') ? source.slice(1) : `"${source}"` };
};

const datesOf = ({ formula1, formula2, operator }: Limits): Criteria<'date'> | undefined => {
  const from = dayOfLimit(formula1);
  const to = dayOfLimit(formula2);
  return operator === 'Between' && from !== undefined && to !== undefined ? { kind: 'date', from, to } : undefined;
};

const numbersOf = (kind: 'textLength' | 'whole', { formula1, formula2, operator }: Limits): Criteria<'textLength' | 'whole'> | undefined =>
  operator === 'Between' && typeof formula1 === 'number' && typeof formula2 === 'number'
    ? { kind, least: formula1, most: formula2 }
    : undefined;

const criteriaOf = (rule: ValidationRule['rule']): Criteria<'list'> | Criteria<'date'> | Criteria<'textLength' | 'whole'> | undefined => {
  if (rule['list']) return listOf(rule['list']);
  if (rule['date']) return datesOf(rule['date']);
  if (rule['textLength']) return numbersOf('textLength', rule['textLength']);
  return rule['wholeNumber'] ? numbersOf('whole', rule['wholeNumber']) : undefined;
};

const textOf = (text: unknown): string => (typeof text === 'string' ? text : '');

const validationOf = ({ areas, rule, errorAlert }: ValidationRule): readonly PlanValidation[] => {
  const criteria = criteriaOf(rule);
  if (criteria === undefined) return [];
  const about = {
    area: areas.map(localAddress).join(' '),
    title: textOf(errorAlert['title']),
    message: textOf(errorAlert['message']),
    strict: errorAlert['style'] === 'Stop',
  };
  return [{ ...about, ...criteria }];
};

const markLooks: readonly MarkLook[] = ['error', 'warning', 'information', 'related'];

const marksOf = (sheet: Sheet): readonly PlanFormat[] =>
  sheet.formatRules.flatMap(({ areas, formula }) => {
    const look = isMarkFormula(formula) ? markLooks.find((each) => formula.includes(`="${each}"`)) : undefined;
    return look === undefined ? [] : [{ areas: areas.map(localAddress), look }];
  });

const sheetPlan = (sheet: Sheet): SheetPlan => {
  const { freezePanes, tabColor } = sheet;
  const columns = columnsOf(sheet);
  const table = tableOf(sheet);
  return {
    name: sheet.name,
    columns,
    rows: rowsOf(sheet, columns),
    freeze: { rows: freezePanes.rows, columns: freezePanes.columns },
    validations: sheet.validationRules.flatMap(validationOf),
    formats: marksOf(sheet),
    ...(table && { table }),
    ...(tabColor !== '' && { tab: tabColor.slice(1) }),
  };
};

/** What of a workbook a copy takes along: values, dates and other looks that plans know, tables, checks on typing, panes, names, marks. */
export const planOfWorkbook = (workbook: Workbook): WorkbookPlan => ({
  title: workbook.properties['title'] ?? '',
  sheets: workbook.worksheets.items.map(sheetPlan),
  names: workbook.names.items.map(({ name, formula }) => ({ name, refersTo: formula.slice(1) })),
});
