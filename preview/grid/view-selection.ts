import { type IRange } from '@univerjs/core';
import { getPrimaryForRange } from '@univerjs/preset-sheets-core';
import { type Workbook } from '../host/model';
import { type View, viewRange } from './view';

const isInSight = (area: IRange, seen: IRange): boolean =>
  area.startRow >= seen.startRow &&
  area.startRow < seen.endRow &&
  area.startColumn >= seen.startColumn &&
  area.startColumn < seen.endColumn;

/** Shows the active sheet and what is selected on it; scrolls only to what is out of sight. */
export const bringToView = (view: View, workbook: Workbook): void => {
  const sheet = workbook.activeSheet;
  const shown = view.api.getActiveWorkbook();
  const worksheet = shown?.getSheetBySheetId(sheet.id);
  if (!shown || !worksheet) return;
  if (shown.getActiveSheet().getSheetId() !== sheet.id) shown.setActiveSheet(worksheet);
  const areas = sheet.selection.map((range) => viewRange(range.area, view.sheet(sheet)));
  const key = JSON.stringify([
    sheet.id,
    areas.map(({ startRow, startColumn, endRow, endColumn }) => [startRow, startColumn, endRow, endColumn]),
  ]);
  const [first] = areas;
  if (key === view.selectionKey || first === undefined) return;
  view.selectionKey = key;
  view.run('sheet.operation.set-selections', {
    subUnitId: sheet.id,
    selections: areas.map((range) => ({ range, primary: getPrimaryForRange(range, view.sheet(sheet)), style: null })),
  });
  // Nothing is in sight of a sheet that was not drawn yet.
  const seen = worksheet.getVisibleRange() as IRange | null | undefined;
  if (!seen || !isInSight(first, seen)) worksheet.scrollToCell(Math.max(0, first.startRow - 3), Math.max(0, first.startColumn - 2));
};
