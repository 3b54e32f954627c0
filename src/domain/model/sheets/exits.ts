import { cite } from '../../sources';
import { exitReasons } from '../codes/exit-reasons';
import { diplomas } from '../codes/diplomas';
import { code, date, lea } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per exit from special education. */
export const exits = defineSheet('Exits', {
  means: 'One row per exit from special education.',
  key: ['stateStudentId', 'exitDate'],
  dated: ['exitDate'],
  columns: {
    stateStudentId,
    lea: lea('LEA', { required: 'always', sources: [cite('SER Workbench', 'inferred')] }),
    exitDate: date('Exit Date', { required: 'always', sources: [cite('SER Workbench', 'sourced')] }),
    exitReason: code('Exit Reason', exitReasons, { required: 'always', sources: [cite('EDFacts FS009', 'sourced')] }),
    diploma: code('Diploma', diplomas, { sources: [cite('SER Workbench', 'sourced')] }),
    lastServiceDate: date('Last Service Date', { sources: [cite('SER Workbench', 'inferred')] }),
    newLea: lea('New LEA', { sources: [cite('SER Workbench', 'inferred')] }),
    revocationDate: date('Revocation Date', { sources: [cite('34 CFR 300.300(b)(4)', 'inferred')] }),
  },
});
