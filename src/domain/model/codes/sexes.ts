import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Sex as the state files carry it. */
export const sexes = defineCodes('SEX', {
  means: 'Sex as the state files carry it.',
  sources: [cite('eScholar Uniq-ID file layout, Louisiana', 'sourced')],
  codes: {
    female: ['F', 'Female'],
    male: ['M', 'Male'],
  },
});
