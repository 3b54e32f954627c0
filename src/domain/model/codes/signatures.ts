import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** What the parent did with the signature line. */
export const signatures = defineCodes('SIGNATURE', {
  means: 'What the parent did with the signature line.',
  sources: [cite('SER Workbench', 'our convention')],
  codes: {
    signed: ['SIGNED', 'Signed'],
    refused: ['REFUSED', 'Refused'],
    absent: ['ABSENT', 'Not present'],
  },
});
