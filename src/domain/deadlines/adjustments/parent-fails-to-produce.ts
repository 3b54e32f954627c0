import { usDate } from '../../day';
import { ok } from '../../problems';
import { cite } from '../../sources';
import { type AdjustmentRule, applied } from '../running-clock';
import { asRecorded } from './as-recorded';

/** The timeline does not apply while a parent repeatedly fails or refuses to produce the child. */
export const parentFailsToProduce: AdjustmentRule = {
  id: 'parent-fails-to-produce',
  reasons: ['parentFailsToProduce'],
  authority: [cite('34 CFR 300.301(d)(1)', 'sourced'), cite('LAC 28:XLIII.302.D.1', 'sourced')],
  recorded(clock, row, at) {
    const excused = {
      ...clock,
      ended: { kind: 'excused', why: 'the parent repeatedly fails or refuses to produce the child' } as const,
      settled: 'The timeline does not apply, so there is no due date to change.',
    };
    const late =
      row.agreedOn !== undefined && row.agreedOn > clock.due ? ` The exception is dated ${usDate(row.agreedOn)}, after that day.` : '';
    const explanation = `The timeline does not apply. Without the exception the evaluation was due ${usDate(clock.due)}.${late}`;
    return ok(applied(clock, excused, asRecorded(parentFailsToProduce, row, at, explanation)));
  },
};
