import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** A draft becomes official when the parent has signed. */
export const iepStatuses = defineCodes('IEPSTATUS', {
  means: 'A draft becomes official when the parent has signed.',
  sources: [cite('SER web-based IEP training', 'sourced')],
  codes: {
    draft: ['DRAFT', 'Draft'],
    official: ['OFFICIAL', 'Official'],
    deletionRequested: ['DELREQ', 'Deletion requested'],
  },
});
