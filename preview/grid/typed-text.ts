import { type ICellDataForSheetInterceptor, type IDisposable, type Injector, CellValueType, toDisposable } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { HostError, type TypedCell, type Workbook, typedCell } from '../host/model';
import { newCell } from './cell-data';

/** Above all others, so that Univer's own way of reading typed text is not asked. */
const priority = 1_000;

const writtenIn = ({ v, p }: ICellDataForSheetInterceptor): string => String(p?.body?.dataStream.replace(/\r\n$/, '') ?? v ?? '');

/** Plain text of a cell that was typed into; undefined for a formula, formatted text, or nothing. */
const textOf = (cell: ICellDataForSheetInterceptor): string | undefined => {
  const isPlain = !cell.f && !cell.si && !cell.p?.body?.textRuns?.length;
  const text = isPlain ? writtenIn(cell) : '';
  return text === '' ? undefined : text;
};

const read = (text: string, format: string): TypedCell | undefined => {
  try {
    return typedCell(text, format);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
};

/** A cell with what its typed text becomes; undefined where Univer's own reading stands. */
const typedInto = (cell: ICellDataForSheetInterceptor, format: string): ICellDataForSheetInterceptor | undefined => {
  const text = textOf(cell);
  const typed = text === undefined ? undefined : read(text, format);
  if (typed === undefined || typed.formula !== undefined) return undefined;
  const pattern = format === 'General' ? typed.numberFormat : format;
  const own = typeof cell.s === 'string' ? undefined : cell.s;
  return {
    ...cell,
    ...newCell(typed),
    ...(typed.quotePrefix && { t: CellValueType.FORCE_STRING }),
    p: null,
    ...(pattern !== undefined && { s: { ...own, n: { pattern } } }),
  };
};

/** Lets the model say what a typed text becomes, as it does for what an add-in writes: `1/2` a date, `007` a number, all text in `@`. */
export const readTypedText = (injector: Injector, workbook: () => Workbook): IDisposable =>
  toDisposable(
    injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      id: 'host-typed-text',
      priority,
      handler: (cell, { subUnitId, row, col }, next) => {
        const format = workbook().sheet(subUnitId)?.styles.at(row, col).numberFormat;
        // Without `next`, this is the last word.
        return (cell && format !== undefined ? typedInto(cell, format) : undefined) ?? next(cell);
      },
    }),
  );
