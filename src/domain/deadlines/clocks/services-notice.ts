import { day, plusDays } from '../../day';
import { type CaseFile, cellOf, type CellRef, type ieps, type RowOf, services } from '../../model';
import { ok, type Result } from '../../problems';
import { cite } from '../../sources';
import type { Opening } from '../receipt';
import type { ClockedRecord } from '../running-clock';

const noticeRuleSince = day('2024-06-10');

/** The beginning of the first service of an IEP. */
export function firstService(file: CaseFile, { iepId }: RowOf<typeof ieps>): CellRef | undefined {
  const first = iepId === undefined ? undefined : file.where(services, 'iepId', iepId).find(({ beginDate }) => beginDate !== undefined);
  return first && cellOf(first, 'beginDate');
}

/**
 * The days before which first services may not begin: ten calendar days after the notice, and the first school day from
 * then on. The ten school days in which they must begin run at the same time; both are shown, neither gives way.
 */
export function noticeBeforeServices({ row, calendar }: ClockedRecord<typeof ieps>): Result<readonly Opening[]> {
  const { noticeDate } = row;
  if (noticeDate === undefined || noticeDate < noticeRuleSince) return ok([]);
  const noticed = plusDays(noticeDate, 10);
  const schoolDay = calendar.addSchoolDays(plusDays(noticed, -1), 1);
  if (!schoolDay.ok) return schoolDay;
  return ok([
    { on: noticed, means: "10 calendar days' notice", authority: [cite('R.S. 17:1946.1', 'sourced', 'since 06/10/2024')] },
    { on: schoolDay.value, means: 'first school day from then on', authority: [cite('SER Workbench', 'inferred')] },
  ]);
}
