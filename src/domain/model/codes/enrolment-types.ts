import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** How the student is enrolled. */
export const enrolmentTypes = defineCodes('ENROLTYPE', {
  means: 'How the student is enrolled.',
  sources: [cite('LAC 28:XLIII.132', 'inferred')],
  codes: {
    public: ['PUB', 'Public'],
    parentallyPlacedPrivate: ['PRIV', 'Parentally placed private'],
    homeStudy: ['HOME', 'Home study'],
  },
});
