import { cite } from '../../sources';
import { date, lea } from '../columns';
import { defineSheet } from '../define-sheet';

/** Between which dates the Calendar sheet is complete. */
export const calendarCoverage = defineSheet('Calendar Coverage', {
  means: 'Between which dates the Calendar sheet is complete.',
  key: ['lea', 'from'],
  holds: 'reference',
  columns: {
    lea: lea('LEA', { means: 'blank = every LEA', sources: [cite('SER Workbench', 'our convention')] }),
    from: date('From', {
      required: 'always',
      means: 'the list of days is complete from here',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    to: date('To', { required: 'always', means: 'to here', sources: [cite('SER Workbench', 'our convention')] }),
  },
});
