import { type Area, cellCount, isWholeColumns, isWholeRows } from './address';
import { intersection } from './area';
import { type ClearWhat, clearCells } from './clear-cells';
import { ConditionalFormats } from './conditional-formats';
import { DataValidation } from './data-validation';
import { refuse } from './errors';
import { Range } from './range';
import { RangeFormat } from './range-format';
import { selectAreas } from './select';
import { type Sheet } from './sheet';
import { specialAreas } from './special-cells';

/** Several ranges of one sheet. */
export class RangeAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Range[];

  constructor(sheet: Sheet, areas: readonly Range[]) {
    if (areas.length === 0) refuse('InvalidArgument');
    this.sheet = sheet;
    this.areas = areas;
  }

  /** The ranges of some areas, or undefined for none. */
  static of(sheet: Sheet, areas: readonly Area[]): RangeAreas | undefined {
    const ranges = areas.map((area) => new Range(sheet, area));
    return ranges.length === 0 ? undefined : new RangeAreas(sheet, ranges);
  }

  #areas(): readonly Area[] {
    return this.areas.map((range) => range.area);
  }

  /** The one range; InvalidOperation for several. */
  get only(): Range {
    const [first, ...more] = this.areas;
    return first === undefined || more.length > 0 ? refuse('InvalidOperation') : first;
  }

  get worksheet(): Sheet {
    return this.sheet;
  }
  get address(): string {
    return this.areas.map((range) => range.address).join(',');
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.areas.length;
  }
  get cellCount(): number {
    const count = this.#areas().reduce((sum, area) => sum + cellCount(area), 0);
    return count > 2_147_483_647 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return this.#areas().every(isWholeRows);
  }
  get isEntireColumn(): boolean {
    return this.#areas().every(isWholeColumns);
  }
  get style(): string | null {
    return this.format.get('style');
  }
  set style(style: string) {
    this.format.set({ style });
  }
  get format(): RangeFormat {
    return new RangeFormat(this.sheet, () => this.#areas());
  }
  get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.sheet, () => this.#areas());
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.sheet, () => this.#areas());
  }

  getEntireRow(): RangeAreas {
    return new RangeAreas(
      this.sheet,
      this.areas.map((range) => range.getEntireRow()),
    );
  }
  getEntireColumn(): RangeAreas {
    return new RangeAreas(
      this.sheet,
      this.areas.map((range) => range.getEntireColumn()),
    );
  }
  getOffsetRangeAreas(rowOffset: number, columnOffset: number): RangeAreas {
    return new RangeAreas(
      this.sheet,
      this.areas.map((range) => range.getOffsetRange(rowOffset, columnOffset)),
    );
  }
  getIntersection(another: Range | RangeAreas | string): RangeAreas {
    return this.getIntersectionOrNullObject(another) ?? refuse('ItemNotFound');
  }
  getIntersectionOrNullObject(another: Range | RangeAreas | string): RangeAreas | undefined {
    const other = typeof another === 'string' ? this.sheet.getRanges(another) : another;
    if (other.sheet !== this.sheet) return refuse('InvalidArgument');
    const others = other instanceof RangeAreas ? other.#areas() : [other.area];
    const shared = this.#areas().flatMap((own) => others.map((area) => intersection(own, area)));
    return RangeAreas.of(
      this.sheet,
      shared.filter((area) => area !== undefined),
    );
  }
  getUsedRangeAreas(valuesOnly?: boolean | null): RangeAreas {
    return this.getUsedRangeAreasOrNullObject(valuesOnly) ?? refuse('ItemNotFound');
  }
  getUsedRangeAreasOrNullObject(valuesOnly?: boolean | null): RangeAreas | undefined {
    const used = this.sheet.usedArea(valuesOnly);
    const shared = used === undefined ? [] : this.#areas().map((area) => intersection(area, used));
    return RangeAreas.of(
      this.sheet,
      shared.filter((area) => area !== undefined),
    );
  }
  getSpecialCells(cellType: string, cellValueType?: string | null): RangeAreas {
    return this.getSpecialCellsOrNullObject(cellType, cellValueType) ?? refuse('ItemNotFound');
  }
  getSpecialCellsOrNullObject(cellType: string, cellValueType?: string | null): RangeAreas | undefined {
    return RangeAreas.of(this.sheet, specialAreas(this.sheet, this.#areas(), cellType, cellValueType ?? 'All'));
  }

  clear(applyTo?: ClearWhat | null): void {
    for (const area of this.#areas()) clearCells(this.sheet, area, applyTo ?? 'All');
  }
  select(): void {
    selectAreas(this.sheet, this.#areas());
  }
  calculate(): void {
    this.sheet.calculate();
  }
  setDirty(): void {
    this.sheet.calculate();
  }
}
