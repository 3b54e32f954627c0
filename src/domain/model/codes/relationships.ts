import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Who acts as the parent. */
export const relationships = defineCodes('RELATIONSHIP', {
  means: 'Who acts as the parent.',
  sources: [cite('LAC 28:XLIII.905', 'sourced', 'kinds, codes ours')],
  codes: {
    biological: ['BIO', 'Biological parent'],
    adoptive: ['ADO', 'Adoptive parent'],
    foster: ['FOS', 'Foster parent'],
    guardian: ['GUA', 'Guardian'],
    relative: ['KIN', 'Relative acting as parent'],
    surrogate: ['SUR', 'Surrogate parent'],
    self: ['SELF', 'The student, 18 or older'],
  },
});
