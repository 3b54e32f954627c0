// npm start: the add-in beside a grid, in the browser. Options: --no-browser, --port NUMBER.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../preview/server/find-browser';
import { type BrowserWindow, openWindow } from '../preview/server/open-browser';
import { previewSite } from '../preview/server/preview-site';
import { serve, type Serving } from '../preview/server/serve';
import { build, isStale } from './build.mjs';
import { buildPreview, isPreviewStale } from './build-preview.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { 'no-browser': { type: 'boolean' }, port: { type: 'string', default: '3000' } } });

const hasDisplay = ['darwin', 'win32'].includes(process.platform) || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

function sayWhereToGo({ address }: Serving): void {
  console.log(`Open ${address} in Chrome, Edge or Chromium.`);
  console.log('The browser warns once that the connection is not private, because this computer made the certificate itself just now.');
  console.log('Choose Advanced, then Proceed to localhost. Nothing leaves this computer.');
}

function openWhereThereIsOne({ address, pin }: Serving): BrowserWindow | undefined {
  const program = options['no-browser'] === true || !hasDisplay ? undefined : findBrowser();
  return program === undefined ? undefined : openWindow(program, address, pin);
}

if (isStale('addin')) {
  console.log('Building the add-in. This takes about half a minute, once.');
  build('addin');
}
if (isPreviewStale()) {
  console.log('Building the page of the preview.');
  await buildPreview();
}

const serving = await serve(previewSite(root), Number(options.port));
const window = openWhereThereIsOne(serving);

const stop = async (): Promise<void> => {
  window?.close();
  await window?.closed;
  await serving.close();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

if (window === undefined) sayWhereToGo(serving);
else {
  console.log(`The preview is open in a window of its own: ${serving.address}`);
  void window.closed.then((byPerson) => (byPerson ? stop() : sayWhereToGo(serving)));
}
console.log('Stop it with Ctrl+C.');
