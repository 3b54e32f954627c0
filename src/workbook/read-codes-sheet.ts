import { CodeBook, codesSheet, codeTables, type CodeTable, type DistrictCode, type RowOf, type SheetLayout } from '../domain/model';
import { fieldAddress } from './a1';
import type { NoteFacts } from './read-notes';

const tablesByName: ReadonlyMap<string, CodeTable> = new Map(
  (codeTables as readonly unknown[] as readonly CodeTable[]).map((table) => [table.table, table]),
);

const leaTable = 'LEA';
const leaLength = 3;

/** The codes of a workbook: those of its Codes sheet, and the defaults of every table that the sheet does not name. */
export function readCodes(
  rows: readonly RowOf<typeof codesSheet>[],
  layout: SheetLayout,
): { readonly codes: CodeBook; readonly notes: readonly NoteFacts[] } {
  const districtCodes: DistrictCode[] = [];
  const notes: NoteFacts[] = [];
  const incomplete: string[] = [];
  const unknown = new Map<string, string[]>();
  for (const row of rows) {
    const cell = (field: string): string => fieldAddress(layout, row.rowNumber, field);
    if (row.table === undefined || row.code === undefined) {
      incomplete.push(cell(row.table === undefined ? 'table' : 'code'));
      continue;
    }
    const table = row.table.toUpperCase();
    if (table !== leaTable && !tablesByName.has(table)) {
      unknown.set(table, [...(unknown.get(table) ?? []), cell('table')]);
      continue;
    }
    const code = withZeros(table, row.code);
    if (code !== row.code)
      notes.push({ kind: 'code-without-zero', sheet: layout.name, cell: cell('code'), written: row.code, readAs: code });
    districtCodes.push({ table, code, name: row.name ?? '', validFrom: row.validFrom, validTo: row.validTo, federalCode: row.federalCode });
  }
  for (const [table, cells] of unknown) notes.push({ kind: 'unknown-code-table', sheet: layout.name, table, cells });
  if (incomplete.length > 0) notes.push({ kind: 'incomplete-code', sheet: layout.name, cells: incomplete });
  return { codes: new CodeBook(districtCodes), notes };
}

// Excel takes the zeros off codes here as elsewhere, and a list of grades without them would reject every 04 of the workbook.
function withZeros(table: string, code: string): string {
  if (!/^\d+$/.test(code)) return code;
  if (table === leaTable) return code.padStart(leaLength, '0');
  const defaults = tablesByName.get(table)?.codes ?? [];
  if (defaults.some((known) => known.code === code)) return code;
  return defaults.find((known) => known.code.length > code.length && known.code === code.padStart(known.code.length, '0'))?.code ?? code;
}
