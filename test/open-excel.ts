import { ExcelHost, type HostOptions, type NativeBridge, nativeBridge } from '../preview/host';
import { type LoadedWorkbook, loadWorkbook, Workbook } from '../preview/host/model';
import type { WorkbookPlan } from '../src/workbook';
import { openedPlan } from './opened-plan';

declare global {
  var _richApiNativeBridge: NativeBridge;
}

const opened = (content: LoadedWorkbook | WorkbookPlan | Workbook): Workbook => {
  if (content instanceof Workbook) return content;
  return loadWorkbook('title' in content ? openedPlan(content) : content);
};

/**
 * A new Excel with a workbook open, connected to the client that `test/office-environment.ts` has loaded; the one before is
 * disconnected. Its `workbook` is where a test acts as a person and looks afterwards.
 * @param content sheets of plain cells, a plan of ours, or a workbook of the model
 */
export function openExcel(
  content: LoadedWorkbook | WorkbookPlan | Workbook = { sheets: [{ name: 'Sheet1' }] },
  options: HostOptions = {},
): ExcelHost {
  const host = new ExcelHost(opened(content), options);
  nativeBridge(host, globalThis._richApiNativeBridge);
  return host;
}

/** Resolves once all events that wait have reached the client, its handlers, and what these asked of Excel. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}
