import { cite } from '../../sources';
import { exitReasons } from '../codes/exit-reasons';
import { residencies } from '../codes/residencies';
import { code, date, lea, site } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per period in which an LEA holds jurisdiction over a student. */
export const jurisdictions = defineSheet('Jurisdictions', {
  means: 'One row per period in which an LEA holds jurisdiction over a student.',
  key: ['stateStudentId', 'beginDate'],
  dated: ['beginDate'],
  columns: {
    stateStudentId,
    lea: lea('LEA', {
      required: 'always',
      means: 'LEA that claims the student',
      sources: [cite('SER New User Training, 2016', 'sourced')],
    }),
    site: site('Site', { required: 'always', means: 'home-based or serving site', sources: [cite('SER Workbench', 'inferred')] }),
    beginDate: date('Begin Date', { required: 'always', sources: [cite('SER Workbench', 'inferred')] }),
    endDate: date('End Date', { means: 'blank = open', sources: [cite('SER Workbench', 'inferred')] }),
    endReason: code('End Reason', exitReasons, {
      required: { when: 'there is an End Date' },
      sources: [cite('SER Workbench', 'inferred')],
    }),
    residency: code('Residency', residencies, {
      required: 'always',
      means: 'resident, located here, placed by this LEA elsewhere',
      sources: [cite('LAC 28:XLIII.230', 'inferred')],
    }),
  },
});
