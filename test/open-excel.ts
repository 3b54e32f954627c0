import { ExcelHost, type HostOptions, type NativeBridge, nativeBridge } from '../preview/host';
import { type LoadedWorkbook, loadWorkbook, type Workbook } from '../preview/host/model';

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of the global object
  var _richApiNativeBridge: NativeBridge;
}

/** A new Excel with a workbook open, connected to the client that `test/office-environment.ts` has loaded. */
export function openExcel(content: LoadedWorkbook | Workbook = { sheets: [{ name: 'Sheet1' }] }, options: HostOptions = {}): ExcelHost {
  const workbook = 'sheets' in content ? loadWorkbook(content) : content;
  const host = new ExcelHost(workbook, options);
  nativeBridge(host, globalThis._richApiNativeBridge);
  return host;
}

/** Resolves once all events that wait have reached the client and its handlers. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(() => setTimeout(() => setTimeout(resolve, 0), 0), 0);
  });
