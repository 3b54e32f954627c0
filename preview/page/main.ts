import './page.css';
import type { RibbonButton } from '../../manifest/add-in';
import { problemSentence } from '../../src/domain/problems';
import { notInCopies, openWorkbook, sampleWorkbook, saveCopy } from '../files';
import { type Grid, mountGrid } from '../grid';
import { ExcelHost, type WebContainer } from '../host';
import type { Workbook } from '../host/model';
import { dragHandle } from './drag-handle';
import { openPane } from './open-pane';
import { addRibbon } from './ribbon';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
};
const side = element('side');
const handle = element('handle');
const say = (sentence: string): void => {
  element('said').textContent = sentence;
};

function showPane(visible: boolean): void {
  side.hidden = !visible;
  handle.hidden = !visible;
}

/** The window with one workbook in it; as `preview` it is at hand in the console. */
class Window {
  readonly grid: Grid;
  host: ExcelHost;
  #pane: WebContainer;

  constructor(grid: Grid) {
    this.grid = grid;
    [this.host, this.#pane] = this.#openPane();
  }

  #openPane(): [ExcelHost, WebContainer] {
    const { workbook } = this.grid;
    element('name').textContent = workbook.name;
    document.title = `${workbook.name} - SER Workbench preview`;
    showPane(true);
    const host = new ExcelHost(workbook);
    return [host, openPane(side, this.grid, host)];
  }

  show(workbook: Workbook): void {
    this.#pane.close();
    this.grid.load(workbook);
    [this.host, this.#pane] = this.#openPane();
  }

  async press({ id, label, runs }: RibbonButton): Promise<void> {
    if (runs === undefined) showPane(true);
    else if (!(await this.#pane.invokeCommand(runs, id))) say(`${label} is not ready yet: the pane is still opening.`);
  }

  async open(file: File): Promise<void> {
    say(`Opening ${file.name}.`);
    const opened = await openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
    if (opened.ok) this.show(opened.value);
    say(opened.ok ? `${file.name} is open. It was read on this computer and sent nowhere.` : problemSentence(opened.problem));
  }

  async save(): Promise<void> {
    await this.grid.settled();
    const { workbook } = this.grid;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new Uint8Array(await saveCopy(workbook))]));
    link.download = `${workbook.name.replace(/\.xls[xm]$/, '')} copy.xlsx`;
    link.click();
    URL.revokeObjectURL(link.href);
    say(`Saved ${link.download} to your downloads.`);
  }
}

async function start(): Promise<void> {
  dragHandle(handle, (width) => document.documentElement.style.setProperty('--pane-width', `${width}px`));
  const grid = await mountGrid(element('grid'), sampleWorkbook());
  const window = new Window(grid);
  // For the console of the browser: workbook, grid and host behind what is seen.
  Object.assign(globalThis, { preview: window });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => grid.setDark(matches));
  addRibbon(element('ribbon'), (button) => window.press(button));
  element('hide').addEventListener('click', () => showPane(false));

  const file = element('file') as HTMLInputElement;
  element('open').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen) void window.open(chosen);
  });

  const copy = element('copy') as HTMLDialogElement;
  element('copy-words').textContent = notInCopies;
  element('save').addEventListener('click', () => copy.showModal());
  copy.addEventListener('close', () => {
    if (copy.returnValue === 'save') void window.save();
  });
}

void start();
