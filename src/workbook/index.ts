export { addressOf, areasOf, cellAddress, cellPosition, columnIndex, columnLetters, quotedSheetName } from './a1';
export { CellError, type CellValue } from './cell-value';
export { dayOfSerial, serialOfDay } from './excel-serial';
export type { LiveArea, LiveChange, LiveWorkbook, MarkReport, StopListening, Unmarked } from './live-workbook';
export { type CellStyle, cellStyles, type MarkStyle, markStyles } from './looks';
export { isMarkFormula, isOwnSheetFormula, markFormula, ownSheetFormula } from './mark-signature';
export { type MemorySheet, memorySource } from './memory-source';
export type {
  CellTarget,
  Look,
  MarkLook,
  MarkPlan,
  PlanCell,
  PlanColumn,
  PlanFormat,
  PlanName,
  PlanPrint,
  PlanTable,
  PlanValidation,
  RichCell,
  SheetPlan,
  WorkbookPlan,
} from './plan';
export { codeListNames, codesRows, planSerSheet, readMeName, type RecordFields } from './plan-ser-sheet';
export { plannedSource } from './planned-source';
export { printedText } from './printed-text';
export { cellReader } from './read-cell';
export { type ReadProgress, readWorkbook, type WorkbookReading } from './read-workbook';
export { findSheets } from './read-sheets';
export { changedReading, rereadRows, sheetNamed, type TouchedRows } from './reread-rows';
export { rereadSheet } from './reread-sheet';
export { type Breathe, inSlices } from './slices';
export type { SheetOutline, TakeRow, WorkbookSource } from './workbook-source';
