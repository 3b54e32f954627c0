import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Why the clock of an evaluation was extended, replaced or stopped. */
export const extensionReasons = defineCodes('EXTREASON', {
  means: 'Why the clock of an evaluation was extended, replaced or stopped.',
  sources: [cite('34 CFR 300.301(d), 300.309(c)', 'sourced', 'PAR, TRN, SLD, existence of EOY and AGR; codes ours')],
  codes: {
    endOfSchoolYear: ['EOY', 'End of school year rule of the SER Calendar'],
    agreed: ['AGR', 'Parent agreed in writing to extend'],
    specificLearningDisability: ['SLD', 'Mutual written agreement, specific learning disability'],
    transfer: ['TRN', 'Child enrolled here during the evaluation, completion date agreed'],
    parentFailsToProduce: ['PAR', 'Parent repeatedly fails or refuses to produce the child'],
    consentWithdrawn: ['WDR', 'Parent withdrew consent'],
    other: ['OTH', 'Other reason, never excuses'],
  },
});
