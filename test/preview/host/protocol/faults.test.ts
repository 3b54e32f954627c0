import { openExcel, settled } from '../../../open-excel';

const twoSheets = { sheets: [{ name: 'Sheet1', rows: [['before']] }, { name: 'Other' }] };

/** Writes two cells, each with actions of its own, in one request. */
async function writeTwo(): Promise<string> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.activate();
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('A2').values = [['second']];
      await context.sync();
    });
    return 'done';
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

test('before anything ran', async () => {
  const host = openExcel(twoSheets);
  host.faults.failAt(1, 'GeneralException');
  expect(await writeTwo()).toBe('GeneralException');
  expect(host.workbook.activeSheet.getRange('A1:A2').values).toEqual([['before'], ['']]);
  expect(await writeTwo()).toBe('done');
});

test('after all ran, with the answer lost', async () => {
  const host = openExcel(twoSheets);
  host.faults.failAt(1, 'ResponsePayloadSizeLimitExceeded', 'after');
  expect(await writeTwo()).toBe('ResponsePayloadSizeLimitExceeded');
  expect(host.workbook.activeSheet.getRange('A1:A2').values).toEqual([['first'], ['second']]);
});

test('in the middle of a batch', async () => {
  const outcomes = new Set<string>();
  for (let action = 0; action < 30; action += 1) {
    const host = openExcel(twoSheets);
    host.faults.failAt(1, 'AccessDenied', { action });
    const code = await writeTwo();
    outcomes.add([code, ...(host.workbook.activeSheet.getRange('A1:A2').values ?? []).flat()].join(' '));
  }
  expect(outcomes).toEqual(new Set(['AccessDenied before ', 'AccessDenied first ', 'done first second']));
});

test('the third request from now', async () => {
  const host = openExcel(twoSheets);
  await writeTwo();
  // The client gives its references back in a request of its own.
  await settled();
  const { requests } = host.counters;
  host.faults.failAt(3, 'InvalidOperationInCellEditMode');
  const codes = [];
  while (host.counters.requests < requests + 3) codes.push(await writeTwo());
  expect(codes.at(-1)).toBe('InvalidOperationInCellEditMode');
});

test('a sheet is deleted just before', async () => {
  const host = openExcel(twoSheets);
  host.faults.failAt(1, { deleteSheet: 'Sheet1' });
  expect(await writeTwo()).toBe('ItemNotFound');
  expect(host.workbook.worksheets.items.map(({ name }) => name)).toEqual(['Other']);
});

test('faults that did not come can be called off', async () => {
  const host = openExcel(twoSheets);
  host.faults.failAt(1, 'GeneralException');
  host.faults.clear();
  expect(await writeTwo()).toBe('done');
});

test('what goes over the wire is counted', async () => {
  const host = openExcel({ sheets: [{ name: 'Sheet1', rows: [['ä'.repeat(1_000)]] }] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').load('values,text');
    sheet.getRange('C1:C2').values = [[1], [2]];
    await context.sync();
  });
  expect(host.counters).toMatchObject({ cellsRead: 12, cellsWritten: 2 });
  // The text twice, in two bytes a letter.
  expect(host.counters.largestResponse).toBeGreaterThan(4_000);
  expect(host.counters.largestResponse).toBeLessThan(5_000);
  expect(host.counters.largestRequest).toBeGreaterThan(500);
  host.resetCounters();
  expect(host.counters.requests).toBe(0);
});
