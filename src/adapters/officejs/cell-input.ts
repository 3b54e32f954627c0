import { civilParts, type Day, usDate } from '../../domain/day';
import { cellStyles, type Look, type PlanCell, type RichCell, serialOfDay } from '../../workbook';

/** What Excel is told about a planned cell. */
export interface CellInput {
  /** What is written as if typed; null leaves a cell blank. */
  readonly input: string | number | boolean | null;
  readonly look: Look;
}

const longestText = 32_767;

const isRich = (cell: PlanCell): cell is RichCell => typeof cell === 'object';

/** The number format of a look, in Excel's words. */
export const formatOf = (look: Look): string => cellStyles[look].format ?? 'General';

// Everywhere, the apostrophe keeps what begins like a formula a text, as the file adapter does.
const alwaysQuoted = /^[=+\-@']/;
// What Excel may take for a number, a date, an amount, an error or a truth value in any language: all but words with a space between.
const readsAsMore = /[\d#]|^\S*$/;

function textInput(text: string, look: Look): string {
  if (text.length > longestText) throw new RangeError(`A text is longer than Excel's ${longestText} characters`);
  const quoted = alwaysQuoted.test(text) || (formatOf(look) !== '@' && readsAsMore.test(text));
  return quoted ? `'${text}` : text;
}

/** A date as Excel reads it in every language and counts it itself, from 1900 or 1904; as text where Excel has no such day. */
function dayInput(day: Day): string {
  if (serialOfDay(day, false) === undefined) return `'${usDate(day)}`;
  const { year, month, dayOfMonth } = civilParts(day);
  return [year, month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-');
}

function lookOf(cell: RichCell, ofColumn: Look): Look {
  if (cell.look !== undefined) return cell.look;
  if (cell.link !== undefined) return 'link';
  return cell.day === undefined ? ofColumn : 'date';
}

/** What is written for a planned cell in a column of some look. Throws on what Excel cannot hold: such a plan is a bug. */
export function cellInput(cell: PlanCell, ofColumn: Look): CellInput {
  const look = isRich(cell) ? lookOf(cell, ofColumn) : ofColumn;
  if (isRich(cell) && cell.day !== undefined) return { input: dayInput(cell.day), look };
  const value = isRich(cell) ? cell.value : cell;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`Excel has no number for ${value}`);
  if (value === undefined || value === '') return { input: null, look };
  return { input: typeof value === 'string' ? textInput(value, look) : value, look };
}
