import { parseValue } from 'numfmt';
import { type CellScalar, errorOf } from './cell-scalar';
import { keepsText } from './displayed-text';
import { refuse } from './errors';
import { isFormula } from './formula-syntax';

/** What becomes of something that is typed into a cell or written through Office.js. */
export interface TypedCell {
  readonly value: CellScalar | undefined;
  readonly formula: string | undefined;
  /** The format that Excel gives a cell in General, such as a date's. */
  readonly numberFormat: string | undefined;
  readonly quotePrefix: boolean;
}

const plain = (value: CellScalar | undefined): TypedCell => ({ value, formula: undefined, numberFormat: undefined, quotePrefix: false });

/** Longest text of a cell [G]. */
const textLimit = 32_767;
const formulaLimit = 8_192;

const currencyFormats: Readonly<Record<string, string>> = {
  '$#,##0': '$#,##0_);[Red]($#,##0)',
  '$#,##0.00': '$#,##0.00_);[Red]($#,##0.00)',
};

/** The number format that Excel, in US English, gives to what numfmt recognized. */
const excelFormat = (pattern: string): string => {
  const money = currencyFormats[pattern];
  if (money !== undefined) return money;
  const has = (letter: string): boolean => pattern.includes(letter);
  if (has('y') && has('d')) return has('h') ? 'm/d/yyyy h:mm' : has('mmm') ? 'd-mmm-yy' : 'm/d/yyyy';
  if (has('d')) return 'd-mmm';
  if (has('y')) return 'mmm-yy';
  return has('h') ? pattern.slice(pattern.indexOf('h')).replace('hh', 'h') : pattern;
};

const looksLikeFormula = (text: string): boolean => /^[=+-]/.test(text);

/** A number with a sign in front, as people type it; dates and times with a sign are none. */
const signed = (text: string): TypedCell | undefined => {
  if (!/^[+-]\s*[$]?\s*[\d.,]+(?:e[+-]?\d+)?\s*%?$/i.test(text)) return undefined;
  const parsed = parseValue(text, { locale: 'en-US' });
  return typeof parsed?.v === 'number'
    ? { ...plain(parsed.v), numberFormat: parsed.z === undefined ? undefined : excelFormat(parsed.z) }
    : undefined;
};

const formulaCell = (text: string): TypedCell => {
  const formula = text.startsWith('=') ? text : `=${text.replace(/^\+/, '+')}`;
  if (formula.length > formulaLimit) return refuse('FormulaLengthExceedsLimit');
  if (!isFormula(formula.slice(1))) return refuse('InvalidArgument');
  return { value: undefined, formula, numberFormat: undefined, quotePrefix: false };
};

const typedText = (text: string): TypedCell => {
  if (text.startsWith("'")) return { ...plain(text.slice(1)), quotePrefix: true };
  if (looksLikeFormula(text)) return signed(text) ?? formulaCell(text);
  const error = errorOf(text);
  if (error !== undefined) return plain(error);
  const parsed = parseValue(text, { locale: 'en-US' });
  if (parsed === null || (typeof parsed.v !== 'number' && typeof parsed.v !== 'boolean')) return plain(text);
  return { ...plain(parsed.v), numberFormat: parsed.z === undefined ? undefined : excelFormat(parsed.z) };
};

/**
 * What a value becomes in a cell of some number format, as if typed [G, each line checked against excel-facts]: `007` is 7, `1/2` a
 * date, `TRUE` a boolean, `50%` 0.5 with its format; in `@` everything stays text; text that starts with `=`, `+` or `-` is a formula,
 * and a bad one is InvalidArgument.
 */
export const typedCell = (input: unknown, numberFormat: string): TypedCell => {
  if (typeof input === 'number') return Number.isFinite(input) ? plain(input) : refuse('InvalidArgument');
  if (typeof input === 'boolean') return plain(input);
  if (typeof input !== 'string') return refuse('InvalidArgument');
  if (input === '') return plain(undefined);
  if (input.length > textLimit) return refuse('InvalidArgument');
  if (keepsText(numberFormat)) return plain(input.startsWith("'") ? input.slice(1) : input);
  return typedText(input);
};
