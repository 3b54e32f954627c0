import { cite } from '../../sources';
import { evaluationTypes } from '../codes/evaluation-types';
import { referralSources } from '../codes/referral-sources';
import { decisions } from '../codes/decisions';
import { exceptionalities } from '../codes/exceptionalities';
import { degrees } from '../codes/degrees';
import { speechTypes } from '../codes/speech-types';
import { code, date, lea, text } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per referral and evaluation of a student. */
export const evaluations = defineSheet('Evaluations', {
  means: 'One row per referral and evaluation of a student.',
  key: ['evaluationId'],
  dated: ['disseminationDate', 'waiverDate', 'consentDate', 'referralDate'],
  columns: {
    evaluationId: text('Evaluation ID', 12, {
      required: 'always',
      means: 'key',
      identifies: 'record',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    stateStudentId,
    lea: lea('LEA', { required: 'always', means: 'LEA that evaluates', sources: [cite('SER Workbench', 'inferred')] }),
    evaluationType: code('Evaluation Type', evaluationTypes, {
      required: 'always',
      sources: [cite('LAC 28:XLIII.302', 'inferred'), cite('LAC 28:CI.1101', 'inferred')],
    }),
    referralDate: date('Referral Date', {
      required: { when: 'the evaluation is an initial one' },
      means: 'received by pupil appraisal',
      sources: [cite('LAC 28:XLIII.1326.B', 'sourced')],
    }),
    referralSource: code('Referral Source', referralSources, { sources: [cite('SER Workbench', 'inferred')] }),
    parentRequestDate: date('Parent Request Date', { means: 'written request of a parent', sources: [cite('Act 198 of 2024', 'sourced')] }),
    leaResponseDate: date('LEA Response Date', { sources: [cite('Act 198 of 2024', 'sourced')] }),
    consentSignedDate: date('Consent Signed Date', { means: 'date on the form', sources: [cite('SER Workbench', 'our convention')] }),
    consentDate: date('Consent Date', {
      required: { when: 'the evaluation is not a waiver and the student is not a ward of the state' },
      means: 'date pupil appraisal received the signed consent: day 0 of the clock',
      sources: [cite('LAC 28:XLIII.302', 'sourced'), cite('LAC 28:XLIII.1326.C', 'sourced')],
    }),
    disseminationDate: date('Dissemination Date', {
      required: { when: 'the evaluation is complete' },
      means: 'written report given to the administrator of special education = evaluation complete',
      sources: [cite('LAC 28:XCVII.105.A', 'sourced')],
    }),
    decision: code('Decision', decisions, {
      required: { when: 'the evaluation is complete' },
      sources: [cite('SER Workbench', 'inferred')],
    }),
    primaryExceptionality: code('Primary Exceptionality', exceptionalities, {
      required: { when: 'the decision is Eligible' },
      sources: [cite('LAC 28:CI.101', 'sourced')],
    }),
    exceptionality2: code('Exceptionality 2', exceptionalities, { sources: [cite('SER Workbench', 'inferred')] }),
    exceptionality3: code('Exceptionality 3', exceptionalities, { sources: [cite('SER Workbench', 'inferred')] }),
    exceptionality4: code('Exceptionality 4', exceptionalities, { sources: [cite('SER Workbench', 'inferred')] }),
    idDegree: code('ID Degree', degrees, {
      required: { when: 'an exceptionality is Intellectual Disability' },
      means: 'degree of impairment shall be specified',
      sources: [cite('LAC 28:CI.711.B.2', 'sourced')],
    }),
    speechType: code('Speech Type', speechTypes, {
      required: { when: 'an exceptionality is Speech or Language Impairment' },
      sources: [cite('LAC 28:XLIII.905', 'inferred')],
    }),
    coordinator: text('Coordinator', 40, { means: 'evaluation coordinator', sources: [cite('LAC 28:CI.505', 'sourced')] }),
    waiverDate: date('Waiver Date', {
      required: { when: 'the evaluation is a waiver' },
      means: 'parent and LEA agree that no re-evaluation is needed',
      sources: [cite('LAC 28:CI.1101.C.1', 'sourced')],
    }),
  },
});
