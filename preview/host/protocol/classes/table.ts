import {
  type AutoFilter,
  type FilterCriteria,
  refuse,
  type Table,
  type TableColumn,
  type TableColumns,
  type TableRow,
  type TableRows,
  type Tables,
} from '../../model';
import { value } from '../class-spec';
import { wholeWorkbook } from '../event-feed';
import { describeClass } from '../wire-class';

const tables = describeClass<Tables>({
  name: 'TableCollection',
  items: { of: 'Table', byKey: 'getItem' },
  scalars: { Count: 'read' },
  methods: { Add: 'Table', GetCount: value, GetItemAt: 'Table', GetItemOrNullObject: 'Table' },
  events: {
    target: ({ parent }) => parent?.id ?? wholeWorkbook,
    on: {
      onAdded: ['TableAdded', '_RegisterAddedEvent'],
      onChanged: ['TableChanged', '_RegisterDataChangedEvent'],
      onDeleted: ['TableDeleted', '_RegisterDeletedEvent'],
    },
  },
  since: { 4: ['GetCount', 'GetItemOrNullObject'], 7: ['onChanged'], 9: ['onAdded', 'onDeleted'] },
});

const named = (list: readonly Table[], key: string): Table | undefined =>
  list.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());

const scopedTables = describeClass<readonly Table[]>({
  name: 'TableScopedCollection',
  items: { of: 'Table', list: (list) => list, byKey: (list, key: string) => named(list, key) ?? refuse('ItemNotFound') },
  madeMethods: {
    GetCount: { gives: value, call: (list) => list.length },
    GetFirst: { gives: 'Table', call: ([first]) => first ?? refuse('ItemNotFound') },
  },
});

const table = describeClass<Table>({
  name: 'Table',
  key: 'Id',
  scalars: {
    Id: 'read',
    Name: 'write',
    ShowHeaders: 'write',
    ShowTotals: 'write',
    Style: 'write',
    HighlightFirstColumn: 'write',
    HighlightLastColumn: 'write',
    ShowBandedRows: 'write',
    ShowBandedColumns: 'write',
    ShowFilterButton: 'write',
    LegacyId: 'read',
  },
  links: {
    AutoFilter: 'AutoFilter',
    Columns: 'TableColumnCollection',
    Rows: 'TableRowCollection',
    Sort: 'TableSort',
    Worksheet: 'Worksheet',
  },
  methods: {
    ClearFilters: value,
    ConvertToRange: 'Range',
    Delete: value,
    GetDataBodyRange: 'Range',
    GetHeaderRowRange: 'Range',
    GetRange: 'Range',
    GetTotalRowRange: 'Range',
    ReapplyFilters: value,
    Resize: value,
  },
  events: {
    target: ({ id }) => id,
    on: {
      onChanged: ['TableChanged', '_RegisterDataChangedEvent'],
      onSelectionChanged: ['TableSelectionChanged', '_RegisterSelectionChangedEvent'],
    },
  },
  since: {
    2: ['Sort', 'Worksheet', 'ClearFilters', 'ConvertToRange', 'ReapplyFilters'],
    3: ['HighlightFirstColumn', 'HighlightLastColumn', 'ShowBandedRows', 'ShowBandedColumns', 'ShowFilterButton'],
    7: ['onChanged', 'onSelectionChanged'],
    8: ['LegacyId'],
    9: ['AutoFilter'],
    13: ['Resize'],
  },
});

const columns = describeClass<TableColumns>({
  name: 'TableColumnCollection',
  items: { of: 'TableColumn', byKey: 'getItem' },
  scalars: { Count: 'read' },
  methods: { Add: 'TableColumn', GetCount: value, GetItemAt: 'TableColumn', GetItemOrNullObject: 'TableColumn' },
  since: { 4: ['GetCount', 'GetItemOrNullObject'] },
});

const column = describeClass<TableColumn>({
  name: 'TableColumn',
  key: 'Id',
  scalars: { Id: 'read', Index: 'read', Values: 'write', Name: 'write' },
  links: { Filter: 'Filter' },
  methods: { Delete: value, GetDataBodyRange: 'Range', GetHeaderRowRange: 'Range', GetRange: 'Range', GetTotalRowRange: 'Range' },
  since: { 2: ['Filter'] },
});

const rows = describeClass<TableRows>({
  name: 'TableRowCollection',
  items: { of: 'TableRow', byKey: 'none' },
  scalars: { Count: 'read' },
  methods: { Add: 'TableRow', DeleteRowsAt: value, GetCount: value, GetItemAt: 'TableRow' },
  since: { 4: ['GetCount'] },
  online: ['DeleteRowsAt'],
});

const row = describeClass<TableRow>({
  name: 'TableRow',
  scalars: { Index: 'read', Values: 'write' },
  methods: { Delete: value, GetRange: 'Range' },
});

const sort = describeClass<Table['sort']>({
  name: 'TableSort',
  methods: { Apply: value, Clear: value, Reapply: value },
  missing: ['MatchCase', 'Method', 'Fields'],
});

const filter = describeClass<TableColumn['filter']>({
  name: 'Filter',
  scalars: { Criteria: 'read' },
  methods: { Apply: value, ApplyValuesFilter: value, Clear: value },
  madeMethods: {
    ApplyCustomFilter: {
      gives: value,
      call: (column, criterion1: string, criterion2: string | null, operator: string | null) => {
        const criteria: FilterCriteria = { filterOn: 'Custom', criterion1, ...(operator !== null && { operator }) };
        column.apply(criterion2 === null ? criteria : { ...criteria, criterion2 });
      },
    },
  },
});

const autoFilter = describeClass<AutoFilter>({
  name: 'AutoFilter',
  scalars: { Enabled: 'read', IsDataFiltered: 'read', Criteria: 'read' },
  methods: {
    Apply: value,
    ClearColumnCriteria: value,
    ClearCriteria: value,
    GetRange: 'Range',
    GetRangeOrNullObject: 'Range',
    Reapply: value,
    Remove: value,
  },
  since: { 14: ['ClearColumnCriteria'] },
});

export const tableClasses = [tables, scopedTables, table, columns, column, rows, row, sort, filter, autoFilter];
