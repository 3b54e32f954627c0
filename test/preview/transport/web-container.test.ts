import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { findBrowser } from '../../../preview/server/find-browser';

const root = path.resolve(__dirname, '../../..');
const office = path.join(root, 'node_modules/@microsoft/office-js/dist');

// The page around the pane, as short as it can be.
const around = `
  import { ExcelHost } from './preview/host';
  import { WebContainer } from './preview/host/transport/web-container';
  import { requirementMatrix } from './preview/host/transport/web-messages';
  const host = new ExcelHost(undefined, { payloadLimit: 200_000 });
  const sheet = host.workbook.worksheets.items[0];
  const frame = document.createElement('iframe');
  let settings = [['known', '"kept"']];
  const unknown = [];
  const container = new WebContainer(frame, '/pane.html', host, {
    documentUrl: 'https://excel.test/Book1.xlsx',
    requirements: requirementMatrix(host.level),
    settings: { load: () => settings, save: (all) => { settings = all; } },
    onUnknown: (asked) => unknown.push(asked),
  });
  document.body.append(frame);
  Object.assign(window, { host, sheet, container, unknown, settingsNow: () => settings });
`;

const pane = `<!doctype html><script src="/office/office.js"></script><script>
  var heard = [];
  Office.onReady().then(function (info) {
    window.info = info;
    Office.actions.associate('greet', function (event) { heard.push(event.source.id); event.completed(); });
  });
</script>`;

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
const fetched: string[] = [];
const mistakes: string[] = [];
let browser: Browser;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: around, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    absWorkingDir: root,
  });
  const files: Readonly<Record<string, string>> = {
    '/': '<!doctype html><body><script src="/around.js"></script>',
    '/around.js': outputFiles[0]?.text ?? '',
    '/pane.html': pane,
  };
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => mistakes.push(message));
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    fetched.push(url.href);
    const file = path.join(office, url.pathname.replace('/office/', ''));
    const body = files[url.pathname] ?? (url.pathname.startsWith('/office/') && existsSync(file) ? readFileSync(file) : undefined);
    if (url.hostname !== 'excel.test' || body === undefined) return route.abort();
    return route.fulfill({ body, contentType: types[path.extname(url.pathname)] ?? 'text/html' });
  });
  await page.goto('https://excel.test/');
  frame = await (await page.waitForSelector('iframe')).contentFrame().then((found) => found as Frame);
  await frame.waitForFunction('window.info');
});
afterAll(() => browser.close());

/** Runs code in the pane, or in the page around it, and returns what it comes to. */
const inPane = (code: string): Promise<unknown> => frame.evaluate(`(async () => { ${code} })()`);
const inPage = (code: string): Promise<unknown> => page.evaluate(`(async () => { ${code} })()`);

describe('Excel on the web, played around the unmodified Office.js', () => {
  it('is taken for Excel on the web, with the sets that the host offers', async () => {
    expect(await inPane('return [info.host, info.platform]')).toEqual(['Excel', 'OfficeOnline']);
    const sets = ['1.1', '1.15', '1.16'].map((version) => `Office.context.requirements.isSetSupported('ExcelApi', '${version}')`);
    expect(await inPane(`return [${sets.join()}, Office.context.requirements.isSetSupported('SharedRuntime', '1.1')]`)).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(await inPane('return Office.context.document.url')).toBe('https://excel.test/Book1.xlsx');
  });

  it('carries batches to the host and answers back', async () => {
    expect(
      await inPane(`return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
        range.values = [['Name', 'Age'], ['Ada', 7]];
        range.load('values,address');
        await context.sync();
        return [range.address, range.values];
      })`),
    ).toEqual(['Sheet1!A1:B2', [['Name', 'Age'], ['Ada', 7]]]); // prettier-ignore
  });

  it('hands on errors of the host with their code', async () => {
    expect(
      await inPane(`return Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Ghost').load('name');
        await context.sync();
      }).catch((error) => [error instanceof OfficeExtension.Error, error.code])`),
    ).toEqual([true, 'ItemNotFound']);
  });

  it('refuses what is too large by the number that Excel on the web uses', async () => {
    expect(
      await inPane(`return Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [['x'.repeat(30_000)]];
        context.workbook.worksheets.getFirst().getRange('A2:A10').values = Array.from({ length: 9 }, () => ['x'.repeat(30_000)]);
        await context.sync();
      }).catch((error) => error.code)`),
    ).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('pushes events of the workbook', async () => {
    await inPane(`window.changes = []; await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => { changes.push(address); });
      await context.sync();
    })`);
    await inPage(`sheet.getRange('B3').values = [[5]]`);
    await frame.waitForFunction('changes.length > 0');
    expect(await inPane('return changes')).toEqual(['B3']);
  });

  it('runs functions of the ribbon and hears that they are done', async () => {
    expect(await inPage(`return container.invokeCommand('greet', 'Ser.Check')`)).toBe(true);
    expect(await inPane('return heard')).toEqual(['Ser.Check']);
    expect(await inPage(`return container.invokeCommand('nobody', 'Ser.Check')`)).toBe(false);
  });

  it('keeps settings of the document', async () => {
    expect(await inPane(`return Office.context.document.settings.get('known')`)).toBe('kept');
    await inPane(`Office.context.document.settings.set('new', { a: 1 });
      await new Promise((done) => Office.context.document.settings.saveAsync(done))`);
    expect(await inPage('return settingsNow()')).toEqual([['known', '"kept"'], ['new', '{"a":1}']]); // prettier-ignore
  });

  it('answers an error to what is not built, and says so', async () => {
    expect(
      await inPane(`return new Promise((done) =>
        Office.context.document.getSelectedDataAsync('text', ({ status }) => done(status)))`),
    ).toBe('failed');
    expect(await inPage('return unknown')).toEqual(['method 64']);
  });

  it('lets the client start and work without an error that nobody catches', () => {
    expect(mistakes).toEqual([]);
  });

  it('asks nobody else, and of the client only a few files', () => {
    expect(fetched.filter((url) => !url.startsWith('https://excel.test/'))).toEqual([]);
    const clientFiles = fetched.filter((url) => url.includes('/office/')).map((url) => new URL(url).pathname.replace('/office/', ''));
    expect(clientFiles.length).toBeLessThan(8);
  });

  it('is silent after it is closed', async () => {
    const before = await inPage('return host.counters.requests');
    await inPage('container.close()');
    await inPane(`void Excel.run(async (context) => { context.workbook.load('name'); await context.sync(); })`);
    await page.waitForTimeout(50);
    expect(await inPage('return host.counters.requests')).toBe(before);
    expect(await inPage(`return container.invokeCommand('greet', 'Ser.Check')`)).toBe(false);
  });
});
