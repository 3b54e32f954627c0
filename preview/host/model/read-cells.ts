import { type Area } from './address';
import { type CellScalar, type ValueType, type WireValue, valueType, wireValue } from './cell-scalar';
import { displayedText } from './displayed-text';
import { toR1C1 } from './formula-references';
import { type Sheet } from './sheet';

const rowsOf = <T>(area: Area, make: (row: number) => T[]): T[][] => Array.from({ length: area.rows }, (_, i) => make(area.row + i));

/** The values of an area, a blank cell as ''. */
export const readValues = (sheet: Sheet, area: Area): WireValue[][] =>
  rowsOf(area, (row) => {
    const stored = sheet.cells.values(row);
    const made: WireValue[] = new Array<WireValue>(area.columns).fill('');
    if (stored === undefined) return made;
    for (let i = 0; i < area.columns; i += 1) {
      const value = stored[area.column + i];
      if (value !== undefined) made[i] = typeof value === 'object' ? value.code : value;
    }
    return made;
  });

/** Formulas where there are any, values elsewhere. */
export const readFormulas = (sheet: Sheet, area: Area): WireValue[][] => withFormulas(sheet, area, (formula) => formula);

export const readFormulasR1C1 = (sheet: Sheet, area: Area): WireValue[][] => withFormulas(sheet, area, toR1C1);

const withFormulas = (sheet: Sheet, area: Area, show: (formula: string, row: number, column: number) => string): WireValue[][] =>
  rowsOf(area, (row) =>
    Array.from({ length: area.columns }, (_, i) => {
      const { value, formula } = sheet.cells.content(row, area.column + i);
      return formula === undefined ? wireValue(value) : show(formula, row, area.column + i);
    }),
  );

export const readNumberFormats = (sheet: Sheet, area: Area): string[][] => {
  const made = rowsOf(area, () => new Array<string>(area.columns).fill('General'));
  sheet.styles.each(area, (column, from, to, { numberFormat }) => {
    if (numberFormat === 'General') return;
    for (let row = from; row <= to; row += 1) {
      const line = made[row - area.row];
      if (line !== undefined) line[column - area.column] = numberFormat;
    }
  });
  return made;
};

export const readTexts = (sheet: Sheet, area: Area): string[][] => {
  const formats = readNumberFormats(sheet, area);
  return cellsOf(sheet, area, (value, row, column) => displayedText(value, formats[row]?.[column] ?? 'General', sheet.workbook.date1904));
};

export const readValueTypes = (sheet: Sheet, area: Area): ValueType[][] => cellsOf(sheet, area, valueType);

const cellsOf = <T>(sheet: Sheet, area: Area, make: (value: CellScalar | undefined, row: number, column: number) => T): T[][] =>
  rowsOf(area, (row) => {
    const stored = sheet.cells.values(row);
    return Array.from({ length: area.columns }, (_, i) => make(stored?.[area.column + i], row - area.row, i));
  });
