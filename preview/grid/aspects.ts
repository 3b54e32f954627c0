import { BooleanNumber, type IRange } from '@univerjs/core';
import { type Sheet } from '../host/model';
import { pixels, viewFreeze } from './snapshot';
import { type View, viewRange } from './view';
import { filterArea, shownFilter, viewCriteria } from './view-filter';
import { viewFormats, viewValidations } from './view-rules';

/** Something of a sheet that is compared as a whole after each batch, and shown anew where it changed. */
export interface Aspect {
  /** What it is now, as plain data. */
  readonly state: (view: View, sheet: Sheet) => unknown;
  readonly show: (view: View, sheet: Sheet) => void;
  /** Whether a new grid has it from its snapshot. */
  readonly inSnapshot: boolean;
}

const wholeGrid = (view: View, sheet: Sheet): IRange => {
  const worksheet = view.sheet(sheet);
  return { startRow: 0, startColumn: 0, endRow: worksheet.getRowCount() - 1, endColumn: worksheet.getColumnCount() - 1 };
};

const freeze: Aspect = {
  inSnapshot: true,
  state: (_, sheet) => viewFreeze(sheet),
  show: (view, sheet) => view.change(sheet, 'set-frozen', { ...viewFreeze(sheet) }),
};

const tab: Aspect = {
  inSnapshot: true,
  state: (_, { tabColor }) => tabColor,
  show: (view, sheet) => view.change(sheet, 'set-tab-color', { color: sheet.tabColor }),
};

const columns: Aspect = {
  inSnapshot: true,
  state: (_, { columnWidths, hiddenColumns }) => [columnWidths.all, hiddenColumns.all],
  show: (view, sheet) => {
    const all = wholeGrid(view, sheet);
    const widths = Array.from({ length: all.endColumn + 1 }, (_, column) => [column, pixels(sheet.columnWidths.at(column) ?? 48)]);
    view.change(sheet, 'set-worksheet-col-width', { ranges: [all], colWidth: Object.fromEntries(widths) as object });
    view.change(sheet, 'set-col-visible', { ranges: [all] });
    const hidden = sheet.hiddenColumns.all
      .filter(({ from }) => from <= all.endColumn)
      .map(({ from, to }) => ({ ...all, startColumn: from, endColumn: Math.min(to, all.endColumn) }));
    if (hidden.length > 0) view.change(sheet, 'set-col-hidden', { ranges: hidden });
  },
};

const rows: Aspect = {
  inSnapshot: true,
  state: (_, { rowHeights, hiddenRows }) => [rowHeights.all, hiddenRows.all.filter(({ value }) => value === 'user')],
  show: (view, sheet) => {
    const all = wholeGrid(view, sheet);
    const heights: Record<number, number> = {};
    for (let row = 0; row <= all.endRow; row += 1) heights[row] = pixels(sheet.rowHeights.at(row) ?? sheet.standardHeight);
    view.change(sheet, 'set-worksheet-row-height', { ranges: [all], rowHeight: heights });
    view.change(sheet, 'set-row-visible', { ranges: [all] });
    const hidden = sheet.hiddenRows.all
      .filter(({ value, from }) => value === 'user' && from <= all.endRow)
      .map(({ from, to }) => ({ ...all, startRow: from, endRow: Math.min(to, all.endRow) }));
    if (hidden.length > 0) view.change(sheet, 'set-row-hidden', { ranges: hidden });
  },
};

const merges: Aspect = {
  inSnapshot: true,
  state: (_, sheet) => sheet.merges,
  show: (view, sheet) => {
    const shown = view
      .sheet(sheet)
      .getMergeData()
      .map((range) => ({ ...range }));
    if (shown.length > 0) view.change(sheet, 'remove-worksheet-merge', { ranges: shown });
    const ranges = sheet.merges.map((area) => viewRange(area, view.sheet(sheet)));
    if (ranges.length > 0) view.change(sheet, 'add-worksheet-merge', { ranges });
  },
};

/** Takes away what the view has under some ids and adds what it should have. */
const formats: Aspect = {
  inSnapshot: false,
  state: viewFormats,
  show: (view, sheet) => {
    const shown = view.formatIds.get(sheet.id) ?? [];
    for (const cfId of shown) view.change(sheet, 'delete-conditional-rule', { cfId });
    const rules = viewFormats(view, sheet);
    // The last one that is added comes first.
    for (const rule of rules.toReversed()) view.change(sheet, 'add-conditional-rule', { rule });
    view.formatIds.set(
      sheet.id,
      rules.map(({ cfId }) => cfId),
    );
  },
};

const validations: Aspect = {
  inSnapshot: false,
  state: viewValidations,
  show: (view, sheet) => {
    const shown = view.validationIds.get(sheet.id) ?? [];
    if (shown.length > 0) view.run('data-validation.mutation.removeRule', { subUnitId: sheet.id, ruleId: [...shown] });
    const rules = viewValidations(view, sheet);
    if (rules.length > 0) view.run('data-validation.mutation.addRule', { subUnitId: sheet.id, rule: rules });
    view.validationIds.set(
      sheet.id,
      rules.map(({ uid }) => uid),
    );
  },
};

const filter: Aspect = {
  inSnapshot: false,
  state: (_, sheet) => {
    const shown = shownFilter(sheet);
    return [shown && filterArea(shown), shown?.criteria];
  },
  show: (view, sheet) => {
    const shown = shownFilter(sheet);
    if (view.filtered.delete(sheet.id)) view.change(sheet, 'remove-filter', {});
    if (shown === undefined) return;
    const area = filterArea(shown);
    view.filtered.add(sheet.id);
    view.change(sheet, 'set-filter-range', { range: viewRange(area, view.sheet(sheet)) });
    shown.criteria.forEach((criteria, at) => {
      if (criteria !== null) {
        view.change(sheet, 'set-filter-criteria', { col: area.column + at, criteria: viewCriteria(at, criteria), reCalc: true });
      }
    });
  },
};

const notes: Aspect = {
  inSnapshot: false,
  state: (_, sheet) => sheet.comments.items.map((comment) => [comment.id, comment.getLocation().area, comment.content]),
  show: (view, sheet) => {
    for (const id of view.noteIds.get(sheet.id) ?? []) view.run('sheet.mutation.remove-note', { sheetId: sheet.id, noteId: id });
    for (const comment of sheet.comments.items) {
      const { row, column } = comment.getLocation().area;
      const note = { id: comment.id, row, col: column, width: 180, height: 80, note: comment.content, show: false };
      view.run('sheet.mutation.update-note', { sheetId: sheet.id, row, col: column, note });
    }
    view.noteIds.set(
      sheet.id,
      sheet.comments.items.map(({ id }) => id),
    );
  },
};

/** Everything that is compared, in the order in which it is shown. */
export const aspects: readonly Aspect[] = [merges, columns, rows, freeze, tab, formats, validations, filter, notes];

/** What Univer calls a hidden sheet. */
export const hiddenFlag = ({ visibility }: Sheet): BooleanNumber => (visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE);
