import { usDate } from '../../day';
import type { students } from '../../model';
import { ok } from '../../problems';
import { cite } from '../../sources';
import { type AdjustmentRule, applied, changed } from '../running-clock';

/**
 * A student who turns 22 within a session may stay to its end while transition action steps are open. No column shows
 * whether they are, so the end of the session stands: nobody is called late who may stay.
 */
export const sessionOfBirthday: AdjustmentRule<typeof students> = {
  id: 'session-of-birthday',
  reasons: [],
  authority: [
    cite('LAC 28:XCVII.103.C.2', 'sourced'),
    cite('SER Workbench', 'our convention', 'open action steps are taken for granted: no column shows them'),
  ],
  automatic(clock, { calendar }) {
    const year = calendar.schoolYears.find(
      ({ firstStudentDay, lastStudentDay }) => firstStudentDay <= clock.due && clock.due < lastStudentDay,
    );
    if (!year) return ok({ clock, said: [] });
    const stays = changed(clock, { fixed: year.lastStudentDay });
    if (!stays.ok) return stays;
    return ok(
      applied(clock, stays.value, {
        rule: sessionOfBirthday,
        title: `Birthday within the session of ${year.name}`,
        explanation:
          `While transition action steps are open the student may stay until ${usDate(year.lastStudentDay)}. ` +
          `No column shows whether they are; without them the last day is ${usDate(clock.due)}.`,
      }),
    );
  },
};
