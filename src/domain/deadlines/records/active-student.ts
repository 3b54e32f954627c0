import type { Day } from '../../day';
import { type CaseFile, exits, jurisdictions, type RowOf } from '../../model';
import { latestCompletedEvaluation } from './completed-evaluation';

/** Jurisdiction in force on a day: begun, not ended, and not followed by an exit. An open record has no end date or one after the day. */
export function openJurisdictionOn(file: CaseFile, on: Day): RowOf<typeof jurisdictions> | undefined {
  const open = file
    .rows(jurisdictions)
    .findLast(({ beginDate, endDate }) => beginDate !== undefined && beginDate <= on && (endDate === undefined || endDate > on));
  const begin = open?.beginDate;
  if (begin === undefined) return undefined;
  const exited = file.rows(exits).some(({ exitDate }) => exitDate !== undefined && begin <= exitDate && exitDate <= on);
  return exited ? undefined : open;
}

/** Whether a student has exited, or every jurisdiction on record is over. A student without a jurisdiction row has not left. */
export function hasLeft(file: CaseFile, on: Day): boolean {
  if (openJurisdictionOn(file, on) !== undefined) return false;
  return file.rows(jurisdictions).length > 0 || file.rows(exits).some(({ exitDate }) => exitDate !== undefined && exitDate <= on);
}

/** Whether a student is in special education on a day: open jurisdiction, found eligible by the latest completed evaluation, no exit. */
export const isActiveOn = (file: CaseFile, on: Day): boolean =>
  openJurisdictionOn(file, on) !== undefined && latestCompletedEvaluation(file, on)?.decision === 'eligible';
