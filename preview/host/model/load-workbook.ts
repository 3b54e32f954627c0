import { type Area, parseLocal, splitAreas } from './address';
import { type FilterCriteria } from './auto-filter';
import { type CellScalar, errorOf } from './cell-scalar';
import { type ConditionalLook, FormatRule } from './conditional-formats';
import { refuse } from './errors';
import { type ProtectionOptions } from './protection';
import { Sheet, type Visibility } from './sheet';
import { type StylePatch } from './style';
import { Workbook } from './workbook';

/** A cell to be loaded: its value as stored, never parsed; or with a formula and a look. Errors are spelled as text in `error`. */
export type LoadedCell =
  | CellScalar
  | undefined
  | null
  | { readonly value?: CellScalar; readonly error?: string; readonly formula?: string; readonly style?: StylePatch };

export interface LoadedRule {
  readonly areas: string;
  /** `Custom` where not said. */
  readonly type?: string;
  /** Relative to the first cell of the areas. */
  readonly formula?: string;
  readonly stopIfTrue?: boolean;
  readonly look?: ConditionalLook;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A sheet to be loaded. All addresses are without the sheet. */
export interface LoadedSheet {
  readonly name: string;
  readonly visibility?: Visibility;
  /** `#RRGGBB`. */
  readonly tabColor?: string;
  /** Rows from `firstRow` on, cells from column A. An iterable, walked once. */
  readonly rows?: Iterable<readonly LoadedCell[]>;
  /** 1-based; 1 where not said. */
  readonly firstRow?: number;
  /** Looks of areas, in order; number formats of date columns come this way. */
  readonly styles?: readonly { readonly areas: string; readonly style: StylePatch }[];
  readonly merges?: readonly string[];
  readonly tables?: readonly {
    readonly name: string;
    readonly address: string;
    readonly style?: string;
    readonly showTotals?: boolean;
    readonly showHeaders?: boolean;
  }[];
  /** First the most important. */
  readonly conditionalFormats?: readonly LoadedRule[];
  readonly validations?: readonly {
    readonly areas: string;
    readonly rule: Readonly<Record<string, unknown>>;
    readonly prompt?: Readonly<Record<string, unknown>>;
    readonly errorAlert?: Readonly<Record<string, unknown>>;
    readonly ignoreBlanks?: boolean;
  }[];
  readonly comments?: readonly { readonly cell: string; readonly text: string }[];
  /** In characters, as files have it, by 0-based column. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  /** In points, by 0-based row. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** `3:7,9:9`; a filter's own rows follow from `filter`. */
  readonly hiddenRows?: string;
  /** `B:C`. */
  readonly hiddenColumns?: string;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: {
    readonly address: string;
    readonly criteria?: readonly { readonly column: number; readonly criteria: FilterCriteria }[];
  };
  readonly names?: readonly LoadedName[];
  /** Protected when there; options say what stays allowed. */
  readonly protection?: Partial<ProtectionOptions> & { readonly password?: string };
}

export interface LoadedName {
  readonly name: string;
  /** `'Codes'!$B$2:$B$18`, with or without `=`. */
  readonly refersTo: string;
}

/** A workbook to be loaded. */
export interface LoadedWorkbook {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly sheets: readonly LoadedSheet[];
  /** Name of the active sheet; the first visible one where not said. */
  readonly active?: string;
  readonly names?: readonly LoadedName[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly customProperties?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, string>>;
}

// A digit of the standard font has 7 pixels, and each column 5 pixels of margin; a pixel is 3/4 of a point.
const pointsOf = (characters: number): number => Math.round((characters * 7 + 5) * 75) / 100;

const areasOf = (text: string): readonly Area[] =>
  splitAreas(text).map((part) => parseLocal(part) ?? refuse('InvalidArgument', `No address: ${part}`));
const areaOf = (text: string): Area => parseLocal(text) ?? refuse('InvalidArgument', `No address: ${text}`);

const isPlain = (cell: LoadedCell): cell is CellScalar | undefined | null => typeof cell !== 'object' || cell === null || 'code' in cell;

const loadRows = (sheet: Sheet, { rows = [], firstRow = 1 }: LoadedSheet): void => {
  let row = firstRow - 1;
  for (const cells of rows) {
    if (cells.every(isPlain))
      sheet.cells.setRow(
        row,
        cells.map((cell) => cell ?? undefined).map((cell) => (cell === '' ? undefined : cell)),
      );
    else cells.forEach((cell, column) => loadCell(sheet, row, column, cell));
    row += 1;
  }
};

const formulaText = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);

const loadCell = (sheet: Sheet, row: number, column: number, cell: LoadedCell): void => {
  if (isPlain(cell)) {
    const value = cell ?? '';
    if (value !== '') sheet.cells.set(row, column, value);
    return;
  }
  const value = cell.error === undefined ? cell.value : (errorOf(cell.error) ?? cell.error);
  const formula = cell.formula === undefined ? undefined : formulaText(cell.formula);
  sheet.cells.set(row, column, value === '' && formula === undefined ? undefined : value, formula);
  if (cell.style !== undefined) sheet.styles.set(row, column, sheet.workbook.styles.patched(sheet.styles.at(row, column), cell.style));
};

const loadLooks = (sheet: Sheet, content: LoadedSheet): void => {
  for (const { areas, style } of content.styles ?? []) for (const area of areasOf(areas)) sheet.styles.patch(area, style);
  sheet.merges = (content.merges ?? []).map(areaOf);
  loadSizes(sheet, content);
  sheet.freezePanes.rows = content.freeze?.rows ?? 0;
  sheet.freezePanes.columns = content.freeze?.columns ?? 0;
};

const loadSizes = (sheet: Sheet, content: LoadedSheet): void => {
  for (const [column, width] of content.columnWidths ?? []) sheet.columnWidths.set(column, column, pointsOf(width));
  for (const [row, height] of content.rowHeights ?? []) sheet.rowHeights.set(row, row, height);
  for (const { row, rows } of areasOf(content.hiddenRows ?? '')) sheet.hiddenRows.set(row, row + rows - 1, 'user');
  for (const { column, columns } of areasOf(content.hiddenColumns ?? '')) sheet.hiddenColumns.set(column, column + columns - 1, true);
};

const loadRules = (sheet: Sheet, content: LoadedSheet): void => {
  sheet.formatRules = (content.conditionalFormats ?? []).map((rule) => {
    const { areas, type = 'Custom', stopIfTrue = false, look = {}, detail = {} } = rule;
    const formula = rule.formula === undefined ? '' : formulaText(rule.formula);
    return Object.assign(new FormatRule(sheet, type, areasOf(areas)), { formula, stopIfTrue, look, detail });
  });
  sheet.validationRules = (content.validations ?? []).map((validation) => ({
    areas: areasOf(validation.areas),
    rule: validation.rule,
    prompt: validation.prompt ?? { showPrompt: true, title: '', message: '' },
    errorAlert: validation.errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' },
    ignoreBlanks: validation.ignoreBlanks ?? true,
  }));
};

const loadTables = (sheet: Sheet, content: LoadedSheet): void => {
  for (const { name, address, style, showTotals, showHeaders } of content.tables ?? []) {
    const area = areaOf(address);
    const least = showHeaders === false ? 1 : 2;
    const table = sheet.workbook.tables.place(sheet, { ...area, rows: Math.max(least, area.rows) }, name, {
      showTotals: showTotals === true,
      showHeaders: showHeaders !== false,
    });
    table.style = style ?? table.style;
  }
};

const loadSheet = (sheet: Sheet, content: LoadedSheet): void => {
  loadRows(sheet, content);
  loadLooks(sheet, content);
  loadRules(sheet, content);
  loadTables(sheet, content);
  if (content.tabColor !== undefined) sheet.tabColor = content.tabColor;
  for (const { name, refersTo } of content.names ?? []) sheet.names.add(name, refersTo);
  for (const { cell, text } of content.comments ?? []) sheet.comments.add(cell, text);
  const { filter } = content;
  if (filter !== undefined) {
    sheet.autoFilter.apply(sheet.getRange(filter.address));
    for (const { column, criteria } of filter.criteria ?? []) sheet.autoFilter.setColumn(column, criteria);
  }
};

const finish = (workbook: Workbook, content: LoadedWorkbook): void => {
  for (const { name, refersTo } of content.names ?? []) workbook.names.add(name, refersTo);
  for (const [key, value] of Object.entries(content.settings ?? {})) workbook.settings.add(key, value);
  for (const [key, value] of Object.entries(content.customProperties ?? {})) workbook.customProperties.add(key, value);
  Object.assign(workbook.properties, content.properties);
  content.sheets.forEach(({ visibility, protection }, i) => {
    const sheet = workbook.worksheets.items[i];
    if (sheet === undefined) return;
    if (visibility !== undefined) sheet.visibility = visibility;
    if (protection !== undefined) sheet.protection.protect(protection, protection.password);
  });
};

/**
 * A workbook from plain sheets, as a reader of files has them: values as stored, formulas with their last results, nothing parsed and
 * nothing told of as a change. At least one sheet must be visible.
 */
export const loadWorkbook = (content: LoadedWorkbook): Workbook => {
  const workbook = new Workbook({
    ...(content.name !== undefined && { name: content.name }),
    ...(content.date1904 !== undefined && { date1904: content.date1904 }),
  });
  const [first, ...more] = content.sheets.map(({ name }) => new Sheet(workbook, name));
  if (first === undefined) return workbook;
  const visible = content.sheets.findIndex(({ visibility }) => visibility === undefined || visibility === 'Visible');
  const wanted = content.active === undefined ? visible : content.sheets.findIndex(({ name }) => name === content.active);
  const sheets: readonly [Sheet, ...Sheet[]] = [first, ...more];
  workbook.worksheets.replaceAll(sheets, sheets[wanted] ?? refuse('InvalidArgument', 'No visible sheet to show.'));
  content.sheets.forEach((each, i) => {
    const sheet = sheets[i];
    if (sheet !== undefined) loadSheet(sheet, each);
  });
  finish(workbook, content);
  workbook.events.take();
  workbook.isDirty = false;
  return workbook;
};
