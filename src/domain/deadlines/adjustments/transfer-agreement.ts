import { usDate } from '../../day';
import { ok, type Result } from '../../problems';
import { cite } from '../../sources';
import { type AdjustmentRule, applied, changed, ignored, type RunningClock } from '../running-clock';
import { asRecorded, notInTime } from './as-recorded';

/**
 * A child who moves in while the clock runs: the date on which parent and new agency agree replaces the clock. Without an
 * agreed date the clock of the first consent stands.
 */
export const transferAgreement: AdjustmentRule = {
  id: 'transfer-agreement',
  reasons: ['transfer'],
  authority: [cite('34 CFR 300.301(d)(2), (e)', 'sourced'), cite('LAC 28:XLIII.302.D.2-E', 'sourced')],
  recorded(clock, row, at) {
    const { until } = row;
    const refusal =
      until === undefined
        ? `No completion date was agreed, so the date stays ${usDate(clock.due)}.`
        : until <= at.start
          ? `The agreed date ${usDate(until)} is not after ${usDate(at.start)}, when the clock started.`
          : notInTime(clock, row);
    if (until === undefined || refusal !== undefined) return ok(ignored(clock, asRecorded(transferAgreement, row, at, refusal ?? '')));
    const agreed: Result<RunningClock> = changed(clock, {
      counting: clock.plain,
      fixed: until,
      settled: 'The date agreed after the transfer stands.',
    });
    if (!agreed.ok) return agreed;
    const explanation = `Parent and new agency agreed on ${usDate(until)}, which replaces ${usDate(clock.due)}.`;
    return ok(applied(clock, agreed.value, asRecorded(transferAgreement, row, at, explanation)));
  },
};
