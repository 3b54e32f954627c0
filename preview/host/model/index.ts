export {
  type Area,
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
export { type CellScalar, ErrorValue } from './cell-scalar';
export { Chart, Charts } from './charts';
export { Comment, CommentReply, Comments } from './comments';
export { ConditionalFormat, ConditionalFormats, type ConditionalLook, type ConditionalSide } from './conditional-formats';
export { DataValidation } from './data-validation';
export { HostError, type HostErrorCode, refuse } from './errors';
export { type EventKind, EventQueue, type ModelEvent } from './events';
export { FreezePanes } from './freeze-panes';
export { type KeyValue, KeyValueStore } from './key-values';
export { type LoadedCell, type LoadedRule, type LoadedSheet, type LoadedWorkbook, loadWorkbook } from './load-workbook';
export { NamedItem, Names } from './names';
export { PageLayout } from './page-layout';
export { Protection, WorkbookProtection } from './protection';
export { Range } from './range';
export { RangeAreas } from './range-areas';
export { type BorderSide, RangeFormat, borderSides } from './range-format';
export { RangeView } from './range-view';
export { Sheet } from './sheet';
export { type WorkbookSnapshot, compareSnapshots, snapshot } from './snapshot';
export { type ParsedCell, storeCells } from './store-cells';
export { type BorderLine, type CellStyle, type StylePatch, plainStyle } from './style';
export { Table } from './table';
export { TableColumn, TableColumns } from './table-columns';
export { TableRow, TableRows } from './table-rows';
export { Tables } from './tables';
export { type TypedCell, typedCell } from './typed-input';
export { Workbook } from './workbook';
export { Worksheets } from './worksheets';
