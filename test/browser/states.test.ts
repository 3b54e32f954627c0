import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { writeWorkbook } from '../../src/adapters/xlsx';
import { axeFindings, drawingFaults } from './axe';
import { patience, PreviewPage, type Served, startBrowser, startPreview } from './preview';

jest.setTimeout(4 * patience);

declare global {
  var letGo: () => void;
}

const folder = mkdtempSync(path.join(tmpdir(), 'ser-states-'));
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

// Stops of the keyboard that Fluent puts in and nobody sees, and tooltips, which belong to no part of the page.
const passedOver = ['[data-tabster-dummy]', '[role=tooltip]'];

const usual = { width: 1400, height: 860 };
const zoomed = { width: 700, height: 430 };

/** Draws the pane this wide; at 200 % zoom of 350 pixels it is 175 wide, and half as high. */
async function drawnAt(width: number): Promise<readonly string[]> {
  await shown.page.setViewportSize(width < 200 ? zoomed : usual);
  await shown.page.evaluate((wide) => document.documentElement.style.setProperty('--pane-width', `${wide}px`), width);
  const frame = await shown.paneFrame();
  await frame.waitForFunction((wide) => innerWidth === wide, width);
  return (await drawingFaults(frame)).map((fault) => `${width}: ${fault}`);
}

/** What is wrong with the pane as it stands now, in every color and width. */
async function faults(): Promise<readonly string[]> {
  const frame = await shown.paneFrame();
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await shown.page.emulateMedia({ colorScheme });
    // Colors that still change would be judged half way.
    await frame.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await Promise.all(
        document
          .getAnimations()
          .filter((each) => each instanceof CSSTransition)
          .map(({ finished }) => finished),
      );
    });
    found.push(...(await axeFindings(frame, passedOver)).map((finding) => `${colorScheme}: ${finding}`));
  }
  // The system chooses the colors then, and axe does not know them.
  await shown.page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  found.push(...(await axeFindings(frame, passedOver, ['color-contrast'])).map((finding) => `forced colors: ${finding}`));
  await shown.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  for (const width of [320, 175, 350]) found.push(...(await drawnAt(width)));
  return [...new Set(found)];
}

const expectGood = async (): Promise<void> => expect(await faults()).toEqual([]);

/** Lets no request of the pane be answered until it is let go. */
const hold = (): Promise<void> =>
  shown.page.evaluate(() => {
    const { host } = preview;
    const answer = host.process.bind(host);
    const held = new Promise<void>((resolve) => {
      globalThis.letGo = resolve;
    });
    host.process = async (body, flags) => {
      await held;
      return answer(body, flags);
    };
  });
const letGo = (): Promise<void> => shown.page.evaluate(() => globalThis.letGo());

test('ready, and the page around', async () => {
  await shown.button('Check workbook').waitFor();
  expect(await axeFindings(shown.page.mainFrame(), ['#grid'])).toEqual([]);
  await expectGood();
});

test('running, and partial when it is stopped', async () => {
  await hold();
  await shown.button('Check workbook').click();
  await shown.button('Stop and keep what is found').waitFor();
  const running = await faults();
  await shown.button('Stop and keep what is found').click();
  await letGo();
  await shown.button('Stop and keep what is found').waitFor({ state: 'detached' });
  expect(running).toEqual([]);
  await expectGood();
});

test('done', async () => {
  await shown.button(/^Check (workbook|again)$/).click();
  await shown.pane.getByText('7 errors stand').first().waitFor();
  await shown.done();
  await expectGood();
});

test('a finding is open', async () => {
  await shown.pane.getByRole('treeitem').filter({ hasText: 'Placements!D6' }).click();
  await shown.selects('Placements!D6');
  await expectGood();
});

test('the selected cell is followed', async () => {
  await shown.press('Placements', 'D7');
  await shown.says('No findings in Placements row 7');
  await expectGood();
});

test('filters are open', async () => {
  await shown.button('Filter by site or coordinator').click();
  await shown.pane.getByLabel('Coordinator').waitFor();
  await expectGood();
  await shown.button('Close').click();
});

test('a command failed', async () => {
  await shown.page.evaluate(() => preview.host.faults.failAt(1, 'GeneralException'));
  await shown.pane.getByRole('button', { name: 'Clear marks' }).click();
  await shown.button('Put away').waitFor();
  await expectGood();
  await shown.button('Put away').click();
});

test('rules, one rule, about', async () => {
  await shown.button('More').click();
  await shown.pane.getByRole('menuitem', { name: 'Rules' }).click();
  await shown.pane.getByRole('heading', { name: 'Rules' }).waitFor();
  await expectGood();
  await shown.pane.getByRole('button', { name: /PLC-002/ }).click();
  await shown.pane.getByRole('heading', { name: 'Rule PLC-002' }).waitFor();
  await expectGood();
  await shown.button('More').click();
  await shown.pane.getByRole('menuitem', { name: 'About and privacy' }).click();
  await shown.says(/0 network requests/);
  await expectGood();
  await shown.button('Back to the check').click();
});

test('records are not judged, and the reasons are open', async () => {
  await shown.page.evaluate(() => preview.grid.workbook.asUser(() => preview.grid.workbook.sheet('Calendar Coverage')?.delete()));
  await shown.pane.getByText(/changed since the check|Checking what changed/i).waitFor({ state: 'detached' });
  await shown.pane.getByRole('button', { name: /rules ran/ }).click();
  await shown.says('Not judged, and what mends it');
  await expectGood();
});

test('the check failed', async () => {
  // Where findings stand, a failure is told above them; it has the screen to itself only before the first check.
  await shown.page.locator('#file').setInputFiles('templates/example.xlsx');
  await shown.page.getByText('example.xlsx is open.').waitFor();
  await shown.ready();
  await shown.page.evaluate(() => {
    for (let at = 1; at < 20; at += 1) preview.host.faults.failAt(at, 'GeneralException');
  });
  await shown.button('Check workbook').click();
  await shown.button('Try again').waitFor();
  await shown.page.evaluate(() => preview.host.faults.clear());
  await expectGood();
});

test('no sheet of SER', async () => {
  const file = path.join(folder, 'empty.xlsx');
  writeFileSync(file, await writeWorkbook({ title: 'Empty', names: [], sheets: [{ name: 'Sheet1', columns: [], rows: [] }] }));
  await shown.page.locator('#file').setInputFiles(file);
  await shown.page.getByText('empty.xlsx is open.').waitFor();
  await shown.ready();
  await shown.button('Add the SER sheets').waitFor();
  await expectGood();
});
