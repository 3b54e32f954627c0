import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openWorkbook, valueOf, writeWorkbook } from '../../src/adapters/xlsx';
import { patience, PreviewPage, type Served, startBrowser, startPreview } from './preview';

jest.setTimeout(4 * patience);

const folder = mkdtempSync(path.join(tmpdir(), 'ser-story-'));
let served: Served;
let browser: Browser;
let shown: PreviewPage;

beforeAll(async () => {
  served = await startPreview();
  browser = await startBrowser();
  shown = await PreviewPage.open(browser, served.address);
});
afterEach(() => expect(shown.complaints).toEqual([]));
afterAll(async () => {
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true });
});

/** Every format and format rule of the workbook, and every fill that the grid paints. */
const looks = (): Promise<string> =>
  shown.page.evaluate(async () => {
    const { grid } = preview;
    await grid.settled();
    return JSON.stringify(
      grid.workbook.worksheets.items.map((sheet) => {
        const painted = grid.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id)?.getSheet();
        const rows = sheet.cells.used?.rows ?? 0;
        const columns = sheet.cells.used?.columns ?? 0;
        const cells = Array.from({ length: rows * columns }, (_, at) => {
          const [row, column] = [Math.floor(at / columns), at % columns];
          return [sheet.styles.at(row, column), painted?.getComposedCellStyle(row, column)];
        });
        return [sheet.name, sheet.formatRules.map(({ formula, areas, look }) => [formula, areas, look]), cells];
      }),
    );
  });

const line = (place: string) => shown.pane.getByRole('treeitem').filter({ hasText: place });

/** Cells of a sheet that are marked as errors, with what they hold. */
const errorCells = (sheet: string): Promise<readonly unknown[]> =>
  shown.page.evaluate((name) => {
    const model = preview.grid.workbook.sheet(name);
    return (model?.formatRules ?? [])
      .filter(({ formula }) => formula.includes('"SER-WORKBENCH"="error"'))
      .flatMap(({ areas }) => areas.map(({ row, column }) => model?.cells.content(row, column).value));
  }, sheet);

/** Changes the workbook as a person does, and waits until the pane has looked at it once. */
async function act(change: () => void): Promise<void> {
  await shown.page.evaluate(change);
  await shown.pane.getByText(/changed since the check|Checking what changed/).waitFor({ state: 'detached' });
  await shown.marksRest();
}

let before = '';

test('the sample workbook is there, and a check from the pane says the gate', async () => {
  await shown.says('Sheets found: 21');
  before = await looks();
  await shown.check();
  expect(await shown.gate.textContent()).toBe('7 errors stand between you and upload.');
});

test('a chosen finding has its cell selected in workbook and grid, and colored', async () => {
  await line('Placements!D6').click();
  await shown.selects('Placements!D6');
  expect(await shown.page.evaluate(() => preview.grid.api.getActiveWorkbook()?.getActiveSheet().getActiveRange()?.getA1Notation())).toBe(
    'D6',
  );
  expect(await shown.fillOf('Placements', 'D6')).toBe('#F4B6B6');
  expect(await errorCells('Placements')).toEqual([71]);
});

test('next and previous go through the findings, by ribbon and by keys', async () => {
  await shown.page.getByRole('button', { name: 'Next finding' }).click();
  await shown.selects('Students!B5');
  await shown.page.getByRole('button', { name: 'Previous finding' }).click();
  await shown.selects('Placements!D6');
  await line('Placements!D6').focus();
  await shown.page.keyboard.press('n');
  await shown.selects('Students!B5');
  await shown.page.keyboard.press('p');
  await shown.selects('Placements!D6');
});

test('a correction that is typed into the grid takes the finding away by itself', async () => {
  await shown.type('Placements', 'D6', '85');
  await line('Placements!D6').waitFor({ state: 'detached' });
  await shown.marksRest();
  expect(await shown.gate.textContent()).toBe('6 errors stand between you and upload.');
  expect(await shown.fillOf('Placements', 'D6')).not.toBe('#F4B6B6');
  expect(await errorCells('Placements')).toEqual([]);
  await shown.type('Placements', 'D6', '71');
  await line('Placements!D6').waitFor();
});

test('marks follow their cells when rows are inserted and deleted', async () => {
  await act(() => preview.grid.workbook.asUser(() => preview.grid.workbook.sheet('Placements')?.getRange('3:3').insert('Down')));
  await line('Placements!D7').waitFor();
  expect(await errorCells('Placements')).toEqual([71]);
  await act(() => preview.grid.workbook.asUser(() => preview.grid.workbook.sheet('Placements')?.getRange('3:3').delete('Up')));
  await line('Placements!D6').waitFor();
  expect(await errorCells('Placements')).toEqual([71]);
});

test('when marks are cleared, every format is what it was', async () => {
  await shown.page.getByRole('button', { name: 'Clear marks' }).click();
  await shown.pane.getByText(/cells? marked/).waitFor({ state: 'detached' });
  await shown.settled();
  expect(await looks()).toBe(before);
});

test('another as-of day judges anew', async () => {
  await shown.button(/^As of/).click();
  await shown.pane.getByRole('menuitemradio', { name: /October 1/ }).click();
  await shown.says('As of 10/01/2026');
  await shown.done();
  await shown.button(/^As of/).click();
  await shown.pane.getByRole('menuitemradio', { name: 'Today' }).click();
  await shown.says('As of 11/24/2026');
  await shown.done();
  expect(await shown.gate.textContent()).toBe('7 errors stand between you and upload.');
});

test('500 pasted rows are looked at once, and no wrong cell is marked', async () => {
  await act(() =>
    preview.grid.workbook.asUser(() => {
      const sheet = preview.grid.workbook.sheet('Parents');
      const rows = Array.from({ length: 500 }, (_, at) => [`P${at}`, '9910000003']);
      const range = sheet?.getRange('A40:B539');
      if (range) range.values = rows;
    }),
  );
  await shown.says(/500 rows checked again|checked again/);
  expect(await errorCells('Placements')).toEqual([71]);
});

test('a file that is no workbook is refused with a sentence', async () => {
  const file = path.join(folder, 'notes.xlsx');
  writeFileSync(file, 'no workbook');
  await shown.page.locator('#file').setInputFiles(file);
  await shown.page.getByText(/notes\.xlsx.*not/).waitFor();
});

test("a workbook of one's own is opened and checked from the ribbon, and a copy holds its values", async () => {
  await shown.page.locator('#file').setInputFiles(path.resolve('test/golden/district-mistakes.xlsx'));
  await shown.page.getByText('district-mistakes.xlsx is open.').waitFor();
  await shown.ready();
  await shown.page.getByRole('button', { name: 'Check workbook' }).click();
  await shown.done();
  expect(await shown.gate.textContent()).toMatch(/^\d+ errors stand between you and upload\.$/);
  const download = shown.page.waitForEvent('download');
  await shown.page.getByRole('button', { name: 'Save a copy' }).click();
  await shown.page.locator('#copy').getByRole('button', { name: 'Save a copy' }).click();
  const copy = readFileSync(await (await download).path());
  const source = valueOf(await openWorkbook('copy.xlsx', new Uint8Array(copy)));
  const original = valueOf(await openWorkbook('original.xlsx', new Uint8Array(readFileSync('test/golden/district-mistakes.xlsx'))));
  expect(source.outline.sheets.map(({ name }) => name)).toEqual(original.outline.sheets.map(({ name }) => name));
  const students = async (from: typeof source): Promise<readonly unknown[]> => {
    const rows: unknown[] = [];
    valueOf(await from.readRows('Students', (at, cells) => void rows.push([at, [...cells]])));
    return rows;
  };
  expect(await students(source)).toEqual(await students(original));
});

test('an empty workbook gets the SER sheets, and is ready to be checked', async () => {
  const file = path.join(folder, 'empty.xlsx');
  writeFileSync(file, await writeWorkbook({ title: 'Empty', names: [], sheets: [{ name: 'Sheet1', columns: [], rows: [] }] }));
  await shown.page.locator('#file').setInputFiles(file);
  await shown.page.getByText('empty.xlsx is open.').waitFor();
  await shown.ready();
  await shown.says('This workbook has no SER sheets yet.');
  await shown.button('Add the SER sheets').click();
  await shown.button('Check workbook').waitFor();
  const sheets = await shown.page.evaluate(() => preview.grid.workbook.worksheets.items.map(({ name }) => name));
  expect(sheets[0]).toBe('Sheet1');
  expect(sheets).toEqual(expect.arrayContaining(['Students', 'Evaluations', 'Calendar']));
});

test('all of it by keyboard alone', async () => {
  await shown.close();
  shown = await PreviewPage.open(browser, served.address);
  const frame = await shown.paneFrame();
  const { keyboard } = shown.page;
  const standsOn = (): Promise<string> =>
    frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 30; presses += 1) {
      await keyboard.press('Tab');
      if ((await standsOn()) === name) return;
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  await shown.page.locator('#handle').focus();
  await tabTo('Check workbook');
  await keyboard.press('Enter');
  await shown.done();
  await shown.page.locator('#handle').focus();
  await tabTo('Go to first error');
  await keyboard.press('Enter');
  await shown.selects('Evaluations!K32');
  await frame.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem');
  await keyboard.press('n');
  await shown.selects('Evaluations!Q28');
  await keyboard.press('p');
  await shown.selects('Evaluations!K32');
  await keyboard.press('Escape');
  await shown.page.locator('#handle').focus();
  await tabTo('Clear marks');
  await keyboard.press('Enter');
  await shown.pane.getByText(/cells? marked/).waitFor({ state: 'detached' });
  expect(await shown.marks()).toEqual([]);
});
