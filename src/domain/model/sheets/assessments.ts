import { cite } from '../../sources';
import { assessmentKinds } from '../codes/assessment-kinds';
import { code, date, integer, number, text, yesno } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** The state assessment that an IEP decides. */
export const assessments = defineSheet('Assessments', {
  means: 'The state assessment that an IEP decides.',
  key: ['iepId'],
  dated: ['accommodationsDate'],
  columns: {
    iepId: text('IEP ID', 12, { required: 'always', identifies: 'record', sources: [cite('SER Workbench', 'our convention')] }),
    stateStudentId,
    assessment: code('Assessment', assessmentKinds, { required: 'always', sources: [cite('LAC 28:XCVII.505', 'sourced')] }),
    cognitiveSd: number('Cognitive SD Below Mean', { sources: [cite('LAC 28:XCVII.505.A', 'sourced')] }),
    adaptiveSd: number('Adaptive SD Below Mean', { sources: [cite('LAC 28:XCVII.505.A', 'sourced')] }),
    cohortYear: integer('Cohort Year', { means: 'year of entry in grade 9', sources: [cite('LAC 28:XCVII.505', 'sourced')] }),
    aprilDunn: yesno('April Dunn', { sources: [cite('Act 833 of 2014', 'sourced')] }),
    aprilDunnCourseEntry: date('April Dunn Course Entry', { sources: [cite('Act 833 of 2014', 'sourced')] }),
    aprilDunnCriteriaDate: date('April Dunn Criteria Date', { sources: [cite('Act 833 of 2014', 'sourced')] }),
    accommodationsDate: date('Accommodations Date', { sources: [cite('LAC 28:CXI.3303.A.2', 'sourced')] }),
  },
});
