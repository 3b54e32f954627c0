import { classes } from '../../../../preview/host/protocol/classes';
import { camelCase } from '../../../../preview/host/protocol/wire-class';
import { openExcel, settled } from '../../../open-excel';

const workbook = {
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['Id', 'Name'],
        [1, 'Ada'],
        [2, 'Bob'],
      ],
      tables: [{ name: 'People', address: 'A1:B3' }],
      comments: [{ cell: 'B2', text: 'Look' }],
      conditionalFormats: [{ areas: 'A1:A3', formula: 'TRUE' }],
      validations: [{ areas: 'B2:B3', rule: { list: { inCellDropDown: true, source: 'a,b' } } }],
    },
    { name: 'Other', rows: [['x']] },
  ],
  names: [{ name: 'Everyone', refersTo: 'Sheet1!$A$2:$B$3' }],
  settings: { a: 1 },
  customProperties: { c: 'd' },
};

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

interface Loadable {
  load(names?: string): unknown;
  toJSON(): object;
}

/** An object of each class, as the client gets it. */
const objects: Readonly<Record<string, (context: Excel.RequestContext) => Loadable>> = {
  Workbook: ({ workbook: book }) => book,
  Application: ({ application }) => application,
  CultureInfo: ({ application }) => application.cultureInfo,
  NumberFormatInfo: ({ application }) => application.cultureInfo.numberFormat,
  DatetimeFormatInfo: ({ application }) => application.cultureInfo.datetimeFormat,
  DocumentProperties: ({ workbook: book }) => book.properties,
  CustomPropertyCollection: ({ workbook: book }) => book.properties.custom,
  SettingCollection: ({ workbook: book }) => book.settings,
  Setting: ({ workbook: book }) => book.settings.getItem('a'),
  WorkbookProtection: ({ workbook: book }) => book.protection,
  WorksheetCollection: ({ workbook: book }) => book.worksheets,
  Worksheet: first,
  WorksheetProtection: (context) => first(context).protection,
  PageLayout: (context) => first(context).pageLayout,
  HeaderFooter: (context) => first(context).pageLayout.headersFooters.defaultForAllPages,
  Range: (context) => first(context).getRange('A1:B3'),
  RangeView: (context) => first(context).getRange('A1:B3').getVisibleView(),
  RangeAreas: (context) => first(context).getRanges('A1,B3'),
  RangeCollection: (context) => first(context).getRanges('A1,B3').areas,
  RangeFormat: (context) => first(context).getRange('A1').format,
  RangeFill: (context) => first(context).getRange('A1').format.fill,
  RangeFont: (context) => first(context).getRanges('A1,B3').format.font,
  FormatProtection: (context) => first(context).getRange('A1').format.protection,
  RangeBorderCollection: (context) => first(context).getRange('A1').format.borders,
  RangeBorder: (context) => first(context).getRange('A1').format.borders.getItem('EdgeTop'),
  TableCollection: ({ workbook: book }) => book.tables,
  TableScopedCollection: (context) => first(context).getRange('A1').getTables(),
  Table: (context) => first(context).tables.getItem('People'),
  TableColumnCollection: (context) => first(context).tables.getItem('People').columns,
  TableColumn: (context) => first(context).tables.getItem('People').columns.getItem('Name'),
  TableRowCollection: (context) => first(context).tables.getItem('People').rows,
  TableRow: (context) => first(context).tables.getItem('People').rows.getItemAt(1),
  Filter: (context) => first(context).tables.getItem('People').columns.getItem('Name').filter,
  AutoFilter: (context) => first(context).tables.getItem('People').autoFilter,
  ConditionalFormatCollection: (context) => first(context).getRange().conditionalFormats,
  ConditionalFormat: (context) => first(context).getRange().conditionalFormats.getItemAt(0),
  ConditionalFormatRule: (context) => first(context).getRange().conditionalFormats.getItemAt(0).custom.rule,
  ConditionalRangeFont: (context) => first(context).getRange().conditionalFormats.getItemAt(0).custom.format.font,
  ConditionalRangeBorderCollection: (context) => first(context).getRange().conditionalFormats.getItemAt(0).custom.format.borders,
  DataValidation: (context) => first(context).getRange('B2:B3').dataValidation,
  NamedItemCollection: ({ workbook: book }) => book.names,
  NamedItem: ({ workbook: book }) => book.names.getItem('Everyone'),
  CommentCollection: (context) => first(context).comments,
  Comment: ({ workbook: book }) => book.comments.getItemByCell('Sheet1!B2'),
  CommentReply: ({ workbook: book }) => book.comments.getItemByCell('Sheet1!B2').replies.add('Seen'),
  ChartCollection: (context) => first(context).charts,
  Chart: (context) => first(context).charts.add('Line', first(context).getRange('A1:B3')),
  ChartTitle: (context) => first(context).charts.add('Line', first(context).getRange('A1:B3')).title,
};

test.each(Object.keys(objects))('everything that can be read of %s is read', async (name) => {
  openExcel(workbook);
  const wireClass = classes.get(name);
  await Excel.run(async (context) => {
    const object = objects[name]?.(context);
    const scalars = [...(wireClass?.scalars.values() ?? [])].map((scalar) => camelCase(scalar.name)).filter((scalar) => scalar !== '_Id');
    if (scalars.length > 0) object?.load(scalars.join(','));
    object?.load();
    await context.sync();
    const read = object?.toJSON();
    for (const scalar of scalars) expect([scalar, Object.keys(read ?? {}).includes(scalar)]).toEqual([scalar, true]);
  });
});

test('a state is set at once, and read back as plain data', async () => {
  const host = openExcel(workbook);
  await Excel.run(async (context) => {
    const range = first(context).getRange('A2');
    range.set({ values: [[9]], format: { fill: { color: '#ff0000' }, font: { bold: true } } });
    range.load('values,format/fill/color,format/font/bold,worksheet/name');
    await context.sync();
    expect(range.toJSON()).toMatchObject({ values: [[9]], format: { fill: { color: '#FF0000' }, font: { bold: true } } });
    expect(range.worksheet.name).toBe('Sheet1');
  });
  expect(host.workbook.sheet('Sheet1')?.getRange('A2').format.get('fillColor')).toBe('#FF0000');
});

test('some of the items of a collection', async () => {
  openExcel({ sheets: ['A', 'B', 'C', 'D'].map((name) => ({ name })) });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, $top: 2, $skip: 1 });
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['B', 'C']);
    worksheets.items[1]?.delete();
    await context.sync();
    worksheets.load('items/name');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['A', 'B', 'D']);
  });
});

test('null objects lead to null objects', async () => {
  openExcel(workbook);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject('none');
    const range = table.getRange().getRow(0);
    range.load('address');
    await context.sync();
    expect([table.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

test('ranges that are kept move with their cells, and are given back', async () => {
  const host = openExcel(workbook);
  await Excel.run(async (context) => {
    const range = first(context).getRange('B2');
    const { areas } = first(context).getRanges('A1,B3');
    areas.load('items/address');
    await context.sync();
    host.workbook.asUser(() => host.workbook.sheet('Sheet1')?.getRange('1:2').insert('Down'));
    range.load('address');
    for (const area of areas.items) area.load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!B4');
    expect(areas.items.map(({ address }) => address)).toEqual(['Sheet1!A3', 'Sheet1!B5']);
    expect(host.keptReferences).toBeGreaterThan(0);
  });
  await settled();
  expect(host.keptReferences).toBe(0);
});

test('a range that is not kept is lost after the request', async () => {
  openExcel(workbook);
  const late = Excel.run(async (context) => {
    const range = first(context).getRange('B2').untrack();
    await context.sync();
    range.load('address');
    await context.sync();
  });
  await expect(late).rejects.toMatchObject({ code: 'InvalidObjectPath' });
});
