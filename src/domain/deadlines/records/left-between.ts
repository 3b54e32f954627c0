import type { Day } from '../../day';
import { type CaseFile, exits } from '../../model';

/** Whether a student exited on or after a day, and on or before another: nobody owed a review or a re-evaluation in between. */
export const leftBetween = (file: CaseFile, since: Day, until: Day): boolean =>
  file.rows(exits).some(({ exitDate }) => exitDate !== undefined && since <= exitDate && exitDate <= until);
