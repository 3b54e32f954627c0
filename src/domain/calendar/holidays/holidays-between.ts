import { civilParts, type Day } from '../../day';
import { federalHolidays } from './federal-holidays';
import { type Holiday, type HolidaySet, observedDay } from './holiday';
import { literalHolidays } from './literal-holidays';
import { localHolidays } from './local-holidays';
import { stateHolidays } from './state-holidays';

/** Every declared holiday: federal, state, literal, local. */
export const holidays: readonly Holiday[] = [...federalHolidays, ...stateHolidays, ...literalHolidays, ...localHolidays];

/** A holiday of one year: its own date and the weekday on which it is observed. */
export interface ObservedHoliday {
  readonly holiday: Holiday;
  readonly date: Day;
  readonly observed: Day;
}

/**
 * The holidays of the given sets that are observed between two days, both included, in order of the observed day. New
 * Year's Day 2028 is a Saturday and so belongs to 2027.
 */
export function holidaysBetween(from: Day, through: Day, sets: readonly HolidaySet[]): readonly ObservedHoliday[] {
  const found: ObservedHoliday[] = [];
  for (let year = civilParts(from).year; year <= civilParts(through).year + 1; year += 1) {
    for (const holiday of holidays) {
      if (!sets.includes(holiday.set) || holiday.inYear?.(year) === false) continue;
      const date = holiday.date(year);
      const observed = observedDay(holiday, date);
      if (observed !== undefined && observed >= from && observed <= through) found.push({ holiday, date, observed });
    }
  }
  return found.sort((a, b) => a.observed - b.observed);
}
