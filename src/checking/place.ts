import { type AnySheet, type CellRef, serSheets } from '../domain/model';

interface SheetPlace {
  readonly at: number;
  readonly fields: ReadonlyMap<string, number>;
}

const places: ReadonlyMap<AnySheet, SheetPlace> = new Map(
  (serSheets as readonly AnySheet[]).map((sheet, at) => [
    sheet,
    { at, fields: new Map(sheet.fields.map((field, index) => [field, index])) },
  ]),
);

// Excel has 2^20 rows, and no sheet of ours has more than 2^6 columns.
const rowsPerSheet = 2 ** 21;
const fieldsPerRow = 2 ** 6;

/** Where a cell stands in workbook order: sheet, then row, then column as declared. Greater is later. */
export function placeOf({ row, field }: CellRef): number {
  const sheet = places.get(row.declared);
  return ((sheet?.at ?? places.size) * rowsPerSheet + row.rowNumber) * fieldsPerRow + (sheet?.fields.get(field) ?? 0);
}
