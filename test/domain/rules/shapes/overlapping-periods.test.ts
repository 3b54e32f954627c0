import fc from 'fast-check';
import { day, type Day, plusDays } from '../../../../src/domain/day';
import { overlappingPeriods } from '../../../../src/domain/rules/shapes/overlapping-periods';

interface Period {
  readonly begin: Day | undefined;
  readonly end: Day | undefined;
}

const first = day('2026-01-01');
const someDay = fc.integer({ min: 0, max: 30 }).map((days) => plusDays(first, days));
const maybeDay = fc.option(someDay, { nil: undefined });
const periods = fc.array(fc.record<Period>({ begin: maybeDay, end: maybeDay }), { maxLength: 8 });

const overlapsOf = (rows: readonly Period[]) => [
  ...overlappingPeriods(
    rows,
    (row) => row.begin,
    (row) => row.end,
  ),
];
const daysOf = ({ begin, end }: Period): readonly number[] =>
  Array.from({ length: 40 }, (_, at) => first + at).filter((date) => begin !== undefined && begin <= date && date <= (end ?? date));
const shareADay = (a: Period, b: Period): boolean => daysOf(a).some((date) => daysOf(b).includes(date));

describe('overlapping periods', () => {
  it('are pairs that share a day, written out day by day', () => {
    fc.assert(
      fc.property(periods, (rows) => {
        for (const { earlier, later } of overlapsOf(rows)) {
          expect(earlier).not.toBe(later);
          expect(shareADay(earlier, later)).toBe(true);
        }
      }),
    );
  });

  it('name every row that shares a day with one before it, once', () => {
    fc.assert(
      fc.property(periods, (rows) => {
        const inOrder = rows.filter((row) => daysOf(row).length > 0).sort((a, b) => (a.begin as number) - (b.begin as number));
        const expected = inOrder.filter((row, at) => inOrder.slice(0, at).some((before) => shareADay(before, row)));
        expect(overlapsOf(rows).map(({ later }) => later)).toEqual(expected);
      }),
    );
  });

  it('are none among periods of which each begins on the day after the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }), (lengths) => {
        let begin = first;
        const chain = lengths.map((length) => {
          const period = { begin, end: plusDays(begin, length) };
          begin = plusDays(period.end, 1);
          return period;
        });
        expect(overlapsOf(chain)).toEqual([]);
      }),
    );
  });
});
