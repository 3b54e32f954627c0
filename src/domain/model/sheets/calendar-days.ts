import { cite } from '../../sources';
import { dayKinds } from '../codes/day-kinds';
import { code, date, lea, site, text } from '../columns';
import { defineSheet } from '../define-sheet';

/** Days that are not ordinary: holidays, closures, days without school. */
export const calendarDays = defineSheet('Calendar', {
  means: 'Days that are not ordinary: holidays, closures, days without school.',
  key: ['date', 'kind', 'lea', 'site', 'name'],
  holds: 'reference',
  columns: {
    date: date('Date', { required: 'always', means: 'first (or only) day', sources: [cite('SER home page, 2011-12', 'our convention')] }),
    through: date('Through', { means: 'last day of a run; blank = one day', sources: [cite('SER Workbench', 'our convention')] }),
    kind: code('Kind', dayKinds, { required: 'always', sources: [cite('SER home page, 2011-12', 'our convention')] }),
    lea: lea('LEA', { means: 'blank = every LEA', sources: [cite('SER Workbench', 'our convention')] }),
    site: site('Site', {
      means: 'blank = the whole LEA; some schools run a calendar of their own',
      sources: [cite('PowerSchool Louisiana guide', 'inferred')],
    }),
    name: text('Name', 60, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    source: text('Source', 60, {
      means: 'who says so, for instance SER Calendar 2026-27',
      sources: [cite('SER Workbench', 'our convention')],
    }),
  },
});
