import { cite } from '../../sources';
import { easterPlus, nthWeekday } from './date-rules';
import { everyYearDivisibleBy, type Holiday } from './holiday';

/** Holidays of state offices beside the federal ones, in the order of the year. None of them can fall on a weekend. */
export const stateHolidays: readonly Holiday[] = [
  {
    name: 'Mardi Gras',
    set: 'state',
    date: easterPlus(-47),
    onWeekend: 'moves',
    sources: [cite('R.S. 1:55', 'sourced')],
  },
  {
    name: 'Good Friday',
    set: 'state',
    date: easterPlus(-2),
    onWeekend: 'moves',
    sources: [cite('R.S. 1:55', 'sourced')],
  },
  {
    name: 'General Election Day',
    set: 'state',
    date: nthWeekday(1, 1, 11, 1),
    onWeekend: 'moves',
    inYear: everyYearDivisibleBy(2),
    sources: [cite('R.S. 1:55', 'inferred', 'even years, as published lists of the state have it')],
  },
  {
    name: 'Acadian Day (day after Thanksgiving, if proclaimed)',
    set: 'state',
    date: nthWeekday(4, 4, 11, 1),
    onWeekend: 'moves',
    sources: [cite('R.S. 1:55', 'inferred', 'proclaimed by the governor year by year')],
  },
];
