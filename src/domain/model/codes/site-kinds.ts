import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Kinds of school site. */
export const siteKinds = defineCodes('SITEKIND', {
  means: 'Kinds of school site.',
  sources: [cite('SER Workbench', 'our convention')],
  codes: {
    regular: ['REG', 'Regular school'],
    separate: ['SEP', 'Separate school'],
    residential: ['RES', 'Residential facility'],
    earlyChildhood: ['ECP', 'Early childhood program'],
    private: ['PRIV', 'Private school'],
    other: ['OTH', 'Other'],
  },
});
