import { type Area, fullAddress, isUnbounded, lastColumn, lastRow } from './address';
import { type ValueType, type WireValue } from './cell-scalar';
import { refuse } from './errors';
import { readFormulas, readFormulasR1C1, readNumberFormats, readTexts, readValueTypes, readValues } from './read-cells';
import { type Sheet } from './sheet';

/** What can be seen of an area: its rows and columns that are not hidden. For reading only; Excel refuses writes through it. */
export class RangeView {
  readonly #sheet: Sheet;
  readonly #rows: readonly number[];
  readonly #columns: readonly number[];

  constructor(sheet: Sheet, area: Area) {
    if (isUnbounded(area)) refuse('InvalidArgument');
    sheet.workbook.demandSize(area, 'read');
    this.#sheet = sheet;
    const visible = (from: number, to: number, isHidden: (index: number) => boolean): readonly number[] =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((index) => !isHidden(index));
    this.#rows = visible(area.row, lastRow(area), (row) => sheet.hiddenRows.at(row) !== undefined);
    this.#columns = visible(area.column, lastColumn(area), (column) => sheet.hiddenColumns.at(column) !== undefined);
  }

  #pick<T>(read: (sheet: Sheet, area: Area) => T[][]): T[][] {
    const first = this.#columns[0];
    const last = this.#columns.at(-1);
    if (first === undefined || last === undefined) return this.#rows.map(() => []);
    return this.#rows.map((row) => {
      const line = read(this.#sheet, { row, column: first, rows: 1, columns: last - first + 1 })[0] ?? [];
      return line.filter((_, i) => this.#columns.includes(first + i));
    });
  }

  get rowCount(): number {
    return this.#rows.length;
  }
  get columnCount(): number {
    return this.#columns.length;
  }
  get cellAddresses(): string[][] {
    return this.#rows.map((row) => this.#columns.map((column) => fullAddress(this.#sheet.name, { row, column, rows: 1, columns: 1 })));
  }
  get values(): WireValue[][] {
    return this.#pick(readValues);
  }
  get formulas(): WireValue[][] {
    return this.#pick(readFormulas);
  }
  get formulasR1C1(): WireValue[][] {
    return this.#pick(readFormulasR1C1);
  }
  get text(): string[][] {
    return this.#pick(readTexts);
  }
  get numberFormat(): string[][] {
    return this.#pick(readNumberFormats);
  }
  get valueTypes(): ValueType[][] {
    return this.#pick(readValueTypes);
  }
}
