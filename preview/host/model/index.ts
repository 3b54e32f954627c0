export {
  type Area,
  addressLimit,
  columnIndex,
  columnLimit,
  columnName,
  fullAddress,
  localAddress,
  parseAddress,
  parseLocal,
  rowLimit,
  splitAreas,
} from './address';
export { AutoFilter, type FilterCriteria } from './auto-filter';
export { type CellScalar, ErrorValue, type ValueType, type WireValue, wireValue } from './cell-scalar';
export { Chart, Charts } from './charts';
export { type ClearWhat } from './clear-cells';
export { Comment, CommentReply, Comments } from './comments';
export { ConditionalFormat, ConditionalFormats, type ConditionalLook, type ConditionalSide } from './conditional-formats';
export { type CopyWhat } from './copy-cells';
export { DataValidation } from './data-validation';
export { HostError, type HostErrorCode, refuse } from './errors';
export { type Actor, type ChangeType, type EventKind, EventQueue, type ModelEvent } from './events';
export { type Direction } from './find-region';
export { FreezePanes } from './freeze-panes';
export { type KeyValue, KeyValueStore } from './key-values';
export { type LoadedCell, type LoadedName, type LoadedRule, type LoadedSheet, type LoadedWorkbook, loadWorkbook } from './load-workbook';
export { NamedItem, Names } from './names';
export { PageLayout } from './page-layout';
export { Protection, type ProtectionOptions, WorkbookProtection } from './protection';
export { Range } from './range';
export { RangeAreas } from './range-areas';
export { type Border, type BorderSide, RangeFormat, borderSides } from './range-format';
export { RangeView } from './range-view';
export { Sheet, type Visibility } from './sheet';
export { type SheetSnapshot, type SnapshotOptions, type WorkbookSnapshot, compareSnapshots, snapshot } from './snapshot';
export { type SortField } from './sort-cells';
export { type ParsedCell, storeCells } from './store-cells';
export { type BorderLine, type CellStyle, type StylePatch, plainStyle } from './style';
export { type StoredColumn, Table } from './table';
export { TableColumn, TableColumns } from './table-columns';
export { TableRow, TableRows } from './table-rows';
export { Tables } from './tables';
export { type TypedCell, typedCell } from './typed-input';
export { type CalculationMode, type Evaluate, Workbook } from './workbook';
export { Worksheets } from './worksheets';
