import { cite } from '../../sources';
import { nthWeekday } from './date-rules';
import { everyYearDivisibleBy, type Holiday } from './holiday';

/** Holidays of single places. Which school systems they concern is for those to say, so no default list holds them. */
export const localHolidays: readonly Holiday[] = [
  {
    name: 'Inauguration Day (city of Baton Rouge only)',
    set: 'local',
    date: nthWeekday(2, 1, 1),
    onWeekend: 'moves',
    inYear: everyYearDivisibleBy(4),
    sources: [cite('R.S. 1:55(A)(1)', 'sourced', 'the holiday'), cite('R.S. 1:55(A)(1)', 'inferred', 'its date')],
  },
];
