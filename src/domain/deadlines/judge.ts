import { type Day, laterOf } from '../day';
import { ok, type Result } from '../problems';
import type { Verdict } from './receipt';
import type { RunningClock } from './running-clock';

/** How a clock stands: the last day of it that was looked at, the days used until then, and the verdict. */
export interface Judged {
  readonly end: Day;
  readonly used: number;
  readonly verdict: Verdict;
}

/**
 * The verdict on a clock: by its stop, or by the as-of date while it is open. Days after the due date are counted without
 * pauses: a summer stops a clock that runs, not one that has run out.
 */
export function judge(
  clock: RunningClock,
  { stop, asOf, counted }: { readonly stop: Day | undefined; readonly asOf: Day; readonly counted: number },
): Result<Judged> {
  if (clock.ended) return judgeEnded(clock, clock.ended, stop, asOf);
  const end = stop ?? asOf;
  if (end > clock.due) {
    const days = clock.plain.count(clock.due, end);
    return days.ok
      ? ok({ end, used: counted + days.value, verdict: { kind: stop === undefined ? 'overdue' : 'late', days: days.value } })
      : days;
  }
  const from = laterOf(end, clock.dayZero);
  const used = clock.counting.count(clock.dayZero, from);
  if (!used.ok) return used;
  if (stop !== undefined) return ok({ end, used: used.value, verdict: { kind: 'timely' } });
  return ok({ end, used: used.value, verdict: { kind: 'open', daysLeft: counted - used.value } });
}

function judgeEnded(clock: RunningClock, ended: NonNullable<RunningClock['ended']>, stop: Day | undefined, asOf: Day): Result<Judged> {
  const end = (ended.kind === 'withdrawn' ? ended.on : undefined) ?? stop ?? asOf;
  const used = clock.plain.count(clock.dayZero, laterOf(end, clock.dayZero));
  if (!used.ok) return used;
  return ok({ end, used: used.value, verdict: ended.kind === 'withdrawn' ? { kind: 'withdrawn' } : { kind: 'excused', why: ended.why } });
}
