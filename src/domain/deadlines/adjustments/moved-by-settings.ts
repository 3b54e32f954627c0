import { plusDays, usDateWithWeekday } from '../../day';
import { ok, type Result } from '../../problems';
import { daysOf } from '../../settings';
import { cite } from '../../sources';
import { type AdjustmentRule, applied, changed, type ClockedRecord, type RunningClock, type Step } from '../running-clock';

/** The settings may move a deadline in calendar days off a weekend or holiday, to the next business day. */
export const rollsForward: AdjustmentRule = {
  id: 'rolls-forward',
  reasons: [],
  authority: [
    cite('C.C.P. art. 5059', 'inferred', 'a rule for court time'),
    cite('SER Workbench', 'our convention', 'setting rollCalendarDeadlines'),
  ],
  automatic(clock, { calendar, context }) {
    if (context.settings.values.rollCalendarDeadlines !== 'forward') return ok({ clock, said: [] });
    return moveTo(clock, calendar.addBusinessDays(plusDays(clock.due, -1), 1), rollsForward, 'Moved off a weekend or holiday');
  },
};

/** The settings may allow days of grace after the anniversary of an IEP. */
export const annualGrace: AdjustmentRule = {
  id: 'annual-grace',
  reasons: [],
  authority: [cite('SER Workbench', 'our convention', 'setting annualGraceDays')],
  automatic: (clock, { context }) =>
    moveTo(
      clock,
      ok(plusDays(clock.due, daysOf(context.settings, 'annualGraceDays') ?? 0)),
      annualGrace,
      'Days of grace after the anniversary',
    ),
};

function moveTo(
  clock: RunningClock,
  to: ReturnType<ClockedRecord['calendar']['addBusinessDays']>,
  rule: AdjustmentRule,
  title: string,
): Result<Step> {
  if (!to.ok) return to;
  if (to.value === clock.due) return ok({ clock, said: [] });
  const moved = changed(clock, { fixed: to.value });
  if (!moved.ok) return moved;
  return ok(
    applied(clock, moved.value, {
      rule,
      title: `${title}, by the settings`,
      explanation: `Moves the due date from ${usDateWithWeekday(clock.due)} to ${usDateWithWeekday(to.value)}.`,
    }),
  );
}
