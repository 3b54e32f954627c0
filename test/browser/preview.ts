import { spawn } from 'node:child_process';
import path from 'node:path';
import type { FUniver } from '@univerjs/core/facade';
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright-core';
import type { Grid } from '../../preview/grid';
import type { ExcelHost } from '../../preview/host';
import { findBrowser } from '../../preview/server/find-browser';

declare global {
  var preview: { readonly grid: Grid & { readonly api: FUniver }; readonly host: ExcelHost };
}

// Tests and tools both run at the root of the project.
const root = process.cwd();

/** Everything waits for a state, and a busy machine is slow. */
export const patience = Number(process.env['PATIENCE'] ?? 120_000);

/** The day on which the example workbook stands. */
const today = new Date('2026-11-24T14:41:00-06:00');

/** Sets the clock of a page and lets it run on, its timers and measurements true. As text, so that no tool rewrites it. */
const clock = (shift: number): string => `
  const True = Date;
  globalThis.Date = new Proxy(True, {
    construct: (_, args) => Reflect.construct(True, args.length === 0 ? [True.now() + ${shift}] : args),
    get: (_, name) => (name === 'now' ? () => True.now() + ${shift} : Reflect.get(True, name)),
  });`;

// Univer says so when a second workbook is opened.
const harmless = /^Component univer\.\S+ already exists\.$/;

/** What `npm start` serves. */
export interface Served {
  readonly address: string;
  close(): void;
}

/** Starts what `npm start` starts, without a window. With PREVIEW_ADDRESS one that runs already is taken. */
export async function startPreview(): Promise<Served> {
  const running = process.env['PREVIEW_ADDRESS'];
  if (running !== undefined) return { address: running, close: () => undefined };
  const args = ['--import', 'tsx', path.join(root, 'tools/start.ts'), '--no-browser', '--port', '0'];
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said.push(text.toString());
      const found = /https:\/\/localhost:\d+\/preview\//.exec(said.join(''));
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(said.join(''))));
  });
  return { address, close: () => void server.kill() };
}

/** A Chromium without a window. In containers it runs as root and has little shared memory. */
export function startBrowser(): Promise<Browser> {
  const program = findBrowser();
  if (program === undefined) throw new Error('The tests in the browser need Chromium, Chrome or Edge.');
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
    timeout: patience,
  });
}

/** The page of the preview with everything that went wrong in it. */
export class PreviewPage {
  readonly page: Page;
  /** Requests to elsewhere, errors and warnings of the console, refusals of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(page: Page, address: string) {
    this.page = page;
    const { origin } = new URL(address);
    page.context().on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) this.complaints.push(`asked for ${url}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`threw ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !harmless.test(message.text()))
        this.complaints.push(`${message.type()}: ${message.text()}`);
    });
  }

  /** Opens the page and waits until grid and pane are ready. */
  static async open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<PreviewPage> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1400, height: 860 },
      timezoneId: 'America/Chicago',
      locale: 'en-US',
      // Colors that change slowly would be judged half way.
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await page.addInitScript(clock(today.getTime() - Date.now()));
    const opened = new PreviewPage(page, address);
    await page.goto(address);
    await opened.ready();
    return opened;
  }

  /** Ends when the pane has opened the workbook. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => 'preview' in globalThis);
    await this.pane.locator('h1').waitFor({ state: 'attached' });
    await this.pane.getByText('Looking at the workbook').waitFor({ state: 'detached' });
    await this.settled();
  }

  /** The pane. */
  get pane() {
    return this.page.frameLocator('#side iframe');
  }

  async paneFrame(): Promise<Frame> {
    const element = await this.page.locator('#side iframe').elementHandle();
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The page has no pane.');
    return frame;
  }

  button(name: string | RegExp) {
    return this.pane.getByRole('button', { name, exact: true });
  }

  /** Lets the grid show what the model has. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => preview.grid.settled());
  }

  /** Checks the workbook from the pane, and waits until findings are listed and marked. */
  async check(): Promise<void> {
    await this.button('Check workbook').click();
    await this.done();
  }

  /** Ends when a check is done and its marks stand. */
  async done(): Promise<void> {
    await this.pane.getByRole('treeitem').first().waitFor();
    await this.marksRest();
  }

  async marksRest(): Promise<void> {
    await this.pane.getByText('Working on the marks').waitFor({ state: 'detached' });
    await this.settled();
  }

  get gate() {
    return this.pane.getByRole('region', { name: 'Result' }).getByRole('heading');
  }

  /** Waits for words in the pane. */
  async says(words: string | RegExp): Promise<void> {
    await this.pane.getByText(words).first().waitFor();
  }

  /** Puts the keyboard into a cell of the grid and types there, as a person does. */
  async type(sheet: string, cell: string, text: string): Promise<void> {
    await this.press(sheet, cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** Brings a cell of the grid into sight and clicks it. */
  async press(sheet: string, cell: string): Promise<void> {
    const { x, y } = await this.page.evaluate(
      async ([name, wanted]) => {
        const { grid } = preview;
        const range = grid.workbook.sheet(name)?.getRange(wanted);
        range?.select();
        await grid.settled();
        const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
        const { row, column } = range?.area ?? { row: 0, column: 0 };
        // Univer says where a cell stands before anything is scrolled.
        const { xSplit = 0, ySplit = 0 } = sheet?.getFreeze() ?? {};
        const { sheetViewStartRow: rows = 0, sheetViewStartColumn: columns = 0, offsetX = 0, offsetY = 0 } = sheet?.getScrollState() ?? {};
        const places = [ySplit, xSplit, ySplit + rows, xSplit + columns, row, column] as const;
        const [from, to, cell] = [0, 2, 4].map((at) => sheet?.getRange(places[at] ?? 0, places[at + 1] ?? 0).getCellRect()) as [
          DOMRect,
          DOMRect,
          DOMRect,
        ];
        const [canvas] = [...document.querySelectorAll('#grid canvas')]
          .map((each) => each.getBoundingClientRect())
          .sort((a, b) => b.width * b.height - a.width * a.height);
        return {
          x: (canvas?.x ?? 0) + cell.x + cell.width / 2 - (column < xSplit ? 0 : to.x - from.x + offsetX),
          y: (canvas?.y ?? 0) + cell.y + cell.height / 2 - (row < ySplit ? 0 : to.y - from.y + offsetY),
        };
      },
      [sheet, cell] as const,
    );
    await this.page.mouse.click(x, y);
    await this.page.waitForFunction(
      ([name, wanted]) => {
        const { activeSheet } = preview.grid.workbook;
        return activeSheet.name === name && activeSheet.selection[0]?.address.endsWith(wanted) === true;
      },
      [sheet, cell] as const,
    );
  }

  /** Sheet and cell that are selected in the workbook. */
  selected(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeSheet } = preview.grid.workbook;
      return `${activeSheet.name}!${activeSheet.selection[0]?.address.replace(/^.*!/, '') ?? ''}`;
    });
  }

  /** Waits until this cell is selected in the workbook and shown so in the grid. */
  async selects(place: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const { activeSheet } = preview.grid.workbook;
      return `${activeSheet.name}!${activeSheet.selection[0]?.address.replace(/^.*!/, '') ?? ''}` === wanted;
    }, place);
    await this.settled();
  }

  /** Fill of a cell as the grid paints it; undefined for none. */
  fillOf(sheet: string, cell: string): Promise<string | undefined> {
    return this.page.evaluate(
      async ([name, wanted]) => {
        const { grid } = preview;
        await grid.settled();
        const model = grid.workbook.sheet(name);
        const { row, column } = model?.getRange(wanted).area ?? { row: 0, column: 0 };
        const shown = grid.api
          .getActiveWorkbook()
          ?.getSheetBySheetId(model?.id ?? '')
          ?.getSheet();
        return shown?.getComposedCellStyle(row, column).bg?.rgb ?? undefined;
      },
      [sheet, cell] as const,
    );
  }

  /** Every mark of the add-in: sheet, cell and fill, in the order of the workbook. */
  marks(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      preview.grid.workbook.worksheets.items.flatMap((sheet) =>
        sheet.formatRules.flatMap(({ areas, formula, look }) =>
          formula.includes('SER-WORKBENCH') ? areas.map((area) => `${sheet.name} ${JSON.stringify(area)} ${JSON.stringify(look)}`) : [],
        ),
      ),
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
