import { cite } from '../../sources';
import { type DateRule, fixedDate, lastWeekday, nthWeekday } from './date-rules';
import { type Holiday, since } from './holiday';

const sources = [cite('5 U.S.C. 6103', 'inferred', 'not read again; the dates agree with published lists')];

const federal = (name: string, date: DateRule, inYear?: Holiday['inYear']): Holiday => ({
  name,
  set: 'federal',
  date,
  onWeekend: 'moves',
  ...(inYear && { inYear }),
  sources,
});

/** Holidays of the federal government, in the order of the year. */
export const federalHolidays: readonly Holiday[] = [
  federal("New Year's Day", fixedDate(1, 1)),
  federal('Martin Luther King Jr. Day', nthWeekday(3, 1, 1)),
  federal("Washington's Birthday / Presidents' Day", nthWeekday(3, 1, 2)),
  federal('Memorial Day', lastWeekday(1, 5)),
  federal('Juneteenth', fixedDate(6, 19), since(2021)),
  federal('Independence Day', fixedDate(7, 4)),
  federal('Labor Day', nthWeekday(1, 1, 9)),
  federal('Columbus Day', nthWeekday(2, 1, 10)),
  federal('Veterans Day', fixedDate(11, 11)),
  federal('Thanksgiving Day', nthWeekday(4, 4, 11)),
  federal('Christmas Day', fixedDate(12, 25)),
];
