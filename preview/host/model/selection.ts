import { type Area } from './address';
import { Range } from './range';
import { type Sheet } from './sheet';

/** What is selected on a sheet. The active cell lies in one of the areas. */
export interface Selection {
  readonly areas: readonly Range[];
  readonly active: Range;
}

/** A selection of some areas; the active cell is the first of the first. */
export const makeSelection = (sheet: Sheet, areas: readonly Area[]): Selection => {
  const first = areas[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    areas: areas.map((area) => new Range(sheet, area)),
    active: new Range(sheet, { ...first, rows: 1, columns: 1 }),
  };
};
