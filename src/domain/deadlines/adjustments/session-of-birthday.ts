import { usDate } from '../../day';
import type { students } from '../../model';
import { ok } from '../../problems';
import { cite } from '../../sources';
import { type AdjustmentRule, ignored } from '../running-clock';

/**
 * A student who turns 22 within a session may stay to its end while transition action steps are open. No column shows
 * whether they are, so the receipt names the day and the date stays.
 */
export const sessionOfBirthday: AdjustmentRule<typeof students> = {
  id: 'session-of-birthday',
  reasons: [],
  authority: [cite('LAC 28:XCVII.103.C.2', 'sourced')],
  automatic(clock, { calendar }) {
    const year = calendar.schoolYears.find(
      ({ firstStudentDay, lastStudentDay }) => firstStudentDay <= clock.due && clock.due <= lastStudentDay,
    );
    if (!year) return ok({ clock, said: [] });
    return ok(
      ignored(clock, {
        rule: sessionOfBirthday,
        title: `Birthday within the session of ${year.name}`,
        explanation: `While transition action steps are open the student may stay until ${usDate(year.lastStudentDay)}. No column shows whether they are.`,
      }),
    );
  },
};
