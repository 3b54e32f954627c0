import { cite } from '../../sources';
import { reminderKinds } from '../codes/reminder-kinds';
import { code, date, text } from '../columns';
import { defineSheet } from '../define-sheet';

/** Count dates, submission deadlines and scheduled runs of reports. */
export const datesToRemember = defineSheet('Dates to Remember', {
  means: 'Count dates, submission deadlines and scheduled runs of reports.',
  key: ['name', 'date'],
  holds: 'reference',
  columns: {
    name: text('Name', 80, { required: 'always', sources: [cite('SER home page, 2011-12', 'sourced')] }),
    date: date('Date', { required: 'always', sources: [cite('SER home page, 2011-12', 'sourced')] }),
    kind: code('Kind', reminderKinds, {
      required: 'always',
      means: 'count date, submission deadline, scheduled report run, other',
      sources: [cite('SER home page, 2011-12', 'sourced')],
    }),
    schoolYear: text('School Year', 7, { sources: [cite('SER Workbench', 'our convention')] }),
    note: text('Note', 200, { sources: [cite('SER Workbench', 'our convention')] }),
  },
});
