import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Kinds of evaluation. */
export const evaluationTypes = defineCodes('EVALTYPE', {
  means: 'Kinds of evaluation.',
  sources: [cite('LAC 28:XLIII.302', 'sourced', 'kinds, codes ours')],
  codes: {
    initial: ['INI', 'Initial evaluation'],
    triennial: ['REV', 'Triennial re-evaluation'],
    concern: ['CON', 'Re-evaluation on a concern or a request'],
    placementChange: ['PLC', 'Re-evaluation for a significant change of placement'],
    exit: ['EXI', 'Re-evaluation to exit'],
    waiver: ['WAI', 'Triennial waiver'],
    independent: ['IEE', 'Independent educational evaluation'],
    outOfState: ['OUT', 'Out-of-state evaluation reviewed'],
  },
});
