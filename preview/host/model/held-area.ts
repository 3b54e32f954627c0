import { type Area, cellCount, fullAddress, isWholeColumns, isWholeRows } from './address';
import { type CellMove, moveArea } from './area';
import { refuse } from './errors';
import { type Sheet } from './sheet';

/** Cells of a sheet, as somebody holds them: they follow inserted and deleted cells, and are gone when all of them are. */
export class HeldArea {
  readonly sheet: Sheet;
  #area: Area | undefined;

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet;
    this.#area = area;
    sheet.live.add(this);
  }

  /** Where it lies now; InvalidReference once its cells or its sheet are deleted. */
  get area(): Area {
    return this.#area === undefined || this.sheet.deleted ? refuse('InvalidReference') : this.#area;
  }

  get exists(): boolean {
    return this.#area !== undefined && !this.sheet.deleted;
  }

  follow(move: CellMove): void {
    this.#area = this.#area && moveArea(this.#area, move);
  }

  get worksheet(): Sheet {
    return this.sheet;
  }
  get address(): string {
    return fullAddress(this.sheet.name, this.area);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rows;
  }
  get columnCount(): number {
    return this.area.columns;
  }
  /** -1 where it is over 2,147,483,647 [D]. */
  get cellCount(): number {
    const count = cellCount(this.area);
    return count > 2_147_483_647 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return isWholeRows(this.area);
  }
  get isEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }
}
