import type { CalendarProblem } from '../../calendar';
import type { Context } from '../../context';
import { type Day, plusDays } from '../../day';
import { opensServices } from '../../deadlines';
import { type CaseFile, evaluations, type ieps, type RowOf } from '../../model';
import { ok, type Result } from '../../problems';

/** Calendar days from the completed evaluation to the first IEP (LAC 28:XCVII.105.A). */
export const firstIepDays = 30;

/**
 * The evaluation that a first IEP rests on: an IEP of type Initial, or a services plan, that names an initial evaluation of
 * the same student. Undefined for every other IEP.
 */
export function evaluationOfFirstIep(file: CaseFile, iep: RowOf<typeof ieps>): RowOf<typeof evaluations> | undefined {
  if (iep.iepType !== 'initial' && iep.iepType !== 'servicesPlan') return undefined;
  if (iep.status === 'deletionRequested' || iep.evaluationId === undefined) return undefined;
  const evaluation = file.where(evaluations, 'evaluationId', iep.evaluationId)[0];
  return evaluation && opensServices(evaluation) ? evaluation : undefined;
}

/**
 * The last day for the first IEP after an evaluation: 30 calendar days after dissemination (LAC 28:XCVII.105.A), or the next
 * business day when the settings move calendar deadlines. A problem when the calendar is needed and ends.
 */
export function firstIepDue(disseminated: Day, lea: string, { calendars, settings }: Context): Result<Day, CalendarProblem> {
  const due = plusDays(disseminated, firstIepDays);
  return settings.values.rollCalendarDeadlines === 'forward' ? calendars.of(lea).addBusinessDays(plusDays(due, -1), 1) : ok(due);
}
