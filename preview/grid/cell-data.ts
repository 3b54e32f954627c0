import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { type CellScalar, ErrorValue } from '../host/model';

/** What is in a cell, as both sides can say it. */
export interface CellContent {
  readonly value: CellScalar | undefined;
  readonly formula: string | undefined;
}

const typed = (value: CellScalar): Pick<ICellData, 'v' | 't'> => {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value instanceof ErrorValue ? value.code : value, t: CellValueType.STRING };
};

/** A cell for a new grid; only what it has. */
export const newCell = ({ value, formula }: CellContent): ICellData => ({
  ...(value !== undefined && typed(value)),
  ...(formula !== undefined && { f: formula }),
});

/** A cell that replaces another: everything that the other may have is said. */
export const replacingCell = ({ value, formula }: CellContent): ICellData => ({
  v: null,
  ...(value !== undefined && typed(value)),
  f: formula ?? null,
  si: null,
  p: null,
});

const scalarOf = ({ v, t, p }: ICellData): CellScalar | undefined => {
  if (v === undefined || v === null) return p?.body?.dataStream.replace(/\r\n$/, '') ?? undefined;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  return v === '' ? undefined : v;
};

/** What a cell of the grid holds. Errors are texts there, and stay texts. */
export const contentOf = (cell: Nullable<ICellData>, formula: string | undefined): CellContent =>
  cell ? { value: scalarOf(cell), formula: formula === '' ? undefined : formula } : { value: undefined, formula: undefined };

/** Whether a cell of the grid says what the model says. */
export const isSameContent = (view: CellContent, model: CellContent): boolean => {
  const { value } = model;
  return view.formula === model.formula && view.value === (value instanceof ErrorValue ? value.code : value === '' ? undefined : value);
};
