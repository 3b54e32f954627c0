import { type Area, addressLimit, localAddress, makeArea, parseAddress, splitAreas, wholeSheet } from './address';
import { boundingArea } from './area';
import { AutoFilter } from './auto-filter';
import { CellStore } from './cell-store';
import { Charts } from './charts';
import { type Comment, Comments } from './comments';
import { type FormatRule, ConditionalFormats } from './conditional-formats';
import { copySheet } from './copy-sheet';
import { type ValidationRule } from './data-validation';
import { refuse } from './errors';
import { type ChangeType, type EventKind } from './events';
import { renameSheetInFormula } from './formula-references';
import { FreezePanes } from './freeze-panes';
import { KeyValueStore } from './key-values';
import { LiveRanges } from './live-ranges';
import { Names } from './names';
import { PageLayout } from './page-layout';
import { Protection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { Runs } from './runs';
import { type Selection, makeSelection } from './selection';
import { demandSheetName } from './sheet-name';
import { normalColor } from './style';
import { StyleStore } from './style-store';
import { Tables } from './tables';
import { type CellChange, tellChanged } from './tell-changed';
import { type Workbook } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
/** Why a row is out of sight: a person hid it, or a filter. */
export type RowHiding = 'user' | 'filter';

/** A link on some cells. */
export interface Hyperlink {
  readonly area: Area;
  readonly link: Readonly<Record<string, string>>;
}

/** A sheet of a workbook. */
export class Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  deleted = false;
  standardWidth = 8.43;
  readonly standardHeight = 15;
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  readonly cells = new CellStore();
  readonly styles: StyleStore;
  /** In points. */
  readonly rowHeights = new Runs<number>();
  readonly columnWidths = new Runs<number>();
  readonly hiddenRows = new Runs<RowHiding>();
  readonly hiddenColumns = new Runs<true>();
  readonly live = new LiveRanges();
  merges: readonly Area[] = [];
  hyperlinks: readonly Hyperlink[] = [];
  /** In order of priority. */
  formatRules: FormatRule[] = [];
  validationRules: ValidationRule[] = [];
  commentList: Comment[] = [];
  selected: Selection;
  readonly protection: Protection;
  readonly freezePanes: FreezePanes;
  readonly pageLayout: PageLayout;
  readonly autoFilter: AutoFilter;
  readonly tables: Tables;
  readonly names: Names;
  readonly comments: Comments;
  readonly charts: Charts;
  readonly conditionalFormats: ConditionalFormats;
  readonly customProperties = new KeyValueStore({ ignoreCase: true, limits: { key: 255 } });
  #name: string;
  #visibility: Visibility = 'Visible';
  #tabColor = '';

  constructor(workbook: Workbook, name: string) {
    this.workbook = workbook;
    this.#name = name;
    this.id = `{00000000-0001-0000-${workbook.nextId().toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
    this.styles = new StyleStore(workbook.styles);
    this.protection = new Protection(this);
    this.freezePanes = new FreezePanes(this);
    this.pageLayout = new PageLayout(this);
    this.autoFilter = new AutoFilter(this, undefined);
    this.tables = new Tables(workbook, this);
    this.names = new Names(workbook, this);
    this.comments = new Comments(workbook, this);
    this.charts = new Charts(this);
    this.conditionalFormats = new ConditionalFormats(this, () => [wholeSheet]);
    this.selected = makeSelection(this, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  }

  get name(): string {
    return this.#name;
  }

  /** A name that is taken is ItemAlreadyExists, one that Excel forbids InvalidArgument. Formulas follow. */
  set name(name: string) {
    this.#demandStructure();
    demandSheetName(name);
    this.workbook.worksheets.demandFree(name, this);
    const before = this.#name;
    if (before === name) return;
    this.#name = name;
    for (const sheet of this.workbook.worksheets.items) sheet.rewriteFormulas((formula) => renameSheetInFormula(formula, before, name));
    this.workbook.names.rewrite((formula) => renameSheetInFormula(formula, before, name));
    this.tell('WorksheetNameChanged', { nameBefore: before, nameAfter: name });
  }

  get position(): number {
    return this.workbook.worksheets.position(this);
  }

  set position(position: number) {
    this.#demandStructure();
    this.workbook.worksheets.move(this, position);
  }

  get visibility(): Visibility {
    return this.#visibility;
  }

  /** The last visible sheet cannot be hidden. */
  set visibility(visibility: Visibility) {
    this.#demandStructure();
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) refuse('InvalidArgument');
    const before = this.#visibility;
    if (before === visibility) return;
    if (visibility !== 'Visible') this.workbook.worksheets.leave(this);
    this.#visibility = visibility;
    this.tell('WorksheetVisibilityChanged', { visibilityBefore: before, visibilityAfter: visibility });
  }

  /** `#RRGGBB`, or '' for none. */
  get tabColor(): string {
    return this.#tabColor;
  }

  set tabColor(color: string) {
    this.workbook.demandWritable();
    this.#tabColor = color === '' ? '' : normalColor(color);
    this.workbook.isDirty = true;
  }

  get tabId(): number {
    return Number.parseInt(this.id.slice(20, 24), 16);
  }

  #demandStructure(): void {
    this.workbook.demandWritable();
    this.workbook.protection.demandOpen();
    this.workbook.isDirty = true;
  }

  activate(): void {
    this.workbook.worksheets.activate(this);
  }

  calculate(): void {
    this.tell('WorksheetCalculated', { address: '' });
  }

  delete(): void {
    this.#demandStructure();
    this.workbook.worksheets.remove(this, this.#visibility);
    this.deleted = true;
  }

  /** A copy of the sheet with everything on it; `relativeTo` is where `Before` and `After` count from. */
  copy(positionType?: string | null, relativeTo?: Sheet | null): Sheet {
    this.#demandStructure();
    return copySheet(this, positionType ?? 'None', relativeTo ?? undefined);
  }

  getNext(visibleOnly?: boolean | null): Sheet {
    return this.getNextOrNullObject(visibleOnly) ?? refuse('ItemNotFound');
  }

  getNextOrNullObject(visibleOnly?: boolean | null): Sheet | undefined {
    return this.workbook.worksheets.neighbor(this, 1, visibleOnly);
  }

  getPrevious(visibleOnly?: boolean | null): Sheet {
    return this.getPreviousOrNullObject(visibleOnly) ?? refuse('ItemNotFound');
  }

  getPreviousOrNullObject(visibleOnly?: boolean | null): Sheet | undefined {
    return this.workbook.worksheets.neighbor(this, -1, visibleOnly);
  }

  /** The cells of an address, or of a defined name; the whole sheet without one. */
  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === '') return new Range(this, wholeSheet);
    if (address.length > addressLimit) refuse('InvalidArgument');
    const parsed = parseAddress(address);
    if (parsed === undefined) return this.#namedRange(address);
    const sheet = parsed.sheet === undefined ? this : this.workbook.sheet(parsed.sheet);
    // Excel takes an address with a sheet only where it is this sheet.
    return sheet === this ? new Range(this, parsed.area) : refuse('InvalidArgument');
  }

  #namedRange(name: string): Range {
    const item = this.names.getItemOrNullObject(name) ?? this.workbook.names.getItemOrNullObject(name);
    const range = item?.getRangeOrNullObject() ?? this.workbook.tables.getItemOrNullObject(name)?.getDataBodyRange();
    return range?.sheet === this ? range : refuse('InvalidArgument');
  }

  /** The areas of an address with commas, at most 8,192 characters. */
  getRanges(address?: string | null): RangeAreas {
    if (address === undefined || address === null || address === '') return new RangeAreas(this, [new Range(this, wholeSheet)]);
    if (address.length > addressLimit) refuse('InvalidArgument');
    return new RangeAreas(
      this,
      splitAreas(address).map((part) => this.getRange(part)),
    );
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): Range {
    return new Range(this, makeArea(startRow, startColumn, rowCount, columnCount));
  }

  getCell(row: number, column: number): Range {
    return new Range(this, makeArea(row, column, 1, 1));
  }

  /** The area that is in use, or undefined; without `valuesOnly` formats count as well. */
  usedArea(valuesOnly?: boolean | null): Area | undefined {
    const values = this.cells.used;
    const formats = valuesOnly === true ? undefined : this.styles.used;
    return values === undefined || formats === undefined ? (values ?? formats) : boundingArea(values, formats);
  }

  /** The range in use; A1 of an empty sheet. */
  getUsedRange(valuesOnly?: boolean | null): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | undefined {
    const used = this.usedArea(valuesOnly);
    return used && new Range(this, used);
  }

  /** What is selected on this sheet, whether it is the active one or not. */
  get selection(): readonly Range[] {
    return this.selected.areas.filter((range) => range.exists);
  }

  get activeCell(): Range {
    return this.selected.active.exists ? this.selected.active : this.getCell(0, 0);
  }

  /** Changes the text of each formula on the sheet, in cells and in conditional formats. */
  rewriteFormulas(make: (formula: string) => string): void {
    this.cells.eachFormula((row, column, formula) => {
      const made = make(formula);
      if (made !== formula) this.cells.setFormulaText(row, column, made);
    });
    for (const rule of this.formatRules) rule.rewrite(make);
    this.names.rewrite(make);
  }

  /** Puts an event of this sheet into the queue. */
  tell(kind: EventKind, args: Readonly<Record<string, unknown>>, area?: Area): void {
    const range = area && new Range(this, area);
    this.workbook.events.add(kind, this.id, { source: this.workbook.source, worksheetId: this.id, ...args }, range);
  }

  /** Tells of changed cells: the sheet, and each table that they touch. What the cell held is said for a single cell only. */
  tellChanged(area: Area, changeType: ChangeType, more: { readonly cell?: CellChange; readonly shift?: string } = {}): void {
    tellChanged(this, area, changeType, more);
  }

  /** Tells of changed looks, which Excel reports as a change of the cells as well [D]. */
  tellFormatChanged(area: Area): void {
    this.tell('WorksheetFormatChanged', { address: localAddress(area) }, area);
    this.tellChanged(area, 'RangeEdited');
  }
}
