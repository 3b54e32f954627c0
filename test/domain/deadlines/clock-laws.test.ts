import { type CalendarRows, sampleCalendar } from '../../../src/domain/calendar';
import { day, type Day, isoDate, plusDays } from '../../../src/domain/day';
import { type Clock, clocks, type Receipt } from '../../../src/domain/deadlines';
import { SlowCalendar } from './brute-force';
import { runRandomly } from './random-book';
import { Random } from './random-maker';

const asOf = day('2026-11-24');
const count = 120;
const slow = new SlowCalendar(sampleCalendar);

type WithReceipt = readonly { readonly lea: string; readonly receipt: Receipt | undefined }[];

function receipts(clock: Clock, calendar: CalendarRows = sampleCalendar, start?: Day): WithReceipt {
  const runs = runRandomly(clock, { count, asOf, calendar, random: new Random(7), ...(start !== undefined && { start }) });
  return runs.map(({ given, result }) => ({ lea: given.lea, receipt: result.ok ? result.value : undefined }));
}
const given = (all: WithReceipt): readonly { readonly lea: string; readonly receipt: Receipt }[] =>
  all.flatMap(({ lea, receipt }) => (receipt ? [{ lea, receipt }] : []));
const withDays = (...more: CalendarRows['calendarDays']): CalendarRows => ({
  ...sampleCalendar,
  calendarDays: [...sampleCalendar.calendarDays, ...more],
});

describe.each(clocks.map((clock) => [clock.id, clock] as const))('laws of %s', (_id, clock) => {
  it('counted and skipped days make up the time from start to due date', () => {
    const all = given(receipts(clock));
    expect(all.length).toBeGreaterThan(count / 2);
    for (const { lea, receipt } of all) {
      const through = receipt.due ?? receipt.baseDue;
      expect(receipt.counted + receipt.skippedDays).toBe(through - receipt.start);
      if (receipt.adjustments.length === 0) expect(slow.count(receipt.unit, lea, receipt.start, through)).toBe(receipt.counted);
    }
  });

  it('is due on a day of its unit, and the last business day is no later', () => {
    for (const { lea, receipt } of given(receipts(clock))) {
      if (receipt.due === undefined) continue;
      if (receipt.unit !== 'calendar days' && receipt.counted > 0)
        expect(slow.count(receipt.unit, lea, receipt.due - 1, receipt.due)).toBe(1);
      expect(receipt.lastBusinessDayBefore ?? receipt.due).toBeLessThanOrEqual(receipt.due);
    }
  });

  it('a later start is never due earlier', () => {
    const last = new Map<string, number>();
    const plain = given(receipts(clock)).filter(({ receipt }) => receipt.adjustments.length === 0 && clock.id !== 'interim-iep');
    for (const { lea, receipt } of [...plain].sort((a, b) => a.receipt.start - b.receipt.start)) {
      expect(receipt.baseDue).toBeGreaterThanOrEqual(last.get(lea) ?? -Infinity);
      last.set(lea, receipt.baseDue);
    }
  });

  it('one more holiday or closed week is never due earlier', () => {
    const before = receipts(clock);
    const date = day('2026-02-09');
    const closed = withDays(
      { date: day('2025-10-01'), kind: 'federal', name: 'New holiday' },
      ...(['ZZ1', 'ZZ2'] as const).map((lea) => ({ date, through: plusDays(date, 4), kind: 'emergency', lea, name: 'Storm' }) as const),
    );
    let moved = 0;
    receipts(clock, closed).forEach(({ receipt }, at) => {
      const due = before[at]?.receipt?.baseDue;
      if (!receipt || due === undefined) return;
      expect(receipt.baseDue).toBeGreaterThanOrEqual(due);
      if (receipt.baseDue > due) moved += 1;
    });
    if (clock.length.unit === 'calendar days' && clock.id !== 'interim-iep') expect(moved).toBe(0);
    if (clock.length.unit !== 'business days') return;
    const start = day('2025-09-29');
    const dues = (calendar: CalendarRows) => given(receipts(clock, calendar, start)).map(({ receipt }) => receipt.baseDue);
    dues(closed).forEach((due, at) => expect(due).toBeGreaterThan(dues(sampleCalendar)[at] as Day));
  });

  it('is not changed by rows outside the coverage', () => {
    const far = withDays({ date: day('2028-07-01'), through: day('2040-01-01'), kind: 'federal', name: 'Far' });
    const facts = (all: WithReceipt) => all.map(({ receipt }) => receipt && [receipt.due, receipt.used, receipt.verdict]);
    expect(facts(receipts(clock, far))).toEqual(facts(receipts(clock)));
  });

  it('is timely on its due date and late the day after; open until then and overdue after', () => {
    for (const { receipt } of given(receipts(clock))) {
      const { due, stop, verdict } = receipt;
      if (due === undefined) continue;
      const end = stop ?? asOf;
      expect(verdict.kind).toBe(stop === undefined ? (end > due ? 'overdue' : 'open') : end > due ? 'late' : 'timely');
    }
  });
});

describe('29 February', () => {
  it.each(clocks.map((clock) => [clock.id, clock] as const))('%s starts on it as on any day', (_id, clock) => {
    for (const leap of ['2024-02-29', '2028-02-29'].map(day)) {
      const [on, before] = [leap, plusDays(leap, -1)].map((start) => receipts(clock, sampleCalendar, start));
      on?.forEach(({ receipt }, at) => {
        const earlier = before?.[at]?.receipt;
        if (!receipt || !earlier || receipt.adjustments.length > 0 || earlier.adjustments.length > 0) return;
        expect(receipt.baseDue).toBeGreaterThanOrEqual(earlier.baseDue);
      });
    }
  });

  it('ends years on 28 February, and years without one have 365 days', () => {
    const yearly = clocks.filter(({ length }) => /^\d+ years?$/.test(length.words));
    expect(yearly.map(({ id }) => id)).toEqual([
      'third-birthday',
      'annual-review',
      're-evaluation',
      'transition-at-16',
      'majority-statement',
      'ageing-out',
    ]);
    for (const clock of yearly) {
      const at = { start: day('2024-02-29') } as never;
      const ends = clock.length.endAfter(day('2024-02-29'), undefined as never, at);
      const years = Number(/^\d+/.exec(clock.length.words)?.[0]);
      expect(ends.ok && ends.value !== undefined && isoDate(ends.value)).toBe(
        `${String(2024 + years)}-02-${years % 4 === 0 ? '29' : '28'}`,
      );
    }
    for (const [year, days] of [
      [2023, 365],
      [2024, 366],
      [2028, 366],
    ] as const)
      expect(slow.count('calendar days', 'ZZ1', day(`${String(year)}-01-01`) - 1, day(`${String(year)}-12-31`))).toBe(days);
  });
});
