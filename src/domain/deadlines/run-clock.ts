import type { Day } from '../day';
import type { AnySheet, RowOf } from '../model';
import { ok, type Result } from '../problems';
import { beginClock } from './begin-clock';
import type { Clock } from './define-clock';
import type { Receipt } from './receipt';
import { runAdjustments } from './run-adjustments';
import type { ClockedRecord, RecordFields, Standing } from './running-clock';
import { undecided, unreadable } from './undecided';
import { writeReceipt } from './write-receipt';

/**
 * The receipt of a clock for one record: start, due date, what was skipped and what changed it, and how it stands.
 * @param clock a declared clock
 * @param row the record
 * @param at its case file, its workbook, and the context of the check
 * @returns undefined when the record has no such clock or it has not started; a problem, and no date at all, when a cell that
 *   decides cannot be read, or the calendar does not reach the answer
 */
export function runClock<S extends AnySheet>(clock: Clock<S>, row: RowOf<S>, at: Standing): Result<Receipt | undefined> {
  const unknown = undecided(clock.sheet, clock.consults, row, at.book);
  if (unknown) return unknown;
  if (!clock.applies(row)) return ok(undefined);
  const unread = undecided(clock.sheet, [clock.start, clock.stop], row, at.book) ?? unreadable(clock.sheet, clock.lea, row);
  if (unread) return unread;
  const fields = row as RecordFields;
  const received = fields[clock.start] as Day | undefined;
  if (received === undefined) return ok(undefined);
  const calendar = at.context.calendars.of((fields[clock.lea] as string | undefined) ?? '');
  const begun = beginClock(clock, received, calendar, at.context.settings);
  if (!begun.ok) return begun;
  const { running, start, said } = begun.value;
  const record: ClockedRecord<S> = { ...at, row, calendar, start };
  const adjusted = runAdjustments(running, clock.adjust, record);
  if (!adjusted.ok) return adjusted;
  return writeReceipt(clock, record, {
    baseDue: running.due,
    running: adjusted.value.clock,
    said: [...said, ...adjusted.value.said],
  });
}
