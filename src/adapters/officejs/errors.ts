import { problem, type Problem } from '../../domain/problems';

/** What Office.js throws. Its message may be in any language and hold cell values, so only the code is used. */
interface ExcelError {
  readonly code: string;
  readonly debugInfo: unknown;
}

const isExcelError = (error: unknown): error is ExcelError =>
  typeof error === 'object' && error !== null && typeof (error as Partial<ExcelError>).code === 'string' && 'debugInfo' in error;

type About = string | undefined;

const gone = (sheet: About): Problem => problem('sheet-gone', { sheet });
const inTheWay = (sheet: About): Problem => problem('cells-in-the-way', { sheet });
const tooMuch = (): Problem => problem('too-much-at-once', {});
const busy = (): Problem => problem('excel-busy', {});
const tooOld = (): Problem => problem('excel-too-old', {});
const editing = (): Problem => problem('cell-being-edited', {});
const otherWorkbook = (): Problem => problem('another-workbook-active', {});
const reload = (): Problem => problem('reload-add-in', {});

/** Every code of Excel that says more than "no", with what it means to a person. */
const meanings: Readonly<Record<string, (sheet: About) => Problem>> = {
  AccessDenied: (sheet) => (sheet === undefined ? problem('workbook-protected', {}) : problem('sheet-protected', { sheet })),
  ItemNotFound: gone,
  InvalidReference: gone,
  // The second is what the article on waiting for cell editing names; both were seen.
  InvalidOperationInCellEditMode: editing,
  InvalidOperation: editing,
  InactiveWorkbook: otherWorkbook,
  InvalidSelection: otherWorkbook,
  RequestPayloadSizeLimitExceeded: tooMuch,
  ResponsePayloadSizeLimitExceeded: tooMuch,
  OperationCellsExceedLimit: tooMuch,
  RangeExceedsLimit: tooMuch,
  MemoryLimitReached: tooMuch,
  FilteredRangeConflict: inTheWay,
  InsertDeleteConflict: inTheWay,
  MergedRangeConflict: inTheWay,
  NonBlankCellOffSheet: inTheWay,
  PivotTableRangeConflict: inTheWay,
  ActivityLimitReached: busy,
  Conflict: busy,
  RequestAborted: busy,
  ServiceNotAvailable: busy,
  ApiNotAvailable: tooOld,
  ApiNotFound: tooOld,
  NotImplemented: tooOld,
  UnsupportedFeature: tooOld,
  UnsupportedOperation: tooOld,
  UnsupportedSheet: tooOld,
  ConnectionFailure: reload,
  HostRestartNeeded: reload,
  InvalidObjectPath: reload,
};

/**
 * What an error of Office.js means. Everything else is a bug and is thrown again.
 * @param sheet name of the one sheet that the request was about, if it was about one
 */
export function problemOf(error: unknown, sheet?: string): Problem {
  if (!isExcelError(error)) throw error;
  const meaning = Object.hasOwn(meanings, error.code) ? meanings[error.code] : undefined;
  return meaning?.(sheet) ?? problem('excel-refused', { excelCode: error.code });
}

/** Whether Excel refused because a request or its answer is too large, so that a smaller one may pass. */
export const isTooLarge = (error: unknown): boolean => isExcelError(error) && meanings[error.code] === tooMuch;

const aboutContent: ReadonlySet<Problem['code']> = new Set(['sheet-gone', 'excel-refused', 'cells-in-the-way', 'excel-too-old']);

/** Whether Excel refused what a request asks for, so that the rest of it may pass in a request of its own; not when Excel answers nobody. */
export const isAboutContent = (error: unknown): boolean => aboutContent.has(problemOf(error).code);
