import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../preview/server/find-browser';
import { openWindow } from '../../../preview/server/open-browser';
import { serve } from '../../../preview/server/serve';

const profiles = (): readonly string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith('ser-workbench-'));

describe('the window of its own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'ser-window-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('shows the page without a warning, finds no other address, and leaves no profile', async () => {
    writeFileSync(path.join(folder, 'index.html'), '<title>shown</title>');
    const before = profiles();
    const serving = await serve([{ at: '/preview/', folder }], 0);
    const window = openWindow(findBrowser() ?? '', serving.address, serving.pin, ['--headless=new', '--remote-debugging-port=0']);
    const [profile = ''] = profiles().filter((name) => !before.includes(name));
    const portFile = path.join(os.tmpdir(), profile, 'DevToolsActivePort');
    while (!existsSync(portFile) || readFileSync(portFile, 'utf8') === '') await new Promise((done) => setTimeout(done, 50));

    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${String(readFileSync(portFile, 'utf8').split('\n')[0])}`);
    const page = browser.contexts()[0]?.pages()[0];
    await page?.waitForLoadState();
    expect([page?.url(), await page?.title()]).toEqual([serving.address, 'shown']);
    await expect(page?.goto('https://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await browser.close();

    window.close();
    await window.closed;
    expect(profiles()).toEqual(before);
    await serving.close();
  });

  it('says that no person closed it when the browser cannot start', async () => {
    const before = profiles();
    expect(await openWindow(path.join(folder, 'none'), 'https://localhost:1/', 'pin').closed).toBe(false);
    expect(await openWindow(process.execPath, 'https://localhost:1/', 'pin').closed).toBe(false);
    expect(profiles()).toEqual(before);
  });
});
