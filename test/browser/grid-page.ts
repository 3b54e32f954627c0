import { CellValueType, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import { type FUniver } from '@univerjs/core/facade';
import { sampleWorkbook } from '../../preview/files';
import { type Grid, mountGrid } from '../../preview/grid';
import { ErrorValue, type Sheet } from '../../preview/host/model';

/** What the page of the test offers to the test. */
export interface GridPage {
  readonly grid: Grid;
  readonly api: FUniver;
  /** Events of the model since they were last asked for. */
  readonly takeEvents: () => readonly string[];
  /** Where model and grid differ, once nothing waits any more. */
  readonly differences: () => Promise<readonly string[]>;
  /** The middle of a cell of the active sheet, in pixels of the page. */
  readonly pointOf: (cell: string) => { readonly x: number; readonly y: number };
}

const shownValue = (cell: Nullable<ICellData>): unknown => {
  if (cell?.v === undefined || cell.v === null || cell.v === '') return undefined;
  return cell.t === CellValueType.BOOLEAN ? cell.v === 1 : cell.v;
};

const differencesOf = (sheet: Sheet, shown: Worksheet, api: FUniver): readonly string[] => {
  const found: string[] = [];
  const styles = api.getActiveWorkbook()?.getWorkbook().getStyles();
  const { used } = sheet.cells;
  const rows = Math.max(used ? used.row + used.rows : 0, shown.getCellMatrix().getLength());
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < shown.getColumnCount(); column += 1) {
      const cell = shown.getCellRaw(row, column);
      const { value, formula } = sheet.cells.content(row, column);
      const inModel = value instanceof ErrorValue ? value.code : value;
      const format = (cell?.s ? styles?.get(cell.s)?.n?.pattern : undefined) ?? 'General';
      const place = `${sheet.name} ${row + 1},${column + 1}`;
      if (shownValue(cell) !== inModel) found.push(`${place}: ${String(shownValue(cell))} for ${String(inModel)}`);
      if ((cell?.f ?? undefined) !== formula) found.push(`${place}: ${String(cell?.f)} for ${String(formula)}`);
      if (inModel !== undefined && format !== sheet.styles.at(row, column).numberFormat) found.push(`${place}: format ${format}`);
    }
  }
  const { xSplit, ySplit } = shown.getFreeze();
  const { rows: frozenRows, columns: frozenColumns } = sheet.freezePanes;
  return ySplit === frozenRows && xSplit === frozenColumns ? found : [...found, `${sheet.name}: frozen ${ySplit},${xSplit}`];
};

const start = async (): Promise<GridPage> => {
  const workbook = sampleWorkbook();
  let events: string[] = [];
  workbook.events.watchers.add(({ kind, args }) =>
    events.push([kind, args['address'], args['changeType'], args['triggerSource']].filter(Boolean).join(' ')),
  );
  const element = document.body.appendChild(document.createElement('div'));
  element.id = 'grid';
  element.style.height = '100vh';
  const grid = await mountGrid(element, workbook);
  const api = Reflect.get(grid, 'api') as FUniver;
  return {
    grid,
    api,
    takeEvents: () => {
      const taken = events;
      events = [];
      return taken;
    },
    differences: async () => {
      await grid.settled();
      const shown = api.getActiveWorkbook();
      const tabs = shown
        ?.getSheets()
        .map((sheet) => sheet.getSheetName())
        .join();
      const names = workbook.worksheets.items.map(({ name }) => name).join();
      const active = shown?.getActiveSheet().getSheetName();
      return [
        ...(tabs === names ? [] : [`tabs ${String(tabs)} for ${names}`]),
        ...(active === workbook.activeSheet.name ? [] : [`active ${String(active)} for ${workbook.activeSheet.name}`]),
        ...workbook.worksheets.items.flatMap((sheet) => {
          const other = shown?.getSheetBySheetId(sheet.id)?.getSheet();
          return other ? differencesOf(sheet, other, api) : [];
        }),
      ];
    },
    pointOf: (cell) => {
      const rect = api.getActiveWorkbook()?.getActiveSheet().getRange(cell).getCellRect() ?? new DOMRect();
      const [canvas] = [...document.querySelectorAll('#grid canvas')]
        .map((each) => each.getBoundingClientRect())
        .sort((a, b) => b.width * b.height - a.width * a.height);
      return { x: (canvas?.x ?? 0) + rect.x + rect.width / 2, y: (canvas?.y ?? 0) + rect.y + rect.height / 2 };
    },
  };
};

Object.assign(globalThis, { started: start() });
