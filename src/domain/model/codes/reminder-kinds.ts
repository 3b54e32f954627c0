import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Kinds of date to remember. */
export const reminderKinds = defineCodes('REMINDERKIND', {
  means: 'Kinds of date to remember.',
  sources: [cite('SER home page, 2011-12', 'sourced')],
  codes: {
    countDate: ['COUNT', 'Count date'],
    submission: ['SUBMIT', 'Data entry or submission deadline'],
    reportRun: ['RUN', 'Scheduled run of reports'],
    other: ['OTHER', 'Other'],
  },
});
