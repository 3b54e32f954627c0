import { type Area, lastColumn, lastRow } from './address';
import { contains, overlaps } from './area';
import { displayedText } from './displayed-text';
import { type Sheet } from './sheet';
import { type Table } from './table';

/** The texts that stand in the header cells of an area; blank ones are named by their place, repeated ones get a digit. */
export const headerTexts = (sheet: Sheet, area: Area): readonly string[] => {
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, i) => {
    const column = area.column + i;
    const { numberFormat } = sheet.styles.at(area.row, column);
    const text = displayedText(sheet.cells.value(area.row, column), numberFormat, sheet.workbook.date1904);
    const name = freeHeader(text === '' ? `Column${i + 1}` : text, taken);
    taken.add(name.toLowerCase());
    return name;
  });
};

const freeHeader = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let digit = 2;
  while (taken.has(`${wanted}${digit}`.toLowerCase())) digit += 1;
  return `${wanted}${digit}`;
};

/** After a write: header cells of tables are text, never blank and never twice the same [G], and the columns are called by them. */
export const tidyHeaders = (sheet: Sheet, area: Area): void => {
  for (const table of sheet.tables.items.filter((each) => each.touchesHeader(area))) {
    const names = headerTexts(sheet, table.area);
    names.forEach((name, i) => {
      const column = table.stored[i];
      if (column !== undefined) column.name = name;
      const at = table.area.column + i;
      if (sheet.cells.value(table.area.row, at) !== name || sheet.cells.formula(table.area.row, at) !== undefined) {
        sheet.cells.set(table.area.row, at, name);
      }
    });
  }
};

/** Whether a table takes in what is about to be written into an area right under it. */
const canGrow = (sheet: Sheet, table: Table, area: Area): boolean => {
  if (area.row !== lastRow(table.area) + 1 || table.showTotals) return false;
  if (area.column < table.area.column || lastColumn(area) > lastColumn(table.area)) return false;
  const added = { ...table.area, row: area.row, rows: area.rows };
  if (!sheet.cells.isBlank(added) || sheet.merges.some((merge) => overlaps(merge, added))) return false;
  if (sheet.tables.items.some((other) => other !== table && overlaps(other.area, added))) return false;
  return !sheet.validationRules.some(({ areas }) => areas.some((each) => overlaps(each, added)));
};

/**
 * Looks before a write which table would grow by it, and gives what to do afterwards: a row with something in it right under a table
 * becomes a row of the table, where the cells were free and carry no validation (excel-facts 3.2).
 */
export const tablesAbove = (sheet: Sheet, area: Area): (() => void) => {
  if (!sheet.workbook.autoExpandTables || sheet.protection.protected) return () => undefined;
  const growing = sheet.tables.items.filter((table) => canGrow(sheet, table, area));
  return () => {
    for (const table of growing) {
      const first = { ...area, rows: 1 };
      if (!sheet.cells.isBlank(first) && !contains(table.area, area)) table.setArea({ ...table.area, rows: table.area.rows + area.rows });
    }
  };
};
