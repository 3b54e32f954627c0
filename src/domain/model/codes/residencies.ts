import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** On what ground an LEA holds jurisdiction. */
export const residencies = defineCodes('RESIDENCY', {
  means: 'On what ground an LEA holds jurisdiction.',
  sources: [cite('LAC 28:XLIII.230', 'inferred')],
  codes: {
    resident: ['R', 'Resident'],
    locatedHere: ['L', 'Located here, not resident'],
    placedElsewhere: ['P', 'Placed by this LEA elsewhere'],
  },
});
