import { type Day, plusMonths } from '../../day';
import { type CaseFile, type RowOf, type students } from '../../model';
import { annualIeps, type HeldIep } from './annual-ieps';

/** Whether a student has an age, in years, on a day. A clock of a birthday is of interest from a year before it. */
export const hasTurned = (age: number, { birthDate }: RowOf<typeof students>, on: Day): boolean =>
  birthDate !== undefined && plusMonths(birthDate, 12 * age) <= on;

/** Whether an IEP on record reaches back to a birthday, so that the records can show what was done by then. */
export const isRecordedAt = (age: number, { birthDate }: RowOf<typeof students>, file: CaseFile): boolean =>
  birthDate !== undefined && annualIeps(file).some((iep) => (iep.beginDate ?? iep.meetingDate) <= plusMonths(birthDate, 12 * age));

/** The latest annual IEP, when it is one for a student with a disability; the form for the gifted and talented has no transition part. */
export const latestDisabilityIep = (file: CaseFile): HeldIep | undefined => {
  const latest = annualIeps(file).at(-1);
  return latest?.iepForm === 'giftedOrTalented' ? undefined : latest;
};
