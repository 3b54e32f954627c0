import { type Day, plusYears } from '../../day';
import { type CaseFile, evaluations, type RowOf } from '../../model';
import type { CompletedEvaluation } from './completed-evaluation';

/** When the next re-evaluation is due, and the valid waiver that it is counted from, if any. */
export interface ThreeYearDate {
  readonly due: Day;
  readonly waiver: (RowOf<typeof evaluations> & { readonly waiverDate: Day }) | undefined;
}

/**
 * The day by which a student must be evaluated again: three years after an evaluation was completed, or after each waiver
 * that was dated on or before the three-year date in force then. A later waiver does not count. Never moved off a weekend.
 * @param evaluation the completed evaluation that it is counted from
 * @param knownBy waivers dated after this day are left out
 */
export function threeYearDate(file: CaseFile, evaluation: CompletedEvaluation, knownBy: Day): ThreeYearDate {
  let valid: ThreeYearDate = { due: plusYears(evaluation.disseminationDate, 3), waiver: undefined };
  for (const row of waiversOf(file)) {
    if (row.waiverDate <= evaluation.disseminationDate || row.waiverDate > knownBy || row.waiverDate > valid.due) continue;
    valid = { due: plusYears(row.waiverDate, 3), waiver: row };
  }
  return valid;
}

/** The dated waivers of a re-evaluation, in order. */
export function waiversOf(file: CaseFile): readonly (RowOf<typeof evaluations> & { readonly waiverDate: Day })[] {
  return file
    .where(evaluations, 'evaluationType', 'waiver')
    .filter((row): row is RowOf<typeof evaluations> & { readonly waiverDate: Day } => row.waiverDate !== undefined)
    .sort((a, b) => a.waiverDate - b.waiverDate);
}
