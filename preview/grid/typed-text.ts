import { type ICellDataForSheetInterceptor, type IDisposable, type Injector, CellValueType, toDisposable } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { HostError, type TypedCell, type Workbook, typedCell } from '../host/model';
import { newCell } from './cell-data';

/** Above all others, so that Univer's own way of reading typed text is not asked. */
const priority = 1_000;

const textOf = ({ v, p, f, si }: ICellDataForSheetInterceptor): string | undefined => {
  const runs = p?.body?.textRuns ?? [];
  if (f || si || runs.length > 0) return undefined;
  const text = p?.body?.dataStream.replace(/\r\n$/, '') ?? v;
  return text === undefined || text === null || text === '' ? undefined : String(text);
};

const read = (text: string, format: string): TypedCell | undefined => {
  try {
    return typedCell(text, format);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
};

/** Lets the model say what a typed text becomes, as it does for what an add-in writes: `1/2` a date, `007` a number, all text in `@`. */
export const readTypedText = (injector: Injector, workbook: () => Workbook): IDisposable =>
  toDisposable(
    injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      id: 'host-typed-text',
      priority,
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = workbook().sheet(subUnitId);
        const text = cell && textOf(cell);
        const typed = sheet === undefined || !text ? undefined : read(text, sheet.styles.at(row, col).numberFormat);
        if (!cell || sheet === undefined || typed === undefined || typed.formula !== undefined) return next(cell);
        const { numberFormat } = sheet.styles.at(row, col);
        const pattern = numberFormat === 'General' ? typed.numberFormat : numberFormat;
        const own = typeof cell.s === 'string' ? undefined : cell.s;
        // Without `next`, this is the last word.
        return {
          ...cell,
          ...newCell(typed),
          ...(typed.quotePrefix && { t: CellValueType.FORCE_STRING }),
          p: null,
          ...(pattern !== undefined && { s: { ...own, n: { pattern } } }),
        };
      },
    }),
  );
