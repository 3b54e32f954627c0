import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { ExcelHost, nativeBridge } from '../../preview/host';
import type { Workbook } from '../../preview/host/model';

const client = path.resolve(import.meta.dirname, '../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

const page = {
  document: { getElementById: () => null, getElementsByTagName: () => [], addEventListener: () => undefined, URL: 'https://localhost/' },
  location: { hash: '', search: '', pathname: '/', href: 'https://localhost/', origin: 'https://localhost', hostname: 'localhost' },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/** An Excel of our own with a workbook open, and the unmodified Office.js of npm connected to it as the global `Excel`. */
export function openInExcel(workbook: Workbook): ExcelHost {
  const host = new ExcelHost(workbook);
  Object.assign(globalThis, page, { window: globalThis, self: globalThis, _richApiNativeBridge: nativeBridge(host) });
  // Later versions of Node have one of their own that cannot be assigned.
  Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'Node' }, configurable: true });
  new Script(readFileSync(client, 'utf8'), { filename: client }).runInThisContext();
  return host;
}
