import { type Area, isUnbounded, lastColumn, lastRow, makeArea, rowLimit, columnLimit } from './address';
import { boundingArea, contains, intersection, overlaps } from './area';
import { type ValueType, type WireValue } from './cell-scalar';
import { type ClearWhat, clearCells } from './clear-cells';
import { ConditionalFormats } from './conditional-formats';
import { type CopyWhat, copyCells } from './copy-cells';
import { DataValidation } from './data-validation';
import { refuse } from './errors';
import { type Direction, edgeOf, regionAround } from './find-region';
import { HeldArea } from './held-area';
import { readHyperlink, writeHyperlink } from './hyperlinks';
import { mergeCells, mergedIn, unmergeCells } from './merges';
import { deleteCells, insertCells } from './move-cells';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { RangeView } from './range-view';
import { readFormulas, readFormulasR1C1, readNumberFormats, readTexts, readValueTypes, readValues } from './read-cells';
import { selectAreas } from './select';
import { type Sheet } from './sheet';
import { columnsHidden, columnsWidth, rowsHeight, rowsHidden, setColumnsHidden, setRowsHidden } from './sizes';
import { type SortField, sortCells } from './sort-cells';
import { specialAreas } from './special-cells';
import { type Table } from './table';
import { writeCells, writeNumberFormats } from './write-cells';

/** Cells of a sheet with all that can be read of them and done to them. */
export class Range extends HeldArea {
  #at(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.sheet, makeArea(row, column, rows, columns));
  }

  /** The area of another range of this sheet, or of an address. */
  #other(another: Range | string): Area {
    const range = typeof another === 'string' ? this.sheet.getRange(another) : another;
    return range.sheet === this.sheet ? range.area : refuse('InvalidArgument');
  }

  #read<T>(read: (sheet: Sheet, area: Area) => T): T | null {
    if (isUnbounded(this.area)) return null;
    this.sheet.workbook.demandSize(this.area, 'read');
    return read(this.sheet, this.area);
  }

  /** Null for whole rows and columns, as are all the properties of single cells. */
  get values(): WireValue[][] | null {
    return this.#read(readValues);
  }
  /** Takes rows of values, or one value for all; null leaves a cell alone, '' clears it, text is taken as if typed. */
  set values(values: unknown) {
    writeCells(this.sheet, this.area, values);
  }
  get formulas(): WireValue[][] | null {
    return this.#read(readFormulas);
  }
  set formulas(formulas: unknown) {
    writeCells(this.sheet, this.area, formulas);
  }
  get formulasR1C1(): WireValue[][] | null {
    return this.#read(readFormulasR1C1);
  }
  get text(): string[][] | null {
    return this.#read(readTexts);
  }
  get valueTypes(): ValueType[][] | null {
    return this.#read(readValueTypes);
  }
  /** For whole rows and columns the one format, or null. */
  get numberFormat(): string[][] | string | null {
    return isUnbounded(this.area) ? this.format.get('numberFormat') : this.#read(readNumberFormats);
  }
  set numberFormat(formats: unknown) {
    writeNumberFormats(this.sheet, this.area, formats);
  }
  /** Name of the cell style, null where it is mixed. */
  get style(): string | null {
    return this.format.get('style');
  }
  set style(style: string) {
    this.format.set({ style });
  }
  get hyperlink(): Readonly<Record<string, string>> | null {
    return readHyperlink(this.sheet, this.area);
  }
  set hyperlink(link: Readonly<Record<string, string>> | null) {
    writeHyperlink(this.sheet, this.area, link);
  }
  /** Whether all rows or columns are hidden; null for some. */
  get hidden(): boolean | null {
    return this.rowHidden === true || this.columnHidden === true
      ? true
      : this.rowHidden === null || this.columnHidden === null
        ? null
        : false;
  }
  get rowHidden(): boolean | null {
    return rowsHidden(this.sheet, this.area);
  }
  set rowHidden(hidden: boolean) {
    setRowsHidden(this.sheet, this.area, hidden);
  }
  get columnHidden(): boolean | null {
    return columnsHidden(this.sheet, this.area);
  }
  set columnHidden(hidden: boolean) {
    setColumnsHidden(this.sheet, this.area, hidden);
  }
  /** No formula spills here, as nothing is calculated. */
  readonly hasSpill = false;
  /** In points from the top of the sheet, as are left, height and width. */
  get top(): number {
    return rowsHeight(this.sheet, 0, this.area.row - 1);
  }
  get left(): number {
    return columnsWidth(this.sheet, 0, this.area.column - 1);
  }
  get height(): number {
    return rowsHeight(this.sheet, this.area.row, lastRow(this.area));
  }
  get width(): number {
    return columnsWidth(this.sheet, this.area.column, lastColumn(this.area));
  }

  get format(): RangeFormat {
    return new RangeFormat(this.sheet, () => [this.area]);
  }
  get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.sheet, () => [this.area]);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.sheet, () => [this.area]);
  }
  get sort(): {
    apply(fields: readonly SortField[], matchCase?: boolean | null, hasHeaders?: boolean | null, orientation?: string | null): void;
  } {
    return {
      apply: (fields, matchCase, hasHeaders, orientation) =>
        sortCells(this.sheet, this.area, fields, {
          matchCase: matchCase === true,
          hasHeaders: hasHeaders === true,
          byColumns: orientation === 'Columns',
        }),
    };
  }

  /** May lie outside the range, not outside the sheet. */
  getCell(row: number, column: number): Range {
    return this.#at(this.area.row + row, this.area.column + column, 1, 1);
  }
  getRow(row: number): Range {
    return row < 0 || row >= this.area.rows
      ? refuse('InvalidArgument')
      : this.#at(this.area.row + row, this.area.column, 1, this.area.columns);
  }
  getColumn(column: number): Range {
    return column < 0 || column >= this.area.columns
      ? refuse('InvalidArgument')
      : this.#at(this.area.row, this.area.column + column, this.area.rows, 1);
  }
  getLastCell(): Range {
    return this.#at(lastRow(this.area), lastColumn(this.area), 1, 1);
  }
  getLastRow(): Range {
    return this.#at(lastRow(this.area), this.area.column, 1, this.area.columns);
  }
  getLastColumn(): Range {
    return this.#at(this.area.row, lastColumn(this.area), this.area.rows, 1);
  }
  getEntireRow(): Range {
    return this.#at(this.area.row, 0, this.area.rows, columnLimit);
  }
  getEntireColumn(): Range {
    return this.#at(0, this.area.column, rowLimit, this.area.columns);
  }
  getOffsetRange(rowOffset: number, columnOffset: number): Range {
    return this.#at(this.area.row + rowOffset, this.area.column + columnOffset, this.area.rows, this.area.columns);
  }
  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    return this.#at(this.area.row, this.area.column, this.area.rows + deltaRows, this.area.columns + deltaColumns);
  }
  getAbsoluteResizedRange(numRows: number, numColumns: number): Range {
    return this.#at(this.area.row, this.area.column, numRows, numColumns);
  }
  getBoundingRect(another: Range | string): Range {
    return new Range(this.sheet, boundingArea(this.area, this.#other(another)));
  }
  getIntersection(another: Range | string): Range {
    return this.getIntersectionOrNullObject(another) ?? refuse('ItemNotFound');
  }
  getIntersectionOrNullObject(another: Range | string): Range | undefined {
    const shared = intersection(this.area, this.#other(another));
    return shared && new Range(this.sheet, shared);
  }
  getUsedRange(valuesOnly?: boolean | null): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? refuse('ItemNotFound');
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | undefined {
    const used = this.sheet.usedArea(valuesOnly);
    const shared = used && intersection(this.area, used);
    return shared && new Range(this.sheet, shared);
  }
  getSurroundingRegion(): Range {
    return new Range(this.sheet, regionAround(this.sheet, this.area));
  }
  getRangeEdge(direction: Direction): Range {
    return new Range(this.sheet, edgeOf(this.sheet, this.area, direction));
  }
  getExtendedRange(direction: Direction): Range {
    return new Range(this.sheet, boundingArea(this.area, edgeOf(this.sheet, this.area, direction)));
  }
  getSpecialCells(cellType: string, cellValueType?: string | null): RangeAreas {
    return this.getSpecialCellsOrNullObject(cellType, cellValueType) ?? refuse('ItemNotFound');
  }
  getSpecialCellsOrNullObject(cellType: string, cellValueType?: string | null): RangeAreas | undefined {
    return RangeAreas.of(this.sheet, specialAreas(this.sheet, [this.area], cellType, cellValueType ?? 'All'));
  }
  getMergedAreas(): RangeAreas {
    return this.getMergedAreasOrNullObject() ?? refuse('ItemNotFound');
  }
  getMergedAreasOrNullObject(): RangeAreas | undefined {
    return RangeAreas.of(this.sheet, mergedIn(this.sheet, this.area));
  }
  getTables(fullyContained?: boolean | null): readonly Table[] {
    const inside = (table: Table): boolean => (fullyContained === true ? contains(this.area, table.area) : overlaps(this.area, table.area));
    return this.sheet.tables.items.filter(inside);
  }
  getVisibleView(): RangeView {
    return new RangeView(this.sheet, this.area);
  }

  /** Inserts blank cells here, moves what was here, and returns the blank ones. */
  insert(shift: string): Range {
    const { area } = this;
    insertCells(this.sheet, area, shift);
    return new Range(this.sheet, area);
  }
  delete(shift: string): void {
    deleteCells(this.sheet, this.area, shift);
  }
  clear(applyTo?: ClearWhat | null): void {
    clearCells(this.sheet, this.area, applyTo ?? 'All');
  }
  /** Copies from another range, or an address of this sheet; a smaller source is repeated where it fits, as in Excel. */
  copyFrom(source: Range | RangeAreas | string, copyType?: CopyWhat | null, skipBlanks?: boolean | null, transpose?: boolean | null): void {
    const from = typeof source === 'string' ? this.sheet.getRange(source) : source instanceof RangeAreas ? source.only : source;
    const options = { what: copyType ?? 'All', skipBlanks: skipBlanks === true, transpose: transpose === true };
    copyCells({ sheet: from.sheet, area: from.area }, { sheet: this.sheet, area: this.area }, options);
  }
  merge(across?: boolean | null): void {
    mergeCells(this.sheet, this.area, across === true);
  }
  unmerge(): void {
    unmergeCells(this.sheet, this.area);
  }
  select(): void {
    selectAreas(this.sheet, [this.area]);
  }
  calculate(): void {
    this.sheet.calculate();
  }
  setDirty(): void {
    this.sheet.calculate();
  }
}
