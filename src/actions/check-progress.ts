import type { Step } from '../checking';
import type { ReadProgress } from '../workbook';

/** How far a check has come, in the unit that a person counts in. */
export interface CheckProgress {
  /** `Reading Services: 12,000 of 48,210 rows`, `Checking students: 3,100 of 8,012`. */
  readonly sentence: string;
  /** Part of this stage of the work that is done, 0 to 1; undefined where nobody can tell. */
  readonly part: number | undefined;
}

const number = (count: number): string => count.toLocaleString('en-US');

/** Progress of reading: the sentence counts the rows of the sheet, the part those of the workbook. */
export function readingProgress({ sheet, rows, claimedRows, ofSheet }: ReadProgress): CheckProgress {
  const isKnown = ofSheet.claimedRows !== undefined && ofSheet.claimedRows >= ofSheet.rows;
  const of = isKnown ? ` of ${number(ofSheet.claimedRows)}` : '';
  return {
    sentence: `Reading ${sheet}: ${number(ofSheet.rows)}${of} rows`,
    part: claimedRows === undefined || claimedRows < rows ? undefined : rows / claimedRows,
  };
}

const units: Readonly<Record<Step['phase'], string>> = {
  students: 'Checking students',
  sheets: 'Checking rows',
  findings: 'Writing findings',
};

/** Progress of rules and of the report. */
export const checkingProgress = ({ phase, done, total }: Step): CheckProgress => ({
  sentence: total === 0 ? units[phase] : `${units[phase]}: ${number(done)} of ${number(total)}`,
  part: total === 0 ? undefined : done / total,
});
