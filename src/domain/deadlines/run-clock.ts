import type { Day } from '../day';
import type { AnySheet, CellRef, RowOf } from '../model';
import { ok, type Result } from '../problems';
import { beginClock, type Begun } from './begin-clock';
import type { Clock } from './define-clock';
import type { Receipt } from './receipt';
import { runAdjustments } from './run-adjustments';
import type { ClockedRecord, RecordFields, Standing } from './running-clock';
import { undecided, undecidedElsewhere, unreadable } from './undecided';
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
  if (!clock.applies(row, at)) return ok(undefined);
  const unread = unreadFor(clock, row, at);
  if (unread) return unread;
  const received = (row as RecordFields)[clock.start] as Day | undefined;
  if (received === undefined) return ok(undefined);
  const calendar = at.context.calendars.of(leaOf(clock, row, at) ?? '');
  const { file, book, context } = at;
  const record: ClockedRecord<S> = { file, book, context, row, calendar, start: received };
  const begun = beginClock(clock, record as ClockedRecord);
  if (!begun.ok) return begun;
  return begun.value === undefined ? ok(undefined) : runOn(clock, startedOn(record, begun.value.start), begun.value);
}

// Most clocks start on the day of their cell; a copy for the others only.
const startedOn = <S extends AnySheet>(record: ClockedRecord<S>, start: Day): ClockedRecord<S> =>
  start === record.start ? record : { ...record, start };

function runOn<S extends AnySheet>(clock: Clock<S>, record: ClockedRecord<S>, { running, said }: Begun): Result<Receipt> {
  const adjusted = runAdjustments(running, clock.adjust, record);
  if (!adjusted.ok) return adjusted;
  const openings = clock.opens ? clock.opens(record) : ok([]);
  if (!openings.ok) return openings;
  return writeReceipt(clock, record, {
    baseDue: running.due,
    running: adjusted.value.clock,
    said: [...said, ...adjusted.value.said],
    openings: openings.value,
    stop: stopOf(clock, record),
  });
}

function unreadFor<S extends AnySheet>(clock: Clock<S>, row: RowOf<S>, at: Standing): ReturnType<typeof undecided> {
  const own = clock.stopCell ? [clock.start] : [clock.start, clock.stop];
  return (
    undecided(clock.sheet, own, row, at.book) ??
    undecidedElsewhere(clock.reads ?? [], at) ??
    (typeof clock.lea === 'string' ? unreadable(clock.sheet, clock.lea, row) : undefined)
  );
}

const leaOf = <S extends AnySheet>({ lea }: Clock<S>, row: RowOf<S>, at: Standing): string | undefined =>
  typeof lea === 'function' ? lea(row, at) : ((row as RecordFields)[lea] as string | undefined);

function stopOf<S extends AnySheet>(clock: Clock<S>, at: ClockedRecord<S>): CellRef | undefined {
  const cell = clock.stopCell ? clock.stopCell(at.row, at) : { row: at.row, field: clock.stop };
  return cell && (cell.row as unknown as RecordFields)[cell.field] !== undefined ? cell : undefined;
}
