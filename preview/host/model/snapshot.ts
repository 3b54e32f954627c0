import { columnName, fullAddress, localAddress } from './address';
import { type RowContents } from './cell-store';
import { type CellScalar, wireValue } from './cell-scalar';
import { type FormatRule } from './conditional-formats';
import { type Sheet } from './sheet';
import { styleDifference } from './style';
import { type Workbook } from './workbook';

/** Everything of a sheet that a person can have put there, as plain text by place, so that two snapshots compare line by line. */
export interface SheetSnapshot {
  readonly name: string;
  /** What each row holds. */
  readonly rows: ReadonlyMap<number, RowContents>;
  /** Looks by column: one text per column that has any. */
  readonly looks: ReadonlyMap<number, string>;
  /** Conditional formats in order of priority. */
  readonly rules: readonly string[];
  /** All the rest by what it is: tables, merges, validation, comments, names, sizes, view, protection. */
  readonly rest: ReadonlyMap<string, string>;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly rest: ReadonlyMap<string, string>;
}

/** What a comparison passes over: the traces of an add-in. */
export interface SnapshotOptions {
  /** Leaves sheets out, such as the add-in's own. */
  readonly leaveSheet?: (name: string) => boolean;
  /** Leaves conditional formats out, such as marks. */
  readonly leaveRule?: (rule: { readonly type: string; readonly formula: string }) => boolean;
}

const scalarText = (value: CellScalar | undefined): string =>
  typeof value === 'string' ? JSON.stringify(value) : String(wireValue(value));

const rowText = (contents: RowContents | undefined): string =>
  contents === undefined
    ? 'nothing'
    : contents.values
        .map((value, column) => {
          const formula = contents.formulas?.get(column);
          return value === undefined && formula === undefined
            ? ''
            : `${columnName(column)} ${scalarText(value)}${formula === undefined ? '' : ` ${formula}`}`;
        })
        .filter((text) => text !== '')
        .join(' | ');

const sameFormulas = (a: ReadonlyMap<number, string> | undefined, b: ReadonlyMap<number, string> | undefined): boolean =>
  (a?.size ?? 0) === (b?.size ?? 0) && [...(a ?? [])].every(([column, formula]) => b?.get(column) === formula);

const sameRow = (a: RowContents | undefined, b: RowContents | undefined): boolean =>
  a?.values.length === b?.values.length &&
  (a?.values ?? []).every((value, column) => value === b?.values[column]) &&
  sameFormulas(a?.formulas, b?.formulas);

const looksOf = (sheet: Sheet): ReadonlyMap<number, string> =>
  new Map(
    sheet.styles.columns.map(([column, runs]) => [
      column,
      runs.all.map(({ from, to, value }) => `${from + 1}-${to + 1} ${JSON.stringify(styleDifference(value))}`).join(' | '),
    ]),
  );

const ruleText = (rule: FormatRule): string => {
  const { type, formula, stopIfTrue, look, detail } = rule;
  return `${rule.areas.map(localAddress).join(',')} ${JSON.stringify({ type, formula, stopIfTrue, look, detail })}`;
};

const restOf = (sheet: Sheet): ReadonlyMap<string, string> =>
  new Map([
    [
      'view',
      JSON.stringify([
        sheet.visibility,
        sheet.tabColor,
        sheet.standardWidth,
        sheet.showGridlines,
        sheet.showHeadings,
        sheet.freezePanes.rows,
        sheet.freezePanes.columns,
      ]),
    ],
    ['protection', JSON.stringify(sheet.protection.options)],
    ['merges', sheet.merges.map(localAddress).sort().join(',')],
    ['links', JSON.stringify(sheet.hyperlinks.map(({ area, link }) => [localAddress(area), link]))],
    ['validation', JSON.stringify(sheet.validationRules.map(({ areas, ...rule }) => [areas.map(localAddress), rule]))],
    [
      'tables',
      JSON.stringify(
        sheet.tables.items.map((table) => [table.id, table.name, localAddress(table.area), table.stored, table.style, table.showTotals]),
      ),
    ],
    ['filters', JSON.stringify([sheet.autoFilter, ...sheet.tables.items.map((table) => table.autoFilter)].map(({ criteria }) => criteria))],
    ['comments', JSON.stringify(sheet.comments.items.map((comment) => [comment.getLocation().address, comment.content, comment.resolved]))],
    ['names', JSON.stringify(sheet.names.items.map(({ name, formula }) => [name, formula]))],
    [
      'charts',
      JSON.stringify(
        sheet.charts.items.map(({ name, chartType, source }) => [
          name,
          chartType,
          source.exists ? fullAddress(sheet.name, source.area) : '',
        ]),
      ),
    ],
    ['sizes', JSON.stringify([sheet.rowHeights.all, sheet.columnWidths.all, sheet.hiddenRows.all, sheet.hiddenColumns.all])],
    ['properties', JSON.stringify(sheet.customProperties.items.map(({ key, value }) => [key, value]))],
    ['layout', JSON.stringify([sheet.pageLayout.values, sheet.pageLayout.headersFooters])],
  ]);

/** A copy of everything in a workbook but its selection, to be compared with a later one. */
export const snapshot = (workbook: Workbook, options: SnapshotOptions = {}): WorkbookSnapshot => ({
  sheets: workbook.worksheets.items
    .filter(({ name }) => options.leaveSheet?.(name) !== true)
    .map((sheet) => ({
      name: sheet.name,
      rows: sheet.cells.copy(),
      looks: looksOf(sheet),
      rules: sheet.formatRules.filter((rule) => options.leaveRule?.(rule) !== true).map(ruleText),
      rest: restOf(sheet),
    })),
  rest: new Map([
    ['name', workbook.name],
    ['names', JSON.stringify(workbook.names.items.map(({ name, formula }) => [name, formula]))],
    ['properties', JSON.stringify([workbook.properties, workbook.customProperties.items.map(({ key, value }) => [key, value])])],
  ]),
});

const differences = <K>(before: ReadonlyMap<K, string>, after: ReadonlyMap<K, string>, place: (key: K) => string): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${place(key)}: ${before.get(key) ?? 'nothing'} -> ${after.get(key) ?? 'nothing'}`);

const rowDifferences = (before: SheetSnapshot, after: SheetSnapshot): readonly string[] =>
  [...new Set([...before.rows.keys(), ...after.rows.keys()])]
    .filter((row) => !sameRow(before.rows.get(row), after.rows.get(row)))
    .map((row) => `${before.name} row ${row + 1}: ${rowText(before.rows.get(row))} -> ${rowText(after.rows.get(row))}`);

const compareSheets = (before: SheetSnapshot, after: SheetSnapshot): readonly string[] => [
  ...rowDifferences(before, after),
  ...differences(before.looks, after.looks, (column) => `${before.name} looks of column ${columnName(column)}`),
  ...differences(
    new Map([['rules', before.rules.join('\n')]]),
    new Map([['rules', after.rules.join('\n')]]),
    () => `${before.name} conditional formats`,
  ),
  ...differences(before.rest, after.rest, (key) => `${before.name} ${key}`),
];

/** What changed from one snapshot to another, a line for each place; nothing for equal ones. */
export const compareSnapshots = (before: WorkbookSnapshot, after: WorkbookSnapshot): readonly string[] => {
  const names = ({ sheets }: WorkbookSnapshot): string => sheets.map(({ name }) => name).join(', ');
  const order = names(before) === names(after) ? [] : [`sheets: ${names(before)} -> ${names(after)}`];
  const common = before.sheets.flatMap((sheet) => {
    const other = after.sheets.find(({ name }) => name === sheet.name);
    return other === undefined ? [] : compareSheets(sheet, other);
  });
  return [...order, ...common, ...differences(before.rest, after.rest, (key) => `workbook ${key}`)];
};
