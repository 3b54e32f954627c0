import { type IDisposable, LifecycleStages } from '@univerjs/core';
import { type FUniver } from '@univerjs/core/facade';
import { type Workbook } from '../host/model';
import { Calculation, isEditing, nextFrame } from './calculation';
import { type Grid } from './grid';
import { Painter } from './painter';
import { hearSelection } from './hear-selection';
import { snapshotOf } from './snapshot';
import { ToModel } from './to-model';
import { ToView } from './to-view';
import { readTypedText } from './typed-text';
import { type Running, startUniver } from './univer';
import { View } from './view';

/** Univer with one workbook of the host in it. */
class MountedGrid implements Grid {
  readonly #running: Running;
  #painter: Painter | undefined;
  readonly #calculation = new Calculation();
  readonly #disposables: IDisposable[] = [];
  #workbook: Workbook;
  #view: View;
  #toView: ToView;
  #toModel: ToModel;
  #loaded = 0;
  #waiting = false;
  #reloading = false;
  #isDrawn = false;

  constructor(element: HTMLElement, workbook: Workbook) {
    this.#running = startUniver(element, matchMedia('(prefers-color-scheme: dark)').matches);
    this.#workbook = workbook;
    [this.#view, this.#toView, this.#toModel] = this.#open();
    this.#disposables.push(
      readTypedText(this.#running.injector, () => this.#workbook),
      ...this.#listen(),
    );
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  /** The grid as Univer has it; for tests that compare it with the model. */
  get api(): FUniver {
    return this.#running.api;
  }

  #open(): [View, ToView, ToModel] {
    const workbook = this.#workbook;
    this.#loaded += 1;
    const opened = this.api.createWorkbook(snapshotOf(workbook, `book${this.#loaded}`));
    // The services of sheets are there once the first workbook is.
    this.#painter ??= new Painter(this.#running.injector, () => this.#workbook);
    const view = new View(this.api, opened.getWorkbook());
    const soon = (): void => this.#soon();
    const toView = new ToView(view, workbook, this.#painter, soon);
    const toModel = new ToModel(view, workbook, toView, { whenDone: soon, reload: () => this.#reloadSoon() });
    this.#painter.refresh();
    this.#soon();
    return [view, toView, toModel];
  }

  #listen(): IDisposable[] {
    const api = this.api;
    const { Event } = api;
    return [
      api.addEvent(Event.LifeCycleChanged, ({ stage }) => {
        if (stage < LifecycleStages.Rendered) return;
        this.#isDrawn = true;
        this.#soon();
      }),
      api.addEvent(Event.CommandExecuted, ({ id, params, options }) => {
        this.#calculation.hear(id, params);
        this.#toModel.hear(id, params, options);
      }),
      api.addEvent(Event.SheetEditStarted, () => this.#workbook.enterCellEdit()),
      // What was typed is written in the turns that follow.
      api.addEvent(Event.SheetEditEnded, () => setTimeout(() => this.#workbook.leaveCellEdit(), 0)),
      ...hearSelection(api, () => ({ view: this.#view, workbook: this.#workbook, toView: this.#toView })),
    ];
  }

  /** Shows changes after the batch that makes them. */
  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.refresh();
    });
  }

  #reloadSoon(): void {
    if (this.#reloading) return;
    this.#reloading = true;
    setTimeout(() => this.load(this.#workbook), 0);
  }

  refresh(): void {
    if (this.#isDrawn && !this.#reloading) this.#toView.flush();
  }

  load(workbook: Workbook): void {
    this.#reloading = false;
    this.#toView.dispose();
    const before = this.#view.unitId;
    this.#workbook = workbook;
    [this.#view, this.#toView, this.#toModel] = this.#open();
    this.api.disposeUnit(before);
  }

  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }

  async settled(): Promise<void> {
    do {
      await nextFrame();
      await nextFrame();
    } while (!this.#isDrawn || this.#waiting || this.#reloading || this.#calculation.isRunning || isEditing(this.api));
    this.refresh();
    await nextFrame();
  }

  dispose(): void {
    this.#toView.dispose();
    this.#painter?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
    this.#running.univer.dispose();
  }
}

/**
 * Shows a workbook in an element of the page: its cells, looks, tables and marks, as Excel would. What a person does there comes into
 * the workbook and raises its events. Ends when the grid is drawn.
 */
export const mountGrid = async (element: HTMLElement, workbook: Workbook): Promise<Grid> => {
  const grid = new MountedGrid(element, workbook);
  await grid.settled();
  return grid;
};
