import { day } from '../domain/day';
import type { Day } from '../domain/day';
import type { AnySheet, CodeBook, CodeTable, Column } from '../domain/model';
import { codeTables } from '../domain/model';
import type { Written } from '../domain/rules/define-rule';
import { columnLetters, quotedSheetName } from './a1';
import type { Look, PlanCell, PlanColumn, PlanName, PlanValidation, SheetPlan } from './plan';

/** A record as meanings and days, by field name; what a row of the declared sheet holds. */
export type RecordFields = Readonly<Record<string, unknown>>;

/** Name of the sheet that explains a workbook of ours; the reader passes it over. */
export const readMeName = 'Read Me';

/** Rows below the header of an empty sheet that take typed data with pickers and checks on typing. */
const roomForTyping = 5000;

const firstDay = day('1990-01-01');
const lastDay = day('2100-12-31');

/**
 * A declared sheet as Excel shows it: headers, records, table, pickers and checks on typing.
 * @param records one object a row; codes as meanings, dates as days
 * @param codes the codes that meanings are written as
 */
export function planSerSheet(sheet: AnySheet, records: readonly RecordFields[], codes: CodeBook): SheetPlan {
  const columns: readonly Column[] = sheet.fields.map((field: string) => columnOf(sheet, field));
  const headers = columns.map(({ header }) => header);
  return {
    name: sheet.title,
    columns: columns.map((column, at) => planColumn(column, longestOf(sheet, String(sheet.fields[at]), records))),
    rows: rowsOf(sheet, columns, records, codes),
    table: { name: `SER${sheet.title.replaceAll(' ', '')}`, headerRow: 1, columns: headers, rows: Math.max(1, records.length) },
    freeze: { rows: 1, columns: 1 },
    validations: columns.flatMap((column, index) => validationOf(column, index, records.length)),
    print: {
      landscape: true,
      fitToWidth: true,
      repeatRows: { from: 1, to: 1 },
      header: sheet.title,
      footer: sheet.holds === 'records' ? 'Contains student records. Page &P of &N' : 'Page &P of &N',
    },
  };
}

function* rowsOf(
  sheet: AnySheet,
  columns: readonly Column[],
  records: readonly RecordFields[],
  codes: CodeBook,
): Generator<readonly PlanCell[]> {
  yield columns.map(({ header }) => ({ value: header, look: 'header' as const }));
  for (const record of records)
    yield sheet.fields.map((field: string, index: number) => planCell(columns[index] as Column, record[field], codes));
  if (records.length === 0) yield [];
}

/** The cell that a value is written as: the district's code for a meaning, Y or N, a true date, ids as text, an example's cell as typed. */
export function planCell(column: Column, value: unknown, codes: CodeBook): PlanCell {
  if (value === undefined) return undefined;
  if (isWritten(value)) return value.written;
  switch (column.kind) {
    case 'date':
      return { value: undefined, day: value as Day };
    case 'code':
      return codeOf(column, value as string, codes);
    case 'codes':
      return (value as readonly string[]).map((meaning) => codeOf(column, meaning, codes)).join(';');
    case 'yesno':
      return value === true ? 'Y' : 'N';
    case 'integer':
    case 'number':
      return value as number;
    case 'text':
    case 'digits':
    case 'lea':
    case 'site':
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null && 'written' in value;

const codeOf = (column: Column, meaning: string, codes: CodeBook): string =>
  column.table ? codes.of(column.table, meaning).code : meaning;

const columnOf = (sheet: AnySheet, field: string): Column => (sheet.columns as Readonly<Record<string, Column>>)[field] as Column;

const looksByKind: Readonly<Record<Column['kind'], Look>> = {
  text: 'text',
  digits: 'text',
  date: 'date',
  code: 'text',
  codes: 'text',
  yesno: 'text',
  lea: 'text',
  site: 'text',
  integer: 'integer',
  number: 'decimal',
};

/** From this length on a text is a note, which is read over several lines. */
const noteLength = 200;

// Room for the header with its filter button, and for what a column mostly holds; a name rarely needs all it may have.
function planColumn({ kind, header, length }: Column, longest: number): PlanColumn {
  const isNote = kind === 'text' && (length ?? 0) >= noteLength;
  const content = kind === 'text' ? Math.min(length ?? 12, 17) + 1 : kind === 'date' ? 11 : (length ?? 8) + 2;
  return {
    look: isNote ? 'wrapped' : looksByKind[kind],
    width: Math.max(isNote ? 60 : content, Math.min(longest + 2, 60), header.length + 4),
  };
}

/** Characters of the longest text of a field. Only lists are looked through: records are many and come one after the other. */
const longestOf = (sheet: AnySheet, field: string, records: readonly RecordFields[]): number =>
  sheet.holds === 'records'
    ? 0
    : records.reduce((longest, { [field]: value }) => (typeof value === 'string' ? Math.max(longest, value.length) : longest), 0);

function validationOf(column: Column, index: number, records: number): readonly PlanValidation[] {
  const letters = columnLetters(index);
  const area = `${letters}2:${letters}${String(records + roomForTyping)}`;
  const about = { area, title: column.header.slice(0, 32), message: messageFor(column) };
  switch (column.kind) {
    case 'code':
      return column.table ? [{ ...about, kind: 'list', source: codeListName(column.table), strict: false }] : [];
    case 'yesno':
      return [{ ...about, kind: 'list', source: '"Y,N"', strict: false }];
    case 'lea':
      return [{ ...about, kind: 'list', source: 'SER_LEA', strict: false }];
    case 'date':
      return [{ ...about, kind: 'date', from: firstDay, to: lastDay, strict: false }];
    case 'digits':
      return [{ ...about, kind: 'textLength', least: column.length ?? 0, most: column.length ?? 255, strict: false }];
    case 'codes':
    case 'text':
    case 'site':
    case 'integer':
    case 'number':
      return [];
  }
}

/** Excel shows at most 255 characters beside the cell. */
function messageFor({ kind, means, required, length }: Column): string {
  const parts = [
    means === undefined ? '' : `${means[0]?.toUpperCase() ?? ''}${means.slice(1)}.`,
    required === 'always' ? 'Required.' : required ? `Required when ${required.when}.` : '',
    kind === 'date' ? 'A date, MM/DD/YYYY.' : '',
    kind === 'digits' ? `Exactly ${String(length)} digits.` : '',
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 255);
}

/** Name of the list of a table's codes, which the pickers use. */
export const codeListName = ({ table }: CodeTable): string => `SER_${table}`;

/** A row of the Codes sheet, by field name. */
export interface CodesRow extends RecordFields {
  readonly table: string;
  readonly code: string;
  readonly name: string;
}

/** The Codes sheet of a workbook: every table with the codes in force, table after table. */
export function codesRows(codes: CodeBook, leas: readonly { readonly code: string; readonly name: string }[]): readonly CodesRow[] {
  const tables = codeTables as readonly unknown[] as readonly CodeTable[];
  return [
    ...tables.flatMap((table) =>
      codes.list(table).map(({ code, name, meaning }) => {
        const federalCode = meaning === undefined ? undefined : table.codeOf(meaning).federal;
        return { table: table.table, code, name, ...(federalCode === undefined ? {} : { federalCode }) };
      }),
    ),
    ...leas.map(({ code, name }) => ({ table: 'LEA', code, name })),
  ];
}

/** The defined names of the pickers: one for each table, over its rows of the Codes sheet. */
export function codeListNames(rows: readonly CodesRow[], sheet: AnySheet): readonly PlanName[] {
  const column = columnLetters(sheet.fields.indexOf('code'));
  const tables = [...new Set(rows.map(({ table }) => table))];
  return tables.map((table) => {
    const first = rows.findIndex((row) => row.table === table) + 2;
    const last = rows.findLastIndex((row) => row.table === table) + 2;
    return { name: `SER_${table}`, refersTo: `${quotedSheetName(sheet.title)}!$${column}$${String(first)}:$${column}$${String(last)}` };
  });
}
