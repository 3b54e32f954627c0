import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, type Page, chromium } from 'playwright-core';
import { type GridPage } from './grid-page';

declare global {
  var started: Promise<GridPage>;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const html =
  '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/grid-page.css"><style>body{margin:0}</style><script type="module" src="/grid-page.js"></script>';

jest.setTimeout(300_000);

describe('the grid', () => {
  const folder = mkdtempSync(join(tmpdir(), 'grid-'));
  const outside: string[] = [];
  const errors: string[] = [];
  let browser: Browser;
  let page: Page;

  const serve = async (): Promise<void> => {
    await page.route('**/*', (route) => {
      const { hostname, pathname, href } = new URL(route.request().url());
      if (hostname !== 'excel.test') {
        outside.push(href);
        return route.abort();
      }
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
      const file = join(folder, pathname);
      return existsSync(file)
        ? route.fulfill({ contentType: types[extname(file)] ?? 'text/plain', body: readFileSync(file) })
        : route.fulfill({ status: 404, body: '' });
    });
  };

  beforeAll(async () => {
    await build({
      entryPoints: [join(__dirname, 'grid-page.ts')],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage({ viewport: { width: 1500, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
    page.on('pageerror', (error) => errors.push(error.message));
    await serve();
    await page.goto('https://excel.test/', { timeout: 120_000 });
    await page.evaluate(async () => {
      const { grid } = await started;
      grid.workbook.sheet('Students')?.activate();
      await grid.settled();
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => page.evaluate(async () => (await started).takeEvents()));
  // The model is the truth: after each act the grid says what it says.
  afterEach(async () => {
    expect(await page.evaluate(async () => (await started).differences())).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  const click = async (cell: string): Promise<void> => {
    const { x, y } = await page.evaluate(async (wanted) => (await started).pointOf(wanted), cell);
    await page.mouse.click(x, y);
    await page.waitForTimeout(300);
  };
  const type = async (cell: string, text: string): Promise<void> => {
    await click(cell);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.evaluate(async () => (await started).grid.settled());
  };
  const texts = (address: string): Promise<unknown> =>
    page.evaluate(async (wanted) => (await started).grid.workbook.sheet('Students')?.getRange(wanted).text, address);
  const changes = async (): Promise<readonly string[]> => {
    const events = await page.evaluate(async () => {
      const { grid, takeEvents } = await started;
      await grid.settled();
      return takeEvents();
    });
    return events.filter((event) => event.startsWith('WorksheetChanged'));
  };

  test('a typed text comes into the model as an act of the person', async () => {
    await type('D5', 'Zed');
    expect(await texts('D5')).toEqual([['Zed']]);
    expect(await changes()).toEqual(['WorksheetChanged D5 RangeEdited Unknown']);
  });

  test('a typed date is a date, a typed number in a text column stays text', async () => {
    await type('G5', '3/1/2026');
    await type('B5', '007');
    expect(await texts('G5')).toEqual([['03/01/2026']]);
    expect(await texts('B5')).toEqual([['007']]);
  });

  test('Delete and undo', async () => {
    const before = await texts('C6');
    await click('C6');
    await page.keyboard.press('Delete');
    expect(await changes()).toEqual(['WorksheetChanged C6 RangeEdited Unknown']);
    expect(await texts('C6')).toEqual([['']]);
    await page.keyboard.press('Control+z');
    expect(await changes()).toEqual(['WorksheetChanged C6 RangeEdited Unknown']);
    expect(await texts('C6')).toEqual(before);
  });

  test('500 pasted rows are one change', async () => {
    await click('A29');
    await page.evaluate(async () => {
      const rows = Array.from({ length: 500 }, (_, i) => [`row ${i}`, `x${i}`, `03/0${1 + (i % 9)}/2026`].join('\t'));
      await navigator.clipboard.writeText(rows.join('\n'));
    });
    await page.keyboard.press('Control+v');
    await page.waitForTimeout(2_000);
    expect(await changes()).toEqual(['WorksheetChanged A29:C528 RangeEdited Unknown']);
    expect(await texts('A528:C528')).toEqual([['row 499', 'x499', '03/05/2026']]);
  });

  test('rows that are inserted and sorted by hand', async () => {
    await page.evaluate(async () => (await started).api.getActiveWorkbook()?.getActiveSheet().insertRows(3, 1));
    expect(await changes()).toEqual(['WorksheetChanged 4:4 RowInserted Unknown']);
    await page.evaluate(async () =>
      (await started).api.getActiveWorkbook()?.getActiveSheet().getRange('A2:P26').sort({ column: 2, ascending: true }),
    );
    expect(await changes()).toHaveLength(1);
  });

  test('what an add-in writes, inserts and adds', async () => {
    await page.evaluate(async () => {
      const { workbook } = (await started).grid;
      const students = workbook.sheet('Students');
      if (students)
        students.getRange('D8:E9').values = [
          ['a', 'b'],
          ['c', 'd'],
        ];
      students?.getRange('4:5').insert('Down');
      students?.getRange('4:5').delete('Up');
      const report = workbook.worksheets.add('Report');
      report.getRange('A1:C1').values = [[2, 3, '=A1*B1']];
      report.getRange('A1').format.set({ bold: true, fillColor: '#FFC000' });
      report.activate();
    });
    await page.evaluate(async () => (await started).differences());
    // The result of the formula came back from the grid.
    await page.waitForFunction(async () => (await started).grid.workbook.sheet('Report')?.getRange('C1').values?.[0]?.[0] === 6);
  });

  test('a sheet is looked at, and another deleted', async () => {
    await page.getByText('Parents', { exact: true }).click();
    const active = await page.evaluate(async () => {
      const { grid } = await started;
      await grid.settled();
      return grid.workbook.activeSheet.name;
    });
    expect(active).toBe('Parents');
    await page.evaluate(async () => (await started).grid.workbook.sheet('Report')?.delete());
  });

  test('panes, conditional formats and marks are painted and taken away', async () => {
    const colorOf = (cell: string): Promise<unknown> =>
      page.evaluate(async (wanted) => {
        const { api, grid } = await started;
        await grid.settled();
        const { row, column } = grid.workbook.sheet('Students')?.getRange(wanted).area ?? { row: 0, column: 0 };
        const sheet = api.getActiveWorkbook()?.getActiveSheet().getSheet();
        const style = sheet?.getComposedCellStyle(row, column);
        return [style?.bg?.rgb, style?.bl, style?.bd?.t?.cl.rgb];
      }, cell);
    await page.evaluate(async () => {
      const { grid } = await started;
      const students = grid.workbook.sheet('Students');
      students?.activate();
      students?.freezePanes.freezeAt('A1:B3');
      const mark = students?.getRanges('B6:C7,E9').conditionalFormats.add('Custom');
      if (mark) mark.formula = '=OR(TRUE,"SER-WORKBENCH"="error")';
      mark?.setLook({ fillColor: '#F4B6B6', bold: true });
      mark?.setBorder('EdgeTop', { style: 'Continuous', color: '#8E0A17' });
      grid.refresh();
    });
    expect(await colorOf('C7')).toEqual(['#F4B6B6', 1, '#8E0A17']);
    expect(await colorOf('E9')).toEqual(['#F4B6B6', 1, '#8E0A17']);
    await page.evaluate(async () => {
      const { grid } = await started;
      for (const format of grid.workbook.sheet('Students')?.conditionalFormats.items ?? []) format.delete();
      grid.refresh();
    });
    expect(await colorOf('E9')).toEqual([undefined, undefined, undefined]);
  });
});
