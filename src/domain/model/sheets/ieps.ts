import { cite } from '../../sources';
import { iepTypes } from '../codes/iep-types';
import { iepForms } from '../codes/iep-forms';
import { iepStatuses } from '../codes/iep-statuses';
import { signatures } from '../codes/signatures';
import { code, date, lea, text, yesno } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per IEP, amendment or services plan. */
export const ieps = defineSheet('IEPs', {
  means: 'One row per IEP, amendment or services plan.',
  key: ['iepId'],
  dated: ['meetingDate', 'beginDate'],
  columns: {
    iepId: text('IEP ID', 12, {
      required: 'always',
      means: 'key',
      identifies: 'record',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    stateStudentId,
    lea: lea('LEA', { required: 'always', sources: [cite('SER Workbench', 'inferred')] }),
    iepType: code('IEP Type', iepTypes, { required: 'always', sources: [cite('LAC 28:XCVII.111, 113, 901', 'sourced')] }),
    iepForm: code('IEP Form', iepForms, {
      required: 'always',
      means: 'students with a disability and gifted or talented use the disability form',
      sources: [cite('LAC 28:XCVII.301.C', 'sourced')],
    }),
    status: code('Status', iepStatuses, {
      required: 'always',
      means: 'DRAFT until the parent signs, then OFFICIAL',
      sources: [cite('SER web-based IEP training', 'sourced')],
    }),
    meetingDate: date('Meeting Date', { required: 'always', sources: [cite('SER Workbench', 'sourced')] }),
    beginDate: date('Begin Date', { required: 'always', sources: [cite('SER Workbench', 'sourced')] }),
    endDate: date('End Date', { required: 'always', means: 'last day covered', sources: [cite('LAC 28:XCVII.301.D', 'inferred')] }),
    noticeDate: date('Notice Date', { means: '10-day notice to the parent', sources: [cite('R.S. 17:1946.1', 'sourced')] }),
    consentDate: date('Consent Date', {
      required: { when: 'the IEP is an initial or interim one' },
      means: 'consent for placement',
      sources: [cite('LAC 28:CXV.331.C', 'sourced')],
    }),
    signature: code('Signature', signatures, { required: 'always', sources: [cite('SER Workbench', 'inferred')] }),
    evaluationId: text('Evaluation ID', 12, {
      required: 'always',
      means: 'evaluation that this IEP rests on',
      identifies: 'record',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    amendsIepId: text('Amends IEP ID', 12, {
      required: { when: 'the IEP is an amendment' },
      identifies: 'record',
      sources: [cite('LAC 28:XCVII.113', 'our convention')],
    }),
    esyEligible: yesno('ESY Eligible', { required: 'always', sources: [cite('LAC 28:XCVII.703', 'sourced')] }),
    specialTransportation: yesno('Special Transportation', { sources: [cite('R.S. 17:1944.E', 'inferred')] }),
    braille: yesno('Braille', {
      means: 'decision for students with visual impairment',
      sources: [cite('LAC 28:XLIII.324.A.2.c', 'sourced')],
    }),
  },
});
