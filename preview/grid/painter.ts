import { type ICellDataForSheetInterceptor, type IDisposable, type Injector, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { type Sheet, type Table, type Workbook } from '../host/model';
import { MarksIndex } from './marks-index';
import { tableLookAt } from './table-looks';

/** What of a sheet is painted and never stored in the grid: looks of tables, and rules that always hold. */
interface Painted {
  readonly tables: readonly Table[];
  readonly marks: MarksIndex;
  /** Everything that it was made of; where one of these changes, the sheet looks another way. */
  readonly madeOf: readonly unknown[];
}

const madeOf = (sheet: Sheet): readonly unknown[] => [
  ...sheet.tables.items.flatMap((table) => [table.area, table.style, table.showHeaders, table.showTotals, table.showBandedRows]),
  ...sheet.formatRules.flatMap(({ areas, formula, look }) => [areas, formula, look]),
];

const isSame = (before: readonly unknown[] | undefined, now: readonly unknown[]): boolean =>
  before?.length === now.length && now.every((part, at) => part === before[at]);

/**
 * Lays tables and marks over the cells while they are drawn. Only the cells in sight are ever asked for, so that a table of a hundred
 * thousand rows costs as little as one of ten, and the cells of the grid keep nothing but their own looks.
 */
export class Painter {
  readonly #workbook: () => Workbook;
  readonly #painted = new Map<string, Painted>();
  readonly #interceptors: readonly IDisposable[];

  constructor(injector: Injector, workbook: () => Workbook) {
    this.#workbook = workbook;
    const service = injector.get(SheetInterceptorService);
    this.#interceptors = [
      service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        id: 'host-tables-and-marks',
        effect: InterceptorEffectEnum.Style,
        handler: (cell, { subUnitId, row, col, rawData }, next) => {
          const painted = this.#painted.get(subUnitId);
          const under = painted && lookOfTables(painted.tables, row, col);
          const over = painted?.marks.at(row, col);
          if (under === undefined && over === undefined) return next(cell);
          return next(laid(cell === rawData || !cell ? { ...rawData } : cell, under, over));
        },
      }),
      // Which rows a filter hides is for the model to say.
      service.intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
        id: 'host-filtered-rows',
        priority: 100,
        handler: (_, { subUnitId, row }) => this.#workbook().sheet(subUnitId)?.hiddenRows.at(row) === 'filter',
      }),
    ];
  }

  /** Takes in the tables and rules as they are now. Says whether any sheet looks another way than before. */
  refresh(): boolean {
    let changed = false;
    for (const sheet of this.#workbook().worksheets.items) {
      const now = madeOf(sheet);
      if (isSame(this.#painted.get(sheet.id)?.madeOf, now)) continue;
      this.#painted.set(sheet.id, { tables: sheet.tables.items, marks: new MarksIndex(sheet.formatRules), madeOf: now });
      changed = true;
    }
    return changed;
  }

  dispose(): void {
    for (const interceptor of this.#interceptors) interceptor.dispose();
  }
}

const lookOfTables = (tables: readonly Table[], row: number, column: number): IStyleData | undefined => {
  for (const table of tables) {
    const { area } = table;
    const inside = row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (inside) return tableLookAt(table, row);
  }
  return undefined;
};

const laid = (
  cell: ICellDataForSheetInterceptor,
  under: IStyleData | undefined,
  over: IStyleData | undefined,
): ICellDataForSheetInterceptor => {
  if (under !== undefined) cell.themeStyle = under;
  if (over !== undefined) cell.interceptorStyle = { ...cell.interceptorStyle, ...over };
  return cell;
};
