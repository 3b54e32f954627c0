import { type Area, localAddress } from './address';
import { overlaps } from './area';
import { type CellScalar, valueType, wireValue } from './cell-scalar';
import { type ChangeType } from './events';
import { Range } from './range';
import { type Sheet } from './sheet';

/** What the one cell of a change held before, and holds now. */
export interface CellChange {
  readonly before: CellScalar | undefined;
  readonly after: CellScalar | undefined;
}

const details = ({ before, after }: CellChange): Readonly<Record<string, unknown>> => ({
  valueBefore: wireValue(before),
  valueAfter: wireValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
});

/** Puts a change of cells into the queue, with the arguments of the wire: for the sheet, and for each table that the cells touch. */
export const tellChanged = (
  sheet: Sheet,
  area: Area,
  changeType: ChangeType,
  more: { readonly cell?: CellChange; readonly shift?: string },
): void => {
  const { workbook } = sheet;
  workbook.isDirty = true;
  const args = {
    changeType,
    address: localAddress(area),
    triggerSource: workbook.triggerSource,
    shiftDirection: more.shift ?? 'None',
    ...(more.cell && details(more.cell)),
  };
  sheet.tell('WorksheetChanged', args, area);
  for (const table of workbook.allTables.filter((each) => each.sheet === sheet && overlaps(each.area, area))) {
    const tableArgs = { source: workbook.source, worksheetId: sheet.id, ...args, tableId: table.id };
    workbook.events.add('TableChanged', table.id, tableArgs, new Range(sheet, area));
  }
};
