import { openExcel, settled } from '../../../open-excel';

test('the client reads and writes', async () => {
  const host = openExcel({
    sheets: [
      {
        name: 'Students',
        rows: [
          ['Id', 'Name'],
          [7, 'Ada'],
        ],
      },
    ],
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('students').getRange('A1:B3');
    range.load('values,address');
    await context.sync();
    expect(range.values).toEqual([
      ['Id', 'Name'],
      [7, 'Ada'],
      ['', ''],
    ]);
    expect(range.address).toBe('Students!A1:B3');
    expect(() => range.text).toThrow(/'text' is not available/);
    range.getRow(2).values = [[8, 'Bob']];
    await context.sync();
  });
  expect(host.workbook.sheet('Students')?.getRange('A3:B3').values).toEqual([[8, 'Bob']]);
  await settled();
  expect(host.keptReferences).toBe(0);
});

test('a table that is not there', async () => {
  openExcel();
  const reading = Excel.run(async (context) => {
    context.workbook.tables.getItem('nope').load('name');
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'TableCollection.getItem' } });
});

test('events arrive after the answer', async () => {
  const host = openExcel();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.onChanged.add((args) => {
      heard.push(`${args.changeType} ${args.address} ${args.triggerSource}`);
      return Promise.resolve();
    });
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    expect(heard).toEqual([]);
  });
  await settled();
  host.workbook.asUser(() => (host.workbook.activeSheet.getRange('B2').values = [[5]]));
  await settled();
  expect(heard).toEqual(['RangeEdited A1 ThisLocalAddin', 'RangeEdited B2 Unknown']);
});
