import { type Workbook } from '../host/model';

/** A workbook of the host, shown and edited in the page. */
export interface Grid {
  /** The workbook that is shown. */
  readonly workbook: Workbook;
  /** Shows another workbook instead. */
  load(workbook: Workbook): void;
  /**
   * Shows at once what changed in the model. Changes that raise an event are shown by themselves once the batch is over; call this
   * after a batch for those that raise none: conditional formats, validation, panes, widths.
   */
  refresh(): void;
  /** Shows the grid dark or light. */
  setDark(dark: boolean): void;
  /** Ends when model and grid agree: nothing waits to be shown, formulas are calculated. */
  settled(): Promise<void>;
  dispose(): void;
}
