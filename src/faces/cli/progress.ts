import type { Step } from '../../checking';
import type { ReadProgress } from '../../workbook';
import type { Terminal } from './terminal';

const number = (count: number): string => count.toLocaleString('en-US');

/** Shows reading as `Reading Services: 12,000 of 48,210 rows`. */
export const readProgress =
  (terminal: Terminal) =>
  ({ sheet, rows, claimedRows }: ReadProgress): void => {
    const of = claimedRows === undefined || claimedRows < rows ? '' : ` of ${number(claimedRows)}`;
    terminal.progress(`Reading ${sheet}: ${number(rows)}${of} rows`);
  };

/** Shows checking as `Checking students: 3,100 of 8,012`. */
export const checkProgress =
  (terminal: Terminal) =>
  ({ phase, done, total }: Step): void => {
    terminal.progress(`Checking ${phase === 'students' ? 'students' : 'rows'}: ${number(done)} of ${number(total)}`);
  };
