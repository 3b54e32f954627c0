import { type Day, plusDays, plusMonths } from '../day';
import { ok, type Result } from '../problems';
import { daysOf, type SettingName } from '../settings';
import type { Counting } from './counting';
import type { Receipt } from './receipt';
import type { ClockedRecord } from './running-clock';

type Unit = Receipt['unit'];

/** How long a clock runs, and the unit in which it is judged. */
export interface Length {
  readonly unit: Unit;
  /** `60 business days`, `3 years less 90 calendar days`. */
  readonly words: string;
  /** Whether its days are counted one by one; otherwise it ends on a date of the civil calendar. */
  readonly counted: boolean;
  /** The last day; undefined when the settings switch the clock off, or the record that sets its end is not there. */
  readonly endAfter: (dayZero: Day, counting: Counting, at: ClockedRecord) => Result<Day | undefined>;
}

/** A length of so many days, known without any record. */
export interface CountedLength extends Length {
  readonly days: number;
}

const countedIn = (days: number, unit: Unit): CountedLength => ({
  days,
  unit,
  words: `${String(days)} ${unit}`,
  counted: true,
  endAfter: (dayZero, counting) => counting.add(dayZero, days),
});

/** So many business days: Monday to Friday except the holidays of the settings. */
export const businessDays = (days: number): CountedLength => countedIn(days, 'business days');

/** So many calendar days. */
export const calendarDays = (days: number): CountedLength => countedIn(days, 'calendar days');

/** So many school days. */
export const schoolDays = (days: number): CountedLength => countedIn(days, 'school days');

/** As many days as a setting says; while it is blank the clock is off. */
export const daysOfSetting = (setting: SettingName, unit: Unit): Length => ({
  unit,
  words: `as many ${unit} as the setting ${setting} says`,
  counted: true,
  endAfter(dayZero, counting, { context }) {
    const days = daysOf(context.settings, setting);
    return days === undefined ? ok(undefined) : counting.add(dayZero, days);
  },
});

/** To the anniversary, or so many calendar days before it; 29 February falls on 28 February. Never moved off a weekend. */
export function years(count: number, { lessDays = 0 } = {}): Length {
  const whole = count === 1 ? '1 year' : `${String(count)} years`;
  return until(lessDays === 0 ? whole : `${whole} less ${String(lessDays)} calendar days`, ({ start }) =>
    ok(plusDays(plusMonths(start, 12 * count), -lessDays)),
  );
}

/** To a day that something else than counting sets. */
export const until = (words: string, ends: (at: ClockedRecord) => Result<Day | undefined>): Length => ({
  unit: 'calendar days',
  words,
  counted: false,
  endAfter: (_dayZero, _counting, at) => ends(at),
});
