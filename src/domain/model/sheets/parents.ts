import { cite } from '../../sources';
import { relationships } from '../codes/relationships';
import { code, date, integer, text, yesno } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per parent, guardian or other person who acts as the parent. */
export const parents = defineSheet('Parents', {
  means: 'One row per parent, guardian or other person who acts as the parent.',
  key: ['stateStudentId', 'parentNo'],
  dated: ['beginDate'],
  columns: {
    stateStudentId,
    parentNo: integer('Parent No.', { required: 'always', means: '1, 2, ...', sources: [cite('SER Workbench', 'our convention')] }),
    lastName: text('Last Name', 60, { required: 'always', sources: [cite('eSER beta-testing guide, 2022', 'sourced')] }),
    firstName: text('First Name', 60, { required: 'always', sources: [cite('eSER beta-testing guide, 2022', 'sourced')] }),
    relationship: code('Relationship', relationships, { required: 'always', sources: [cite('LAC 28:XLIII.905', 'sourced')] }),
    address: text('Address', 50, { sources: [cite('PowerSchool Louisiana guide', 'sourced')] }),
    city: text('City', 25, { sources: [cite('PowerSchool Louisiana guide', 'sourced')] }),
    state: text('State', 2, { sources: [cite('PowerSchool Louisiana guide', 'sourced')] }),
    zip: text('ZIP', 10, { sources: [cite('PowerSchool Louisiana guide', 'sourced')] }),
    phone: text('Phone', 20, { sources: [cite('PowerSchool Louisiana guide', 'sourced')] }),
    email: text('Email', 80, { means: 'e-mail and text are lawful notice channels', sources: [cite('R.S. 17:1946.1', 'sourced')] }),
    educationalRights: yesno('Educational Rights', { required: 'always', sources: [cite('SER Workbench', 'inferred')] }),
    beginDate: date('Begin Date', { sources: [cite('SER Workbench', 'our convention')] }),
    endDate: date('End Date', { sources: [cite('SER Workbench', 'our convention')] }),
  },
});
