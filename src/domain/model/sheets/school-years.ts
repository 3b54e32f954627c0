import { cite } from '../../sources';
import { date, lea, text } from '../columns';
import { defineSheet } from '../define-sheet';

/** First and last student day of each school year of an LEA. */
export const schoolYears = defineSheet('School Years', {
  means: 'First and last student day of each school year of an LEA.',
  key: ['lea', 'schoolYear'],
  holds: 'reference',
  columns: {
    lea: lea('LEA', { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    schoolYear: text('School Year', 7, {
      required: 'always',
      means: 'for instance 2026-27',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    firstStudentDay: date('First Student Day', { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    lastStudentDay: date('Last Student Day', { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    eoyStop: date('Clock Stops After', {
      means: 'end-of-school-year rule; blank = last student day',
      sources: [cite('SER home page, 2011-12', 'our convention')],
    }),
    eoyRestart: date('Clock Restarts On', {
      means: 'blank = first student day of the next year',
      sources: [cite('SER home page, 2011-12', 'our convention')],
    }),
    confirmedBy: text('Confirmed By', 40, { sources: [cite('SER Workbench', 'our convention')] }),
    confirmedOn: date('Confirmed On', { sources: [cite('SER Workbench', 'our convention')] }),
  },
});
