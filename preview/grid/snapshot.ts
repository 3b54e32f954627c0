import { BooleanNumber, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData, LocaleType } from '@univerjs/core';
import { type CellStyle, type Sheet, type Workbook, plainStyle, rowLimit } from '../host/model';
import { newCell } from './cell-data';
import { viewFormat, viewStyle } from './cell-looks';

/** Pixels of a point on a screen of 96 dots per inch. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);

/** Rows and columns that a new grid has beyond what is filled. */
const room = { rows: 200, columns: 6 };
const least = { rows: 1_000, columns: 26 };
/** Blank cells keep looks of their own only this far down; below, those of their column do. */
const mostBlankLooks = 20_000;

/** The look of a column as a whole. */
export const columnStyle = (sheet: Sheet, column: number): CellStyle => sheet.styles.at(rowLimit - 1, column);

/** Rows and columns that the grid of a sheet needs. */
export const gridSize = (sheet: Sheet): { readonly rows: number; readonly columns: number } => {
  const { used } = sheet.cells;
  return {
    rows: Math.min(rowLimit, Math.max(least.rows, (used ? used.row + used.rows : 0) + room.rows)),
    columns: Math.max(least.columns, (used ? used.column + used.columns : 0) + room.columns),
  };
};

/** Gives styles their ids in a workbook of Univer, each beginning alike. */
class StyleIds {
  readonly #beginning: string;

  readonly styles: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();
  readonly #known = new Map<CellStyle, Map<CellStyle, string | undefined>>();

  constructor(beginning: string) {
    this.#beginning = beginning;
  }

  /** Id of what a cell looks like; undefined for one that looks as its column does. */
  idOf(style: CellStyle, ofColumn: CellStyle): string | undefined {
    if (style === ofColumn) return undefined;
    return this.#idOf(style, ofColumn, viewStyle);
  }

  /** The same for a cell that holds something, which has a number format of its own. */
  idOfFilled(style: CellStyle, ofColumn: CellStyle): string | undefined {
    return style === ofColumn ? this.#idOf(style, ofColumn, viewFormat) : this.#idOf(style, ofColumn, viewStyle);
  }

  #idOf(style: CellStyle, ofColumn: CellStyle, make: typeof viewStyle): string | undefined {
    let known = this.#known.get(ofColumn);
    if (known === undefined) this.#known.set(ofColumn, (known = new Map<CellStyle, string | undefined>()));
    if (!known.has(style)) known.set(style, this.#register(make(style, ofColumn)));
    return known.get(style);
  }

  #register(made: IStyleData | undefined): string | undefined {
    if (made === undefined) return undefined;
    const text = JSON.stringify(made);
    const id = this.#ids.get(text) ?? `${this.#beginning}${this.#ids.size}`;
    this.#ids.set(text, id);
    this.styles[id] = made;
    return id;
  }
}

type Matrix = Record<number, Record<number, ICellData>>;

const put = (matrix: Matrix, row: number, column: number, cell: ICellData): void => {
  (matrix[row] ??= {})[column] = cell;
};

/** The looks that single cells have, beside that of their column. */
const addLooks = (matrix: Matrix, sheet: Sheet, ids: StyleIds): void => {
  const { used } = sheet.cells;
  const end = Math.min(gridSize(sheet).rows, Math.max(mostBlankLooks, used ? used.row + used.rows : 0)) - 1;
  for (const [column, runs] of sheet.styles.columns) {
    const ofColumn = columnStyle(sheet, column);
    runs.each(0, end, (from, to, style) => {
      const id = ids.idOf(style ?? plainStyle, ofColumn);
      if (id === undefined) return;
      for (let row = from; row <= to; row += 1) put(matrix, row, column, { ...matrix[row]?.[column], s: id });
    });
  }
};

const cellsOf = (sheet: Sheet, ids: StyleIds): Matrix => {
  const matrix: Matrix = {};
  const { used } = sheet.cells;
  const ofColumns = Array.from({ length: gridSize(sheet).columns }, (_, column) => columnStyle(sheet, column));
  if (used !== undefined) {
    sheet.cells.each(used, (row, column, content) => {
      const id = ids.idOfFilled(sheet.styles.at(row, column), ofColumns[column] ?? plainStyle);
      put(matrix, row, column, { ...newCell(content), ...(id !== undefined && { s: id }) });
    });
  }
  addLooks(matrix, sheet, ids);
  return matrix;
};

const columnsOf = (sheet: Sheet, ids: StyleIds, count: number): NonNullable<IWorksheetData['columnData']> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, column) => {
      const width = sheet.columnWidths.at(column);
      const style = ids.idOf(columnStyle(sheet, column), plainStyle);
      const hidden = sheet.hiddenColumns.at(column) === true;
      return [
        column,
        { ...(width !== undefined && { w: pixels(width) }), ...(style && { s: style }), ...(hidden && { hd: BooleanNumber.TRUE }) },
      ];
    }),
  );

const rowsOf = (sheet: Sheet, count: number): NonNullable<IWorksheetData['rowData']> => {
  const rows: Record<number, { h?: number; hd?: BooleanNumber }> = {};
  sheet.rowHeights.each(0, count - 1, (from, to, height) => {
    if (height !== undefined) for (let row = from; row <= to; row += 1) rows[row] = { h: pixels(height) };
  });
  sheet.hiddenRows.each(0, count - 1, (from, to, hiding) => {
    if (hiding === 'user') for (let row = from; row <= to; row += 1) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  });
  return rows;
};

/** The frozen rows and columns of a sheet as Univer counts them. */
export const viewFreeze = ({ freezePanes: { rows, columns } }: Sheet): IWorksheetData['freeze'] => ({
  ySplit: rows,
  xSplit: columns,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

const snapshotOfSheet = (sheet: Sheet, ids: StyleIds): Partial<IWorksheetData> => {
  const { rows, columns } = gridSize(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.tabColor,
    rowCount: rows,
    columnCount: columns,
    defaultRowHeight: pixels(sheet.standardHeight),
    defaultColumnWidth: 64,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: viewFreeze(sheet),
    cellData: cellsOf(sheet, ids),
    columnData: columnsOf(sheet, ids, columns),
    rowData: rowsOf(sheet, rows),
    mergeData: sheet.merges.map(({ row, column, rows: height, columns: width }) => ({
      startRow: row,
      startColumn: column,
      endRow: row + height - 1,
      endColumn: column + width - 1,
    })),
  };
};

/** A sheet that comes to a workbook in Univer, and the styles that its cells name. */
export const snapshotOfNew = (sheet: Sheet): { readonly sheet: Partial<IWorksheetData>; readonly styles: Record<string, IStyleData> } => {
  const ids = new StyleIds(`look of ${sheet.id} `);
  return { sheet: snapshotOfSheet(sheet, ids), styles: ids.styles };
};

/** A workbook as Univer opens it, all cells and looks at once: cell by cell it would take minutes. */
export const snapshotOf = (workbook: Workbook, id: string): IWorkbookData => {
  const ids = new StyleIds('look');
  const { items } = workbook.worksheets;
  const sheets = Object.fromEntries(items.map((sheet) => [sheet.id, snapshotOfSheet(sheet, ids)]));
  return {
    id,
    name: workbook.name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: ids.styles,
    defaultStyle: { ff: plainStyle.fontName, fs: plainStyle.fontSize },
    sheetOrder: items.map((sheet) => sheet.id),
    sheets,
  };
};
