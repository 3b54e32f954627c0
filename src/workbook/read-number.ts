import { CellError, type CellValue } from './cell-value';
import type { CellReader } from './read-cell';
import { cellText, flawOf } from './read-flaw';
import { tidied } from './read-text';

const flags: ReadonlyMap<string, boolean> = new Map([
  ['y', true],
  ['yes', true],
  ['true', true],
  ['1', true],
  ['n', false],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/** Reads a column of Y and N: also Yes and No, TRUE and FALSE, 1 and 0, in any case. */
export const yesNoReader =
  (field: string): CellReader =>
  (cell, flaws) => {
    if (cell === 'Y') return true;
    if (cell === 'N') return false;
    if (typeof cell === 'boolean') return cell;
    const text = tidied(cellText(cell));
    const flag = flags.get(text.toLowerCase());
    if (flag === undefined && text !== '') flaws.push(flawOf(field, cell instanceof CellError ? 'error-value' : 'not-yes-or-no', cell));
    return flag;
  };

function numberOf(cell: Exclude<CellValue, undefined>): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && /^[+-]?(\d{1,15}(\.\d*)?|\.\d+)$/.test(tidied(cell)) ? Number(tidied(cell)) : NaN;
}

/** Reads a column of numbers, also typed as text; of whole numbers only, when asked. */
export const numberReader =
  (field: string, wholeOnly: boolean): CellReader =>
  (cell, flaws) => {
    if (typeof cell === 'string' && tidied(cell) === '') return undefined;
    const read = numberOf(cell);
    if (wholeOnly ? Number.isSafeInteger(read) : Number.isFinite(read)) return read;
    flaws.push(flawOf(field, cell instanceof CellError ? 'error-value' : 'not-a-number', cell));
    return undefined;
  };
