import { type EventQueue, type KeyValue, type KeyValueStore, type Workbook, type WorkbookProtection, type Worksheets } from '../../model';
import { type MadeScalar, value } from '../class-spec';
import { wholeWorkbook } from '../event-feed';
import { describeClass } from '../wire-class';

const workbook = describeClass<Workbook>({
  name: 'Workbook',
  scalars: { Name: 'read', ReadOnly: 'read', IsDirty: 'write', AutoSave: 'read', PreviouslySaved: 'read' },
  links: {
    Comments: 'CommentCollection',
    Names: 'NamedItemCollection',
    Protection: 'WorkbookProtection',
    Settings: 'SettingCollection',
    Tables: 'TableCollection',
    Worksheets: 'WorksheetCollection',
  },
  madeLinks: {
    Application: { gives: 'Application', get: (book) => book },
    Properties: { gives: 'DocumentProperties', get: (book) => book },
    _Runtime: { gives: 'Runtime', get: ({ events }) => events },
  },
  methods: { GetActiveCell: 'Range', GetSelectedRange: 'Range', GetSelectedRanges: 'RangeAreas' },
  madeMethods: {
    GetIsActiveCollabSession: { gives: value, call: () => false },
    Save: {
      gives: value,
      call: (book) => {
        book.isDirty = false;
        book.previouslySaved = true;
      },
    },
  },
  sessionMethods: {
    _GetRangeForEventByReferenceId: { gives: 'Range', call: ({ references }, id: string) => references.get(id).object },
    _GetReferenceCount: { gives: value, call: ({ references }) => references.count },
    _RemoveReference: { gives: value, call: ({ references }, id: string) => references.remove(id) },
    _RemoveAllReferences: { gives: value, call: ({ references }) => references.removeAll() },
  },
  events: { target: () => wholeWorkbook, on: { onActivated: ['WorkbookActivated', '_RegisterActivatedEvent'] } },
  since: {
    3: ['_V1Api', 'PivotTables'],
    4: ['Settings'],
    5: ['_Runtime', 'CustomXmlParts'],
    7: ['Name', 'Properties', 'Protection', 'GetActiveCell'],
    8: ['ReadOnly'],
    9: ['IsDirty', 'AutoSave', 'PreviouslySaved', 'GetIsActiveCollabSession', 'GetSelectedRanges'],
    10: ['Comments'],
    11: ['Save'],
    13: ['onActivated'],
  },
  missing: [
    'ChartDataPointTrack',
    'UsePrecisionAsDisplayed',
    'CalculationEngineVersion',
    'Bindings',
    'CustomXmlParts',
    'DataConnections',
    'Functions',
    'InternalTest',
    'LinkedWorkbooks',
    'PivotTableStyles',
    'PivotTables',
    'Queries',
    'SlicerStyles',
    'Slicers',
    'Styles',
    'TableStyles',
    'TimelineStyles',
    '_V1Api',
  ],
});

const application = describeClass<Workbook>({
  name: 'Application',
  scalars: { CalculationMode: 'write' },
  madeScalars: {
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  madeLinks: { CultureInfo: { gives: 'CultureInfo', get: (book) => book } },
  madeMethods: {
    Calculate: {
      gives: value,
      call: ({ worksheets }) => {
        for (const sheet of worksheets.items) sheet.calculate();
      },
    },
    // Both save time only, and nothing here takes any.
    SuspendApiCalculationUntilNextSync: { gives: value, call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { gives: value, call: () => undefined },
  },
  since: {
    6: ['SuspendApiCalculationUntilNextSync'],
    9: ['CalculationState', 'SuspendScreenUpdatingUntilNextSync'],
    11: ['DecimalSeparator', 'ThousandsSeparator', 'UseSystemSeparators', 'CultureInfo'],
  },
  missing: ['CalculationEngineVersion', 'IterativeCalculation', 'Ribbon'],
});

const cultureInfo = describeClass<Workbook>({
  name: 'CultureInfo',
  madeScalars: { Name: { get: () => 'en-US' } },
  madeLinks: {
    DatetimeFormat: { gives: 'DatetimeFormatInfo', get: (book) => book },
    NumberFormat: { gives: 'NumberFormatInfo', get: (book) => book },
  },
  since: { 12: ['DatetimeFormat'] },
});

const numberFormatInfo = describeClass<Workbook>({
  name: 'NumberFormatInfo',
  madeScalars: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

const datetimeFormatInfo = describeClass<Workbook>({
  name: 'DatetimeFormatInfo',
  madeScalars: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: () => 'dddd, MMMM d, yyyy' },
    ShortDatePattern: { get: () => 'M/d/yyyy' },
    TimeSeparator: { get: () => ':' },
    LongTimePattern: { get: () => 'h:mm:ss AM/PM' },
  },
});

const runtime = describeClass<EventQueue>({ name: 'Runtime', scalars: { EnableEvents: 'write' }, since: { 8: ['EnableEvents'] } });

const protection = describeClass<WorkbookProtection>({
  name: 'WorkbookProtection',
  scalars: { Protected: 'read' },
  methods: { Protect: value, Unprotect: value },
});

const settings = describeClass<KeyValueStore>({
  name: 'SettingCollection',
  items: { of: 'Setting', byKey: 'getItem' },
  methods: { Add: 'Setting', GetCount: value, GetItemOrNullObject: 'Setting' },
});

const setting = describeClass<KeyValue>({
  name: 'Setting',
  key: '_Id',
  scalars: { Key: 'read', Value: 'write' },
  madeScalars: { _Id: { get: ({ key }) => key } },
  methods: { Delete: value },
});

const customProperties = describeClass<KeyValueStore>({
  name: 'CustomPropertyCollection',
  items: { of: 'CustomProperty', byKey: 'getItem' },
  methods: { Add: 'CustomProperty', DeleteAll: value, GetCount: value, GetItemOrNullObject: 'CustomProperty' },
});

const typeOf = (held: unknown): string =>
  typeof held === 'number' ? (Number.isInteger(held) ? 'Number' : 'Float') : typeof held === 'boolean' ? 'Boolean' : 'String';

const customProperty = describeClass<KeyValue>({
  name: 'CustomProperty',
  keyOf: ({ key }) => key,
  scalars: { Key: 'read', Value: 'write' },
  madeScalars: { Type: { get: ({ value: held }) => typeOf(held) } },
  methods: { Delete: value },
});

const property = (name: string): MadeScalar<Workbook> => ({
  get: ({ properties }) => properties[name] ?? '',
  set: (book, text: string) => {
    book.properties[name] = text;
    book.isDirty = true;
  },
});

const documentProperties = describeClass<Workbook>({
  name: 'DocumentProperties',
  madeScalars: {
    Title: property('title'),
    Subject: property('subject'),
    Author: property('author'),
    Keywords: property('keywords'),
    Comments: property('comments'),
    LastAuthor: { get: ({ properties }) => properties['lastAuthor'] ?? '' },
    Category: property('category'),
    Manager: property('manager'),
    Company: property('company'),
  },
  madeLinks: { Custom: { gives: 'CustomPropertyCollection', get: ({ customProperties: store }) => store } },
  missing: ['RevisionNumber', 'CreationDate'],
});

const worksheets = describeClass<Worksheets>({
  name: 'WorksheetCollection',
  items: { of: 'Worksheet', byKey: 'getItem' },
  methods: {
    Add: 'Worksheet',
    GetActiveWorksheet: 'Worksheet',
    GetCount: value,
    GetFirst: 'Worksheet',
    GetItemOrNullObject: 'Worksheet',
    GetLast: 'Worksheet',
  },
  events: {
    target: () => wholeWorkbook,
    on: {
      onActivated: ['WorksheetActivated', '_RegisterActivatedEvent'],
      onAdded: ['WorksheetAdded', '_RegisterAddedEvent'],
      onCalculated: ['WorksheetCalculated', '_RegisterCalculatedEvent'],
      onChanged: ['WorksheetChanged', '_RegisterDataChangedEvent'],
      onColumnSorted: ['WorksheetColumnSorted', '_RegisterColumnSortedEvent'],
      onDeactivated: ['WorksheetDeactivated', '_RegisterDeactivatedEvent'],
      onDeleted: ['WorksheetDeleted', '_RegisterDeletedEvent'],
      onFormatChanged: ['WorksheetFormatChanged', '_RegisterFormatChangedEvent'],
      onFormulaChanged: ['WorksheetFormulaChanged', '_RegisterFormulaChangedEvent'],
      onMoved: ['WorksheetMoved', '_RegisterEventMoved'],
      onNameChanged: ['WorksheetNameChanged', '_RegisterEventNameChanged'],
      onProtectionChanged: ['WorksheetProtectionChanged', '_RegisterProtectionChangedEvent'],
      onRowHiddenChanged: ['WorksheetRowHiddenChanged', '_RegisterRowHiddenChangedEvent'],
      onRowSorted: ['WorksheetRowSorted', '_RegisterRowSortedEvent'],
      onSelectionChanged: ['WorksheetSelectionChanged', '_RegisterSelectionChangedEvent'],
      onVisibilityChanged: ['WorksheetVisibilityChanged', '_RegisterEventVisibilityChanged'],
    },
  },
  since: {
    4: ['GetCount', 'GetItemOrNullObject'],
    5: ['GetFirst', 'GetLast'],
    7: ['onActivated', 'onAdded', 'onDeactivated', 'onDeleted'],
    8: ['onCalculated'],
    9: ['onChanged', 'onFormatChanged', 'onSelectionChanged'],
    10: ['onColumnSorted', 'onRowSorted'],
    11: ['onRowHiddenChanged'],
    13: ['onFormulaChanged'],
    14: ['onProtectionChanged'],
  },
  online: ['onMoved', 'onNameChanged', 'onVisibilityChanged'],
});

export const workbookClasses = [
  workbook,
  application,
  cultureInfo,
  numberFormatInfo,
  datetimeFormatInfo,
  runtime,
  protection,
  settings,
  setting,
  customProperties,
  customProperty,
  documentProperties,
  worksheets,
];
