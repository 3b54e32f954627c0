import { ok } from '../../problems';
import { cite } from '../../sources';
import { type AdjustmentRule, ignored } from '../running-clock';
import { asRecorded } from './as-recorded';

/** Any other reason explains a delay and never excuses it. */
export const otherReason: AdjustmentRule = {
  id: 'other-reason',
  reasons: ['other'],
  authority: [cite('SER Workbench', 'our convention')],
  recorded: (clock, row, at) =>
    ok(ignored(clock, asRecorded(otherReason, row, at, 'Another reason may explain a delay; it never extends the clock.'))),
};
