import { type Grid } from '../grid';
import { type ExcelHost, type HostConnection, requirementMatrix, WebContainer } from '../host';
import { type KeyValueStore } from '../host/model';

/** Settings of the workbook in the form in which the client of a document keeps them. */
const documentSettings = (store: KeyValueStore) => ({
  load: () => store.items.map(({ key, value }) => [key, JSON.stringify(value)] as const),
  save: (all: readonly (readonly [string, string])[]): void => {
    store.deleteAll();
    for (const [key, json] of all) store.add(key, JSON.parse(json));
  },
});

/** A host that has the grid show at once what a request changed. */
const shown = (host: ExcelHost, grid: Grid): HostConnection => ({
  process: async (body, flags) => {
    const answer = await host.process(body, flags);
    grid.refresh();
    return answer;
  },
  onEvent: (listener) => host.onEvent(listener),
});

/** Opens the add-in on the workbook of a grid, in a new frame at the end of an element: a workbook that is opened has a runtime of its own. */
export function openPane(side: HTMLElement, grid: Grid, host: ExcelHost): WebContainer {
  const frame = document.createElement('iframe');
  frame.title = 'SER Workbench';
  const container = new WebContainer(frame, 'addin/taskpane.html', shown(host, grid), {
    documentUrl: new URL(encodeURIComponent(grid.workbook.name), location.href).href,
    requirements: requirementMatrix(host.level),
    settings: documentSettings(grid.workbook.settings),
    onUnknown: (asked) => console.warn(`The add-in asked for ${asked}, which this stand-in does not have.`),
  });
  side.querySelector('iframe')?.remove();
  side.append(frame);
  return container;
}
