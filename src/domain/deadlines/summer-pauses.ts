import { type BusinessCalendar, type CalendarProblem, follows, type SchoolYear, type SkippedDays } from '../calendar';
import { type Day, isWeekend, laterOf, plusDays } from '../day';
import { failed, ok, type Result } from '../problems';
import type { Counting } from './counting';

/** The part of the year in which the clock runs, from a restart to the next stop, and the summer after it as far as it is known. */
export interface RunningTime {
  readonly runsFrom: Day;
  readonly stopsAfter: Day;
  readonly restartsOn: Day | undefined;
  readonly year: SchoolYear;
}

/** The running times of an LEA, in order, one for each school year. */
export const runningTimes = ({ schoolYears }: BusinessCalendar): readonly RunningTime[] =>
  schoolYears.map((year, at): RunningTime => {
    const before = schoolYears[at - 1];
    const restart = before && follows(before, year) ? before.clockRestartsOn : undefined;
    return {
      runsFrom: restart ?? year.firstStudentDay,
      stopsAfter: year.clockStopsAfter,
      restartsOn: year.clockRestartsOn && laterOf(year.clockRestartsOn, plusDays(year.clockStopsAfter, 1)),
      year,
    };
  });

/** The running time whose days, or the summer after it, hold a day; a problem when no school year around the day is entered, or two overlap. */
export function runningTimeAt(
  times: readonly RunningTime[],
  date: Day,
  { lea, schoolYearsProblem }: BusinessCalendar,
): Result<RunningTime, CalendarProblem> {
  if (schoolYearsProblem) return { ok: false, problem: schoolYearsProblem };
  const time = times.findLast(({ runsFrom }) => runsFrom <= date);
  if (time && date < (time.restartsOn ?? plusDays(time.stopsAfter, 1))) return ok(time);
  return failed('no-school-year', { lea, needed: date, after: time?.year.lastStudentDay });
}

/** A counting whose clock stands still in summer. Needs the school years of all the days that it is asked about. */
export function pausedInSummer(counting: Counting, calendar: BusinessCalendar): Counting {
  const times = runningTimes(calendar);
  const pauses = times.flatMap(({ stopsAfter, restartsOn }) =>
    restartsOn === undefined ? [] : [{ stopsAfter, through: plusDays(restartsOn, -1) }],
  );
  return {
    add: (start, days) => addPaused(counting, times, calendar, start, days),
    count(from, to) {
      let total = counting.count(from, to);
      for (const { stopsAfter, through } of pauses) {
        const first = laterOf(from, stopsAfter);
        const last = to < through ? to : through;
        if (!total.ok || last <= first) continue;
        const inPause = counting.count(first, last);
        total = inPause.ok ? ok(total.value - inPause.value) : inPause;
      }
      return total;
    },
    skippedBetween(from, to) {
      const skipped: SkippedDays[] = [];
      let at = from;
      for (const { stopsAfter, through } of pauses) {
        if (through <= from || stopsAfter >= to) continue;
        skipped.push(...counting.skippedBetween(at, stopsAfter), pauseBetween(laterOf(from, stopsAfter), to < through ? to : through));
        at = through;
      }
      return [...skipped, ...counting.skippedBetween(at, to)];
    },
  };
}

function addPaused(
  counting: Counting,
  times: readonly RunningTime[],
  calendar: BusinessCalendar,
  start: Day,
  days: number,
): Result<Day, CalendarProblem> {
  let at = start;
  let left = days;
  while (left > 0) {
    const time = runningTimeAt(times, plusDays(at, 1), calendar);
    if (!time.ok) return time;
    const { stopsAfter, restartsOn, year } = time.value;
    if (at < stopsAfter) {
      // First the answer itself: the calendar need not reach the end of a school year in which the clock ends before.
      const reached = counting.add(at, left);
      if (reached.ok && reached.value <= stopsAfter) return reached;
      const untilStop = counting.count(at, stopsAfter);
      if (!untilStop.ok) return untilStop;
      left -= untilStop.value;
    }
    if (restartsOn === undefined)
      return failed('no-school-year', { lea: calendar.lea, needed: plusDays(stopsAfter, 1), after: year.lastStudentDay });
    at = plusDays(restartsOn, -1);
  }
  return ok(at);
}

function pauseBetween(after: Day, through: Day): SkippedDays {
  const from = plusDays(after, 1);
  let weekdays = 0;
  for (let date = from; date <= through; date = plusDays(date, 1)) if (!isWeekend(date)) weekdays += 1;
  return { from, through, weekdays, why: 'Summer, end-of-school-year rule', source: 'School Years sheet' };
}
