import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Period that sessions are counted in. */
export const periods = defineCodes('PERIOD', {
  means: 'Period that sessions are counted in.',
  sources: [cite('SER Workbench', 'our convention')],
  codes: {
    day: ['D', 'Day'],
    week: ['W', 'Week'],
    month: ['M', 'Month'],
    year: ['Y', 'Year'],
  },
});
