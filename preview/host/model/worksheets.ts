import { refuse } from './errors';
import { loseSheetInFormula } from './formula-references';
import { Sheet, type Visibility } from './sheet';
import { demandSheetName } from './sheet-name';
import { type Workbook } from './workbook';

/** The sheets of a workbook, in order. */
export class Worksheets {
  readonly #workbook: Workbook;
  #sheets: Sheet[] = [];
  #active: Sheet;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.#active = new Sheet(workbook, 'Sheet1');
    this.#sheets.push(this.#active);
  }

  get items(): readonly Sheet[] {
    return this.#sheets;
  }

  #shown(visibleOnly: boolean | null | undefined): readonly Sheet[] {
    return visibleOnly === true ? this.#sheets.filter((sheet) => sheet.visibility === 'Visible') : this.#sheets;
  }

  getCount(visibleOnly?: boolean | null): number {
    return this.#shown(visibleOnly).length;
  }

  getFirst(visibleOnly?: boolean | null): Sheet {
    return this.#shown(visibleOnly)[0] ?? refuse('ItemNotFound');
  }

  getLast(visibleOnly?: boolean | null): Sheet {
    return this.#shown(visibleOnly).at(-1) ?? refuse('ItemNotFound');
  }

  /** The sheet some places after another (before it, when negative), or undefined. */
  neighbor(sheet: Sheet, step: 1 | -1, visibleOnly?: boolean | null): Sheet | undefined {
    const shown = this.#shown(visibleOnly);
    const own = this.#sheets.indexOf(sheet);
    const others = shown.filter((other) => (this.#sheets.indexOf(other) - own) * step > 0);
    return step > 0 ? others[0] : others.at(-1);
  }

  /** By name, whatever the case, or by id. */
  getItem(key: string): Sheet {
    return this.getItemOrNullObject(key) ?? refuse('ItemNotFound');
  }

  getItemOrNullObject(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
  }

  getActiveWorksheet(): Sheet {
    return this.#active;
  }

  /** A new sheet at the end. A name that is taken is ItemAlreadyExists, one that Excel forbids InvalidArgument. */
  add(name?: string | null): Sheet {
    this.#workbook.demandWritable();
    this.#workbook.protection.demandOpen();
    const wanted = name ?? this.#freeName();
    demandSheetName(wanted);
    if (this.#taken(wanted)) refuse('ItemAlreadyExists');
    const sheet = new Sheet(this.#workbook, wanted);
    this.#sheets.push(sheet);
    this.#workbook.isDirty = true;
    sheet.tell('WorksheetAdded', {});
    return sheet;
  }

  #freeName(): string {
    let number = this.#sheets.length + 1;
    while (this.#taken(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  #taken(name: string, except?: Sheet): boolean {
    return this.#sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Refuses a name that another sheet has. */
  demandFree(name: string, sheet: Sheet): void {
    if (this.#taken(name, sheet)) refuse('ItemAlreadyExists');
  }

  position(sheet: Sheet): number {
    const position = this.#sheets.indexOf(sheet);
    return position < 0 ? refuse('ItemNotFound') : position;
  }

  move(sheet: Sheet, to: number): void {
    if (!Number.isInteger(to) || to < 0 || to >= this.#sheets.length) refuse('InvalidArgument');
    const before = this.position(sheet);
    this.#sheets.splice(before, 1);
    this.#sheets.splice(to, 0, sheet);
    if (before !== to) sheet.tell('WorksheetMoved', { positionBefore: before, positionAfter: to });
  }

  /** Makes a sheet the active one; a hidden one refuses. */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') refuse('InvalidOperation');
    if (this.#active === sheet) return;
    const before = this.#active;
    this.#active = sheet;
    if (this.#sheets.includes(before)) before.tell('WorksheetDeactivated', {});
    sheet.tell('WorksheetActivated', {});
  }

  /** Refuses to take the last visible sheet from sight, and moves on from the active one. */
  leave(sheet: Sheet): void {
    const others = this.#sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (sheet.visibility === 'Visible' && others.length === 0) refuse('InvalidOperation');
    if (this.#active !== sheet) return;
    const next = others.find((other) => this.position(other) > this.position(sheet)) ?? others.at(-1);
    if (next !== undefined) this.activate(next);
  }

  /** Takes a sheet out; what pointed to it is `#REF!` afterwards. */
  remove(sheet: Sheet, visibility: Visibility): void {
    if (visibility === 'VeryHidden') refuse('InvalidOperation');
    this.leave(sheet);
    this.#sheets = this.#sheets.filter((other) => other !== sheet);
    for (const table of this.#workbook.allTables.filter((each) => each.sheet === sheet)) table.forget();
    for (const other of this.#sheets) other.rewriteFormulas((formula) => loseSheetInFormula(formula, sheet.name));
    this.#workbook.names.rewrite((formula) => loseSheetInFormula(formula, sheet.name));
    this.#workbook.isDirty = true;
    sheet.tell('WorksheetDeleted', {});
  }

  /** Puts a copy of a sheet into place; for `Sheet.copy`. */
  place(sheet: Sheet, position: number): void {
    this.#sheets.splice(position, 0, sheet);
    sheet.tell('WorksheetAdded', {});
  }

  /** Starts over without any sheet, for loading; the first that is added becomes the active one. */
  replaceAll(sheets: readonly [Sheet, ...Sheet[]], active: Sheet): void {
    this.#sheets = [...sheets];
    this.#active = active;
  }
}
