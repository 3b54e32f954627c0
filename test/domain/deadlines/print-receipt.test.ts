import { day } from '../../../src/domain/day';
import { printReceipt } from '../../../src/domain/deadlines';
import { type Case, type ExtensionFields, printed, receiptOf } from './scene';

const consent = '2025-08-11';
const starting = (label: string, given: Case): readonly string[] => {
  const lines = printed(given);
  const first = lines.findIndex((line) => line.startsWith(label));
  const length = lines.slice(first + 1).findIndex((line) => !line.startsWith('    '));
  return lines.slice(first, length === -1 ? undefined : first + 1 + length).map((line) => line.trim().replace(/ {3,}/, ' | '));
};

describe('a printed receipt', () => {
  it('can be recounted by hand when the evaluation was late', () => {
    expect(printed({ consent, disseminated: '2025-11-12' })).toEqual([
      'Day 0     Mon 08/11/2025  consent received by pupil appraisal',
      '          Evaluations!consentDate2',
      'Counted   60 business days, Tue 08/12/2025 to Wed 11/05/2025',
      '          86 days in all = 60 counted + 26 skipped',
      'Skipped   24 Saturdays and Sundays',
      '          Mon 09/01/2025  Labor Day',
      '          Mon 10/13/2025  Columbus Day',
      'Due       Wed 11/05/2025',
      '          LAC 28:XLIII.302.C.1 (sourced); 34 CFR 300.11(b) (sourced)',
      'Ended     Wed 11/12/2025  written report disseminated',
      '          late by 4 business days (64 business days used)',
      '          after the due date also skipped:',
      '          Tue 11/11/2025  Veterans Day',
      'Calendar  federal holidays, computed',
    ]);
  });

  it('shows the summer, what was applied and what was ignored', () => {
    const extensions: readonly ExtensionFields[] = [
      { reason: 'endOfSchoolYear', agreedOn: day('2026-05-10') },
      { reason: 'agreed', businessDays: 20, agreedOn: day('2027-09-01') },
    ];
    expect(printed({ consent: '2026-04-01', asOf: '2026-09-09', extensions })).toEqual([
      'Day 0     Wed 04/01/2026  consent received by pupil appraisal',
      '          Evaluations!consentDate2',
      'Counted   60 business days, Thu 04/02/2026 to Thu 09/10/2026',
      '          162 days in all = 60 counted + 102 skipped',
      'Skipped   46 Saturdays and Sundays',
      '          Fri 04/03/2026  Good Friday',
      '          Fri 05/22/2026 to Wed 08/05/2026  Summer, end-of-school-year rule (54',
      '          weekdays)',
      '          Mon 09/07/2026  Labor Day',
      'Applied   EOY (End of school year rule of the SER Calendar)  Extensions!reason2',
      '          Summer does not count: moves the due date from 06/29/2026 to',
      '          09/10/2026.',
      '          LAC 28:XLIII.302.C.1 (sourced); Loyola law-school manual (sourced);',
      '          SER home page (sourced)',
      'Ignored   AGR (Parent agreed in writing to extend), 20 business days',
      '          Extensions!reason3',
      '          Agreed on 09/01/2027, after the due date 09/10/2026 that it would',
      '          extend.',
      '          LAC 28:XLIII.302.C.1 (sourced); LAC 28:CI.511 (inferred)',
      'Due       Thu 09/10/2026',
      '          LAC 28:XLIII.302.C.1 (sourced); 34 CFR 300.11(b) (sourced)',
      'Open      on Wed 09/09/2026: 1 business day left (59 business days used)',
      'Calendar  state holidays, computed',
      '          School Years sheet',
      '          federal holidays, computed',
    ]);
  });

  it('names the last business day before a due date that is none', () => {
    const extensions: readonly ExtensionFields[] = [{ reason: 'agreed', agreedOn: day('2025-10-10'), until: day('2025-12-06') }];
    expect(starting('Due', { consent, extensions }).slice(0, 2)).toEqual([
      'Due | Sat 12/06/2025',
      'last business day before it: Fri 12/05/2025',
    ]);
  });

  it('begins with the start when the day of consent counts', () => {
    const given: Case = { consent: '2025-08-16', settings: { consentDayCounts: 'Y', receiptMovesToBusinessDay: 'Y' } };
    expect(starting('Start', given)[0]).toBe('Start | Mon 08/18/2025  consent received by pupil appraisal');
    expect(starting('Counted', given)[0]).toBe('Counted | 60 business days, Mon 08/18/2025 to Wed 11/12/2025');
    expect(starting('Applied', given)).toEqual([
      'Applied | Receipt on a day that is no business day, by the settings',
      'Received Sat 08/16/2025; the clock starts Mon 08/18/2025.',
      'SER Workbench (our convention)',
    ]);
  });

  it.each([
    ['on time', { disseminated: '2025-11-05' }, ['Ended | Wed 11/05/2025  written report disseminated', 'timely (60 business days used)']],
    [
      'a day late',
      { disseminated: '2025-11-06' },
      ['Ended | Thu 11/06/2025  written report disseminated', 'late by 1 business day (61 business days used)'],
    ],
    ['open', { asOf: '2025-08-12' }, ['Open | on Tue 08/12/2025: 59 business days left (1 business day used)']],
    ['overdue', { asOf: '2025-11-07' }, ['Open | on Fri 11/07/2025: overdue by 2 business days (62 business days used)']],
    [
      'withdrawn',
      { extensions: [{ reason: 'consentWithdrawn', agreedOn: day('2025-10-10') }] },
      ['Ended | Fri 10/10/2025  consent withdrawn (43 business days used)'],
    ],
    [
      'excused',
      { asOf: '2025-12-01', extensions: [{ reason: 'parentFailsToProduce' }] },
      ['Open | on Mon 12/01/2025: excused: the parent repeatedly fails or refuses to', 'produce the child'],
    ],
  ] as const)('says how a clock stands that is %s', (_name, given: Case, lines) =>
    expect(starting('Ended', { consent, ...given }).concat(starting('Open', { consent, ...given }))).toEqual(
      expect.arrayContaining([...lines]),
    ),
  );

  it('says so when a clock ended before the next business day', () => {
    expect(starting('Ended', { consent: '2025-08-13', disseminated: '2025-11-08' })[1]).toBe(
      'late, before the next of the business days (60 business days used)',
    );
    expect(starting('Open', { consent: '2025-08-13', asOf: '2025-11-08' })[0]).toBe(
      'Open | on Sat 11/08/2025: overdue, before the next of the business days (60',
    );
  });

  it('has no due date to show when there is none', () => {
    expect(starting('Due', { consent, extensions: [{ reason: 'parentFailsToProduce' }] })[0]).toBe(
      'Due | none; it would have been Wed 11/05/2025',
    );
  });

  it('leaves out what does not occur', () => {
    const receipt = receiptOf({ consent, disseminated: '2025-11-05' });
    const bare = printReceipt(
      { ...receipt, skipped: [], skippedDays: 0, skippedAfterDue: [], calendarSources: [], lastBusinessDayBefore: undefined },
      () => 'A1',
    );
    expect(bare).toEqual([
      'Day 0     Mon 08/11/2025  consent received by pupil appraisal  A1',
      'Counted   60 business days, Tue 08/12/2025 to Wed 11/05/2025',
      '          60 days in all = 60 counted + 0 skipped',
      'Due       Wed 11/05/2025',
      '          LAC 28:XLIII.302.C.1 (sourced); 34 CFR 300.11(b) (sourced)',
      'Ended     Wed 11/05/2025  written report disseminated',
      '          timely (60 business days used)',
    ]);
  });

  it('wraps long names below each other, at 80 characters, and breaks no word', () => {
    const name = 'A closure with a name that goes on and on, past the edge of the page, and then a little more';
    const receipt = receiptOf({ consent });
    const skipped = [{ from: day('2025-09-01'), through: day('2025-09-01'), weekdays: 1, why: name, source: undefined }];
    const word = 'x'.repeat(90);
    const lines = printReceipt({ ...receipt, skipped, calendarSources: [word] }, () => 'A1');
    expect(lines).toEqual(
      expect.arrayContaining([
        '          Mon 09/01/2025  A closure with a name that goes on and on, past the',
        '          edge of the page, and then a little more',
        `Calendar  ${word}`,
      ]),
    );
    expect(lines.filter((line) => line.length > 80)).toHaveLength(1);
    expect(lines.some((line) => line !== line.trimEnd())).toBe(false);
  });

  it('fills a line to its 80th character', () => {
    const receipt = receiptOf({ consent });
    const printedWith = (why: string) =>
      printReceipt(
        { ...receipt, skipped: [{ from: day('2025-09-01'), through: day('2025-09-01'), weekdays: 1, why, source: undefined }] },
        () => 'A1',
      );
    const title = `${'a'.repeat(34)} ${'b'.repeat(35)}`;
    const cell = receipt.startCell;
    const adjustments = [
      { id: 'other-reason', title, applied: false, explanation: 'None.', authority: [], before: undefined, after: undefined, cell },
    ];
    expect(printReceipt({ ...receipt, adjustments }, () => 'A1')).toEqual(expect.arrayContaining([`Ignored   ${title}`, '          A1']));
    const fits = `${'a'.repeat(26)} ${'b'.repeat(27)}`;
    expect(printedWith(fits)).toContain(`          Mon 09/01/2025  ${fits}`);
    expect(printedWith(`${fits}b`)).toContain(`          ${'b'.repeat(28)}`);
  });
});
