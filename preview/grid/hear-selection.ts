import { type IDisposable, type IRange } from '@univerjs/core';
import { type FUniver } from '@univerjs/core/facade';
import { HostError, type Sheet, type Workbook, localAddress } from '../host/model';
import { type ToView } from './to-view';
import { type View, modelArea } from './view';

/** What is shown right now. */
interface Shown {
  readonly view: View;
  readonly workbook: Workbook;
  readonly toView: ToView;
}

const select = ({ view, workbook }: Shown, sheet: Sheet, ranges: readonly IRange[]): void => {
  const areas = ranges.map((range) => modelArea(range, view.sheet(sheet)));
  const key = JSON.stringify([
    sheet.id,
    ranges.map(({ startRow, startColumn, endRow, endColumn }) => [startRow, startColumn, endRow, endColumn]),
  ]);
  // Univer tells of each selection twice, and of those that it was given.
  if (key === view.selectionKey) return;
  view.selectionKey = key;
  workbook.asUser(() => sheet.getRanges(areas.map(localAddress).join(',')).select());
};

/** Lets the model follow what a person selects, and which sheet is looked at. */
export const hearSelection = (api: FUniver, shown: () => Shown): readonly IDisposable[] => {
  const hear = (sheetId: string, act: (sheet: Sheet, now: Shown) => void): void => {
    const now = shown();
    const sheet = now.workbook.sheet(sheetId);
    if (sheet === undefined || now.toView.isShowing) return;
    try {
      act(sheet, now);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  };
  return [
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      hear(worksheet.getSheetId(), (sheet, now) => {
        if (sheet === now.workbook.activeSheet && selections.length > 0) select(now, sheet, selections);
      });
    }),
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      hear(activeSheet.getSheetId(), (sheet, { workbook }) => workbook.asUser(() => sheet.activate()));
    }),
  ];
};
