import { evaluations } from '../../model';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { businessDays } from '../length';

const requested = { evaluationType: 'independent', parentRequestDate: '2025-11-20' };

/** Independent evaluation at public expense: a flag after 10 business days without an answer. */
export const independentEvaluation = defineClock({
  id: 'independent-evaluation',
  title: 'Independent evaluation: no answer to the request for 10 business days',
  sheet: evaluations,
  applies: ({ evaluationType }) => evaluationType === 'independent',
  consults: ['evaluationType'],
  lea: 'lea',
  start: 'parentRequestDate',
  startMeans: 'parent asked for an independent evaluation',
  startsOnReceipt: false,
  stop: 'leaResponseDate',
  stopMeans: 'the LEA agreed, or filed for a hearing',
  length: businessDays(10),
  warningOnly: 'the law says "without unnecessary delay" and names no days.',
  sources: [
    cite('34 CFR 300.502(b)(2)', 'sourced', 'without unnecessary delay'),
    cite('LAC 28:XLIII.503.B.2', 'sourced'),
    cite('SER Workbench', 'our convention', '10 business days'),
  ],
  adjust: [],
  examples: [
    { name: 'no answer yet', given: { Evaluations: [requested] }, asOf: '2025-12-09', due: '2025-12-08', verdict: 'overdue' },
    { name: 'answered', given: { Evaluations: [{ ...requested, leaResponseDate: '2025-12-03' }] }, due: '2025-12-08', verdict: 'timely' },
  ],
});
