import fc from 'fast-check';
import { day, type Day, isoDate, isWeekend } from '../../../src/domain/day';
import { answer, calendarWith, type Sheets, type Written } from './scene';

const first = day('2025-01-01');
const last = day('2026-12-31');
const date = fc.integer({ min: first - 30, max: last + 30 }).map((number) => number as Day);
const kinds = ['federal', 'state', 'ser', 'officesClosed', 'noSchool', 'emergency', 'businessAfterAll'] as const;

const row: fc.Arbitrary<Written> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    from: date,
    length: fc.integer({ min: -2, max: 12 }),
    lea: fc.constantFrom('ZZ1', 'ZZ2', ''),
    site: fc.constantFrom('', '', '', 'ZZ1001'),
  })
  .map(({ kind, from, length, lea, site }) => ({
    kind,
    name: kind,
    date: isoDate(from),
    ...(length !== 0 && { through: isoDate((from + length) as Day) }),
    ...(lea !== '' && { lea }),
    ...(site !== '' && { site }),
  }));

const span: fc.Arbitrary<Written> = fc
  .record({ from: date, length: fc.integer({ min: -5, max: 400 }), lea: fc.constantFrom('ZZ1', 'ZZ2', '') })
  .map(({ from, length, lea }) => ({ from: isoDate(from), to: isoDate((from + length) as Day), ...(lea !== '' && { lea }) }));

const settings = fc.record({
  holidaySet: fc.constantFrom('F', 'FS', 'FSA', 'SER'),
  businessDayMode: fc.constantFrom('statutory', 'lea'),
  emergencyStopsClock: fc.constantFrom('Y', 'N'),
});

const sheets: fc.Arbitrary<Required<Pick<Sheets, 'days' | 'coverage' | 'settings'>>> = fc.record({
  days: fc.array(row, { maxLength: 25 }),
  coverage: fc.array(span, { minLength: 1, maxLength: 4 }),
  settings,
});

/** The plainest reading of the sheets, a day at a time: undefined where the calendar is not declared complete. */
function slowCounter({ days, coverage, settings: set }: Required<Pick<Sheets, 'days' | 'coverage' | 'settings'>>) {
  const own = (written: Written): boolean => (written['lea'] ?? 'ZZ1') === 'ZZ1';
  const holds = (written: Written, iso: string): boolean => {
    const begin = written['date'] as string;
    const end = written['through'] === undefined || written['through'] < begin ? begin : written['through'];
    return own(written) && written['site'] === undefined && begin <= iso && iso <= end;
  };
  const literal = (iso: string): boolean => ['01-08', '08-30', '11-01'].includes(iso.slice(5));
  const stops: Readonly<Record<string, boolean>> = {
    federal: set.holidaySet !== 'SER',
    state: set.holidaySet === 'FS' || set.holidaySet === 'FSA',
    ser: true,
    officesClosed: set.businessDayMode === 'lea',
    emergency: set.emergencyStopsClock === 'Y',
  };
  return (asked: Day): boolean | undefined => {
    const iso = isoDate(asked);
    if (!coverage.some((covered) => own(covered) && (covered['from'] as string) <= iso && iso <= (covered['to'] as string)))
      return undefined;
    if (isWeekend(asked)) return false;
    if (days.some((written) => written['kind'] === 'businessAfterAll' && holds(written, iso))) return true;
    if (set.holidaySet === 'FSA' && literal(iso)) return false;
    return !days.some((written) => stops[written['kind'] as string] === true && holds(written, iso));
  };
}

describe('against a counter that walks day by day', () => {
  it('agrees on every day, sum and count of random calendars, refusals included', () => {
    fc.assert(
      fc.property(sheets, date, fc.integer({ min: 0, max: 90 }), date, (given, start, days, other) => {
        const calendar = calendarWith(given);
        const isBusinessDay = slowCounter(given);
        for (const asked of [start, other]) {
          const found = calendar.isBusinessDay(asked);
          expect(found.ok ? found.value : undefined).toBe(isBusinessDay(asked));
        }
        let walked: Day | undefined = start;
        for (let left = days; left > 0 && walked !== undefined;) {
          walked = (walked + 1) as Day;
          const counts: boolean | undefined = isBusinessDay(walked);
          if (counts === undefined) walked = undefined;
          else if (counts) left -= 1;
        }
        const added = calendar.addBusinessDays(start, days);
        expect(added.ok ? added.value : undefined).toBe(walked);
        const [from, to] = start < other ? [start, other] : [other, start];
        let counted: number | undefined = 0;
        for (let at = from + 1; at <= to && counted !== undefined; at += 1) {
          const counts = isBusinessDay(at as Day);
          counted = counts === undefined ? undefined : counted + Number(counts);
        }
        const count = calendar.countBusinessDays(from, to);
        expect(count.ok ? count.value : undefined).toBe(counted);
        if (counted !== undefined) {
          const weekdays = Array.from({ length: to - from }, (_, at) => (from + at + 1) as Day).filter((asked) => !isWeekend(asked)).length;
          const named = calendar.skippedBetween(from, to).reduce((sum, run) => sum + run.weekdays, 0);
          expect(counted + named).toBe(weekdays);
        }
      }),
      { numRuns: 8 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  });
});

describe('laws of counting', () => {
  const covered = [{ from: isoDate((first - 60) as Day), to: isoDate((last + 400) as Day) }];
  const calendarsAndDays = fc.tuple(fc.array(row, { maxLength: 15 }), date, fc.integer({ min: 1, max: 120 }), settings);
  const added = (days: readonly Written[], start: Day, n: number, set?: Sheets['settings']): Day => {
    const result = calendarWith({ days, coverage: covered, ...(set && { settings: set }) }).addBusinessDays(start, n);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  };

  it('a later start or one more day never makes a date earlier', () => {
    fc.assert(
      fc.property(calendarsAndDays, ([days, start, n, set]) => {
        const due = added(days, start, n, set);
        expect(added(days, (start + 1) as Day, n, set)).toBeGreaterThanOrEqual(due);
        expect(added(days, start, n + 1, set)).toBeGreaterThan(due);
      }),
    );
  });

  it('counting undoes adding, and the answer is a business day', () => {
    fc.assert(
      fc.property(calendarsAndDays, ([days, start, n, set]) => {
        const calendar = calendarWith({ days, coverage: covered, settings: set });
        const due = added(days, start, n, set);
        expect(answer(calendar.countBusinessDays(start, due))).toBe(n);
        expect(answer(calendar.countBusinessDays(due, start))).toBe(-n);
        expect(answer(calendar.isBusinessDay(due))).toBe(true);
        expect(answer(calendar.lastBusinessDayOnOrBefore(due))).toBe(due);
      }),
    );
  });

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(calendarsAndDays, fc.integer({ min: 0, max: 60 }), ([days, start, n, set], more) => {
        expect(added(days, added(days, start, n, set), more, set)).toBe(added(days, start, n + more, set));
      }),
    );
  });

  it('one more holiday never makes a date earlier', () => {
    fc.assert(
      fc.property(calendarsAndDays, row, ([days, start, n], more) => {
        const holiday = { ...more, kind: 'federal' };
        expect(added([...days, holiday], start, n)).toBeGreaterThanOrEqual(added(days, start, n));
      }),
    );
  });

  it('rows outside the coverage change nothing', () => {
    fc.assert(
      fc.property(sheets, row, date, fc.integer({ min: 0, max: 60 }), (given, far, start, n) => {
        const outside = { ...far, date: '2031-01-01', through: '2031-12-31' };
        const both = [given, { ...given, days: [...given.days, outside] }].map((one) => calendarWith(one).addBusinessDays(start, n));
        expect(both[1]).toEqual(both[0]);
      }),
    );
  });

  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(sheets, date, fc.integer({ min: 0, max: 60 }), (given, start, n) => {
        const turned = { ...given, days: [...given.days].reverse(), coverage: [...given.coverage].reverse() };
        expect(calendarWith(turned).addBusinessDays(start, n)).toEqual(calendarWith(given).addBusinessDays(start, n));
      }),
    );
  });

  it.each([2023, 2024, 2025, 2028])('business days, named days and weekends make up the year %d', (year) => {
    const [begin, end] = [day(`${String(year - 1)}-12-31`), day(`${String(year)}-12-31`)];
    const days = [{ kind: 'federal', date: `${String(year)}-07-01`, through: `${String(year)}-07-09`, name: 'Week' }];
    const calendar = calendarWith({ days, coverage: [{ from: '2020-01-01', to: '2030-12-31' }] });
    const weekends = Array.from({ length: end - begin }, (_, at) => (begin + at + 1) as Day).filter((date) => isWeekend(date)).length;
    const named = calendar.skippedBetween(begin, end).reduce((sum, { weekdays }) => sum + weekdays, 0);
    expect(Number(answer(calendar.countBusinessDays(begin, end))) + named + weekends).toBe(year % 4 === 0 ? 366 : 365);
  });
});
