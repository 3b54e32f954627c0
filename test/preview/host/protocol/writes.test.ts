import { openExcel } from '../../../open-excel';

const workbook = {
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['Id', 'Name'],
        [2, 'Bob'],
        [1, 'Ada'],
      ],
      tables: [{ name: 'People', address: 'A1:B3' }],
    },
  ],
};

/** The sheet after a batch, as the model holds it. */
async function after(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  const host = openExcel(workbook);
  await Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });
  return host.workbook.activeSheet;
}

test('rows of a table are added, sorted and filtered', async () => {
  const sheet = await after(({ tables }) => {
    const table = tables.getItem('People');
    table.rows.add(undefined, [[3, 'Cyd']]);
    table.sort.apply([{ key: 0, ascending: true }]);
    table.columns.getItem('Name').filter.applyValuesFilter(['Bob']);
  });
  expect(sheet.getRange('A1:B4').values).toEqual([
    ['Id', 'Name'],
    [1, 'Ada'],
    [2, 'Bob'],
    [3, 'Cyd'],
  ]);
  expect(sheet.getRange('A1:A4').getVisibleView().values).toEqual([['Id'], [2]]);
});

test('panes, print, protection and properties', async () => {
  const sheet = await after((page, { workbook: book }) => {
    page.freezePanes.freezeRows(1);
    page.pageLayout.setPrintMargins('Inches', { left: 1 });
    page.pageLayout.headersFooters.defaultForAllPages.centerHeader = 'Records';
    page.customProperties.add('key', 'text');
    book.properties.title = 'Title';
    book.properties.custom.add('number', 7);
    page.comments.add('A2', 'Look');
    page.names.add('Here', page.getRange('A2'));
    page.protection.protect({ allowSort: true });
  });
  expect([sheet.freezePanes.rows, sheet.pageLayout.values['leftMargin'], sheet.pageLayout.headersFooters['centerHeader']]).toEqual([
    1,
    72,
    'Records',
  ]);
  expect([sheet.customProperties.getItem('KEY').value, sheet.workbook.properties['title']]).toEqual(['text', 'Title']);
  expect(sheet.comments.items.map(({ content }) => content)).toEqual(['Look']);
  expect(sheet.names.items.map(({ formula }) => formula)).toEqual(['=Sheet1!$A$2']);
  expect(sheet.protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
});

test('a large array, which the client sends in parts', async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [i, `Text ${i}`, i % 2 === 0]);
  const sheet = await after((page) => {
    page.getRange('D1:F5000').values = rows;
  });
  expect(sheet.getRange('D1:F5000').values).toEqual(rows);
});

test('an argument that this host did not expect is a fault of the host, and says so', async () => {
  const wrong = after((page) => page.tables.getItem(5 as unknown as string).load('name'));
  await expect(wrong).rejects.toMatchObject({ code: 'HostFailed' });
});
