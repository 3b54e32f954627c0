/** An error that stands in a cell, such as #N/A. Office.js shows it as its text. */
export class ErrorValue {
  readonly code: string;
  private constructor(code: string) {
    this.code = code;
  }
  static readonly #known = new Map<string, ErrorValue>();
  /** The one value of an error code. */
  static of(code: string): ErrorValue {
    const known = ErrorValue.#known.get(code) ?? new ErrorValue(code);
    ErrorValue.#known.set(code, known);
    return known;
  }
}

/** What a cell that is not blank holds. Dates are serial numbers. */
export type CellScalar = string | number | boolean | ErrorValue;

/** A value as Office.js hands it over: blank is '', an error its text. */
export type WireValue = string | number | boolean;

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

const errorCodes = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
]);

/** The error of a text that spells one, in any case. */
export const errorOf = (text: string): ErrorValue | undefined => {
  const code = text.toUpperCase();
  return errorCodes.has(code) ? ErrorValue.of(code) : undefined;
};

export const wireValue = (value: CellScalar | undefined): WireValue => {
  if (value === undefined) return '';
  return value instanceof ErrorValue ? value.code : value;
};

export const valueType = (value: CellScalar | undefined): ValueType => {
  if (value === undefined || value === '') return 'Empty';
  if (value instanceof ErrorValue) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
};
