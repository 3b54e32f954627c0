import { cite } from '../../sources';
import { type DateRule, fixedDate } from './date-rules';
import { type Holiday, through } from './holiday';

const current = [cite('R.S. 1:55(A)(1)', 'sourced', 'days of public rest; not days on which state offices close')];
const repealed = [cite('R.S. 1:55(A)(1)', 'inferred', 'on the list as printed in 2018 and off the current one; repeal in 2022 not read')];

const literal = (name: string, date: DateRule, inYear?: Holiday['inYear']): Holiday => ({
  name,
  set: 'literal',
  date,
  onWeekend: 'has no effect',
  ...(inYear && { inYear }),
  sources: inYear ? repealed : current,
});

/** Days that stand only in the literal list of R.S. 1:55(A), in the order of the year. The list has no observed days. */
export const literalHolidays: readonly Holiday[] = [
  literal('Battle of New Orleans', fixedDate(1, 8)),
  literal('Robert E. Lee Day', fixedDate(1, 19), through(2022)),
  literal('Confederate Memorial Day', fixedDate(6, 3), through(2022)),
  literal('Huey P. Long Day', fixedDate(8, 30)),
  literal("All Saints' Day", fixedDate(11, 1)),
];
