import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** What a day of the calendar is. */
export const dayKinds = defineCodes('DAYKIND', {
  means: 'What a day of the calendar is.',
  sources: [cite('34 CFR 300.11', 'sourced', 'idea, codes ours')],
  codes: {
    federal: ['FED', 'Federal holiday'],
    state: ['STATE', 'State holiday'],
    ser: ['SER', 'Non-business day of the SER Calendar'],
    officesClosed: ['LEA', 'District offices closed'],
    noSchool: ['NOSCHOOL', 'No school for students'],
    emergency: ['EMERGENCY', 'Emergency closure'],
    businessAfterAll: ['BUSINESS', 'Business day after all'],
  },
});
