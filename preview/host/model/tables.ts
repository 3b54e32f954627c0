import { type Area } from './address';
import { overlaps } from './area';
import { refuse } from './errors';
import { mergedIn } from './merges';
import { moveCells } from './move-cells';
import { type Range } from './range';
import { type Sheet } from './sheet';
import { Table, type TableParts } from './table';
import { tidyHeaders } from './table-typing';
import { type Workbook } from './workbook';

/** Refuses an area in which no table can lie: over another table, or over merged cells. */
export const demandTableArea = (sheet: Sheet, area: Area, except?: Table): void => {
  if (mergedIn(sheet, area).length > 0) refuse('MergedRangeConflict');
  if (sheet.tables.items.some((table) => table !== except && overlaps(table.area, area))) refuse('InvalidArgument');
};

/** The tables of the workbook, or of one sheet. */
export class Tables {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet | undefined;

  constructor(workbook: Workbook, sheet: Sheet | undefined) {
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  /** The sheet whose tables these are; undefined for those of the workbook. */
  get parent(): Sheet | undefined {
    return this.#sheet;
  }
  get items(): readonly Table[] {
    const sheet = this.#sheet;
    return sheet === undefined ? this.#workbook.allTables : this.#workbook.allTables.filter((table) => table.sheet === sheet);
  }
  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.items.length;
  }
  /** By name, whatever the case, or by id. */
  getItem(key: string): Table {
    return this.getItemOrNullObject(key) ?? refuse('ItemNotFound');
  }
  getItemOrNullObject(key: string): Table | undefined {
    return this.items.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
  }
  getItemAt(index: number): Table {
    return this.items[index] ?? refuse('InvalidArgument');
  }

  /** A table over a range. Without headers a row of them is inserted and the data moves down; a lone header row gets a blank row below. */
  add(address: Range | string, hasHeaders: boolean): Table {
    const range = typeof address === 'string' ? this.#range(address) : address;
    const { sheet, area } = range;
    sheet.protection.demandUnlocked(area);
    if (sheet.protection.protected) refuse('AccessDenied');
    demandTableArea(sheet, area);
    if (!hasHeaders) moveCells(sheet, { kind: 'insert', along: 'rows', area: { ...area, rows: 1 } });
    const rows = hasHeaders ? Math.max(2, area.rows) : area.rows + 1;
    return this.place(sheet, { ...area, rows }, this.freeName());
  }

  /** Puts a table into place, with its headers made good. */
  place(sheet: Sheet, area: Area, name: string, parts: TableParts = { showHeaders: true, showTotals: false }): Table {
    const table = new Table(sheet, area, name, parts);
    this.#workbook.allTables.push(table);
    tidyHeaders(sheet, { ...area, rows: 1 });
    this.#workbook.isDirty = true;
    table.tell('TableAdded');
    return table;
  }

  #range(address: string): Range {
    return this.#sheet === undefined ? this.#workbook.rangeOf(address) : this.#sheet.getRange(address);
  }

  /** `Table1`, and on until it is free. */
  freeName(): string {
    const { allTables, names } = this.#workbook;
    let number = 1;
    const taken = (name: string): boolean =>
      names.getItemOrNullObject(name) !== undefined || allTables.some((table) => table.name.toLowerCase() === name.toLowerCase());
    while (taken(`Table${number}`)) number += 1;
    return `Table${number}`;
  }
}
