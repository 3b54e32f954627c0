import { sampleCalendar } from '../../../src/domain/calendar';
import { day, isoDate } from '../../../src/domain/day';
import { clocks, initialEvaluation } from '../../../src/domain/deadlines';
import type { Flaw } from '../../../src/domain/model';
import { type Case, problemOf, receiptOf, run } from './scene';

const consent = '2025-08-11';
const flaw = (field: string): readonly Flaw[] => [{ field, kind: 'not-a-date', raw: 'soon' }];

describe('the clock of an initial evaluation', () => {
  it('is one of the clocks, declared with its law', () => {
    expect(clocks).toContain(initialEvaluation);
    expect(initialEvaluation).toMatchObject({
      id: 'initial-evaluation',
      start: 'consentDate',
      stop: 'disseminationDate',
      length: { days: 60, unit: 'business days' },
    });
    expect(initialEvaluation.sources.map(({ source, mark }) => [source, mark])).toEqual([
      ['LAC 28:XLIII.302.C.1', 'sourced'],
      ['34 CFR 300.11(b)', 'sourced'],
    ]);
  });

  it('writes a receipt', () => {
    const { startCell, stopCell, adjustments, skipped, skippedAfterDue, sources, ...receipt } = receiptOf({
      consent,
      disseminated: '2025-11-12',
    });
    expect(receipt).toEqual({
      clock: 'initial-evaluation',
      title: 'Initial evaluation: 60 business days from receipt of parental consent',
      unit: 'business days',
      runs: undefined,
      warningOnly: undefined,
      openings: [],
      start: day('2025-08-11'),
      startCounts: false,
      dayOne: day('2025-08-12'),
      startMeans: 'consent received by pupil appraisal',
      due: day('2025-11-05'),
      baseDue: day('2025-11-05'),
      lastBusinessDayBefore: day('2025-11-05'),
      counted: 60,
      skippedDays: 26,
      stop: day('2025-11-12'),
      stopMeans: 'written report disseminated',
      used: 64,
      usedThrough: day('2025-11-12'),
      verdict: { kind: 'late', days: 4 },
      calendarSources: ['federal holidays, computed'],
    });
    expect([startCell.row.rowNumber, startCell.field]).toEqual([2, 'consentDate']);
    expect([stopCell?.row.rowNumber, stopCell?.field]).toEqual([2, 'disseminationDate']);
    expect(adjustments).toEqual([]);
    expect(sources).toBe(initialEvaluation.sources);
    expect([...skipped, ...skippedAfterDue].map(({ from, why }) => [isoDate(from), why])).toEqual([
      ['2025-09-01', 'Labor Day'],
      ['2025-10-13', 'Columbus Day'],
      ['2025-11-11', 'Veterans Day'],
    ]);
  });

  it.each([
    ['no consent', {}],
    ['another type of evaluation', { consent, evaluation: { evaluationType: 'triennial' } }],
    [
      'another type, with a consent date that cannot be read',
      { evaluation: { evaluationType: 'triennial' }, evaluationFlaws: flaw('consentDate') },
    ],
    ['no type', { consent, evaluation: { evaluationType: undefined as never } }],
  ] as const)('has not started with %s', (_name, given: Case) => expect(run(given)).toEqual({ ok: true, value: undefined }));

  it.each([
    ['evaluationType', 'Evaluation Type'],
    ['consentDate', 'Consent Date'],
    ['disseminationDate', 'Dissemination Date'],
    ['lea', 'LEA'],
  ])('is undecided when %s cannot be read', (field, column) =>
    expect(problemOf({ ...(field !== 'consentDate' && { consent }), evaluationFlaws: flaw(field) })).toEqual({
      code: 'unreadable-cell',
      facts: { sheet: 'Evaluations', column },
    }),
  );

  it('does not mind another cell that cannot be read', () =>
    expect(receiptOf({ consent, evaluationFlaws: flaw('referralDate') }).due).toBe(day('2025-11-05')));

  it.each([
    ['evaluationType', 'Evaluation Type'],
    ['consentDate', 'Consent Date'],
    ['disseminationDate', 'Dissemination Date'],
  ])('is undecided without the column of %s', (field, column) =>
    expect(problemOf({ consent, without: [field] })).toEqual({ code: 'missing-column', facts: { sheet: 'Evaluations', column } }),
  );

  it.each([
    ['reason', 'Reason'],
    ['businessDays', 'Business Days'],
    ['until', 'Until'],
    ['agreedOn', 'Agreed On'],
  ])('is undecided when %s of an extension cannot be read', (field, column) =>
    expect(problemOf({ consent, extensions: [{ reason: 'agreed', flaws: flaw(field) }] })).toEqual({
      code: 'unreadable-cell',
      facts: { sheet: 'Extensions', column },
    }),
  );

  it('does not mind a note of an extension, or an extension of another evaluation', () => {
    expect(receiptOf({ consent, extensions: [{ reason: 'other', flaws: flaw('note') }] }).adjustments).toHaveLength(1);
    expect(receiptOf({ consent, extensions: [{ reason: 'other', evaluationId: 'EV-2', flaws: flaw('until') }] }).adjustments).toEqual([]);
    expect(
      receiptOf({
        consent,
        evaluation: { evaluationId: undefined as never },
        extensions: [{ reason: 'other', evaluationId: undefined as never }],
      }).adjustments,
    ).toEqual([]);
  });

  it('runs on the days that hold for every LEA when the record names none', () => {
    expect(receiptOf({ consent, evaluation: { lea: undefined as never } }).due).toBe(day('2025-11-05'));
    expect(receiptOf({ consent, evaluation: { lea: 'ZZ9' } }).due).toBe(day('2025-11-05'));
    const uncovered = { ...sampleCalendar, calendarCoverage: [] };
    expect(problemOf({ consent, evaluation: { lea: undefined as never }, calendar: uncovered })).toEqual({
      code: 'no-calendar',
      facts: { lea: '' },
    });
  });

  it('names the sources that the calendar names, and no other', () => {
    const storm = { date: day('2025-09-08'), kind: 'emergency', lea: 'ZZ1', name: 'Storm' } as const;
    const calendar = { ...sampleCalendar, calendarDays: [...sampleCalendar.calendarDays, storm] };
    const receipt = receiptOf({ consent, calendar, settings: { emergencyStopsClock: 'Y' }, disseminated: '2025-11-05' });
    expect(receipt.skipped.map(({ why }) => why)).toEqual(['Labor Day', 'Storm', 'Columbus Day']);
    expect(receipt.calendarSources).toEqual(['federal holidays, computed']);
  });
});

describe('the start', () => {
  const moves: Case['settings'] = { receiptMovesToBusinessDay: 'Y' };

  it.each([
    ['2025-08-16', '2025-08-18', '2025-11-13'],
    ['2025-09-01', '2025-09-02', '2025-12-01'],
    ['2025-08-15', '2025-08-15', '2025-11-12'],
  ])('of a receipt on %s moves to %s when the settings say so', (received, start, due) => {
    const receipt = receiptOf({ consent: received, settings: moves });
    expect([isoDate(receipt.start), isoDate(receipt.due ?? day('1970-01-01'))]).toEqual([start, due]);
    expect(receipt.adjustments).toHaveLength(start === received ? 0 : 1);
    expect(receiptOf({ consent: received }).start).toBe(day(received));
  });

  it('says that it moved', () =>
    expect(receiptOf({ consent: '2025-08-16', settings: moves }).adjustments).toEqual([
      {
        id: 'receipt-moves',
        title: 'Receipt on a day that is no business day, by the settings',
        applied: true,
        explanation: 'Received Sat 08/16/2025; the clock starts Mon 08/18/2025.',
        authority: [{ source: 'SER Workbench', mark: 'our convention', note: 'setting receiptMovesToBusinessDay' }],
        before: undefined,
        after: undefined,
        cell: undefined,
      },
    ]));

  it('is refused when it is not known whether it is a business day', () => {
    expect(problemOf({ consent: '2023-06-30', settings: moves })).toMatchObject({
      code: 'calendar-gap',
      facts: { needed: day('2023-06-30') },
    });
    expect(receiptOf({ consent: '2023-06-30' }).start).toBe(day('2023-06-30'));
    expect(problemOf({ consent: '2028-06-30', settings: { ...moves, holidaySet: 'SER' }, asOf: '2028-06-30' })).toMatchObject({
      facts: { needed: day('2028-07-01') },
    });
  });

  it('counts as day 1 when the settings say so, if it is a business day', () => {
    const counts: Case['settings'] = { consentDayCounts: 'Y' };
    const monday = receiptOf({ consent, settings: counts });
    expect(monday).toMatchObject({
      start: day('2025-08-11'),
      startCounts: true,
      dayOne: day('2025-08-11'),
      due: day('2025-11-04'),
      counted: 60,
      skippedDays: 26,
    });
    expect(receiptOf({ consent: '2025-08-16', settings: counts })).toMatchObject({ dayOne: day('2025-08-18'), due: day('2025-11-12') });
    expect(receiptOf({ consent: '2025-08-16', settings: { ...counts, ...moves } })).toMatchObject({
      start: day('2025-08-18'),
      due: day('2025-11-12'),
    });
  });
});

describe('the verdict', () => {
  const verdict = (disseminated: string) => receiptOf({ consent, disseminated }).verdict;
  const open = (asOf: string) => receiptOf({ consent, asOf });

  it('is timely through the due date and late from the next day', () => {
    expect(verdict('2025-11-04')).toEqual({ kind: 'timely' });
    expect(verdict('2025-11-05')).toEqual({ kind: 'timely' });
    expect(verdict('2025-11-06')).toEqual({ kind: 'late', days: 1 });
    expect(verdict('2025-11-12')).toEqual({ kind: 'late', days: 4 });
  });

  it('is late by 0 days on the weekend after a due date', () => {
    const receipt = receiptOf({ consent: '2025-08-13', disseminated: '2025-11-08' });
    expect([isoDate(receipt.due ?? day('1970-01-01')), receipt.verdict, receipt.used]).toEqual([
      '2025-11-07',
      { kind: 'late', days: 0 },
      60,
    ]);
  });

  it('is open with days left, down to none on the due date', () => {
    expect(open('2025-08-11')).toMatchObject({ verdict: { kind: 'open', daysLeft: 60 }, used: 0 });
    expect(open('2025-10-31')).toMatchObject({ verdict: { kind: 'open', daysLeft: 3 }, used: 57 });
    expect(open('2025-11-05')).toMatchObject({ verdict: { kind: 'open', daysLeft: 0 }, used: 60, skippedAfterDue: [] });
  });

  it('is overdue from the next day', () => {
    expect(open('2025-11-06')).toMatchObject({ verdict: { kind: 'overdue', days: 1 }, used: 61 });
    expect(open('2025-11-12')).toMatchObject({ verdict: { kind: 'overdue', days: 4 }, used: 64 });
    expect(open('2025-11-12').skippedAfterDue.map(({ why }) => why)).toEqual(['Veterans Day']);
  });

  it('has all days left before the consent', () =>
    expect(open('2025-08-01')).toMatchObject({ verdict: { kind: 'open', daysLeft: 60 }, used: 0 }));

  it('uses no days when the record ends before it starts', () =>
    expect(receiptOf({ consent, disseminated: '2025-08-01' })).toMatchObject({ verdict: { kind: 'timely' }, used: 0 }));

  it('is by the stop, not by the as-of date', () =>
    expect(receiptOf({ consent, disseminated: '2025-10-31', asOf: '2026-05-01' })).toMatchObject({
      verdict: { kind: 'timely' },
      used: 57,
    }));
});

describe('a calendar that ends too early', () => {
  const through = (to: string) => ({ ...sampleCalendar, calendarCoverage: [{ from: day('2025-07-01'), to: day(to) }] });

  it.each([
    ['the due date', { consent, calendar: through('2025-11-04') }, '2025-11-05'],
    ['the end of a late evaluation', { consent, disseminated: '2025-11-12', calendar: through('2025-11-11') }, '2025-11-12'],
    ['the as-of date of an overdue one', { consent, asOf: '2025-11-12', calendar: through('2025-11-11') }, '2025-11-12'],
    [
      'the end of an excused one',
      { consent, asOf: '2025-11-12', calendar: through('2025-11-11'), extensions: [{ reason: 'parentFailsToProduce' }] },
      '2025-11-12',
    ],
  ] as const)('gives no date for %s', (_name, given: Case, needed) =>
    expect(problemOf(given)).toMatchObject({ code: 'calendar-gap', facts: { lea: 'ZZ1', needed: day(needed) } }),
  );

  it('is enough when it reaches the answer', () => {
    expect(receiptOf({ consent, asOf: '2025-11-05', calendar: through('2025-11-05') }).due).toBe(day('2025-11-05'));
    expect(receiptOf({ consent, disseminated: '2025-11-12', calendar: through('2025-11-12') }).verdict).toEqual({ kind: 'late', days: 4 });
  });

  it('gives no date without any coverage', () =>
    expect(problemOf({ consent, calendar: { ...sampleCalendar, calendarCoverage: [] } })).toEqual({
      code: 'no-calendar',
      facts: { lea: 'ZZ1' },
    }));
});
