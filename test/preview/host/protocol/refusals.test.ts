import { openExcel } from '../../../open-excel';

/** What a batch fails with: the code and the place, where there is one; undefined when it passes. */
async function failure(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<string | undefined> {
  try {
    await Excel.run(async (context) => {
      batch(context, context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    return undefined;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return [code, debugInfo.errorLocation].filter(Boolean).join(' ');
  }
}

const oneSheet = { sheets: [{ name: 'Sheet1', rows: [['a', 'b']] }] };

describe('members', () => {
  test('what this host lacks is refused by name, never passed over', async () => {
    openExcel();
    expect(await failure((_context, sheet) => sheet.shapes.load('items'))).toBe('NotImplemented Worksheet.shapes');
    expect(await failure((_context, sheet) => sheet.getRange('A1').autoFill('A1:A9'))).toBe('NotImplemented Range.autoFill');
    expect(await failure((_context, sheet) => sheet.getRange('A1').load('numberFormatCategories'))).toBe(
      'NotImplemented Range.numberFormatCategories',
    );
    expect(await failure((_context, sheet) => (sheet.getRange('A1').formulasR1C1 = [['=R1C1']]))).toMatch('NotImplemented');
  });

  test('what nobody has is an invalid argument', async () => {
    openExcel();
    expect(await failure((_context, sheet) => sheet.load('nonsense'))).toBe('InvalidArgument Worksheet.nonsense');
    expect(await failure((_context, sheet) => sheet.load('tables/items/nonsense'))).toBe('InvalidArgument Table.nonsense');
  });

  test('what is newer than this Excel is not found', async () => {
    openExcel(oneSheet, { excelApi: 8 });
    expect(await failure((_context, sheet) => sheet.getRanges('A1,B1'))).toBe('ApiNotFound Worksheet.getRanges');
    expect(await failure((_context, sheet) => sheet.load('tabId'))).toBe('ApiNotFound Worksheet.tabId');
    expect(await failure((_context, sheet) => (sheet.enableCalculation = false))).toBe('ApiNotFound Worksheet.enableCalculation');
    expect(await failure((_context, sheet) => sheet.autoFilter.load('enabled'))).toBe('ApiNotFound Worksheet.autoFilter');
    expect(await failure((_context, sheet) => sheet.load())).toBeUndefined();
    openExcel(oneSheet, { excelApi: 9 });
    expect(await failure((_context, sheet) => sheet.getRanges('A1,B1'))).toBeUndefined();
  });

  test('what only Excel on the web has', async () => {
    const listen = (_context: Excel.RequestContext, sheet: Excel.Worksheet): unknown => sheet.onNameChanged.add(() => Promise.resolve());
    openExcel();
    expect(await failure(listen)).toBe('ApiNotFound Worksheet._RegisterEventNameChanged');
    openExcel(oneSheet, { online: true });
    expect(await failure(listen)).toBeUndefined();
  });
});

describe('sizes', () => {
  const rows = Array.from({ length: 60 }, (_, i) => ['x'.repeat(1_000), i]);
  const large = { sheets: [{ name: 'Sheet1', rows }] };

  test('an answer that is too long is refused after all was done', async () => {
    const host = openExcel(large, { payloadLimit: 50_000 });
    const read = failure((_context, sheet) => {
      sheet.getRange('D1').values = [['done']];
      sheet.getUsedRange().load('values');
    });
    expect(await read).toBe('ResponsePayloadSizeLimitExceeded');
    expect(host.workbook.activeSheet.getRange('D1').values).toEqual([['done']]);
    expect(await failure((_context, sheet) => sheet.getRange('A1:B20').load('values'))).toBeUndefined();
  });

  test('a request that is too long is refused before anything is done', async () => {
    const host = openExcel(oneSheet, { payloadLimit: 50_000 });
    const written = failure((_context, sheet) => {
      sheet.getRange('A1').values = [['new']];
      sheet.getRange('A2:A61').values = rows.slice(0, 60).map(([text]) => [text]);
    });
    expect(await written).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.workbook.activeSheet.getRange('A1').values).toEqual([['a']]);
  });

  test('5 MB is the limit where nothing is said', async () => {
    openExcel({ sheets: [{ name: 'Sheet1', rows: Array.from({ length: 54 }, () => ['x'.repeat(100_000)]) }] });
    expect(await failure((_context, sheet) => sheet.getRange('A1:A52').load('values'))).toBeUndefined();
    expect(await failure((_context, sheet) => sheet.getRange('A1:A54').load('values'))).toMatch('ResponsePayloadSizeLimitExceeded');
  });

  test('more than 5,000,000 cells are not read', async () => {
    openExcel();
    expect(await failure((_context, sheet) => sheet.getRange('A1:E1000001').load('values'))).toBe('RangeExceedsLimit Range.values');
    expect(await failure((_context, sheet) => sheet.getRange('A1:E1000001').load('address'))).toBeUndefined();
  });

  test('an address of more than 8,192 characters', async () => {
    openExcel();
    const address = (cells: number): string => Array.from({ length: cells }, (_, i) => `A${1_000 + i * 2}`).join(',');
    expect(await failure((_context, sheet) => sheet.getRanges(address(1_300)).load('address'))).toBeUndefined();
    expect(await failure((_context, sheet) => sheet.getRanges(address(1_400)).load('address'))).toMatch('InvalidArgument');
  });
});

describe('the state of the workbook', () => {
  test('protected sheets are not written', async () => {
    openExcel({ sheets: [{ name: 'Sheet1', rows: [['a']], protection: {} }] });
    expect(await failure((_context, sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied Range.values');
    expect(await failure((_context, sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'))).toBe('AccessDenied RangeFill.color');
    expect(await failure((_context, sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).toBe(
      'AccessDenied ConditionalFormatCollection.add',
    );
    expect(await failure((_context, sheet) => sheet.getRange('A1').load('values'))).toBeUndefined();
  });

  test('while a cell is edited only those are answered that wait', async () => {
    const { workbook } = openExcel();
    workbook.enterCellEdit();
    expect(await failure((_context, sheet) => sheet.load('name'))).toMatch('InvalidOperationInCellEditMode');
    let isDone = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    workbook.leaveCellEdit();
    await waiting;
    expect(workbook.activeSheet.getRange('A1').values).toEqual([[1]]);
  });

  test('ranges of a sheet that somebody deleted', async () => {
    const host = openExcel({ sheets: [{ name: 'Sheet1' }, { name: 'Other' }] });
    const work = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      host.workbook.asRemote(() => host.workbook.sheet('Sheet1')?.delete());
      range.load('values');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'InvalidReference' });
    expect(await failure((_context, sheet) => sheet.load('name'))).toBe('ItemNotFound WorksheetCollection.getItem');
  });

  test('what came before a refusal stays done, what comes after is not', async () => {
    const { workbook } = openExcel();
    const batch = failure((context, sheet) => {
      sheet.getRange('A1').values = [['kept']];
      context.workbook.worksheets.getItem('Ghost').load('name');
      sheet.getRange('A2').values = [['never']];
    });
    expect(await batch).toBe('ItemNotFound WorksheetCollection.getItem');
    expect(workbook.activeSheet.getRange('A1:A2').values).toEqual([['kept'], ['']]);
  });
});
