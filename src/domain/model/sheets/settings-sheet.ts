import { cite } from '../../sources';
import { text } from '../columns';
import { defineSheet } from '../define-sheet';

/** How this district wants the checks and clocks to work. */
export const settingsSheet = defineSheet('Settings', {
  means: 'How this district wants the checks and clocks to work.',
  key: ['setting'],
  holds: 'reference',
  columns: {
    setting: text('Setting', 40, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    value: text('Value', 60, { required: 'always', sources: [cite('SER Workbench', 'our convention')] }),
    meaning: text('Meaning', 200, { sources: [cite('SER Workbench', 'our convention')] }),
  },
});
