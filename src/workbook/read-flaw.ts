import type { Flaw, FlawKind } from '../domain/model';
import { CellError, type CellValue } from './cell-value';

const longestRaw = 60;

/** A cell as a person sees it in the formula bar, without number formats. */
export function cellText(cell: CellValue): string {
  if (cell === undefined) return '';
  if (cell instanceof CellError) return cell.code;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** Something noticed about a cell, with the cell shortened to 60 characters. */
export function flawOf(field: string, kind: FlawKind, cell: CellValue, readAs?: string): Flaw {
  const text = cellText(cell);
  const raw = text.length > longestRaw ? `${text.slice(0, longestRaw - 3)}...` : text;
  return readAs === undefined ? { field, kind, raw } : { field, kind, raw, readAs };
}
