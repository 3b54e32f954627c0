import { ok } from '../../problems';
import { cite } from '../../sources';
import { type AdjustmentRule, ignored } from '../running-clock';
import { asRecorded } from './as-recorded';

/** Exceptions that the regulations make for an initial evaluation and for no other. */
export const initialEvaluationsOnly: AdjustmentRule = {
  id: 'initial-evaluations-only',
  reasons: ['endOfSchoolYear', 'transfer', 'parentFailsToProduce'],
  authority: [
    cite('34 CFR 300.301(d)', 'inferred', 'speaks of initial evaluations'),
    cite('SER Workbench', 'our convention', 'the summer rule of the SER Calendar for re-evaluations is not known'),
  ],
  recorded: (clock, row, at) =>
    ok(ignored(clock, asRecorded(initialEvaluationsOnly, row, at, 'No text that we know makes this exception for a re-evaluation.'))),
};
