import { BooleanNumber, type ICellData, type IRange } from '@univerjs/core';
import { type IFilterColumn } from '@univerjs/preset-sheets-filter';
import { type Sheet, type Workbook, columnLimit, rowLimit } from '../host/model';
import { contentOf } from './cell-data';
import { filterArea, modelCriteria, shownFilter } from './view-filter';

/** What a person did to the shape of a workbook, as Univer carried it out. */
export interface Act {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;
  readonly parameters: unknown;
}

type OnSheet = (sheet: Sheet, parameters: Parameters) => void;

/** Every parameter that one of the mutations below has. */
interface Parameters {
  readonly range: IRange;
  readonly ranges: readonly IRange[];
  readonly colWidth: number | Readonly<Record<string, number>>;
  readonly rowHeight: number | Readonly<Record<string, number>>;
  readonly xSplit: number;
  readonly ySplit: number;
  readonly name: string;
  readonly hidden: BooleanNumber;
  readonly toOrder: number;
  readonly color: string;
  readonly col: number;
  readonly criteria: IFilterColumn | null;
  readonly sheet: { readonly name: string; readonly cellData?: Readonly<Record<string, Readonly<Record<string, ICellData>>>> };
}

const onSheet =
  (act: OnSheet) =>
  (given: Act): void => {
    if (given.sheet !== undefined) act(given.sheet, given.parameters as Parameters);
  };

const rowsOf = ({ startRow, endRow }: IRange): readonly [number, number, number, number] => [
  startRow,
  0,
  endRow - startRow + 1,
  columnLimit,
];
const columnsOf = ({ startColumn, endColumn }: IRange): readonly [number, number, number, number] => [
  0,
  startColumn,
  rowLimit,
  endColumn - startColumn + 1,
];

const points = (pixels: number): number => Math.round(pixels * 75) / 100;

/** Calls with each index of some ranges and its size, in points. */
const eachSize = (
  ranges: readonly (readonly [number, number])[],
  sizes: number | Readonly<Record<string, number>>,
  set: (index: number, size: number) => void,
): void => {
  for (const [from, to] of ranges) {
    for (let index = from; index <= to; index += 1) {
      const size = typeof sizes === 'number' ? sizes : sizes[index];
      if (size !== undefined) set(index, points(size));
    }
  }
};

const rowSpans = (ranges: readonly IRange[]): readonly (readonly [number, number])[] =>
  ranges.map(({ startRow, endRow }) => [startRow, endRow]);
const columnSpans = (ranges: readonly IRange[]): readonly (readonly [number, number])[] =>
  ranges.map(({ startColumn, endColumn }) => [startColumn, endColumn]);

/** The grid gave the sheet an id of its own; with the next showing, the sheet of the model takes its place. */
const addSheet = ({ workbook, parameters }: Act): void => {
  const { name, cellData = {} } = (parameters as Parameters).sheet;
  const sheet = workbook.worksheets.add(name);
  for (const [row, cells] of Object.entries(cellData)) {
    for (const [column, cell] of Object.entries(cells)) {
      const { value, formula } = contentOf(cell, cell.f ?? undefined);
      sheet.cells.set(Number(row), Number(column), value, formula);
    }
  }
  sheet.activate();
};

const chooseFilter: OnSheet = (sheet, { col, criteria }) => {
  const filter = shownFilter(sheet);
  if (filter !== undefined) filter.setColumn(col - filterArea(filter).column, modelCriteria(criteria));
};

/** Mutations of Univer that change more than cells, with what they are for the model. */
export const structuralActs: Readonly<Record<string, (act: Act) => void>> = {
  'sheet.mutation.insert-row': onSheet((sheet, { range }) => sheet.getRangeByIndexes(...rowsOf(range)).insert('Down')),
  'sheet.mutation.remove-rows': onSheet((sheet, { range }) => sheet.getRangeByIndexes(...rowsOf(range)).delete('Up')),
  'sheet.mutation.insert-col': onSheet((sheet, { range }) => sheet.getRangeByIndexes(...columnsOf(range)).insert('Right')),
  'sheet.mutation.remove-col': onSheet((sheet, { range }) => sheet.getRangeByIndexes(...columnsOf(range)).delete('Left')),
  'sheet.mutation.set-worksheet-col-width': onSheet((sheet, { ranges, colWidth }) =>
    eachSize(columnSpans(ranges), colWidth, (column, size) => sheet.columnWidths.set(column, column, size)),
  ),
  'sheet.mutation.set-worksheet-row-height': onSheet((sheet, { ranges, rowHeight }) =>
    eachSize(rowSpans(ranges), rowHeight, (row, size) => sheet.rowHeights.set(row, row, size)),
  ),
  'sheet.mutation.set-row-hidden': onSheet((sheet, { ranges }) => {
    for (const range of ranges) sheet.getRangeByIndexes(...rowsOf(range)).rowHidden = true;
  }),
  'sheet.mutation.set-row-visible': onSheet((sheet, { ranges }) => {
    for (const range of ranges) sheet.getRangeByIndexes(...rowsOf(range)).rowHidden = false;
  }),
  'sheet.mutation.set-col-hidden': onSheet((sheet, { ranges }) => {
    for (const range of ranges) sheet.getRangeByIndexes(...columnsOf(range)).columnHidden = true;
  }),
  'sheet.mutation.set-col-visible': onSheet((sheet, { ranges }) => {
    for (const range of ranges) sheet.getRangeByIndexes(...columnsOf(range)).columnHidden = false;
  }),
  'sheet.mutation.set-frozen': onSheet((sheet, { xSplit, ySplit }) => {
    sheet.freezePanes.rows = ySplit;
    sheet.freezePanes.columns = xSplit;
  }),
  'sheet.mutation.set-worksheet-name': onSheet((sheet, { name }) => {
    sheet.name = name;
  }),
  'sheet.mutation.set-worksheet-hidden': onSheet((sheet, { hidden }) => {
    sheet.visibility = hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible';
  }),
  'sheet.mutation.set-worksheet-order': onSheet((sheet, { toOrder }) => {
    sheet.position = toOrder;
  }),
  'sheet.mutation.set-tab-color': onSheet((sheet, { color }) => {
    sheet.tabColor = color;
  }),
  'sheet.mutation.remove-sheet': onSheet((sheet) => sheet.delete()),
  'sheet.mutation.insert-sheet': addSheet,
  'sheet.mutation.set-filter-criteria': onSheet(chooseFilter),
};
