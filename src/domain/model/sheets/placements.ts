import { cite } from '../../sources';
import { educationalSettings } from '../codes/educational-settings';
import { code, date, number, site, text } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per placement under an IEP. */
export const placements = defineSheet('Placements', {
  means: 'One row per placement under an IEP.',
  key: ['iepId', 'beginDate'],
  dated: ['beginDate'],
  columns: {
    iepId: text('IEP ID', 12, { required: 'always', identifies: 'record', sources: [cite('SER Workbench', 'our convention')] }),
    stateStudentId,
    setting: code('Setting', educationalSettings, {
      required: 'always',
      means: 'school-age or early-childhood setting',
      sources: [cite('EDFacts FS002', 'sourced'), cite('EDFacts FS089', 'sourced')],
    }),
    percentRegular: number('Percent in Regular Class', {
      required: { when: 'the setting is a school-age one' },
      means: '0 to 100',
      sources: [cite('LAC 28:XCVII.117', 'sourced')],
    }),
    homeSite: site('Home School Site', { sources: [cite('LAC 28:XLIII.116', 'sourced')] }),
    servingSite: site('Serving Site', { required: 'always', sources: [cite('LAC 28:XLIII.116', 'sourced')] }),
    reasonNotHome: text('Reason Not Home School', 60, { sources: [cite('LAC 28:XLIII.116.A.3', 'sourced')] }),
    beginDate: date('Begin Date', { required: 'always', sources: [cite('SER Workbench', 'inferred')] }),
    endDate: date('End Date', { sources: [cite('SER Workbench', 'inferred')] }),
  },
});
