import { CodeBook, type codesSheet, codeTables, type CodeTable, type DistrictCode, type RowOf, type SheetLayout } from '../domain/model';
import { fieldAddress } from './a1';
import type { NoteFacts } from './read-notes';

const tablesByName: ReadonlyMap<string, CodeTable> = new Map(
  (codeTables as readonly unknown[] as readonly CodeTable[]).map((table) => [table.table, table]),
);

const leaTable = 'LEA';
const leaLength = 3;

type CodeRow = RowOf<typeof codesSheet>;

/** The codes of a workbook: those of its Codes sheet, and the defaults of every table that the sheet does not name. */
export function readCodes(
  rows: readonly CodeRow[],
  layout: SheetLayout,
): { readonly codes: CodeBook; readonly notes: readonly NoteFacts[] } {
  const sheet = layout.name;
  const cell = (row: CodeRow, field: string): string => fieldAddress(layout, row.rowNumber, field);
  const districtCodes: DistrictCode[] = [];
  const notes: NoteFacts[] = [];
  const incomplete: string[] = [];
  const unknown = new Map<string, string[]>();
  for (const row of rows) {
    const given = codeOf(row);
    if (given === undefined) incomplete.push(cell(row, row.table === undefined ? 'table' : 'code'));
    else if (!isTable(given.table)) unknown.set(given.table, [...(unknown.get(given.table) ?? []), cell(row, 'table')]);
    else {
      const readAs = withZeros(given.table, given.code);
      if (readAs !== given.code) notes.push({ kind: 'code-without-zero', sheet, cell: cell(row, 'code'), written: given.code, readAs });
      districtCodes.push({ ...given, code: readAs });
    }
  }
  for (const [table, cells] of unknown) notes.push({ kind: 'unknown-code-table', sheet, table, cells });
  if (incomplete.length > 0) notes.push({ kind: 'incomplete-code', sheet, cells: incomplete });
  return { codes: new CodeBook(districtCodes), notes };
}

const isTable = (table: string): boolean => table === leaTable || tablesByName.has(table);

function codeOf({ table, code, name = '', validFrom, validTo, federalCode }: CodeRow): DistrictCode | undefined {
  if (table === undefined || code === undefined) return undefined;
  return { table: table.toUpperCase(), code, name, validFrom, validTo, federalCode };
}

// Excel takes the zeros off codes here as elsewhere, and a list of grades without them would reject every 04 of the workbook.
function withZeros(table: string, code: string): string {
  if (!/^\d+$/.test(code)) return code;
  if (table === leaTable) return code.padStart(leaLength, '0');
  const defaults = tablesByName.get(table)?.codes ?? [];
  if (defaults.some((known) => known.code === code)) return code;
  return defaults.find((known) => known.code.length > code.length && known.code === code.padStart(known.code.length, '0'))?.code ?? code;
}
