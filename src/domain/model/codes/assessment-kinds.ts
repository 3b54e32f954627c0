import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** State assessment that the IEP decides. */
export const assessmentKinds = defineCodes('ASSESSMENT', {
  means: 'State assessment that the IEP decides.',
  sources: [cite('LAC 28:XCVII.505', 'sourced')],
  codes: {
    leap2025: ['LEAP', 'LEAP 2025'],
    leapConnect: ['LEAPCONN', 'LEAP Connect'],
    elptConnect: ['ELPTCONN', 'ELPT Connect'],
    notTested: ['NA', 'Not in a tested grade'],
  },
});
