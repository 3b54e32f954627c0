import { cite } from '../../sources';
import { date, text, yesno } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** The transition part of an IEP. */
export const transition = defineSheet('Transition', {
  means: 'The transition part of an IEP.',
  key: ['iepId'],
  columns: {
    iepId: text('IEP ID', 12, { required: 'always', identifies: 'record', sources: [cite('SER Workbench', 'our convention')] }),
    stateStudentId,
    educationGoal: yesno('Education Goal', { required: 'always', sources: [cite('34 CFR 300.320(b)', 'inferred')] }),
    employmentGoal: yesno('Employment Goal', { required: 'always', sources: [cite('34 CFR 300.320(b)', 'inferred')] }),
    livingGoal: yesno('Independent Living Goal', { sources: [cite('34 CFR 300.320(b)', 'inferred')] }),
    agencyInvited: yesno('Agency Invited', { sources: [cite('34 CFR 300.321(b)', 'inferred')] }),
    majorityNoticeDate: date('Age of Majority Notice', { sources: [cite('34 CFR 300.320(c)', 'inferred')] }),
    summaryOfPerformanceDate: date('Summary of Performance', { sources: [cite('34 CFR 300.305(e)', 'inferred')] }),
    goalsUpdated: date('Goals Updated', {
      means: 'goals reviewed or updated, yearly',
      sources: [cite('Louisiana Indicator 13 checklist, item 2', 'sourced')],
    }),
    assessmentDate: date('Assessment Date', {
      means: 'age-appropriate transition assessment',
      sources: [cite('Louisiana Indicator 13 checklist, item 3', 'sourced')],
    }),
    transitionServices: yesno('Transition Services', {
      means: 'services that lead to the goals',
      sources: [cite('34 CFR 300.320(b)', 'sourced'), cite('Louisiana Indicator 13 checklist', 'sourced')],
    }),
    coursesOfStudy: yesno('Courses of Study', {
      sources: [cite('34 CFR 300.320(b)', 'sourced'), cite('Louisiana Indicator 13 checklist', 'sourced')],
    }),
    annualGoalsLinked: yesno('Annual Goals Linked', {
      means: 'annual goals tied to transition needs',
      sources: [cite('Louisiana Indicator 13 checklist', 'sourced')],
    }),
    studentInvited: yesno('Student Invited', {
      sources: [cite('34 CFR 300.321(b)', 'sourced'), cite('Louisiana Indicator 13 checklist', 'sourced')],
    }),
    agencyConsentDate: date('Agency Consent Date', {
      means: 'consent of parent or adult student before inviting an agency',
      sources: [cite('34 CFR 300.321(b)', 'sourced'), cite('Louisiana Indicator 13 checklist', 'sourced')],
    }),
  },
});
