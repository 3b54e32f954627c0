/** An error value of a cell, such as #N/A. */
export class CellError {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** What stands in a cell, as Excel stores it: dates are serial numbers, blank is undefined. */
export type CellValue = string | number | boolean | CellError | undefined;
