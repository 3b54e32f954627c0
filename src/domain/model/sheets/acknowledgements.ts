import { cite } from '../../sources';
import { date, text } from '../columns';
import { defineSheet } from '../define-sheet';

/** Findings that a person has looked at and accepted, with the reason. */
export const acknowledgements = defineSheet('Acknowledgements', {
  means: 'Findings that a person has looked at and accepted, with the reason.',
  key: ['rule', 'sheet', 'record'],
  holds: 'reference',
  columns: {
    rule: text('Rule', 12, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    sheet: text('Sheet', 31, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    record: text('Record', 40, {
      required: 'always',
      means: 'key of the record, never a row number',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    fingerprint: text('Fingerprint', 16, {
      required: 'always',
      means: 'of the values judged: it reopens when they change',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    reason: text('Reason', 200, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    by: text('By', 40, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    on: date('On', { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    expires: date('Expires', { sources: [cite('SER Workbench', 'our convention')] }),
  },
});
