import { ageOn, type Day, laterOf, plusDays, usDate } from '../../day';
import { partC, students, type evaluations } from '../../model';
import { failed, ok, type Result } from '../../problems';
import { daysOf } from '../../settings';
import { cite } from '../../sources';
import {
  type AdjustmentRule,
  applied,
  changed,
  type ClockedRecord,
  type ExtensionRow,
  ignored,
  type RunningClock,
  type Saying,
  type Step,
} from '../running-clock';
import { pausedInSummer, type RunningTime, runningTimeAt, runningTimes } from '../summer-pauses';
import { asRecorded, notInTime } from './as-recorded';

type Evaluation = ClockedRecord<typeof evaluations>;

/**
 * The end-of-school-year rule, by the model of the settings: M0 never, M1 when recorded, M2 every summer, M3 by a threshold
 * before the last student day. Never for children from EarlySteps or under three, whose services may not wait for a summer.
 */
export const endOfSchoolYear: AdjustmentRule<typeof evaluations> = {
  id: 'end-of-school-year',
  reasons: ['endOfSchoolYear'],
  authority: [
    cite('LAC 28:XLIII.302.C.1', 'sourced', 'extensions as established in Bulletin 1508'),
    cite('Loyola law-school manual', 'sourced', 'the timeline is interrupted by summer'),
    cite('SER home page', 'sourced', 'the SER Calendar has the rule; its text is not known'),
  ],
  automatic(clock, at) {
    const model = at.context.settings.values.endOfYearModel;
    if (model !== 'M2' && model !== 'M3') return ok({ clock, said: [] });
    const barred = barredByAge(at);
    if (!barred.ok) return barred;
    if (barred.value !== undefined) return ok(ignored(clock, bySettings(`${barred.value} Summer counts.`)));
    return model === 'M2' ? pauseAlways(clock, at) : dueByThreshold(clock, at);
  },
  recorded(clock, row, at) {
    const barred = barredByAge(at);
    if (!barred.ok) return barred;
    const refusal = barred.value ?? refusalByModel.get(at.context.settings.values.endOfYearModel) ?? notInTime(clock, row);
    return refusal === undefined ? pauseAsRecorded(clock, row, at) : ok(ignored(clock, asRecorded(endOfSchoolYear, row, at, refusal)));
  },
};

const refusalByModel: ReadonlyMap<string, string> = new Map([
  ['M0', 'The setting endOfYearModel is M0: summer counts.'],
  ['M2', 'The setting endOfYearModel is M2: every summer stops the clock, recorded or not.'],
  ['M3', 'The setting endOfYearModel is M3: the threshold decides, recorded or not.'],
]);

const bySettings = (explanation: string): Saying => ({
  rule: endOfSchoolYear,
  title: 'End-of-school-year rule, by the settings',
  explanation,
});

/** Why the rule may not be used for a child (R.S. 17:1944.G), as a sentence; undefined when it may. */
function barredByAge({ row, file, start }: Evaluation): Result<string | undefined> {
  if (row.referralSource === 'partC' || file.rows(partC).length > 0)
    return ok('Not allowed for a child who comes from EarlySteps (R.S. 17:1944.G).');
  const { student } = file;
  if (student?.unreadable('birthDate'))
    return failed('unreadable-cell', { sheet: students.title, column: students.columns.birthDate.header });
  const isUnderThree = student?.birthDate !== undefined && ageOn(student.birthDate, start) < 3;
  return ok(isUnderThree ? `Not allowed for a child under three on ${usDate(start)} (R.S. 17:1944.G).` : undefined);
}

const paused = (clock: RunningClock, at: Evaluation): Result<RunningClock> =>
  changed(clock, { counting: pausedInSummer(clock.plain, at.calendar) });

function pauseAlways(clock: RunningClock, at: Evaluation): Result<Step> {
  const after = paused(clock, at);
  if (!after.ok) return after;
  if (after.value.due === clock.due) return ok({ clock: after.value, said: [] });
  return ok(applied(clock, after.value, bySettings(`Summer does not count: ${movesWords(clock.due, after.value.due)}`)));
}

function pauseAsRecorded(clock: RunningClock, row: ExtensionRow, at: Evaluation): Result<Step> {
  const after = paused(clock, at);
  if (!after.ok) return after;
  const { due } = after.value;
  const effect =
    due === clock.due ? `No summer day lies before the due date ${usDate(due)}.` : `Summer does not count: ${movesWords(clock.due, due)}`;
  const until = row.until === undefined || row.until === due ? '' : ` The row says until ${usDate(row.until)}; the rule decides.`;
  return ok(applied(clock, after.value, asRecorded(endOfSchoolYear, row, at, `${effect}${until}`)));
}

/**
 * M3: a consent no more than the threshold of business days before the clock stops is due so many business days after it
 * restarts, an earlier one by the stop. A consent in summer is due on the later of that day and day 60. Our convention.
 */
function dueByThreshold(clock: RunningClock, at: Evaluation): Result<Step> {
  const { settings } = at.context;
  const threshold = daysOf(settings, 'endOfYearThresholdDays');
  const returnDays = daysOf(settings, 'endOfYearReturnDays');
  if (threshold === undefined || returnDays === undefined)
    return ok(ignored(clock, bySettings('Model M3 needs the settings endOfYearThresholdDays and endOfYearReturnDays. Summer counts.')));
  const time = runningTimeAt(runningTimes(at.calendar), at.start, at.calendar);
  if (!time.ok) return time;
  const { stopsAfter } = time.value;
  if (clock.due <= stopsAfter) return ok({ clock, said: [] });
  const daysLeft = clock.plain.count(at.start, stopsAfter);
  if (!daysLeft.ok) return daysLeft;
  return daysLeft.value > threshold
    ? fixedAt(clock, stopsAfter, `More than ${String(threshold)} business days before the clock stops`)
    : dueAfterReturn(clock, at, time.value, { threshold, returnDays });
}

function dueAfterReturn(
  clock: RunningClock,
  at: Evaluation,
  { stopsAfter, restartsOn, year }: RunningTime,
  { threshold, returnDays }: { readonly threshold: number; readonly returnDays: number },
): Result<Step> {
  if (restartsOn === undefined)
    return failed('no-school-year', { lea: at.calendar.lea, needed: plusDays(stopsAfter, 1), after: year.lastStudentDay });
  const returned = clock.plain.add(restartsOn, returnDays);
  if (!returned.ok) return returned;
  return at.start > stopsAfter
    ? fixedAt(clock, laterOf(clock.due, returned.value), 'Consent in summer')
    : fixedAt(clock, returned.value, `Within ${String(threshold)} business days before the clock stops`);
}

function fixedAt(clock: RunningClock, due: Day, why: string): Result<Step> {
  const after = changed(clock, { fixed: due });
  return after.ok ? ok(applied(clock, after.value, bySettings(`${why}: ${movesWords(clock.due, due)}`))) : after;
}

const movesWords = (from: Day, to: Day): string =>
  from === to ? `the due date stays ${usDate(to)}.` : `moves the due date from ${usDate(from)} to ${usDate(to)}.`;
