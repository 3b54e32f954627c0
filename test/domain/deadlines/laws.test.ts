import fc from 'fast-check';
import { sampleCalendar } from '../../../src/domain/calendar';
import { day, type Day, isoDate, isWeekend, plusDays } from '../../../src/domain/day';
import type { Receipt } from '../../../src/domain/deadlines';
import { type Case, type ExtensionFields, receiptOf, run } from './scene';

const first = day('2024-08-08');
const last = day('2026-12-31');
const consent = fc.integer({ min: first, max: last }).map((date) => isoDate(date as Day));
const model = fc.constantFrom('M0', 'M1', 'M2', 'M3');
const settings = fc.record({
  holidaySet: fc.constantFrom('F', 'FS', 'FSA', 'SER'),
  businessDayMode: fc.constantFrom('statutory', 'lea'),
  consentDayCounts: fc.constantFrom('Y', 'N'),
  receiptMovesToBusinessDay: fc.constantFrom('Y', 'N'),
  endOfYearModel: model,
  endOfYearThresholdDays: fc.constantFrom('', '45'),
  endOfYearReturnDays: fc.constantFrom('', '20'),
});
const extension: fc.Arbitrary<ExtensionFields> = fc
  .record({
    reason: fc.constantFrom(
      'endOfSchoolYear',
      'agreed',
      'specificLearningDisability',
      'transfer',
      'parentFailsToProduce',
      'consentWithdrawn',
      'other',
    ),
    agreedOn: fc.option(fc.integer({ min: first, max: last + 90 }), { nil: undefined }),
    businessDays: fc.option(fc.integer({ min: -1, max: 40 }), { nil: undefined }),
    until: fc.option(fc.integer({ min: first, max: last + 120 }), { nil: undefined }),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ExtensionFields);
const anyCase: fc.Arbitrary<Case & { consent: string }> = fc
  .record({
    consent,
    settings,
    extensions: fc.array(extension, { maxLength: 3 }),
    length: fc.integer({ min: -10, max: 200 }),
    stopped: fc.boolean(),
  })
  .map(({ length, stopped, ...given }) => {
    const end = isoDate(plusDays(day(given.consent), length));
    return { ...given, ...(stopped ? { disseminated: end } : { asOf: end }) };
  });

const weekendsIn = (from: number, through: number): number =>
  Array.from({ length: Math.max(0, through - from + 1) }, (_, at) => (from + at) as Day).filter((date) => isWeekend(date)).length;
const namedIn = (runs: Receipt['skipped']): number => runs.reduce((sum, { weekdays }) => sum + weekdays, 0);

describe('the law of every receipt', () => {
  it('counted and skipped days make up the time, and every skipped day is a weekend or has a name', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const receipt = receiptOf(given);
        const through = receipt.due ?? receipt.baseDue;
        const begin = receipt.startCounts ? receipt.start : receipt.start + 1;
        expect(receipt.counted + receipt.skippedDays).toBe(through - begin + 1);
        expect(receipt.skippedDays).toBe(weekendsIn(begin, through) + namedIn(receipt.skipped));
        const isFixed = receipt.adjustments.some(({ applied }) => applied);
        if (!isFixed) expect(receipt.counted).toBe(60);
      }),
      { numRuns: 3 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  });

  it('days used are days counted to the end, and the verdict follows from them', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { due, stop, used, counted, verdict, skippedAfterDue } = receiptOf(given);
        if (due === undefined) return;
        const end = stop ?? day(given.asOf as string);
        if (end <= due) {
          expect(verdict).toEqual(stop === undefined ? { kind: 'open', daysLeft: counted - used } : { kind: 'timely' });
          expect([used >= 0, used <= counted, skippedAfterDue.length]).toEqual([true, true, 0]);
        } else {
          expect(verdict).toEqual({ kind: stop === undefined ? 'overdue' : 'late', days: used - counted });
          expect(used - counted + namedIn(skippedAfterDue) + weekendsIn(due + 1, end)).toBe(end - due);
        }
      }),
      { numRuns: 3 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  });

  it('never lets an ignored adjustment move a date, and shows the dates that an applied one moved', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { adjustments, due, baseDue } = receiptOf(given);
        let at: Day | undefined = baseDue;
        for (const { applied, before, after } of adjustments) {
          if (before === undefined) continue;
          expect([applied, before]).toEqual([true, at]);
          at = after;
        }
        expect(due).toBe(at);
      }),
    );
  });

  it('does not depend on the order of the extensions', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const turned = { ...given, extensions: [...(given.extensions ?? [])].reverse() };
        const dates = new Set((given.extensions ?? []).map(({ agreedOn }) => agreedOn));
        fc.pre(dates.size === (given.extensions ?? []).length);
        const [one, other] = [run(given), run(turned)];
        expect(other.ok && other.value?.due).toBe(one.ok && one.value?.due);
      }),
    );
  });
});

describe('laws of the initial evaluation', () => {
  const due = (given: Case): number => receiptOf({ asOf: '2024-08-08', ...given }).due as Day;
  const endOfYear = (consented: string): Case['extensions'] => [{ reason: 'endOfSchoolYear', agreedOn: day(consented) }];

  it('a later consent is never due earlier, with the summer or without it', () => {
    fc.assert(
      fc.property(consent, fc.constantFrom('M0', 'M2'), (consented, endOfYearModel) => {
        const next = isoDate(plusDays(day(consented), 1));
        expect(due({ consent: next, settings: { endOfYearModel } })).toBeGreaterThanOrEqual(
          due({ consent: consented, settings: { endOfYearModel } }),
        );
      }),
    );
  });

  it('a recorded end of the school year is never due earlier than none, and the same when no summer is reached', () => {
    fc.assert(
      fc.property(consent, (consented) => {
        const without = due({ consent: consented });
        const recorded = due({ consent: consented, extensions: endOfYear(consented) });
        const summers = [
          ['2025-05-23', '2025-08-06'],
          ['2026-05-22', '2026-08-05'],
          ['2027-05-21', '2027-08-04'],
        ] as const;
        const reached = summers.some(([from, through]) => without >= day(from) && day(consented) < day(through));
        if (reached) expect(recorded).toBeGreaterThanOrEqual(without);
        else expect(recorded).toBe(without);
        expect(due({ consent: consented, settings: { endOfYearModel: 'M2' } })).toBe(recorded);
        expect(due({ consent: consented, extensions: endOfYear(consented), settings: { endOfYearModel: 'M0' } })).toBe(without);
      }),
    );
  });

  it('an extension of a days and then of b days is one of a + b', () => {
    fc.assert(
      fc.property(consent, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.boolean(), (consented, a, b, summer) => {
        const agreed = (businessDays: number): ExtensionFields => ({ reason: 'agreed', agreedOn: day(consented), businessDays });
        const more = summer ? (endOfYear(consented) ?? []) : [];
        const twice = due({ consent: consented, extensions: [...more, agreed(a), agreed(b)] });
        expect(due({ consent: consented, extensions: [...more, agreed(a + b)] })).toBe(twice);
      }),
    );
  });

  it('is due on a business day, unless a date was agreed', () => {
    fc.assert(
      fc.property(consent, (consented) => {
        const receipt = receiptOf({ consent: consented, asOf: consented, extensions: endOfYear(consented) ?? [] });
        expect(receipt.lastBusinessDayBefore).toBe(receipt.due);
      }),
    );
  });

  it('is not changed by rows outside the coverage', () => {
    fc.assert(
      fc.property(consent, fc.integer({ min: 0, max: 3000 }), (consented, far) => {
        const outside = { kind: 'federal', name: 'Far', date: plusDays(day('2028-07-01'), far), through: day('2040-01-01') } as const;
        const calendar = { ...sampleCalendar, calendarDays: [...sampleCalendar.calendarDays, outside] };
        expect(due({ consent: consented, calendar })).toBe(due({ consent: consented }));
      }),
    );
  });

  it('one more holiday is never due earlier', () => {
    fc.assert(
      fc.property(consent, fc.integer({ min: -20, max: 120 }), (consented, later) => {
        const holiday = { kind: 'federal', name: 'New', date: plusDays(day(consented), later) } as const;
        const calendar = { ...sampleCalendar, calendarDays: [...sampleCalendar.calendarDays, holiday] };
        expect(due({ consent: consented, calendar })).toBeGreaterThanOrEqual(due({ consent: consented }));
      }),
    );
  });
});
