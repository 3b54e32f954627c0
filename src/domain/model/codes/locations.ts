import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Where a service is given. */
export const locations = defineCodes('LOCATION', {
  means: 'Where a service is given.',
  sources: [cite('SER Workbench', 'our convention')],
  codes: {
    regularClass: ['REG', 'Regular class'],
    specialClass: ['SPED', 'Special class'],
    community: ['COMM', 'Community'],
    home: ['HOME', 'Home'],
    other: ['OTH', 'Other'],
  },
});
