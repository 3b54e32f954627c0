import { schoolYearStart } from '../../../actions/make-template';
import { civilDay, civilParts, type Day } from '../../../domain/day';
import { defaultSettings, type Settings } from '../../../domain/settings';
import type { AsOf } from './pane-state';

/**
 * The day of the child count in the school year of a day, October 1 unless the district sets another one. It may still be ahead:
 * whoever asks in September wants to know who will count.
 */
export function countDayOf(today: Day, { values }: Settings = defaultSettings): Day {
  const start = schoolYearStart(today);
  const { year } = civilParts(start);
  const [month, dayOfMonth] = values.countDate.split('-').map(Number) as [number, number];
  // A count on 02/29 falls on 02/28 of a common year.
  const inYear = (of: number): Day => civilDay(of, month, dayOfMonth) ?? (civilDay(of, month, dayOfMonth - 1) as Day);
  const first = inYear(year);
  return first >= start ? first : inYear(year + 1);
}

/** The as-of day of a choice. A date that is not given is today. */
export function asOfChoice(choice: AsOf['choice'], date: Day | undefined, today: Day, settings?: Settings): AsOf {
  if (choice === 'october-1') return { choice, day: countDayOf(today, settings) };
  return { choice, day: choice === 'date' ? (date ?? today) : today };
}
