import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** The form that an IEP is written on. */
export const iepForms = defineCodes('IEPFORM', {
  means: 'The form that an IEP is written on.',
  sources: [cite('LAC 28:XCVII.101, 301', 'sourced')],
  codes: {
    disability: ['DIS', 'Disability form'],
    giftedOrTalented: ['GT', 'Gifted or talented form'],
    servicesPlan: ['SVP', 'Services plan'],
  },
});
