import { type FUniver } from '@univerjs/core/facade';

const started = 'formula.mutation.set-formula-calculation-start';
const ended = new Set(['formula.mutation.set-formula-calculation-result', 'formula.mutation.set-formula-calculation-stop']);

/** Knows whether formulas are being calculated. */
export class Calculation {
  #running = false;

  hear(command: string): void {
    if (command === started) this.#running = true;
    else if (ended.has(command)) this.#running = false;
  }

  get isRunning(): boolean {
    return this.#running;
  }
}

/** Waits until the page has drawn once more. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });

/** Whether a cell of the grid is being edited. */
export const isEditing = (api: FUniver): boolean => api.getActiveWorkbook()?.isCellEditing() === true;
