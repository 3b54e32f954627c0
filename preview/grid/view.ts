import { type IRange, type Worksheet, type Workbook as ViewWorkbook } from '@univerjs/core';
import { type FUniver } from '@univerjs/core/facade';
import { type Area, type Sheet, columnLimit, rowLimit } from '../host/model';

/** Said of each of our own writes, so that they are not taken for a person's. */
const ours = { fromMirror: true } as const;

/** Whether a command was one of our own writes. */
export const isOurs = (options: unknown): boolean => (options as Partial<typeof ours> | undefined)?.fromMirror === true;

/** An area as Univer counts it, cut where the grid of a sheet ends. */
export const viewRange = ({ row, column, rows, columns }: Area, worksheet: Worksheet): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: Math.min(row + rows, worksheet.getRowCount()) - 1,
  endColumn: Math.min(column + columns, worksheet.getColumnCount()) - 1,
});

/** An area of the model; the end of the grid counts as the end of the sheet where whole rows or columns are meant. */
export const modelArea = ({ startRow, startColumn, endRow, endColumn }: IRange, worksheet: Worksheet): Area => {
  const wholeColumns = startRow === 0 && !(endRow < worksheet.getRowCount() - 1);
  const wholeRows = startColumn === 0 && !(endColumn < worksheet.getColumnCount() - 1);
  const row = Number.isFinite(startRow) ? startRow : 0;
  const column = Number.isFinite(startColumn) ? startColumn : 0;
  return {
    row,
    column,
    rows: wholeColumns ? rowLimit : endRow - row + 1,
    columns: wholeRows ? columnLimit : endColumn - column + 1,
  };
};

/** One workbook in Univer. */
export class View {
  readonly api: FUniver;
  readonly workbook: ViewWorkbook;
  readonly unitId: string;
  /** What the view was given, by the id of its sheet, so that it can be taken away again. */
  readonly formatIds = new Map<string, readonly string[]>();
  readonly validationIds = new Map<string, readonly string[]>();
  readonly noteIds = new Map<string, readonly string[]>();
  /** What was last selected, so that it is neither shown twice nor heard of. */
  selectionKey = '';
  /** Ids of the sheets that show a filter. */
  readonly filtered = new Set<string>();

  constructor(api: FUniver, workbook: ViewWorkbook) {
    this.api = api;
    this.workbook = workbook;
    this.unitId = workbook.getUnitId();
  }

  /** The sheet of a model's sheet; a missing one is a bug. */
  sheet({ id }: Pick<Sheet, 'id'>): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`the grid lacks the sheet ${id}`);
    return sheet;
  }

  /** Draws the sheet in sight anew. */
  repaint(): void {
    this.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  }

  /** Changes the view for the model. */
  run(command: string, parameters: Readonly<Record<string, unknown>>): void {
    this.api.syncExecuteCommand(command, { unitId: this.unitId, ...parameters }, ours);
  }

  /** Changes one sheet of the view for the model. */
  change({ id }: Pick<Sheet, 'id'>, mutation: string, parameters: Readonly<Record<string, unknown>>): void {
    this.run(`sheet.mutation.${mutation}`, { subUnitId: id, ...parameters });
  }
}
