import type { Column, Flaw } from '../domain/model';
import { CellError } from './cell-value';
import { cellText, flawOf } from './read-flaw';
import type { CellReader } from './read-cell';

const asciiSpace = 32;
const lastAscii = 126;

// Most cells are plain ASCII without a space at either end; one pass over the characters spares them the expressions below.
function isPlain(text: string): boolean {
  const last = text.length - 1;
  if (last < 0 || text.charCodeAt(0) === asciiSpace || text.charCodeAt(last) === asciiSpace) return false;
  for (let at = 0; at <= last; at++) {
    const character = text.charCodeAt(at);
    if (character < asciiSpace || character > lastAscii) return false;
  }
  return true;
}

/**
 * Text without spaces at its ends and without characters that do not print: line breaks, tabs, non-breaking and other
 * spaces become a space, control and zero-width characters go.
 */
export function tidied(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/\r\n|[\t\n\v\f\r\p{Z}]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

function readTyped(field: string, typed: string, flaws: Flaw[]): string | undefined {
  const text = tidied(typed);
  if (text === '') return undefined;
  if (text !== typed) flaws.push(flawOf(field, 'stray-space', typed, text));
  return text;
}

/** Reads a text column: text tidied, numbers and TRUE or FALSE as their text. */
export const textReader =
  (field: string): CellReader =>
  (cell, flaws) => {
    if (typeof cell === 'string') return readTyped(field, cell, flaws);
    if (cell instanceof CellError) flaws.push(flawOf(field, 'error-value', cell));
    else return cellText(cell);
    return undefined;
  };

const isWholeNumber = (cell: unknown): cell is number => typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0;

/**
 * Reads a column of identifiers, LEAs or sites: text as it was typed, whatever its length; a whole number as its digits,
 * with the zeros that Excel took off put back up to the column's length.
 */
export function identifierReader(field: string, { length = 0 }: Column): CellReader {
  const readText = textReader(field);
  return (cell, flaws) => {
    if (!isWholeNumber(cell)) return readText(cell, flaws);
    const typed = String(cell);
    if (typed.length >= length) return typed;
    const padded = typed.padStart(length, '0');
    flaws.push(flawOf(field, 'leading-zero-lost', cell, padded));
    return padded;
  };
}
