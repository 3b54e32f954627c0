export type { CodeTable, MeaningOf } from './define-codes';
export type { Column, ColumnKind } from './columns';
export { type AnySheet, columnOf, type FieldOf, type FieldsOf, type Filled, type RowOf, type ValueOf } from './define-sheet';
export { type CellRef, cellOf, type Flaw, type FlawKind, isReadable, recordKey, Row, type RowClass, rowClass, rowOf } from './row';
export { CodeBook, type CodeInUse, type DistrictCode, isValidOn } from './code-book';
export { Book, CaseFile, type SheetLayout, type SheetRows } from './book';
export * from './codes';
export { leas } from './codes/leas';
export * from './sheets';
