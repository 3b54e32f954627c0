import { type Range, type RangeAreas, type RangeView, refuse } from '../../model';
import { value } from '../class-spec';
import { describeClass } from '../wire-class';

/** The client sends large arrays in parts, and asks first whether the whole would fit. */
const demandSize = ({ rowCount, columnCount }: Range, rows: number, columns: number): void => {
  if (rows !== rowCount || columns !== columnCount) refuse('InvalidArgument');
};

/** Rows or columns beside a range, as many as `count`; a negative count goes the other way. */
const beside = (range: Range, rows: number, columns: number, isAfter: boolean): Range => {
  const count = Math.abs(rows + columns);
  const goesOn = rows + columns > 0 === isAfter;
  if (count === 0) return refuse('InvalidArgument');
  return rows === 0
    ? range.getOffsetRange(0, goesOn ? range.columnCount : -count).getAbsoluteResizedRange(range.rowCount, count)
    : range.getOffsetRange(goesOn ? range.rowCount : -count, 0).getAbsoluteResizedRange(count, range.columnCount);
};

const range = describeClass<Range>({
  name: 'Range',
  isTracked: true,
  scalars: {
    NumberFormat: 'write',
    Values: 'write',
    Text: 'read',
    Formulas: 'write',
    RowIndex: 'read',
    ColumnIndex: 'read',
    RowCount: 'read',
    ColumnCount: 'read',
    Address: 'read',
    AddressLocal: 'read',
    CellCount: 'read',
    ValueTypes: 'read',
    Hidden: 'read',
    RowHidden: 'write',
    ColumnHidden: 'write',
    IsEntireColumn: 'read',
    IsEntireRow: 'read',
    Hyperlink: 'write',
    Style: 'write',
    HasSpill: 'read',
    Top: 'read',
    Left: 'read',
    Height: 'read',
    Width: 'read',
  },
  madeScalars: {
    // The language of this Excel is English.
    FormulasLocal: { get: ({ formulas }) => formulas, set: (cells, formulas: unknown) => void (cells.formulas = formulas) },
    FormulasR1C1: { get: ({ formulasR1C1 }) => formulasR1C1 },
    NumberFormatLocal: { get: ({ numberFormat }) => numberFormat, set: (cells, formats: unknown) => void (cells.numberFormat = formats) },
    SavedAsArray: { get: () => false },
  },
  links: {
    ConditionalFormats: 'ConditionalFormatCollection',
    DataValidation: 'DataValidation',
    Format: 'RangeFormat',
    Sort: 'RangeSort',
    Worksheet: 'Worksheet',
  },
  methods: {
    Calculate: value,
    Clear: value,
    CopyFrom: value,
    Delete: value,
    GetAbsoluteResizedRange: 'Range',
    GetBoundingRect: 'Range',
    GetCell: 'Range',
    GetColumn: 'Range',
    GetEntireColumn: 'Range',
    GetEntireRow: 'Range',
    GetExtendedRange: 'Range',
    GetIntersection: 'Range',
    GetIntersectionOrNullObject: 'Range',
    GetLastCell: 'Range',
    GetLastColumn: 'Range',
    GetLastRow: 'Range',
    GetMergedAreas: 'RangeAreas',
    GetMergedAreasOrNullObject: 'RangeAreas',
    GetOffsetRange: 'Range',
    GetRangeEdge: 'Range',
    GetResizedRange: 'Range',
    GetRow: 'Range',
    GetSpecialCells: 'RangeAreas',
    GetSpecialCellsOrNullObject: 'RangeAreas',
    GetSurroundingRegion: 'Range',
    GetTables: 'TableScopedCollection',
    GetUsedRange: 'Range',
    GetUsedRangeOrNullObject: 'Range',
    GetVisibleView: 'RangeView',
    Insert: 'Range',
    Merge: value,
    Select: value,
    SetDirty: value,
    Unmerge: value,
  },
  madeMethods: {
    GetColumnsAfter: { gives: 'Range', call: (cells, count: number | null) => beside(cells, 0, count ?? 1, true) },
    GetColumnsBefore: { gives: 'Range', call: (cells, count: number | null) => beside(cells, 0, count ?? 1, false) },
    GetRowsAbove: { gives: 'Range', call: (cells, count: number | null) => beside(cells, count ?? 1, 0, false) },
    GetRowsBelow: { gives: 'Range', call: (cells, count: number | null) => beside(cells, count ?? 1, 0, true) },
    GetSpillParentOrNullObject: { gives: 'Range', call: () => undefined },
    GetSpillingToRangeOrNullObject: { gives: 'Range', call: () => undefined },
    _ValidateArraySize: { gives: value, call: demandSize },
  },
  since: {
    2: ['FormulasR1C1', 'Hidden', 'RowHidden', 'ColumnHidden', 'Sort', 'Merge', 'Unmerge'],
    3: ['GetColumnsAfter', 'GetColumnsBefore', 'GetRowsAbove', 'GetRowsBelow', 'GetResizedRange', 'GetVisibleView', '_ValidateArraySize'],
    4: ['GetIntersectionOrNullObject', 'GetUsedRangeOrNullObject'],
    6: ['ConditionalFormats', 'Calculate'],
    7: ['NumberFormatLocal', 'IsEntireColumn', 'IsEntireRow', 'Hyperlink', 'Style', 'GetAbsoluteResizedRange', 'GetSurroundingRegion'],
    8: ['DataValidation'],
    9: ['CopyFrom', 'GetSpecialCells', 'GetSpecialCellsOrNullObject', 'GetTables', 'SetDirty'],
    10: ['Top', 'Left', 'Height', 'Width'],
    12: ['HasSpill', 'SavedAsArray', 'GetSpillParentOrNullObject', 'GetSpillingToRangeOrNullObject'],
    13: ['GetExtendedRange', 'GetMergedAreasOrNullObject', 'GetRangeEdge'],
  },
  online: ['GetMergedAreas'],
  missing: ['LinkedDataTypeState', 'NumberFormatCategories'],
});

const rangeView = describeClass<RangeView>({
  name: 'RangeView',
  scalars: {
    NumberFormat: 'read',
    Values: 'read',
    Text: 'read',
    Formulas: 'read',
    FormulasR1C1: 'read',
    ValueTypes: 'read',
    RowCount: 'read',
    ColumnCount: 'read',
    CellAddresses: 'read',
  },
  missing: ['FormulasLocal', 'Index', 'Rows'],
});

const rangeAreas = describeClass<RangeAreas>({
  name: 'RangeAreas',
  isTracked: true,
  scalars: {
    Address: 'read',
    AddressLocal: 'read',
    AreaCount: 'read',
    CellCount: 'read',
    IsEntireColumn: 'read',
    IsEntireRow: 'read',
    Style: 'write',
  },
  links: {
    Areas: 'RangeCollection',
    ConditionalFormats: 'ConditionalFormatCollection',
    DataValidation: 'DataValidation',
    Format: 'RangeFormat',
    Worksheet: 'Worksheet',
  },
  methods: {
    Calculate: value,
    Clear: value,
    GetEntireColumn: 'RangeAreas',
    GetEntireRow: 'RangeAreas',
    GetIntersection: 'RangeAreas',
    GetIntersectionOrNullObject: 'RangeAreas',
    GetOffsetRangeAreas: 'RangeAreas',
    GetSpecialCells: 'RangeAreas',
    GetSpecialCellsOrNullObject: 'RangeAreas',
    GetUsedRangeAreas: 'RangeAreas',
    GetUsedRangeAreasOrNullObject: 'RangeAreas',
    SetDirty: value,
  },
});

const itemAt = (ranges: readonly Range[], index: number): Range => ranges[index] ?? refuse('InvalidArgument');

const rangeCollection = describeClass<readonly Range[]>({
  name: 'RangeCollection',
  items: { of: 'Range', list: (ranges) => ranges, byKey: 'none' },
  madeMethods: {
    GetCount: { gives: value, call: (ranges) => ranges.length },
    GetItemAt: { gives: 'Range', call: itemAt },
  },
});

const sort = describeClass<Range['sort']>({ name: 'RangeSort', methods: { Apply: value } });

export const rangeClasses = [range, rangeView, rangeAreas, rangeCollection, sort];
