import { type FreezePanes, type KeyValue, type KeyValueStore, type PageLayout, type Protection, type Sheet } from '../../model';
import { type MadeScalar, value } from '../class-spec';
import { describeClass } from '../wire-class';

const worksheet = describeClass<Sheet>({
  name: 'Worksheet',
  key: 'Id',
  scalars: {
    Id: 'read',
    Name: 'write',
    Position: 'write',
    Visibility: 'write',
    TabColor: 'write',
    StandardWidth: 'write',
    StandardHeight: 'read',
    ShowGridlines: 'write',
    ShowHeadings: 'write',
    EnableCalculation: 'write',
    TabId: 'read',
  },
  links: {
    AutoFilter: 'AutoFilter',
    Charts: 'ChartCollection',
    Comments: 'CommentCollection',
    CustomProperties: 'WorksheetCustomPropertyCollection',
    FreezePanes: 'WorksheetFreezePanes',
    Names: 'NamedItemCollection',
    PageLayout: 'PageLayout',
    Protection: 'WorksheetProtection',
    Tables: 'TableCollection',
  },
  methods: {
    Activate: value,
    Calculate: value,
    Copy: 'Worksheet',
    Delete: value,
    GetCell: 'Range',
    GetNext: 'Worksheet',
    GetNextOrNullObject: 'Worksheet',
    GetPrevious: 'Worksheet',
    GetPreviousOrNullObject: 'Worksheet',
    GetRange: 'Range',
    GetRangeByIndexes: 'Range',
    GetRanges: 'RangeAreas',
    GetUsedRange: 'Range',
    GetUsedRangeOrNullObject: 'Range',
  },
  madeMethods: {
    _GetAnotherWorksheetById: { gives: 'Worksheet', call: ({ workbook }, id: string) => workbook.worksheets.getItem(id) },
    _GetSheetById: { gives: 'Worksheet', call: ({ workbook }, id: string) => workbook.worksheets.getItem(id) },
  },
  events: {
    target: ({ id }) => id,
    on: {
      onActivated: ['WorksheetActivated', '_RegisterActivatedEvent'],
      onCalculated: ['WorksheetCalculated', '_RegisterCalculatedEvent'],
      onChanged: ['WorksheetChanged', '_RegisterDataChangedEvent'],
      onColumnSorted: ['WorksheetColumnSorted', '_RegisterColumnSortedEvent'],
      onDeactivated: ['WorksheetDeactivated', '_RegisterDeactivatedEvent'],
      onFormatChanged: ['WorksheetFormatChanged', '_RegisterFormatChangedEvent'],
      onFormulaChanged: ['WorksheetFormulaChanged', '_RegisterFormulaChangedEvent'],
      onNameChanged: ['WorksheetNameChanged', '_RegisterEventNameChanged'],
      onProtectionChanged: ['WorksheetProtectionChanged', '_RegisterProtectionChangedEvent'],
      onRowHiddenChanged: ['WorksheetRowHiddenChanged', '_RegisterRowHiddenChangedEvent'],
      onRowSorted: ['WorksheetRowSorted', '_RegisterRowSortedEvent'],
      onSelectionChanged: ['WorksheetSelectionChanged', '_RegisterSelectionChangedEvent'],
      onVisibilityChanged: ['WorksheetVisibilityChanged', '_RegisterEventVisibilityChanged'],
    },
  },
  since: {
    2: ['Protection'],
    4: ['Names', 'GetUsedRangeOrNullObject'],
    5: ['GetNext', 'GetNextOrNullObject', 'GetPrevious', 'GetPreviousOrNullObject'],
    6: ['Calculate'],
    7: [
      'TabColor',
      'StandardWidth',
      'StandardHeight',
      'FreezePanes',
      'Copy',
      'GetRangeByIndexes',
      '_GetAnotherWorksheetById',
      '_GetSheetById',
      'onActivated',
      'onChanged',
      'onDeactivated',
      'onSelectionChanged',
    ],
    8: ['ShowGridlines', 'ShowHeadings', 'onCalculated'],
    9: ['EnableCalculation', 'AutoFilter', 'PageLayout', 'GetRanges', 'onFormatChanged'],
    10: ['Comments', 'onColumnSorted', 'onRowSorted'],
    11: ['onRowHiddenChanged'],
    12: ['CustomProperties'],
    13: ['onFormulaChanged'],
    14: ['TabId', 'onProtectionChanged'],
  },
  online: ['onNameChanged', 'onVisibilityChanged'],
  missing: ['HorizontalPageBreaks', 'NamedSheetViews', 'PivotTables', 'Shapes', 'Slicers', 'VerticalPageBreaks', 'Visuals'],
});

const freezePanes = describeClass<FreezePanes>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: value,
    FreezeColumns: value,
    FreezeRows: value,
    GetLocation: 'Range',
    GetLocationOrNullObject: 'Range',
    Unfreeze: value,
  },
});

const protection = describeClass<Protection>({
  name: 'WorksheetProtection',
  scalars: { Protected: 'read', Options: 'read' },
  methods: { Protect: value, Unprotect: value },
});

const customProperties = describeClass<KeyValueStore>({
  name: 'WorksheetCustomPropertyCollection',
  items: { of: 'WorksheetCustomProperty', byKey: 'getItem' },
  methods: { Add: 'WorksheetCustomProperty', GetCount: value, GetItemOrNullObject: 'WorksheetCustomProperty' },
});

const customProperty = describeClass<KeyValue>({
  name: 'WorksheetCustomProperty',
  key: '_Id',
  scalars: { Key: 'read', Value: 'write' },
  madeScalars: { _Id: { get: ({ key }) => key } },
  methods: { Delete: value },
});

const printed = (name: string): MadeScalar<PageLayout> => ({
  get: ({ values }) => values[name],
  set: ({ values }, to: unknown) => {
    values[name] = to;
  },
});

const pointsOf: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const pageLayout = describeClass<PageLayout>({
  name: 'PageLayout',
  madeScalars: {
    Orientation: printed('orientation'),
    PaperSize: printed('paperSize'),
    BlackAndWhite: printed('blackAndWhite'),
    PrintErrors: printed('printErrors'),
    Zoom: printed('zoom'),
    CenterHorizontally: printed('centerHorizontally'),
    CenterVertically: printed('centerVertically'),
    PrintHeadings: printed('printHeadings'),
    PrintGridlines: printed('printGridlines'),
    LeftMargin: printed('leftMargin'),
    RightMargin: printed('rightMargin'),
    TopMargin: printed('topMargin'),
    BottomMargin: printed('bottomMargin'),
    HeaderMargin: printed('headerMargin'),
    FooterMargin: printed('footerMargin'),
    PrintComments: printed('printComments'),
    DraftMode: printed('draftMode'),
    FirstPageNumber: printed('firstPageNumber'),
    PrintOrder: printed('printOrder'),
  },
  madeLinks: { HeadersFooters: { gives: 'HeaderFooterGroup', get: (layout) => layout } },
  methods: {
    GetPrintArea: 'RangeAreas',
    GetPrintAreaOrNullObject: 'RangeAreas',
    GetPrintTitleColumns: 'Range',
    GetPrintTitleColumnsOrNullObject: 'Range',
    GetPrintTitleRows: 'Range',
    GetPrintTitleRowsOrNullObject: 'Range',
    SetPrintArea: value,
    SetPrintTitleColumns: value,
    SetPrintTitleRows: value,
  },
  madeMethods: {
    SetPrintMargins: {
      gives: value,
      call: ({ values }, unit: string, margins: Readonly<Record<string, number>>) => {
        for (const [side, length] of Object.entries(margins)) values[`${side}Margin`] = length * (pointsOf[unit] ?? 1);
      },
    },
  },
});

const headersFooters = describeClass<PageLayout>({
  name: 'HeaderFooterGroup',
  madeLinks: { DefaultForAllPages: { gives: 'HeaderFooter', get: (layout) => layout } },
  missing: ['State', 'UseSheetMargins', 'UseSheetScale', 'EvenPages', 'FirstPage', 'OddPages'],
});

const edge = (name: string): MadeScalar<PageLayout> => ({
  get: (layout) => layout.headersFooters[name],
  set: (layout, text: string) => {
    layout.headersFooters[name] = text;
  },
});

const headerFooter = describeClass<PageLayout>({
  name: 'HeaderFooter',
  madeScalars: {
    LeftHeader: edge('leftHeader'),
    CenterHeader: edge('centerHeader'),
    RightHeader: edge('rightHeader'),
    LeftFooter: edge('leftFooter'),
    CenterFooter: edge('centerFooter'),
    RightFooter: edge('rightFooter'),
  },
});

export const worksheetClasses = [
  worksheet,
  freezePanes,
  protection,
  customProperties,
  customProperty,
  pageLayout,
  headersFooters,
  headerFooter,
];
