import type { LoadedCell, LoadedSheet, LoadedWorkbook } from '../preview/host/model';
import { columnLetters, type PlanCell, type PlanColumn, type SheetPlan, serialOfDay, type WorkbookPlan } from '../src/workbook';

/** A cell as a file would hold it. */
function loadedCell(cell: PlanCell): LoadedCell {
  if (typeof cell !== 'object') return cell;
  if (cell.day === undefined) return cell.value;
  return { value: serialOfDay(cell.day, false) ?? '', style: { numberFormat: 'mm/dd/yyyy' } };
}

const formats: Partial<Record<PlanColumn['look'], string>> = { date: 'mm/dd/yyyy', text: '@' };

function loadedSheet({ name, columns, rows, table, freeze }: SheetPlan): LoadedSheet {
  const styles = columns.flatMap(({ look }, index) => {
    const letters = columnLetters(index);
    const numberFormat = formats[look];
    return numberFormat === undefined ? [] : [{ areas: `${letters}:${letters}`, style: { numberFormat } }];
  });
  const last = columnLetters((table?.columns.length ?? 1) - 1);
  return {
    name,
    rows: [...rows].map((row) => row.map(loadedCell)),
    styles,
    ...(freeze && { freeze }),
    ...(table && { tables: [{ name: table.name, address: `A${table.headerRow}:${last}${table.headerRow + table.rows}` }] }),
  };
}

/** A plan as the workbook that it describes: values, date and text formats, tables and names. */
export const openedPlan = ({ sheets, names }: WorkbookPlan): LoadedWorkbook => ({ sheets: sheets.map(loadedSheet), names });
