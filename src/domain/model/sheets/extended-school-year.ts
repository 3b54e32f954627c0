import { cite } from '../../sources';
import { esyCriteria } from '../codes/esy-criteria';
import { serviceKinds } from '../codes/service-kinds';
import { code, date, integer, text } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** Extended school year services of an IEP. */
export const extendedSchoolYear = defineSheet('ESY', {
  means: 'Extended school year services of an IEP.',
  key: ['iepId', 'beginDate'],
  dated: ['determinationDate', 'beginDate'],
  columns: {
    iepId: text('IEP ID', 12, { required: 'always', identifies: 'record', sources: [cite('SER Workbench', 'our convention')] }),
    stateStudentId,
    criterion: code('Criterion', esyCriteria, { required: 'always', sources: [cite('LAC 28:XCVII.705.C', 'sourced')] }),
    determinationDate: date('Determination Date', { required: 'always', sources: [cite('LAC 28:XCVII.703.B', 'sourced')] }),
    beginDate: date('Begin Date', { required: 'always', sources: [cite('SER Workbench', 'sourced')] }),
    endDate: date('End Date', { required: 'always', sources: [cite('SER Workbench', 'sourced')] }),
    service: code('Service', serviceKinds, { sources: [cite('SER Workbench', 'our convention')] }),
    minutesPerWeek: integer('Minutes per Week', { sources: [cite('SER Workbench', 'our convention')] }),
  },
});
