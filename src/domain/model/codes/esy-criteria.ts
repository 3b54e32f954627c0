import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Criteria for extended school year services. */
export const esyCriteria = defineCodes('ESYCRITERION', {
  means: 'Criteria for extended school year services.',
  sources: [cite('LAC 28:XCVII.705', 'sourced')],
  codes: {
    regressionRecoupment: ['RR', 'Regression-recoupment'],
    criticalPointOfInstruction: ['CPI', 'Critical point of instruction'],
    specialCircumstances: ['SC', 'Special circumstances'],
  },
});
