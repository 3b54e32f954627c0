import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Federal race groups; Hispanic or Latino is a flag apart from race. */
export const races = defineCodes('RACE', {
  means: 'Federal race groups; Hispanic or Latino is a flag apart from race.',
  sources: [cite('NCES Common Education Data Model', 'inferred')],
  codes: {
    americanIndian: ['AM7', 'American Indian or Alaska Native'],
    asian: ['AS7', 'Asian'],
    black: ['BL7', 'Black or African American'],
    pacificIslander: ['PI7', 'Native Hawaiian or Other Pacific Islander'],
    white: ['WH7', 'White'],
  },
});
