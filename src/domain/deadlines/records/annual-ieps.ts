import type { Day } from '../../day';
import { type CaseFile, ieps, type RowOf } from '../../model';

/** An IEP with the date of its meeting. */
export type HeldIep = RowOf<typeof ieps> & { readonly meetingDate: Day };

/** Whether an IEP stands on its own for a year: initial, review or services plan. Interim IEPs and amendments lean on another record. */
export const isAnnual = ({ iepType, status }: RowOf<typeof ieps>): boolean =>
  (iepType === 'initial' || iepType === 'review' || iepType === 'servicesPlan') && status !== 'deletionRequested';

/** The annual IEPs of a student whose meeting is dated, in the order of the meetings; those to be deleted are left out. */
export const annualIeps = (file: CaseFile): readonly HeldIep[] =>
  file.rows(ieps).filter((row): row is HeldIep => row.meetingDate !== undefined && isAnnual(row));
