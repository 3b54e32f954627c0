import { type Area, localAddress } from './address';
import { intersection, sameArea } from './area';
import { makeSelection } from './selection';
import { type Sheet } from './sheet';

/** Shows a sheet and selects some areas of it; a hidden sheet refuses. The active cell is the first one. */
export const selectAreas = (sheet: Sheet, areas: readonly Area[]): void => {
  sheet.activate();
  const before = sheet.selection;
  if (before.length === areas.length && areas.every((area, i) => before[i] !== undefined && sameArea(before[i].area, area))) return;
  sheet.selected = makeSelection(sheet, areas);
  const address = areas.map(localAddress).join(',');
  sheet.tell('WorksheetSelectionChanged', { address });
  sheet.workbook.events.add('SelectionChanged', '', {});
  for (const table of sheet.tables.items) tellTable(sheet, table, before, areas);
};

/** A table hears of selections inside it, and once of leaving it. */
const tellTable = (
  sheet: Sheet,
  table: { readonly id: string; readonly area: Area },
  before: readonly { readonly area: Area }[],
  areas: readonly Area[],
): void => {
  const inside = areas.flatMap((area) => intersection(area, table.area) ?? []);
  const wasInside = before.some(({ area }) => intersection(area, table.area) !== undefined);
  if (inside.length === 0 && !wasInside) return;
  const address = inside.map(localAddress).join(',');
  sheet.workbook.events.add('TableSelectionChanged', table.id, { address, tableId: table.id, worksheetId: sheet.id });
};
