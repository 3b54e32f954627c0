import { wholeSheet } from './address';
import { refuse } from './errors';
import { FormatRule } from './conditional-formats';
import { Comment } from './comments';
import { Range } from './range';
import { Sheet } from './sheet';

/** `Sheet1 (2)`, and on until it is free. */
const copyName = (sheet: Sheet): string => {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const name = `${sheet.name.slice(0, 31 - ending.length)}${ending}`;
    if (sheet.workbook.sheet(name) === undefined) return name;
  }
};

const copyContents = (from: Sheet, to: Sheet): void => {
  from.cells.each(wholeSheet, (row, column, { value, formula }) => to.cells.set(row, column, value, formula));
  for (const [column, runs] of from.styles.columns) {
    for (const run of runs.all) to.styles.patch({ row: run.from, column, rows: run.to - run.from + 1, columns: 1 }, run.value);
  }
  const sizes = [
    [from.rowHeights, to.rowHeights],
    [from.columnWidths, to.columnWidths],
  ] as const;
  for (const [source, target] of sizes) for (const run of source.all) target.set(run.from, run.to, run.value);
  for (const run of from.hiddenRows.all) to.hiddenRows.set(run.from, run.to, run.value);
  for (const run of from.hiddenColumns.all) to.hiddenColumns.set(run.from, run.to, run.value);
};

const copyRules = (from: Sheet, to: Sheet): void => {
  to.merges = [...from.merges];
  to.hyperlinks = [...from.hyperlinks];
  to.validationRules = from.validationRules.map((rule) => ({ ...rule }));
  to.formatRules = from.formatRules.map((rule) => {
    const { anchor, formula, stopIfTrue, look, detail } = rule;
    return Object.assign(new FormatRule(to, rule.type, rule.areas), { anchor, formula, stopIfTrue, look, detail });
  });
  to.commentList = from.commentList
    .filter((comment) => comment.exists)
    .map((comment) => new Comment(new Range(to, comment.getLocation().area), comment.content));
};

const copyView = (from: Sheet, to: Sheet): void => {
  to.standardWidth = from.standardWidth;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
  to.tabColor = from.tabColor;
  to.freezePanes.rows = from.freezePanes.rows;
  to.freezePanes.columns = from.freezePanes.columns;
  Object.assign(to.pageLayout.values, from.pageLayout.values);
  Object.assign(to.pageLayout.headersFooters, from.pageLayout.headersFooters);
};

/** Copies a sheet with cells, looks, tables (under new names), rules, comments and view into a place of the same workbook. */
export const copySheet = (sheet: Sheet, positionType: string, relativeTo: Sheet | undefined): Sheet => {
  const { workbook } = sheet;
  const { worksheets } = workbook;
  const places: Readonly<Record<string, () => number>> = {
    None: () => worksheets.getCount(),
    End: () => worksheets.getCount(),
    Beginning: () => 0,
    Before: () => worksheets.position(relativeTo ?? refuse('InvalidArgument')),
    After: () => worksheets.position(relativeTo ?? refuse('InvalidArgument')) + 1,
  };
  const place = (places[positionType] ?? refuse('InvalidArgument'))();
  const copy = new Sheet(workbook, copyName(sheet));
  copyContents(sheet, copy);
  copyRules(sheet, copy);
  copyView(sheet, copy);
  worksheets.place(copy, place);
  for (const table of [...sheet.tables.items]) {
    const made = workbook.tables.place(copy, table.area, workbook.tables.freeName());
    made.style = table.style;
  }
  return copy;
};
