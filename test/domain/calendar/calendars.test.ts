import { day, isoDate } from '../../../src/domain/day';
import { problemSentence } from '../../../src/domain/problems';
import { answer, businessDaysOf, calendarsWith, calendarWith, type Sheets, type Written } from './scene';

const row = (kind: string, date: string, more: Written = {}): Written => ({ kind, date, name: `${kind} day`, ...more });

// Monday 10 to Friday 14 November 2025, one day of each kind.
const week: readonly Written[] = [
  row('federal', '2025-11-10'),
  row('state', '2025-11-11'),
  row('ser', '2025-11-12'),
  row('officesClosed', '2025-11-13'),
  row('emergency', '2025-11-14'),
];
const weekWith = (settings: Sheets['settings'], more: readonly Written[] = []): string =>
  businessDaysOf(calendarWith({ days: [...week, ...more], ...(settings && { settings }) }), '2025-11-08', '2025-11-16');

describe('which rows of the Calendar sheet are no business days', () => {
  it.each([
    ['F', '11-11 11-13 11-14'],
    ['FS', '11-13 11-14'],
    ['FSA', '11-13 11-14'],
    ['SER', '11-10 11-11 11-13 11-14'],
  ])('holiday set %s counts %s', (holidaySet, counted) => expect(weekWith({ holidaySet })).toBe(counted));

  it('leaves closed offices out in mode lea only', () => {
    expect(weekWith({ businessDayMode: 'lea' })).toBe('11-14');
    expect(weekWith({ businessDayMode: 'lea', holidaySet: 'SER' })).toBe('11-10 11-11 11-14');
  });

  it('leaves emergencies out when the setting says so', () => expect(weekWith({ emergencyStopsClock: 'Y' })).toBe('11-13'));

  it('never leaves out a day without school', () => {
    expect(weekWith({ businessDayMode: 'lea', emergencyStopsClock: 'Y' }, [row('noSchool', '2025-11-03', { through: '2025-11-28' })])).toBe(
      '',
    );
    expect(weekWith({}, [row('noSchool', '2025-11-03', { through: '2025-11-28' })])).toBe('11-13 11-14');
  });

  it('counts a day that is declared a business day after all, but no weekend', () => {
    const after = [row('businessAfterAll', '2025-11-08', { through: '2025-11-16' })];
    expect(weekWith({ businessDayMode: 'lea', emergencyStopsClock: 'Y' }, after)).toBe('11-10 11-11 11-12 11-13 11-14');
    expect(weekWith({}, [row('businessAfterAll', '2025-11-11')])).toBe('11-11 11-13 11-14');
  });

  it('adds the literal list of R.S. 1:55(A) only in set FSA, without observed days', () => {
    const counted = (holidaySet: string, from: string, through: string) =>
      businessDaysOf(calendarWith({ settings: { holidaySet } }), from, through);
    expect(counted('FSA', '2026-01-07', '2026-01-09')).toBe('01-07 01-09');
    expect(counted('FS', '2026-01-07', '2026-01-09')).toBe('01-07 01-08 01-09');
    expect(counted('FSA', '2025-10-31', '2025-11-03')).toBe('10-31 11-03');
    expect(calendarWith({ settings: { holidaySet: 'FSA' } }).skippedBetween(day('2026-01-01'), day('2026-01-31'))).toEqual([
      {
        from: day('2026-01-08'),
        through: day('2026-01-08'),
        weekdays: 1,
        why: 'Battle of New Orleans',
        source: 'R.S. 1:55(A)(1), computed',
      },
    ]);
  });

  it('reads a run of days, and takes one that ends before it begins as its first day', () => {
    const counted = (more: Written) =>
      businessDaysOf(calendarWith({ days: [row('federal', '2025-11-04', more)] }), '2025-11-03', '2025-11-07');
    expect(counted({})).toBe('11-03 11-05 11-06 11-07');
    expect(counted({ through: '2025-11-06' })).toBe('11-03 11-07');
    expect(counted({ through: '2025-11-03' })).toBe('11-03 11-05 11-06 11-07');
  });

  it('passes over rows without a date or a kind', () => {
    const days = [
      { kind: 'federal', name: 'Someday' },
      { date: '2025-11-04', name: 'Some kind' },
    ];
    expect(businessDaysOf(calendarWith({ days }), '2025-11-03', '2025-11-05')).toBe('11-03 11-04 11-05');
  });

  it('computes no holiday by itself: the sheet wins', () =>
    expect(businessDaysOf(calendarWith({}), '2025-12-25', '2025-12-25')).toBe('12-25'));
});

describe('whose rows they are', () => {
  const days = [row('federal', '2025-11-10', { lea: 'ZZ1' }), row('federal', '2025-11-11', { lea: 'ZZ2' }), row('federal', '2025-11-12')];
  const calendars = calendarsWith({ days });

  it.each([
    ['ZZ1', '11-11 11-13'],
    ['ZZ2', '11-10 11-13'],
    ['ZZ3', '11-10 11-11 11-13'],
    ['', '11-10 11-11 11-13'],
  ])('LEA "%s" has %s', (lea, counted) => expect(businessDaysOf(calendars.of(lea), '2025-11-10', '2025-11-13')).toBe(counted));

  it('makes each calendar once', () => {
    expect(calendars.of('ZZ1')).toBe(calendars.of('ZZ1'));
    expect(calendars.of('ZZ1')).not.toBe(calendars.of('ZZ2'));
    expect(calendars.of('ZZ2').lea).toBe('ZZ2');
  });

  it('leaves the calendar of the LEA alone when a row names a site, whatever its LEA', () => {
    const ofSites = [
      row('federal', '2025-11-10', { site: 'ZZ1001' }),
      row('federal', '2025-11-11', { site: 'ZZ1001', lea: 'ZZ1' }),
      row('noSchool', '2025-11-12', { site: 'ZZ1001', lea: 'ZZ1' }),
      row('businessAfterAll', '2025-11-13', { site: 'ZZ1001' }),
      row('federal', '2025-11-13'),
    ];
    const years = [{ lea: 'ZZ1', firstStudentDay: '2025-08-07', lastStudentDay: '2026-05-21' }];
    const calendar = calendarWith({ days: ofSites, years });
    expect(businessDaysOf(calendar, '2025-11-10', '2025-11-14')).toBe('11-10 11-11 11-12 11-14');
    expect(answer(calendar.isSchoolDay(day('2025-11-12')))).toBe(true);
  });
});

describe('coverage', () => {
  const calendar = calendarWith({
    coverage: [
      { from: '2025-01-01', to: '2025-06-30' },
      { from: '2025-09-01', to: '2025-12-31' },
    ],
  });
  const gap = (from: string, needed: string, coveredThrough?: string) => ({
    'calendar-gap': { lea: 'ZZ1', from, needed, coveredThrough },
  });

  it('answers inside, to the first and the last day', () => {
    expect(answer(calendar.isBusinessDay(day('2025-01-01')))).toBe(true);
    expect(answer(calendar.isBusinessDay(day('2025-06-30')))).toBe(true);
    expect(answer(calendar.isBusinessDay(day('2025-09-01')))).toBe(true);
    expect(answer(calendar.addBusinessDays(day('2025-06-27'), 1), 'date')).toBe('2025-06-30');
    expect(answer(calendar.countBusinessDays(day('2024-12-31'), day('2025-06-30')))).toBe(129);
  });

  it('refuses a day before, between and after, and names the first day needed', () => {
    expect(answer(calendar.isBusinessDay(day('2024-12-31')))).toEqual(gap('2024-12-31', '2024-12-31'));
    expect(answer(calendar.isBusinessDay(day('2025-07-01')))).toEqual(gap('2025-07-01', '2025-07-01', '2025-06-30'));
    expect(answer(calendar.isBusinessDay(day('2026-01-01')))).toEqual(gap('2026-01-01', '2026-01-01', '2025-12-31'));
    expect(answer(calendar.addBusinessDays(day('2025-06-27'), 2))).toEqual(gap('2025-06-27', '2025-07-01', '2025-06-30'));
    expect(answer(calendar.addBusinessDays(day('2025-06-30'), 1))).toEqual(gap('2025-06-30', '2025-07-01', '2025-06-30'));
    expect(answer(calendar.addBusinessDays(day('2024-12-30'), 1))).toEqual(gap('2024-12-30', '2024-12-31'));
  });

  it('never counts across a hole', () => {
    expect(answer(calendar.countBusinessDays(day('2025-06-01'), day('2025-09-30')))).toEqual(gap('2025-06-01', '2025-07-01', '2025-06-30'));
    expect(answer(calendar.countBusinessDays(day('2025-09-30'), day('2025-06-01')))).toEqual(gap('2025-06-01', '2025-07-01', '2025-06-30'));
    expect(answer(calendar.countBusinessDays(day('2025-07-15'), day('2025-09-30')))).toEqual(gap('2025-07-15', '2025-07-16', '2025-06-30'));
  });

  it('takes day 0 from just before the coverage, for it does not count', () => {
    expect(answer(calendar.addBusinessDays(day('2025-08-31'), 1), 'date')).toBe('2025-09-01');
    expect(answer(calendar.countBusinessDays(day('2025-08-31'), day('2025-09-02')))).toBe(2);
  });

  it('needs no calendar to add or count nothing', () => {
    expect(answer(calendar.addBusinessDays(day('2030-01-01'), 0), 'date')).toBe('2030-01-01');
    expect(answer(calendar.countBusinessDays(day('2030-01-01'), day('2030-01-01')))).toBe(0);
  });

  it('is the union of the rows of the LEA and of those for every LEA', () => {
    const calendars = calendarsWith({
      coverage: [
        { from: '2025-01-01', to: '2025-03-31' },
        { from: '2025-04-01', to: '2025-06-30', lea: 'ZZ1' },
        { from: '2025-02-01', to: '2025-02-28' },
        { from: '2025-06-01', to: '2025-08-31', lea: 'ZZ1' },
        { from: '2025-09-01', to: '2025-12-31', lea: 'ZZ2' },
      ],
    });
    expect(answer(calendars.of('ZZ1').countBusinessDays(day('2024-12-31'), day('2025-08-31')))).toBe(173);
    expect(answer(calendars.of('ZZ1').isBusinessDay(day('2025-09-01')))).toEqual(gap('2025-09-01', '2025-09-01', '2025-08-31'));
    expect(answer(calendars.of('ZZ2').isBusinessDay(day('2025-04-01')))).toHaveProperty('calendar-gap');
    expect(answer(calendars.of('ZZ2').isBusinessDay(day('2025-09-01')))).toBe(true);
  });

  it.each([
    ['no row', []],
    ['a row of another LEA', [{ from: '2025-01-01', to: '2025-12-31', lea: 'ZZ2' }]],
    ['a row that ends before it begins', [{ from: '2025-12-31', to: '2025-01-01' }]],
    ['a row without To', [{ from: '2025-01-01' }]],
    ['a row without From', [{ to: '2025-01-01' }]],
    ['a row whose LEA cannot be read', [{ from: '2025-01-01', to: '2025-12-31', flawed: 'lea' }]],
  ])('is none with %s', (_name, coverage) =>
    expect(answer(calendarWith({ coverage: coverage }).isBusinessDay(day('2025-03-03')))).toEqual({
      'no-calendar': { lea: 'ZZ1' },
    }),
  );

  it('clips a row that runs beyond it', () => {
    const clipped = calendarWith({ days: [row('federal', '2000-01-01', { through: '2025-01-10' })] });
    expect(businessDaysOf(clipped, '2025-01-01', '2025-01-14')).toBe('01-13 01-14');
    expect(clipped.skippedBetween(day('2024-01-01'), day('2025-12-31'))).toMatchObject([{ from: day('2025-01-01'), weekdays: 8 }]);
  });

  it('says in a sentence what to add', () => {
    const sentence = (result: { ok: true } | { ok: false; problem: Parameters<typeof problemSentence>[0] }) =>
      result.ok ? '' : problemSentence(result.problem);
    expect(sentence(calendar.isBusinessDay(day('2025-07-01')))).toBe(
      'The calendar of LEA ZZ1 is not complete on 07/01/2025; it is complete through 06/30/2025. No date was computed. Add the missing days to the Calendar sheet and extend the Calendar Coverage sheet.',
    );
    expect(sentence(calendarsWith({ coverage: [] }).of('').isBusinessDay(day('2025-07-01')))).toMatch(
      /the calendar of a record without LEA is complete/,
    );
  });
});

describe('a Calendar sheet that cannot be relied on', () => {
  const unreadable = (flawed: string, more: Written = {}) => calendarWith({ days: [{ ...row('state', '2025-11-11', more), flawed }] });
  const asked = day('2025-03-03');

  it.each([
    ['date', 'Date'],
    ['through', 'Through'],
    ['kind', 'Kind'],
    ['lea', 'LEA'],
  ])('refuses every date when a cell of %s cannot be read', (field, column) => {
    const problem = { 'unreadable-cell': { sheet: 'Calendar', column } };
    const calendar = unreadable(field);
    expect(answer(calendar.isBusinessDay(asked))).toEqual(problem);
    expect(answer(calendar.addBusinessDays(asked, 5))).toEqual(problem);
    expect(answer(calendar.countBusinessDays(asked, day('2025-03-10')))).toEqual(problem);
    expect(answer(calendar.lastBusinessDayOnOrBefore(asked))).toEqual(problem);
    expect(answer(calendar.isSchoolDay(asked))).toEqual(problem);
  });

  it('refuses when it is not known whether a row is for a site', () =>
    expect(answer(unreadable('site').isBusinessDay(asked))).toHaveProperty('unreadable-cell'));

  it('does not mind a name, or a row of another LEA or of a site', () => {
    expect(answer(unreadable('name').isBusinessDay(asked))).toBe(true);
    expect(answer(unreadable('date', { lea: 'ZZ2' }).isBusinessDay(asked))).toBe(true);
    expect(answer(unreadable('date', { site: 'ZZ1001' }).isBusinessDay(asked))).toBe(true);
  });

  it("passes over a kind of the district's own, which is none of ours, but not over one that nobody listed", () => {
    expect(answer(unreadable('kind', { flaw: 'code-without-meaning' }).isBusinessDay(asked))).toBe(true);
    expect(answer(unreadable('kind', { flaw: 'unknown-code' }).isBusinessDay(asked))).toHaveProperty('unreadable-cell');
  });

  it('refuses without the sheet or one of its columns Date and Kind', () => {
    expect(answer(calendarWith({ noCalendarSheet: true }).isBusinessDay(asked))).toEqual({ 'missing-sheet': { sheet: 'Calendar' } });
    expect(answer(calendarWith({ without: ['date'] }).isBusinessDay(asked))).toEqual({
      'missing-column': { sheet: 'Calendar', column: 'Date' },
    });
    expect(answer(calendarWith({ without: ['kind'] }).isBusinessDay(asked))).toEqual({
      'missing-column': { sheet: 'Calendar', column: 'Kind' },
    });
    expect(answer(calendarWith({ without: ['through', 'lea', 'site', 'source'] }).isBusinessDay(asked))).toBe(true);
  });
});

describe('counting', () => {
  const calendar = calendarWith({ days: [row('federal', '2025-09-01')] });

  it('adds from a day that does not count itself', () => {
    expect(answer(calendar.addBusinessDays(day('2025-08-29'), 1), 'date')).toBe('2025-09-02');
    expect(answer(calendar.addBusinessDays(day('2025-08-30'), 1), 'date')).toBe('2025-09-02');
    expect(answer(calendar.addBusinessDays(day('2025-09-01'), 4), 'date')).toBe('2025-09-05');
    expect(answer(calendar.addBusinessDays(day('2025-09-01'), 5), 'date')).toBe('2025-09-08');
  });

  it('counts backwards as a negative number', () => {
    expect(answer(calendar.countBusinessDays(day('2025-08-29'), day('2025-09-03')))).toBe(2);
    expect(answer(calendar.countBusinessDays(day('2025-09-03'), day('2025-08-29')))).toBe(-2);
    expect(answer(calendar.countBusinessDays(day('2025-08-29'), day('2025-09-01')))).toBe(0);
  });

  it('finds the last business day on or before a day', () => {
    const last = (date: string) => answer(calendar.lastBusinessDayOnOrBefore(day(date)), 'date');
    expect([last('2025-08-29'), last('2025-08-31'), last('2025-09-01'), last('2025-09-02')]).toEqual([
      '2025-08-29',
      '2025-08-29',
      '2025-08-29',
      '2025-09-02',
    ]);
  });

  it('refuses a last business day that lies before the coverage', () => {
    const short = calendarWith({ coverage: [{ from: '2025-03-01', to: '2025-03-31' }] });
    expect(answer(short.lastBusinessDayOnOrBefore(day('2025-03-02')))).toEqual({
      'calendar-gap': { lea: 'ZZ1', from: '2025-03-02', needed: '2025-02-28', coveredThrough: undefined },
    });
    expect(answer(short.lastBusinessDayOnOrBefore(day('2025-04-02')))).toHaveProperty('calendar-gap');
    expect(answer(short.lastBusinessDayOnOrBefore(day('2025-03-03')), 'date')).toBe('2025-03-03');
    const fromMonday = calendarWith({ coverage: [{ from: '2025-03-03', to: '2025-03-31' }] });
    expect(answer(fromMonday.lastBusinessDayOnOrBefore(day('2025-03-03')), 'date')).toBe('2025-03-03');
  });

  it.each([-1, 1.5, Number.NaN])('does not take %d as a number of days', (days) => {
    expect(() => calendar.addBusinessDays(day('2025-03-03'), days)).toThrow(`Not a number of days: ${String(days)}`);
  });
});

describe('what a count skipped', () => {
  const source = 'SER Calendar 2025-26';
  const days = [
    row('federal', '2025-11-27', { name: 'Thanksgiving Day', source }),
    row('state', '2025-11-28', { name: 'Acadian Day', source }),
    row('officesClosed', '2025-11-24', { through: '2025-11-28', name: 'Thanksgiving week' }),
    row('officesClosed', '2025-12-22', { through: '2026-01-02', name: 'Christmas', source: 'board' }),
    row('federal', '2025-12-25', { name: 'Christmas Day', source }),
    row('ser', '2025-12-25', { name: 'Christmas again', source }),
  ];
  const runs = (settings: Sheets['settings'], from: string, to: string) =>
    calendarWith({ days, ...(settings && { settings }) })
      .skippedBetween(day(from), day(to))
      .map(
        ({ from: first, through, weekdays, why, source: says }) =>
          `${isoDate(first)}..${isoDate(through)} ${String(weekdays)} ${why} (${says ?? ''})`,
      );

  it('names each day once, the holiday before the closure, runs joined across weekends', () => {
    expect(runs({ businessDayMode: 'lea' }, '2025-11-01', '2026-01-31')).toEqual([
      '2025-11-24..2025-11-26 3 Thanksgiving week ()',
      `2025-11-27..2025-11-27 1 Thanksgiving Day (${source})`,
      `2025-11-28..2025-11-28 1 Acadian Day (${source})`,
      '2025-12-22..2025-12-24 3 Christmas (board)',
      `2025-12-25..2025-12-25 1 Christmas Day (${source})`,
      '2025-12-26..2026-01-02 6 Christmas (board)',
    ]);
  });

  it('lists in statutory mode only what that mode skips', () => {
    expect(runs({}, '2025-11-01', '2026-01-31')).toHaveLength(3);
  });

  it('begins after the first day and ends with the last', () => {
    expect(runs({}, '2025-11-27', '2025-11-28')).toEqual([`2025-11-28..2025-11-28 1 Acadian Day (${source})`]);
    expect(runs({}, '2025-11-26', '2025-11-27')).toEqual([`2025-11-27..2025-11-27 1 Thanksgiving Day (${source})`]);
    expect(runs({}, '2025-11-28', '2025-11-27')).toEqual([]);
    expect(runs({ businessDayMode: 'lea' }, '2025-12-23', '2025-12-24')).toEqual(['2025-12-24..2025-12-24 1 Christmas (board)']);
  });

  it('does not join days of one name with another source, or with a business day between', () => {
    const twice = [
      row('ser', '2025-11-03', { name: 'Closed', source: 'a' }),
      row('ser', '2025-11-04', { name: 'Closed', source: 'b' }),
      row('ser', '2025-11-06', { name: 'Closed', source: 'b' }),
      row('ser', '2025-11-07', { name: 'Other', source: 'b' }),
    ];
    expect(
      calendarWith({ days: twice })
        .skippedBetween(day('2025-11-01'), day('2025-11-30'))
        .map(({ from }) => isoDate(from)),
    ).toEqual(['2025-11-03', '2025-11-04', '2025-11-06', '2025-11-07']);
  });

  it('shows a row without a name as it is', () => {
    expect(
      calendarWith({ days: [{ kind: 'federal', date: '2025-11-11' }] }).skippedBetween(day('2025-11-01'), day('2025-11-30')),
    ).toMatchObject([{ why: '', source: undefined }]);
  });
});

describe('school days', () => {
  const years = [
    { lea: 'ZZ1', schoolYear: '2025-26', firstStudentDay: '2025-08-07', lastStudentDay: '2026-05-21' },
    { lea: 'ZZ1', schoolYear: '2026-27', firstStudentDay: '2026-08-06', lastStudentDay: '2027-05-20' },
    { lea: 'ZZ2', schoolYear: '2024-25', firstStudentDay: '2024-08-08', lastStudentDay: '2025-05-22' },
  ];
  const days = [
    row('federal', '2025-11-11'),
    row('noSchool', '2025-11-24', { through: '2025-11-28', name: 'Thanksgiving break' }),
    row('officesClosed', '2025-12-01'),
    row('emergency', '2025-12-02'),
    row('noSchool', '2026-07-01', { through: '2026-07-02', name: 'Summer offices' }),
  ];
  const calendar = calendarWith({ days, years, coverage: [{ from: '2025-07-01', to: '2026-12-31' }] });
  const isSchoolDay = (date: string) => answer(calendar.isSchoolDay(day(date)));

  it('are weekdays in session that no row closes; a holiday alone closes nothing', () => {
    expect(
      ['2025-08-07', '2025-08-09', '2025-11-11', '2025-11-24', '2025-11-28', '2025-12-01', '2025-12-02', '2025-12-03'].map(isSchoolDay),
    ).toEqual([true, false, true, false, false, false, false, true]);
  });

  it('are none in summer, through the day before the next first student day', () => {
    expect(['2026-05-21', '2026-05-22', '2026-08-05', '2026-08-06'].map(isSchoolDay)).toEqual([true, false, false, true]);
    expect(answer(calendar.addSchoolDays(day('2026-05-20'), 2), 'date')).toBe('2026-08-06');
    expect(answer(calendar.countSchoolDays(day('2026-05-20'), day('2026-08-07')))).toBe(3);
  });

  it('are added and counted past closures', () => {
    expect(answer(calendar.addSchoolDays(day('2025-11-21'), 1), 'date')).toBe('2025-12-03');
    expect(answer(calendar.countSchoolDays(day('2025-11-21'), day('2025-12-03')))).toBe(1);
    expect(answer(calendar.countSchoolDays(day('2025-12-03'), day('2025-11-21')))).toBe(-1);
  });

  it('are refused where no school year is entered, after the coverage was asked', () => {
    expect(isSchoolDay('2025-08-06')).toEqual({ 'no-school-year': { lea: 'ZZ1', needed: '2025-08-06', after: undefined } });
    expect(isSchoolDay('2025-06-30')).toHaveProperty('calendar-gap');
    const ended = calendarWith({ years: years.slice(0, 1) });
    expect(answer(ended.isSchoolDay(day('2026-05-22')))).toEqual({
      'no-school-year': { lea: 'ZZ1', needed: '2026-05-22', after: '2026-05-21' },
    });
    expect(answer(ended.addSchoolDays(day('2026-05-20'), 2))).toEqual({
      'no-school-year': { lea: 'ZZ1', needed: '2026-05-22', after: '2026-05-21' },
    });
    expect(answer(calendarWith({}).isSchoolDay(day('2025-09-02')))).toEqual({
      'no-school-year': { lea: 'ZZ1', needed: '2025-09-02', after: undefined },
    });
    expect(answer(calendarWith({ years, coverage: [] }).isSchoolDay(day('2025-09-02')))).toEqual({ 'no-calendar': { lea: 'ZZ1' } });
  });

  it('name what they skip', () => {
    const runs = calendar
      .skippedSchoolDaysBetween(day('2025-11-01'), day('2026-08-31'))
      .map(({ from, through, weekdays, why, source }) => [isoDate(from), isoDate(through), weekdays, why, source]);
    expect(runs).toEqual([
      ['2025-11-24', '2025-11-28', 5, 'Thanksgiving break', undefined],
      ['2025-12-01', '2025-12-01', 1, 'officesClosed day', undefined],
      ['2025-12-02', '2025-12-02', 1, 'emergency day', undefined],
      ['2026-05-22', '2026-08-05', 54, 'Summer, between school years', 'School Years sheet'],
    ]);
  });
});

describe('school years', () => {
  const years = (...rows: readonly Written[]) =>
    calendarWith({ years: rows.map((written) => ({ lea: 'ZZ1', ...written })) }).schoolYears.map(
      ({ name, firstStudentDay, clockStopsAfter, clockRestartsOn }) =>
        [name, isoDate(firstStudentDay), isoDate(clockStopsAfter), clockRestartsOn === undefined ? '' : isoDate(clockRestartsOn)].join(' '),
    );
  const first = { schoolYear: '2025-26', firstStudentDay: '2025-08-07', lastStudentDay: '2026-05-21' };
  const second = { schoolYear: '2026-27', firstStudentDay: '2026-08-06', lastStudentDay: '2027-05-20' };

  it('stop and restart the clock by their student days, in order of time', () => {
    expect(years(second, first)).toEqual(['2025-26 2025-08-07 2026-05-21 2026-08-06', '2026-27 2026-08-06 2027-05-20 ']);
  });

  it('take the dates of the sheet before the student days', () => {
    expect(years({ ...first, eoyStop: '2026-05-15', eoyRestart: '2026-08-03' }, second)[0]).toBe(
      '2025-26 2025-08-07 2026-05-15 2026-08-03',
    );
    expect(years({ ...first, eoyRestart: '2026-08-03' })).toEqual(['2025-26 2025-08-07 2026-05-21 2026-08-03']);
  });

  it('do not restart the clock after a school year that is missing', () => {
    expect(years(first, { schoolYear: '2027-28', firstStudentDay: '2027-08-05', lastStudentDay: '2028-05-25' })[0]).toBe(
      '2025-26 2025-08-07 2026-05-21 ',
    );
    // 150 days are the longest summer.
    expect(years(first, { ...second, firstStudentDay: '2026-10-18' })[0]).toMatch(/ 2026-10-18$/);
    expect(years(first, { ...second, firstStudentDay: '2026-10-19' })[0]).toMatch(/ 2026-05-21 $/);
  });

  it('leave out rows that do not say when children come', () => {
    expect(years({ schoolYear: 'a', firstStudentDay: '2025-08-07' }, { schoolYear: 'b', lastStudentDay: '2026-05-21' })).toEqual([]);
    expect(years({ ...first, firstStudentDay: '2026-05-22' })).toEqual([]);
    expect(years({ ...first, firstStudentDay: '2026-05-21' })).toHaveLength(1);
    expect(years({ ...first, flawed: 'eoyStop' }, { ...first, flawed: 'eoyRestart' })).toEqual([]);
    expect(years({ firstStudentDay: '2025-08-07', lastStudentDay: '2026-05-21' })).toEqual([' 2025-08-07 2026-05-21 ']);
  });

  it('belong to one LEA', () => expect(calendarsWith({ years: [{ lea: 'ZZ2', ...first }] }).of('ZZ1').schoolYears).toEqual([]));
});
