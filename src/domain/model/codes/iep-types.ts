import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Kinds of IEP. */
export const iepTypes = defineCodes('IEPTYPE', {
  means: 'Kinds of IEP.',
  sources: [cite('LAC 28:XCVII.111, 113, 901', 'sourced', 'kinds, codes ours')],
  codes: {
    initial: ['INI', 'Initial'],
    review: ['REV', 'Review'],
    interim: ['INT', 'Interim'],
    amendment: ['AMD', 'Amendment'],
    servicesPlan: ['SVP', 'Services plan'],
  },
});
