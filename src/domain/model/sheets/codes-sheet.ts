import { cite } from '../../sources';
import { date, text } from '../columns';
import { defineSheet } from '../define-sheet';

/** Codes of this district, in place of the defaults of the tables named. */
export const codesSheet = defineSheet('Codes', {
  means: 'Codes of this district, in place of the defaults of the tables named.',
  key: ['table', 'code'],
  dated: ['validFrom'],
  holds: 'reference',
  columns: {
    table: text('Table', 20, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    code: text('Code', 12, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    name: text('Name', 120, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    validFrom: date('Valid From', { sources: [cite('SER Workbench', 'our convention')] }),
    validTo: date('Valid To', { sources: [cite('SER Workbench', 'our convention')] }),
    federalCode: text('Federal Code', 20, { means: 'roll-up for federal tables', sources: [cite('SER Workbench', 'our convention')] }),
  },
});
