import { cite } from '../../sources';
import { extensionReasons } from '../codes/extension-reasons';
import { code, date, integer, text } from '../columns';
import { defineSheet } from '../define-sheet';

/** One row per extension of the clock of an evaluation. */
export const extensions = defineSheet('Extensions', {
  means: 'One row per extension of the clock of an evaluation.',
  key: ['evaluationId', 'reason'],
  dated: ['agreedOn'],
  columns: {
    evaluationId: text('Evaluation ID', 12, {
      required: 'always',
      identifies: 'record',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    reason: code('Reason', extensionReasons, {
      required: 'always',
      sources: [cite('LAC 28:XLIII.302.D-E', 'inferred'), cite('34 CFR 300.309(c)', 'inferred')],
    }),
    businessDays: integer('Business Days', {
      required: { when: 'the reason is AGR or SLD and the other of Business Days and Until is blank' },
      means: 'days granted, counted on from the due date that it extends',
      sources: [cite('SER Workbench', 'inferred')],
    }),
    until: date('Until', {
      required: { when: 'the reason is AGR or SLD and the other of Business Days and Until is blank' },
      means: 'agreed date',
      sources: [cite('LAC 28:XLIII.302.E', 'inferred')],
    }),
    agreedOn: date('Agreed On', {
      required: 'always',
      means: 'the day the parent signed; must not be after the due date it extends',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    note: text('Note', 200, { sources: [cite('SER Workbench', 'our convention')] }),
  },
});
