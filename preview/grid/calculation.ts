import { type FUniver } from '@univerjs/core/facade';

const started = 'formula.mutation.set-formula-calculation-start';
const told = 'formula.mutation.set-formula-calculation-notification';

/** Knows whether formulas are being calculated. */
export class Calculation {
  #running = false;

  hear(command: string, parameters: unknown): void {
    if (command === started) this.#running = true;
    // The last of its notices says how it ended.
    const ended = (parameters as { readonly functionsExecutedState?: unknown } | undefined)?.functionsExecutedState;
    if (command === told && ended !== undefined) this.#running = false;
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
