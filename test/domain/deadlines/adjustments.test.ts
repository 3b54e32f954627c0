import { type CalendarRows, sampleCalendar } from '../../../src/domain/calendar';
import { day, type Day, isoDate } from '../../../src/domain/day';
import type { Adjustment } from '../../../src/domain/deadlines';
import { type Case, type ExtensionFields, problemOf, receiptOf } from './scene';

const on = (date: Day | undefined): string => (date === undefined ? '' : isoDate(date));
const consent = '2025-08-11'; // Day 60 is Wed 2025-11-05.
const spring = '2026-04-01'; // Day 60 is Mon 2026-06-29, with the summer out Thu 2026-09-10.

const agreed = (agreedOn: string, more: object): ExtensionFields => ({ reason: 'agreed', agreedOn: day(agreedOn), ...more });
const endOfYear = (agreedOn: string, more: object = {}): ExtensionFields => ({
  reason: 'endOfSchoolYear',
  agreedOn: day(agreedOn),
  ...more,
});

/** What is said of the adjustments of a case: applied or ignored, the words, and the due dates that moved. */
const said = (given: Case): readonly string[] =>
  receiptOf(given).adjustments.map(
    ({ applied, title, explanation, before, after }: Adjustment) =>
      `${applied ? 'applied' : 'ignored'}: ${title}. ${explanation} [${on(before)}>${on(after)}]`,
  );
const due = (given: Case): string => on(receiptOf(given).due);

describe('an agreed extension', () => {
  const title = 'AGR (Parent agreed in writing to extend)';

  it('counts on from the due date', () => {
    const given = { consent, extensions: [agreed('2025-11-05', { businessDays: 10 })] };
    expect(due(given)).toBe('2025-11-20');
    expect(said(given)).toEqual([
      `applied: ${title}, 10 business days. Moves the due date from 11/05/2025 to 11/20/2025. [2025-11-05>2025-11-20]`,
    ]);
    const { counted, baseDue, adjustments } = receiptOf(given);
    expect([counted, on(baseDue), adjustments[0]?.id, adjustments[0]?.cell?.field]).toEqual([
      70,
      '2025-11-05',
      'agreed-extension',
      'reason',
    ]);
  });

  it('runs to an agreed date, be it no business day', () => {
    const given = { consent, extensions: [agreed('2025-10-20', { until: day('2025-12-06') })] };
    expect(said(given)).toEqual([
      `applied: ${title}, until 12/06/2025. Moves the due date from 11/05/2025 to 12/06/2025. [2025-11-05>2025-12-06]`,
    ]);
    const receipt = receiptOf(given);
    expect([on(receipt.lastBusinessDayBefore), receipt.counted]).toEqual(['2025-12-05', 79]);
  });

  it('is ignored when it was agreed after the due date that it would extend', () => {
    const given = { consent, extensions: [agreed('2025-11-06', { businessDays: 10 })] };
    expect(due(given)).toBe('2025-11-05');
    expect(said(given)).toEqual([
      `ignored: ${title}, 10 business days. Agreed on 11/06/2025, after the due date 11/05/2025 that it would extend. [>]`,
    ]);
  });

  it('is in time after the first due date when an earlier extension moved it', () => {
    const extensions = [agreed('2025-11-12', { businessDays: 5 }), agreed('2025-10-20', { businessDays: 10 })];
    expect(due({ consent, extensions })).toBe('2025-12-01');
    expect(due({ consent, extensions: [...extensions].reverse() })).toBe('2025-12-01');
    expect(due({ consent, extensions: [extensions[0] as ExtensionFields] })).toBe('2025-11-05');
  });

  it.each([
    [
      'no date of agreement',
      { reason: 'agreed', businessDays: 10 },
      ', 10 business days. Agreed On is blank, so nothing shows that it was agreed in time.',
    ],
    ['neither days nor a date', agreed('2025-10-20', {}), '. Neither Business Days nor Until is filled, so nothing was granted.'],
    ['no days', agreed('2025-10-20', { businessDays: 0 }), ', 0 business days. Business Days is 0, so nothing was granted.'],
    ['days below zero', agreed('2025-10-20', { businessDays: -5 }), ', -5 business days. Business Days is -5, so nothing was granted.'],
    ['half a day', agreed('2025-10-20', { businessDays: 0.5 }), ', 0.5 business days. Business Days is 0.5, so nothing was granted.'],
    [
      'a date that is the due date',
      agreed('2025-10-20', { until: day('2025-11-05') }),
      ', until 11/05/2025. The agreed date 11/05/2025 is not after the due date 11/05/2025.',
    ],
    [
      'days with a date before the due date',
      agreed('2025-10-20', { businessDays: 10, until: day('2025-11-04') }),
      ', 10 business days, until 11/04/2025. The agreed date 11/04/2025 is not after the due date 11/05/2025.',
    ],
  ] as const)('is ignored with %s', (_name, extension, words) => {
    const given = { consent, extensions: [extension as ExtensionFields] };
    expect(due(given)).toBe('2025-11-05');
    expect(said(given)).toEqual([`ignored: ${title}${words} [>]`]);
  });

  it.each([
    ['2025-11-18', '2025-11-18', ' Business Days and Until differ; the earlier date counts.'],
    ['2025-11-20', '2025-11-20', ''],
    ['2025-11-21', '2025-11-20', ' Business Days and Until differ; the earlier date counts.'],
  ])('of 10 days and until %s is due %s', (until, expected, words) => {
    const given = { consent, extensions: [agreed('2025-10-20', { businessDays: 10, until: day(until) })] };
    expect(due(given)).toBe(expected);
    expect(said(given)[0]).toContain(`Moves the due date from 11/05/2025 to ${expected.slice(5, 7)}/${expected.slice(8)}/2025.${words} [`);
  });

  it('names the law, and how sure we are of it', () => {
    const [first] = receiptOf({ consent, extensions: [agreed('2025-10-20', { businessDays: 1 })] }).adjustments;
    expect(first?.authority.map(({ source, mark }) => [source, mark])).toEqual([
      ['LAC 28:XLIII.302.C.1', 'sourced'],
      ['LAC 28:CI.511', 'inferred'],
    ]);
  });

  it('adds days before an agreed date is held against the result when both were agreed on one day', () => {
    const both = [agreed('2025-10-20', { until: day('2025-11-14') }), agreed('2025-10-20', { businessDays: 10 })];
    expect(due({ consent, extensions: both })).toBe('2025-11-20');
    expect(due({ consent, extensions: [...both].reverse() })).toBe('2025-11-20');
  });

  it('is refused when the calendar does not reach the new date', () => {
    expect(
      problemOf({ consent: '2028-03-01', asOf: '2028-03-01', extensions: [agreed('2028-03-02', { businessDays: 60 })] }),
    ).toMatchObject({
      code: 'calendar-gap',
      facts: { needed: day('2028-07-01') },
    });
    expect(
      problemOf({
        consent: '2028-03-01',
        asOf: '2028-03-01',
        extensions: [agreed('2028-03-02', { businessDays: 60, until: day('2028-06-01') })],
      }),
    ).toMatchObject({ code: 'calendar-gap' });
    expect(
      problemOf({ consent: '2028-03-01', asOf: '2028-03-01', extensions: [agreed('2028-03-02', { until: day('2028-07-03') })] }),
    ).toMatchObject({
      code: 'calendar-gap',
    });
  });
});

describe('a mutual written agreement, specific learning disability', () => {
  it('extends like any agreement, on its own authority', () => {
    const given: Case = { consent, extensions: [{ reason: 'specificLearningDisability', agreedOn: day('2025-10-20'), businessDays: 10 }] };
    expect(said(given)).toEqual([
      'applied: SLD (Mutual written agreement, specific learning disability), 10 business days. Moves the due date from 11/05/2025 to 11/20/2025. [2025-11-05>2025-11-20]',
    ]);
    const [adjustment] = receiptOf(given).adjustments;
    expect(adjustment?.id).toBe('learning-disability-agreement');
    expect(adjustment?.authority).toEqual([{ source: '34 CFR 300.309(c)', mark: 'sourced' }]);
  });

  it('takes its turn with other agreements by date', () => {
    const extensions: Case['extensions'] = [
      agreed('2025-11-14', { businessDays: 5 }),
      { reason: 'specificLearningDisability', agreedOn: day('2025-10-20'), businessDays: 10 },
    ];
    expect(said({ consent, extensions }).map((words) => words.slice(0, 12))).toEqual(['applied: SLD', 'applied: AGR']);
  });
});

describe('a transfer during the evaluation', () => {
  const transfer = (agreedOn: string, more: object): ExtensionFields => ({ reason: 'transfer', agreedOn: day(agreedOn), ...more });
  const title = 'TRN (Child enrolled here during the evaluation, completion date agreed)';

  it('is due on the agreed date', () => {
    const given = { consent, extensions: [transfer('2025-10-20', { until: day('2026-01-16') })] };
    expect(said(given)).toEqual([
      `applied: ${title}. Parent and new agency agreed on 01/16/2026, which replaces 11/05/2025. [2025-11-05>2026-01-16]`,
    ]);
    const receipt = receiptOf(given);
    expect([on(receipt.due), on(receipt.baseDue), receipt.counted]).toEqual(['2026-01-16', '2025-11-05', 107]);
    expect(receipt.adjustments[0]).toMatchObject({
      id: 'transfer-agreement',
      authority: [{ mark: 'sourced' }, { source: 'LAC 28:XLIII.302.D.2-E' }],
    });
  });

  it('may be due earlier than the clock of the first consent', () =>
    expect(due({ consent, extensions: [transfer('2025-10-01', { until: day('2025-10-31') })] })).toBe('2025-10-31'));

  it.each([
    ['without an agreed date', transfer('2025-10-20', {}), 'No completion date was agreed, so the date stays 11/05/2025.'],
    [
      'agreed too late',
      transfer('2025-11-06', { until: day('2026-01-16') }),
      'Agreed on 11/06/2025, after the due date 11/05/2025 that it would extend.',
    ],
    [
      'until the day of consent',
      transfer('2025-08-11', { until: day('2025-08-11') }),
      'The agreed date 08/11/2025 is not after 08/11/2025, when the clock started.',
    ],
  ])('keeps the clock %s', (_name, extension, words) => {
    expect(due({ consent, extensions: [extension] })).toBe('2025-11-05');
    expect(said({ consent, extensions: [extension] })).toEqual([`ignored: ${title}. ${words} [>]`]);
  });

  it('leaves no room for other extensions', () => {
    const given = {
      consent: spring,
      extensions: [
        endOfYear('2026-04-02'),
        agreed('2026-04-02', { businessDays: 10 }),
        transfer('2026-04-20', { until: day('2026-07-31') }),
      ],
    };
    expect(due(given)).toBe('2026-07-31');
    expect(said(given).slice(1)).toEqual([
      'ignored: EOY (End of school year rule of the SER Calendar). The date agreed after the transfer stands. [>]',
      'ignored: AGR (Parent agreed in writing to extend). The date agreed after the transfer stands. [>]',
    ]);
  });

  it('can be agreed again, in time', () => {
    const again = [transfer('2025-10-20', { until: day('2025-12-05') }), transfer('2025-12-01', { until: day('2026-01-16') })];
    expect(due({ consent, extensions: again })).toBe('2026-01-16');
  });

  it('is not paused by a summer that the settings would take out', () => {
    const given = {
      consent: spring,
      settings: { endOfYearModel: 'M2' },
      extensions: [transfer('2026-04-20', { until: day('2026-07-31') })],
    };
    const receipt = receiptOf(given);
    expect([on(receipt.due), receipt.adjustments.length, receipt.counted]).toEqual(['2026-07-31', 1, 83]);
  });

  it('is refused when the calendar does not reach the agreed date', () =>
    expect(problemOf({ consent, extensions: [transfer('2025-10-20', { until: day('2028-07-03') })] })).toMatchObject({
      code: 'calendar-gap',
    }));
});

describe('a parent who fails to produce the child', () => {
  const fails = (agreedOn?: string): ExtensionFields => ({
    reason: 'parentFailsToProduce',
    ...(agreedOn !== undefined && { agreedOn: day(agreedOn) }),
  });

  it('takes the due date away and shows what it would have been', () => {
    const given = { consent, asOf: '2026-01-05', extensions: [fails('2025-10-01')] };
    expect(said(given)).toEqual([
      'applied: PAR (Parent repeatedly fails or refuses to produce the child). The timeline does not apply. Without the exception the evaluation was due 11/05/2025. [2025-11-05>]',
    ]);
    const receipt = receiptOf(given);
    expect(receipt).toMatchObject({
      due: undefined,
      baseDue: day('2025-11-05'),
      lastBusinessDayBefore: undefined,
      counted: 60,
      skippedDays: 26,
      skippedAfterDue: [],
      used: 98,
      verdict: { kind: 'excused', why: 'the parent repeatedly fails or refuses to produce the child' },
    });
    expect(receipt.adjustments[0]).toMatchObject({ id: 'parent-fails-to-produce', authority: [{ source: '34 CFR 300.301(d)(1)' }, {}] });
  });

  it('says so when the exception is dated after that day, and needs no date', () => {
    expect(said({ consent, extensions: [fails('2025-11-05')] })[0]).not.toContain('The exception is dated');
    expect(said({ consent, extensions: [fails('2025-11-06')] })[0]).toContain(' The exception is dated 11/06/2025, after that day. [');
    expect(said({ consent, extensions: [fails()] })[0]).not.toContain('The exception is dated');
    expect(receiptOf({ consent, extensions: [fails()] }).verdict.kind).toBe('excused');
  });

  it('settles the clock', () =>
    expect(said({ consent, extensions: [fails('2025-10-01'), agreed('2025-10-02', { businessDays: 10 })] })[1]).toBe(
      'ignored: AGR (Parent agreed in writing to extend). The timeline does not apply, so there is no due date to change. [>]',
    ));

  it('uses days until the evaluation was finished after all', () =>
    expect(receiptOf({ consent, disseminated: '2025-12-01', extensions: [fails('2025-10-01')] })).toMatchObject({
      used: 75,
      verdict: { kind: 'excused' },
    }));
});

describe('a withdrawn consent', () => {
  const withdrawn: ExtensionFields = { reason: 'consentWithdrawn', agreedOn: day('2025-10-01') };

  it('ends the clock on its day', () => {
    const given: Case = { consent, extensions: [withdrawn, { reason: 'parentFailsToProduce', agreedOn: day('2025-09-01') }] };
    expect(said(given)).toEqual([
      'applied: WDR (Parent withdrew consent). Consent withdrawn on 10/01/2025: the evaluation stops and has no due date. [2025-11-05>]',
      'ignored: PAR (Parent repeatedly fails or refuses to produce the child). The consent was withdrawn, so there is no due date to change. [>]',
    ]);
    expect(receiptOf(given)).toMatchObject({ due: undefined, baseDue: day('2025-11-05'), used: 36, verdict: { kind: 'withdrawn' } });
    expect(receiptOf(given).adjustments[0]).toMatchObject({
      id: 'consent-withdrawn',
      authority: [{ source: '34 CFR 300.9(c)' }, { mark: 'inferred' }],
    });
  });

  it('ends it once', () =>
    expect(said({ consent, extensions: [withdrawn, withdrawn] })[1]).toBe(
      'ignored: WDR (Parent withdrew consent). The consent was withdrawn, so there is no due date to change. [>]',
    ));

  it('may lack its day', () => {
    expect(said({ consent, extensions: [{ reason: 'consentWithdrawn' }] })[0]).toContain('Consent withdrawn: the evaluation stops');
    expect(receiptOf({ consent, asOf: '2025-08-12', extensions: [{ reason: 'consentWithdrawn' }] }).used).toBe(1);
    expect(receiptOf({ consent, disseminated: '2025-08-13', extensions: [{ reason: 'consentWithdrawn' }] }).used).toBe(2);
  });

  it('uses no days when it came before the consent', () =>
    expect(receiptOf({ consent, extensions: [{ reason: 'consentWithdrawn', agreedOn: day('2025-08-01') }] }).used).toBe(0));
});

describe('another reason', () => {
  it('never excuses', () => {
    const given: Case = {
      consent,
      extensions: [{ reason: 'other', agreedOn: day('2025-10-01'), businessDays: 60, until: day('2026-05-01') }],
    };
    expect(due(given)).toBe('2025-11-05');
    expect(said(given)).toEqual([
      'ignored: OTH (Other reason, never excuses). Another reason may explain a delay; it never extends the clock. [>]',
    ]);
    expect(receiptOf(given).adjustments[0]).toMatchObject({ id: 'other-reason', authority: [{ mark: 'our convention' }] });
  });

  it('and a row without a reason are nothing more', () =>
    expect(said({ consent, extensions: [{ businessDays: 10, agreedOn: day('2025-10-01') }] })).toEqual([]));
});

describe('the end-of-school-year rule', () => {
  const title = 'EOY (End of school year rule of the SER Calendar)';
  const settings = (endOfYearModel: string, threshold = '', returnDays = ''): Case['settings'] => ({
    endOfYearModel,
    endOfYearThresholdDays: threshold,
    endOfYearReturnDays: returnDays,
  });
  const bySettings = 'End-of-school-year rule, by the settings';
  const moved = (to: string) => `Summer does not count: moves the due date from 06/29/2026 to ${to}.`;

  describe('M1, when recorded', () => {
    it('takes the summer out', () => {
      expect(due({ consent: spring })).toBe('2026-06-29');
      expect(said({ consent: spring })).toEqual([]);
      const given = { consent: spring, extensions: [endOfYear('2026-05-14')] };
      expect(said(given)).toEqual([`applied: ${title}. ${moved('09/10/2026')} [2026-06-29>2026-09-10]`]);
      const receipt = receiptOf(given);
      expect(receipt).toMatchObject({ counted: 60, skippedDays: 102, baseDue: day('2026-06-29') });
      expect(
        receipt.skipped.map(({ from, through, weekdays, why }) => `${isoDate(from)}..${isoDate(through)} ${String(weekdays)} ${why}`),
      ).toEqual([
        '2026-04-03..2026-04-03 1 Good Friday',
        '2026-05-22..2026-08-05 54 Summer, end-of-school-year rule',
        '2026-09-07..2026-09-07 1 Labor Day',
      ]);
      expect(receipt.calendarSources).toEqual(['state holidays, computed', 'School Years sheet', 'federal holidays, computed']);
      expect(receipt.adjustments[0]).toMatchObject({
        id: 'end-of-school-year',
        authority: [{}, { source: 'Loyola law-school manual' }, {}],
      });
    });

    it('skips only the part of the summer that is left', () => {
      const given = { consent: '2026-06-15', extensions: [endOfYear('2026-06-15')] };
      expect(receiptOf(given).skipped[0]).toMatchObject({ from: day('2026-06-16'), through: day('2026-08-05'), weekdays: 37 });
      expect(isoDate(receiptOf(given).dayOne)).toBe('2026-08-06');
    });

    it('names no summer that it does not reach: due on the stop itself, or consented on the last day of summer', () => {
      const summers = (consented: string) =>
        receiptOf({ consent: consented, extensions: [endOfYear(consented)] }).skipped.filter(({ why }) => why.startsWith('Summer'));
      expect(due({ consent: '2026-02-25', extensions: [endOfYear('2026-02-25')] })).toBe('2026-05-21');
      expect(summers('2026-02-25')).toEqual([]);
      expect(summers('2026-08-05')).toEqual([]);
      expect(summers('2026-08-04')).toMatchObject([{ from: day('2026-08-05'), through: day('2026-08-05'), weekdays: 1 }]);
    });

    it('changes nothing when no summer day is reached', () => {
      const given = { consent, extensions: [endOfYear('2025-10-01')] };
      expect(said(given)).toEqual([`applied: ${title}. No summer day lies before the due date 11/05/2025. [>]`]);
    });

    it('mentions an Until that the rule does not come to', () => {
      expect(said({ consent: spring, extensions: [endOfYear('2026-05-14', { until: day('2026-09-10') })] })[0]).not.toContain(
        'The row says',
      );
      expect(said({ consent: spring, extensions: [endOfYear('2026-05-14', { until: day('2026-09-30') })] })).toEqual([
        `applied: ${title}. ${moved('09/10/2026')} The row says until 09/30/2026; the rule decides. [2026-06-29>2026-09-10]`,
      ]);
    });

    it('must be recorded on or before the due date', () => {
      expect(due({ consent: spring, extensions: [endOfYear('2026-06-29')] })).toBe('2026-09-10');
      expect(said({ consent: spring, extensions: [endOfYear('2026-06-30')] })).toEqual([
        `ignored: ${title}. Agreed on 06/30/2026, after the due date 06/29/2026 that it would extend. [>]`,
      ]);
      expect(said({ consent: spring, extensions: [{ reason: 'endOfSchoolYear' }] })).toEqual([
        `ignored: ${title}. Agreed On is blank, so nothing shows that it was agreed in time. [>]`,
      ]);
    });

    it('joins with agreed days, whichever came first', () => {
      const ten = (agreedOn: string) => agreed(agreedOn, { businessDays: 10 });
      expect(due({ consent: spring, extensions: [endOfYear('2026-05-14'), ten('2026-09-01')] })).toBe('2026-09-24');
      expect(due({ consent: spring, extensions: [endOfYear('2026-07-06'), ten('2026-06-01')] })).toBe('2026-09-24');
      expect(due({ consent: spring, extensions: [endOfYear('2026-07-06')] })).toBe('2026-06-29');
    });

    it('holds an agreed date against the later date that it comes to', () => {
      const until = (date: string) => agreed('2026-05-01', { until: day(date) });
      expect(due({ consent: spring, extensions: [until('2026-07-31'), endOfYear('2026-05-14')] })).toBe('2026-09-10');
      expect(due({ consent: spring, extensions: [until('2026-09-30'), endOfYear('2026-05-14')] })).toBe('2026-09-30');
    });

    it('counts days late without a pause once the clock has run out', () => {
      const receipt = receiptOf({ consent: spring, disseminated: '2026-09-14', extensions: [endOfYear('2026-05-14')] });
      expect(receipt).toMatchObject({ used: 62, verdict: { kind: 'late', days: 2 } });
      const years = receiptOf({ consent: spring, disseminated: '2027-07-15', extensions: [endOfYear('2026-05-14')] });
      expect(years.verdict).toEqual({ kind: 'late', days: 206 });
    });
  });

  describe('never for', () => {
    const barred = 'Not allowed for a child who comes from EarlySteps (R.S. 17:1944.G).';

    it.each([
      ['a child with a Part C row', { partC: {} }, barred],
      ['a child referred by Part C', { evaluation: { referralSource: 'partC' } }, barred],
      [
        'a child under three',
        { student: { birthDate: day('2023-04-02') } },
        'Not allowed for a child under three on 04/01/2026 (R.S. 17:1944.G).',
      ],
    ] as const)('%s', (_name, more: Case, words) => {
      expect(said({ consent: spring, extensions: [endOfYear('2026-05-14')], ...more })).toEqual([`ignored: ${title}. ${words} [>]`]);
      expect(said({ consent: spring, settings: settings('M2'), ...more })).toEqual([`ignored: ${bySettings}. ${words} Summer counts. [>]`]);
      expect(said({ consent: spring, settings: settings('M3', '45', '20'), ...more })).toEqual([
        `ignored: ${bySettings}. ${words} Summer counts. [>]`,
      ]);
      expect(due({ consent: spring, settings: settings('M2'), ...more })).toBe('2026-06-29');
    });

    it('but for a child of three, or of unknown age, it is allowed', () => {
      expect(due({ consent: spring, extensions: [endOfYear('2026-05-14')], student: { birthDate: day('2023-04-01') } })).toBe('2026-09-10');
      expect(due({ consent: spring, extensions: [endOfYear('2026-05-14')], student: { birthDate: undefined as never } })).toBe(
        '2026-09-10',
      );
      expect(due({ consent: spring, extensions: [endOfYear('2026-05-14')], evaluation: { referralSource: 'parent' } })).toBe('2026-09-10');
    });

    it('nor is it barred for a child who has no row on the Students sheet', () =>
      expect(due({ consent: spring, extensions: [endOfYear('2026-05-14')], student: { stateStudentId: '9900000002' } })).toBe(
        '2026-09-10',
      ));

    it('is undecided when the birth date cannot be read', () => {
      const studentFlaws: Case['studentFlaws'] = [{ field: 'birthDate', kind: 'not-a-date', raw: 'May' }];
      const problem = { code: 'unreadable-cell', facts: { sheet: 'Students', column: 'Birth Date' } };
      expect(problemOf({ consent: spring, studentFlaws, extensions: [endOfYear('2026-05-14')] })).toEqual(problem);
      expect(problemOf({ consent: spring, studentFlaws, settings: settings('M2') })).toEqual(problem);
      expect(due({ consent: spring, studentFlaws })).toBe('2026-06-29');
    });
  });

  it('M0 counts the summer, recorded or not', () => {
    expect(said({ consent: spring, settings: settings('M0'), extensions: [endOfYear('2026-05-14')] })).toEqual([
      `ignored: ${title}. The setting endOfYearModel is M0: summer counts. [>]`,
    ]);
    expect(said({ consent: spring, settings: settings('M0') })).toEqual([]);
  });

  it('M2 takes every summer out, recorded or not', () => {
    const always = `applied: ${bySettings}. ${moved('09/10/2026')} [2026-06-29>2026-09-10]`;
    expect(said({ consent: spring, settings: settings('M2') })).toEqual([always]);
    expect(said({ consent: spring, settings: settings('M2'), extensions: [endOfYear('2026-09-30')] })).toEqual([
      always,
      `ignored: ${title}. The setting endOfYearModel is M2: every summer stops the clock, recorded or not. [>]`,
    ]);
    expect(said({ consent, settings: settings('M2') })).toEqual([]);
    // Twenty more days from 14 May still meet the summer.
    expect(due({ consent: '2026-02-18', settings: settings('M2') })).toBe('2026-05-14');
    expect(due({ consent: '2026-02-18', settings: settings('M2'), extensions: [agreed('2026-05-01', { businessDays: 20 })] })).toBe(
      '2026-08-26',
    );
  });

  describe('M3, by a threshold', () => {
    const m3 = settings('M3', '45', '20');

    // 45 business days before the stop on 05/21/2026 is 03/18/2026; 20 business days after the restart is 09/03/2026.
    it.each([
      ['2026-03-18', '2026-09-03', 'Within 45 business days before the clock stops: moves the due date from 06/12/2026 to 09/03/2026.'],
      ['2026-03-17', '2026-05-21', 'More than 45 business days before the clock stops: moves the due date from 06/11/2026 to 05/21/2026.'],
      ['2026-05-21', '2026-09-03', 'Within 45 business days before the clock stops: moves the due date from 08/18/2026 to 09/03/2026.'],
      ['2026-05-22', '2026-09-03', 'Consent in summer: moves the due date from 08/19/2026 to 09/03/2026.'],
      ['2026-08-05', '2026-10-30', 'Consent in summer: the due date stays 10/30/2026.'],
    ])('consent %s is due %s', (consented, expected, words) => {
      const given = { consent: consented, settings: m3 };
      expect(due(given)).toBe(expected);
      expect(said(given)[0]).toContain(`applied: ${bySettings}. ${words}`);
    });

    it('leaves a clock alone that ends by the stop', () => {
      expect(due({ consent: '2026-02-25', settings: m3 })).toBe('2026-05-21');
      expect(said({ consent: '2026-02-25', settings: m3 })).toEqual([]);
      expect(said({ consent: '2026-02-26', settings: m3 })).toHaveLength(1);
    });

    it('ignores a recorded row, and lets agreed days count on', () => {
      const given = { consent: spring, settings: m3, extensions: [endOfYear('2026-05-14'), agreed('2026-08-10', { businessDays: 5 })] };
      expect(said(given).map((words) => words.slice(0, 100))).toEqual([
        expect.stringContaining(`applied: ${bySettings}`),
        expect.stringContaining('ignored: EOY (End of school year rule of the SER Calendar). The setting endOfYearModel is M3'),
        expect.stringContaining('applied: AGR'),
      ]);
      expect(due(given)).toBe('2026-09-11');
    });

    it.each([
      ['45', ''],
      ['', '20'],
    ])('cannot be applied with "%s" and "%s" days', (threshold, returnDays) => {
      const given = { consent: spring, settings: settings('M3', threshold, returnDays) };
      expect(due(given)).toBe('2026-06-29');
      expect(said(given)).toEqual([
        `ignored: ${bySettings}. Model M3 needs the settings endOfYearThresholdDays and endOfYearReturnDays. Summer counts. [>]`,
      ]);
    });

    it('needs the school years', () => {
      const years = (...names: readonly string[]): CalendarRows => ({
        ...sampleCalendar,
        schoolYears: sampleCalendar.schoolYears.filter(({ schoolYear }) => names.includes(schoolYear ?? '')),
      });
      expect(problemOf({ consent: spring, settings: m3, calendar: years() })).toEqual({
        code: 'no-school-year',
        facts: { lea: 'ZZ1', needed: day(spring), after: undefined },
      });
      expect(problemOf({ consent: spring, settings: m3, calendar: years('2025-26') })).toEqual({
        code: 'no-school-year',
        facts: { lea: 'ZZ1', needed: day('2026-05-22'), after: day('2026-05-21') },
      });
      expect(due({ consent: '2026-03-17', settings: m3, calendar: years('2025-26') })).toBe('2026-05-21');
    });

    it('is refused when the calendar ends before the answer', () => {
      const short: CalendarRows = { ...sampleCalendar, calendarCoverage: [{ from: day('2026-01-01'), to: day('2026-08-20') }] };
      expect(problemOf({ consent: '2026-05-04', settings: m3, calendar: short, asOf: '2026-05-04' })).toMatchObject({
        code: 'calendar-gap',
      });
      const hole: CalendarRows = {
        ...sampleCalendar,
        calendarCoverage: [
          { from: day('2026-01-01'), to: day('2026-08-10') },
          { from: day('2026-08-12'), to: day('2027-06-30') },
        ],
      };
      expect(problemOf({ consent: '2026-05-04', settings: m3, calendar: hole, asOf: '2026-05-04' })).toMatchObject({
        facts: { needed: day('2026-08-11') },
      });
    });
  });

  describe('and the school years that it needs', () => {
    const withYears = (...schoolYears: CalendarRows['schoolYears']): CalendarRows => ({ ...sampleCalendar, schoolYears });
    const year2025 = { lea: 'ZZ1', schoolYear: '2025-26', firstStudentDay: day('2025-08-07'), lastStudentDay: day('2026-05-21') };
    const year2026 = { lea: 'ZZ1', schoolYear: '2026-27', firstStudentDay: day('2026-08-06'), lastStudentDay: day('2027-05-20') };
    const recordedWith = (calendar: CalendarRows, consented = spring): Case => ({
      consent: consented,
      calendar,
      extensions: [endOfYear(consented)],
    });
    const missing = (needed: string, after?: string) => ({
      code: 'no-school-year',
      facts: { lea: 'ZZ1', needed: day(needed), after: after === undefined ? undefined : day(after) },
    });

    it('refuses without any, around the consent, and after the stop', () => {
      expect(problemOf(recordedWith(withYears()))).toEqual(missing('2026-04-02'));
      expect(problemOf(recordedWith(withYears(year2026)))).toEqual(missing('2026-04-02'));
      expect(problemOf(recordedWith(withYears(year2025)))).toEqual(missing('2026-05-22', '2026-05-21'));
      expect(problemOf(recordedWith(withYears(year2025), '2026-05-21'))).toEqual(missing('2026-05-22', '2026-05-21'));
      expect(due(recordedWith(withYears(year2025, year2026)))).toBe('2026-09-10');
    });

    it('refuses in the same way when the settings take every summer out', () =>
      expect(problemOf({ consent: spring, calendar: withYears(year2025), settings: settings('M2') })).toEqual(
        missing('2026-05-22', '2026-05-21'),
      ));

    it('refuses when the next one is not entered, even if a date in summer was agreed before', () => {
      const given = recordedWith(withYears(year2025));
      const until = agreed(spring, { until: day('2026-07-31') });
      expect(problemOf({ ...given, extensions: [until, endOfYear('2026-05-14')] })).toEqual(missing('2026-05-22', '2026-05-21'));
    });

    it('refuses when two of them overlap', () =>
      expect(problemOf(recordedWith(withYears(year2025, { ...year2026, firstStudentDay: day('2026-05-21') })))).toEqual({
        code: 'school-years-overlap',
        facts: { lea: 'ZZ1', years: ['2025-26', '2026-27'] },
      }));

    it('refuses a restart whose school year is not entered', () => {
      expect(problemOf(recordedWith(withYears({ ...year2025, eoyRestart: day('2026-08-06') })))).toEqual(
        missing('2026-08-06', '2026-05-21'),
      );
    });

    it('goes by the stop and the restart of the sheet', () => {
      const early = withYears({ ...year2025, eoyStop: day('2026-05-15'), eoyRestart: day('2026-08-03') }, year2026);
      expect(due(recordedWith(early))).toBe('2026-09-11');
      expect(due(recordedWith(withYears({ ...year2025, eoyRestart: day('2026-08-03') }, year2026)))).toBe('2026-09-04');
      expect(due(recordedWith(withYears({ ...year2025, eoyStop: day('2026-05-22') }, year2026)))).toBe('2026-09-09');
    });

    it('does not run backwards when the restart is before the stop', () => {
      const turned = withYears({ ...year2025, eoyRestart: day('2026-05-01') }, year2026);
      expect(due(recordedWith(turned))).toBe('2026-06-29');
    });

    it('begins with the first student day when the year before is not entered', () => {
      expect(due(recordedWith(withYears(year2025, year2026), '2025-08-07'))).toBe('2025-11-03');
      expect(due(recordedWith(withYears(year2025, year2026), '2025-08-06'))).toBe('2025-10-31');
      expect(problemOf(recordedWith(withYears(year2025, year2026), '2025-08-05'))).toEqual(missing('2025-08-06'));
    });

    it('is refused when the calendar has a hole on the way', () => {
      const coverage = (...calendarCoverage: CalendarRows['calendarCoverage']): CalendarRows => ({ ...sampleCalendar, calendarCoverage });
      const hole = coverage({ from: day('2026-01-01'), to: day('2026-07-15') }, { from: day('2026-07-17'), to: day('2027-06-30') });
      expect(problemOf({ ...recordedWith(hole), asOf: '2026-09-10' })).toMatchObject({
        code: 'calendar-gap',
        facts: { needed: day('2026-07-16') },
      });
      const early = coverage({ from: day('2026-01-01'), to: day('2026-05-10') });
      expect(problemOf({ ...recordedWith(early), asOf: '2026-04-10' })).toMatchObject({
        code: 'calendar-gap',
        facts: { needed: day('2026-05-11') },
      });
    });
  });
});
