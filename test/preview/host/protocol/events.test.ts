import { openExcel, settled } from '../../../open-excel';

const workbook = {
  sheets: [{ name: 'Sheet1', rows: [['Id'], [1], [2]], tables: [{ name: 'Ids', address: 'A1:A3' }] }, { name: 'Other' }],
};

type Listen = (context: Excel.RequestContext, hear: (args: object) => Promise<void>) => void;

/** What handlers hear of an act of a person. */
async function heardOf(listen: Listen, act: (host: ReturnType<typeof openExcel>) => unknown): Promise<readonly object[]> {
  const host = openExcel(workbook, { online: true });
  const heard: object[] = [];
  await Excel.run(async (context) => {
    listen(context, (args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  host.workbook.asUser(() => act(host));
  await settled();
  return heard;
}

const sheetOf = ({ workbook: book }: Excel.RequestContext): Excel.Worksheet => book.worksheets.getItem('Sheet1');

test.each<[string, Listen, (host: ReturnType<typeof openExcel>) => unknown, object]>([
  ['a sheet', (c, hear) => sheetOf(c).onChanged.add(hear), ({ workbook: b }) => b.rangeOf('Sheet1!C1').clear(), { address: 'C1' }],
  [
    'all sheets',
    ({ workbook: b }, hear) => b.worksheets.onChanged.add(hear),
    ({ workbook: b }) => b.rangeOf('Other!C1').clear(),
    { address: 'C1' },
  ],
  [
    'a table',
    (c, hear) => c.workbook.tables.getItem('Ids').onChanged.add(hear),
    ({ workbook: b }) => b.rangeOf('Sheet1!A2').clear('Contents'),
    { address: 'A2' },
  ],
  [
    'all tables',
    (c, hear) => c.workbook.tables.onChanged.add(hear),
    ({ workbook: b }) => b.rangeOf('Sheet1!A2').clear('Contents'),
    { address: 'A2' },
  ],
  [
    'a new sheet',
    (c, hear) => c.workbook.worksheets.onAdded.add(hear),
    ({ workbook: b }) => b.worksheets.add('New'),
    { type: 'WorksheetAdded' },
  ],
  [
    'a new name',
    (c, hear) => sheetOf(c).onNameChanged.add(hear),
    ({ workbook: b }) => b.sheet('Sheet1') && (b.activeSheet.name = 'New'),
    { nameAfter: 'New' },
  ],
  [
    'protection',
    (c, hear) => sheetOf(c).onProtectionChanged.add(hear),
    ({ workbook: b }) => b.activeSheet.protection.protect(),
    { isProtected: true },
  ],
  [
    'comments',
    (c, hear) => c.workbook.comments.onAdded.add(hear),
    ({ workbook: b }) => b.comments.add('Sheet1!C1', 'x'),
    { type: 'CommentAdded' },
  ],
  [
    'selection',
    (c, hear) => sheetOf(c).onSelectionChanged.add(hear),
    ({ workbook: b }) => b.rangeOf('Sheet1!B2:B3').select(),
    { address: 'B2:B3' },
  ],
  ['selection as of old', (c, hear) => c.workbook.onSelectionChanged.add(hear), ({ workbook: b }) => b.rangeOf('Sheet1!B2').select(), {}],
  ['settings', (c, hear) => c.workbook.settings.onSettingsChanged.add(hear), ({ workbook: b }) => b.settings.add('a', 1), {}],
])('%s', async (_name, listen, act, args) => {
  expect(await heardOf(listen, act)).toEqual([expect.objectContaining(args)]);
});

test('nobody hears of another sheet', async () => {
  const listen: Listen = (context, hear) => sheetOf(context).onChanged.add(hear);
  expect(await heardOf(listen, ({ workbook: b }) => b.rangeOf('Other!C1').clear())).toEqual([]);
});

test('the range of an event is asked for later, and has moved with its cells', async () => {
  const [event] = await heardOf(
    (context, hear) => sheetOf(context).onChanged.add(hear),
    ({ workbook: b }) => {
      b.rangeOf('Sheet1!C5').clear();
      b.rangeOf('Sheet1!1:1').insert('Down');
    },
  );
  await Excel.run(async (context) => {
    const range = (event as Excel.WorksheetChangedEventArgs).getRange(context);
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!C6');
  });
});

test('events that are switched off do not come', async () => {
  const listen: Listen = (context, hear) => {
    sheetOf(context).onChanged.add(hear);
    context.runtime.enableEvents = false;
  };
  expect(await heardOf(listen, ({ workbook: b }) => b.rangeOf('Sheet1!C1').clear())).toEqual([]);
});

test('a view hears of everything at once', () => {
  const host = openExcel(workbook);
  const kinds: string[] = [];
  const stop = host.onModelEvent(({ kind }) => kinds.push(kind));
  host.workbook.rangeOf('Other!A1').clear('Contents');
  expect(kinds).toEqual(['WorksheetChanged']);
  stop();
  host.workbook.rangeOf('Other!A2').clear('Contents');
  expect(kinds).toHaveLength(1);
});
