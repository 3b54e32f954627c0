import type { Day } from '../../day';
import { type CaseFile, evaluations, type RowOf } from '../../model';

type Evaluation = RowOf<typeof evaluations>;

/** An evaluation with its completion date. */
export type CompletedEvaluation = Evaluation & { readonly disseminationDate: Day };

const reevaluations: ReadonlySet<string | undefined> = new Set(['triennial', 'concern', 'placementChange', 'exit']);
const eligibility: ReadonlySet<string | undefined> = new Set(['eligible', 'notEligible', 'declassified']);

/** Whether an evaluation is a re-evaluation of any kind; a waiver, an independent and an out-of-state evaluation are none. */
export const isReevaluation = (row: Evaluation): boolean => reevaluations.has(row.evaluationType);

/** Whether an evaluation decided on eligibility. One in process, waived, refused or cut short by a move did not, nor did one without a decision. */
export const isDecided = (row: Evaluation): boolean => eligibility.has(row.decision);

/** Whether an evaluation ended without a result: the parent refused or withdrew, or the child moved away before it was complete. */
export const isCutShort = (row: Evaluation): boolean => row.decision === 'refused' || row.decision === 'moved';

/** Whether a row is an evaluation that was carried through; its decision may still be blank. A waiver is none. */
export const isCompleted = (row: Evaluation): row is CompletedEvaluation =>
  row.disseminationDate !== undefined && row.evaluationType !== 'waiver' && (row.decision === undefined || isDecided(row));

/** The evaluation completed last, on or before a day. */
export const latestCompletedEvaluation = (file: CaseFile, on: Day): CompletedEvaluation | undefined =>
  file.rows(evaluations).findLast((row): row is CompletedEvaluation => isCompleted(row) && row.disseminationDate <= on);

/** Whether an evaluation opens special education, so that a first IEP follows it. */
export const opensServices = ({ evaluationType }: Evaluation): boolean => evaluationType === 'initial' || evaluationType === 'outOfState';
