import { cite } from '../../sources';
import { siteKinds } from '../codes/site-kinds';
import { grades } from '../codes/grades';
import { code, date, lea, site, text } from '../columns';
import { defineSheet } from '../define-sheet';

/** School sites with the LEA that each belongs to. */
export const sites = defineSheet('Sites', {
  means: 'School sites with the LEA that each belongs to.',
  key: ['site'],
  holds: 'reference',
  columns: {
    site: site('Site', { required: 'always', means: 'key', sources: [cite('PowerSchool Louisiana guide', 'sourced')] }),
    siteName: text('Site Name', 80, { required: 'always', sources: [cite('PowerSchool Louisiana guide', 'sourced')] }),
    lea: lea('LEA', { required: 'always', sources: [cite('SER Workbench', 'inferred')] }),
    kind: code('Kind', siteKinds, { means: 'regular, separate, residential, ...', sources: [cite('SER Workbench', 'our convention')] }),
    lowGrade: code('Low Grade', grades, { sources: [cite('SER Workbench', 'our convention')] }),
    highGrade: code('High Grade', grades, { sources: [cite('SER Workbench', 'our convention')] }),
    openDate: date('Open Date', { sources: [cite('SER Workbench', 'our convention')] }),
    closeDate: date('Close Date', { sources: [cite('SER Workbench', 'our convention')] }),
  },
});
