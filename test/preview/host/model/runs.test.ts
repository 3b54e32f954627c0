import fc from 'fast-check';
import { Runs } from '../../../../preview/host/model/runs';

const size = 30;

const act = fc.record({
  kind: fc.constantFrom('set' as const, 'insert' as const, 'remove' as const),
  at: fc.nat(size - 1),
  count: fc.integer({ min: 1, max: 8 }),
  value: fc.option(fc.nat(2), { nil: undefined }),
});

describe('runs', () => {
  it('agree with a plain list under every act, and never keep two equal neighbors apart', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const runs = new Runs<number>();
        let plain: (number | undefined)[] = new Array<undefined>(size).fill(undefined);
        for (const { kind, at, count, value } of acts) {
          const end = Math.min(at + count, size);
          if (kind === 'set') {
            runs.set(at, end - 1, value);
            plain.fill(value, at, end);
          } else if (kind === 'insert') {
            runs.insert(at, end - at, size, value);
            plain = plain.toSpliced(at, 0, ...new Array<number | undefined>(end - at).fill(value)).slice(0, size);
          } else {
            runs.remove(at, end - at);
            plain = [...plain.toSpliced(at, end - at), ...new Array<undefined>(end - at).fill(undefined)];
          }
        }
        expect(Array.from({ length: size }, (_, i) => runs.at(i))).toEqual(plain);
        runs.all.forEach((run, i) => {
          const next = runs.all[i + 1];
          expect(run.to).toBeGreaterThanOrEqual(run.from);
          if (next !== undefined) expect(next.from > run.to && !(next.from === run.to + 1 && next.value === run.value)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('visits a stretch without gaps', () => {
    const runs = new Runs<string>();
    runs.set(2, 3, 'a');
    runs.set(6, 9, 'b');
    const seen: (readonly [number, number, string | undefined])[] = [];
    runs.each(0, 7, (from, to, value) => seen.push([from, to, value]));
    expect(seen).toEqual([
      [0, 1, undefined],
      [2, 3, 'a'],
      [4, 5, undefined],
      [6, 7, 'b'],
    ]);
  });

  it('hold a million equal values as one', () => {
    const runs = new Runs<string>();
    for (let i = 0; i < 1_000; i += 1) runs.set(i * 1_000, i * 1_000 + 999, 'same');
    expect(runs.all).toEqual([{ from: 0, to: 999_999, value: 'same' }]);
  });
});
