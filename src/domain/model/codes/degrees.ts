import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Degree of an intellectual disability. */
export const degrees = defineCodes('DEGREE', {
  means: 'Degree of an intellectual disability.',
  sources: [cite('LAC 28:CI.711', 'sourced', 'names (mild, moderate), rest I, codes ours')],
  codes: {
    mild: ['MILD', 'Mild'],
    moderate: ['MOD', 'Moderate'],
    severe: ['SEV', 'Severe'],
    profound: ['PRO', 'Profound'],
  },
});
