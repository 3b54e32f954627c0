import type { PlanTable, SheetPlan } from '../../workbook';

/** What Excel can hold. A plan beyond it is a bug of the planner, so these are thrown. */
export const limits = { rows: 1_048_576, columns: 16_384, cellCharacters: 32_767, links: 65_530, listCharacters: 255 } as const;

/** A single cell or an area, without sheet and without signs: `K2`, `K2:K5000`, `K:K`. */
const area = /^(?:[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?|[A-Z]{1,3}:[A-Z]{1,3})$/;

/** Throws unless the area is written as the plan asks. */
export function checkArea(text: string): void {
  if (!area.test(text)) throw new RangeError(`Not an area in A1 notation: ${text}`);
}

/** Throws when Excel would refuse the name of a sheet. */
export function checkSheetName(name: string): void {
  const fits = name.length >= 1 && name.length <= 31;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const forbidden = /[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name);
  if (!fits || forbidden || name.toLowerCase() === 'history') throw new RangeError(`Excel refuses this name of a sheet: ${name}`);
}

const looksLikeCell = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** Throws when Excel would refuse a table's or a defined name. */
export function checkDefinedName(name: string): void {
  const shaped = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}._\\]*$/u.test(name);
  if (!shaped || looksLikeCell.test(name)) throw new RangeError(`Excel refuses this name: ${name}`);
}

/** Throws when two names are alike; Excel does not tell case. */
export function checkDifferent(names: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new RangeError(`Two ${what} are called ${name}`);
    seen.add(key);
  }
}

function checkTable(table: PlanTable): void {
  checkDefinedName(table.name);
  checkDifferent(table.columns, 'table columns');
  if (table.columns.length === 0 || table.rows < 1 || table.columns.includes('')) {
    throw new RangeError(`A table has at least one named column and one row: ${table.name}`);
  }
  if (table.headerRow + table.rows > limits.rows) throw new RangeError(`Too many rows in table ${table.name}`);
}

/** Throws when the sheets cannot stand in one workbook. */
export function checkSheets(sheets: readonly SheetPlan[]): void {
  for (const sheet of sheets) {
    checkSheetName(sheet.name);
    if (sheet.table !== undefined) checkTable(sheet.table);
    if (sheet.columns.length > limits.columns) throw new RangeError(`Too many columns on sheet ${sheet.name}`);
  }
  checkDifferent(
    sheets.map((sheet) => sheet.name),
    'sheets',
  );
}
