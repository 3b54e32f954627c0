import { checkingProgress, readingProgress } from '../../actions/check-progress';
import type { Step } from '../../checking';
import type { ReadProgress } from '../../workbook';
import type { Terminal } from './terminal';

/** Shows reading as `Reading Services: 12,000 of 48,210 rows`. */
export const readProgress =
  (terminal: Terminal) =>
  (progress: ReadProgress): void => {
    terminal.progress(readingProgress(progress).sentence);
  };

/** Shows checking as `Checking students: 3,100 of 8,012`. */
export const checkProgress =
  (terminal: Terminal) =>
  (step: Step): void => {
    terminal.progress(checkingProgress(step).sentence);
  };
