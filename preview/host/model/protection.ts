import { type Area } from './address';
import { refuse } from './errors';
import { type Sheet } from './sheet';

/** What people may do on a protected sheet; all forbidden where not said. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

export type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

const nothing: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** The protection of a sheet. */
export class Protection {
  readonly #sheet: Sheet;
  #options: ProtectionOptions | undefined;
  #password: string | undefined;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  get protected(): boolean {
    return this.#options !== undefined;
  }

  /** Null while the sheet is not protected. */
  get options(): ProtectionOptions | null {
    return this.#options ?? null;
  }

  /** A sheet that is protected already refuses with InvalidOperation. */
  protect(options?: Partial<ProtectionOptions> | null, password?: string | null): void {
    if (this.protected) refuse('InvalidOperation');
    this.#options = { ...nothing, ...options };
    this.#password = password ?? undefined;
    this.#tell();
  }

  unprotect(password?: string | null): void {
    if (!this.protected) return;
    if (this.#password !== undefined && this.#password !== password) refuse('InvalidArgument');
    this.#options = undefined;
    this.#password = undefined;
    this.#tell();
  }

  #tell(): void {
    this.#sheet.tell('WorksheetProtectionChanged', { isProtected: this.protected });
  }

  /** Refuses with AccessDenied what the protection does not allow. */
  demand(permission: Permission): void {
    this.#sheet.workbook.demandWritable();
    if (this.#options !== undefined && !this.#options[permission]) refuse('AccessDenied');
  }

  /** Refuses a write that touches any locked cell, even one that the write would leave alone. */
  demandUnlocked(area: Area): void {
    this.#sheet.workbook.demandWritable();
    if (this.protected && !this.#sheet.styles.every(area, (style) => !style.locked)) refuse('AccessDenied');
  }
}

/** The protection of the workbook's structure: sheets cannot be added, deleted, moved, renamed, shown or hidden. */
export class WorkbookProtection {
  #protected = false;
  #password: string | undefined;

  get protected(): boolean {
    return this.#protected;
  }

  protect(password?: string | null): void {
    if (this.#protected) refuse('InvalidOperation');
    this.#protected = true;
    this.#password = password ?? undefined;
  }

  unprotect(password?: string | null): void {
    if (this.#password !== undefined && this.#password !== password) refuse('InvalidArgument');
    this.#protected = false;
    this.#password = undefined;
  }

  demandOpen(): void {
    if (this.#protected) refuse('AccessDenied');
  }
}
