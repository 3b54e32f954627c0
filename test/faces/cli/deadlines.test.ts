import { join } from 'node:path';
import { deadlinesOutput } from '../../../src/faces/cli/output-schema';
import { ser } from './capture';

const mistakes = join(__dirname, '../../golden/district-mistakes.xlsx');
const asOf = ['--as-of', '2026-11-24'] as const;

describe('ser deadlines', () => {
  it('prints a receipt that a person can recount', async () => {
    const { code, out } = await ser('deadlines', mistakes, ...asOf, '--explain', 'EV-000081');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
     "EV-000081, student 9918114049
     Referral: consent requested within 10 business days of receipt
     Day 0     Wed 11/05/2025  referral received by pupil appraisal  Evaluations!E390
     Counted   10 business days, Thu 11/06/2025 to Thu 11/20/2025
               15 days in all = 10 counted + 5 skipped
     Skipped   4 Saturdays and Sundays
               Tue 11/11/2025  Veterans Day
     Due       Thu 11/20/2025
               LAC 28:CI.501.B.1 (sourced); LAC 28:XLIII.1326.B (sourced); SER
               Workbench (our convention)
     Ended     Mon 11/10/2025  consent signed, or received where that is blank
               timely (3 business days used)
     Note      Only a warning: the records show when consent was given, not when it
               was requested.
     Calendar  federal and state holidays, computed

     EV-000081, student 9918114049
     Initial evaluation: 60 business days from receipt of parental consent
     Day 0     Mon 11/10/2025  consent received by pupil appraisal  Evaluations!J390
     Counted   60 business days, Wed 11/12/2025 to Tue 02/10/2026
               92 days in all = 60 counted + 32 skipped
     Skipped   26 Saturdays and Sundays
               Tue 11/11/2025  Veterans Day
               Thu 11/27/2025  Thanksgiving Day
               Fri 11/28/2025  Acadian Day (day after Thanksgiving, if proclaimed)
               Thu 12/25/2025  Christmas Day
               Thu 01/01/2026  New Year's Day
               Mon 01/19/2026  Martin Luther King Jr. Day
     Due       Tue 02/10/2026
               LAC 28:XLIII.302.C.1 (sourced); 34 CFR 300.11(b) (sourced)
     Ended     Fri 02/20/2026  written report disseminated
               late by 6 business days (66 business days used)
               after the due date also skipped:
               Mon 02/16/2026  Washington's Birthday / Presidents' Day
               Tue 02/17/2026  Mardi Gras
     Calendar  federal and state holidays, computed

     EV-000081, student 9918114049
     Initial IEP: 30 calendar days after the evaluation is complete
     Day 0     Fri 02/20/2026  written report disseminated  Evaluations!K390
     Counted   30 calendar days, Sat 02/21/2026 to Sun 03/22/2026
               30 days in all = 30 counted + 0 skipped
     Due       Sun 03/22/2026
               last business day before it: Fri 03/20/2026
               LAC 28:XCVII.105.A (sourced); 34 CFR 300.323(c)(1) (sourced); SER
               Workbench (our convention)
     Ended     Mon 03/09/2026  meeting of the first IEP; an interim one is none
               IEPs!G653
               timely (17 calendar days used)

     EV-000081, student 9918114049
     Re-evaluation: three years after the last evaluation, or after a waiver
     Day 0     Fri 02/20/2026  report of the last evaluation disseminated
               Evaluations!K390
     Runs      3 years, to Tue 02/20/2029
     Opens     Sat 02/20/2027  not more than one evaluation a year, unless parent and
               LEA agree
               34 CFR 300.303(b)(1) (sourced)
     Due       Tue 02/20/2029
               34 CFR 300.303(b)(2) (sourced); LAC 28:CI.1101.C.1 (sourced); SER
               Workbench (our convention)
     Open      on Tue 11/24/2026: 819 calendar days left (277 calendar days used)
     "
    `);
  });

  it('finds the clocks of a student by the State Student ID', async () => {
    const { out } = await ser('deadlines', mistakes, ...asOf, '--explain', '9918114049');
    expect(out).toMatch(/^EV-\d+, student 9918114049\n/);
  });

  it('prints JSON as its schema says; where there is no date it says why', async () => {
    const { out } = await ser('deadlines', mistakes, ...asOf, '--format', 'json');
    const { clocks } = deadlinesOutput.parse(JSON.parse(out));
    expect(clocks.find(({ clock, record }) => clock === 'initial-evaluation' && record === 'EV-000081')).toMatchObject({
      clock: 'initial-evaluation',
      start: '2025-11-10',
      due: '2026-02-10',
      lastBusinessDayBefore: '2026-02-10',
      verdict: 'late',
      days: 6,
      used: 66,
      problem: null,
    });
    const refused = clocks.filter(({ problem }) => problem !== null);
    expect(refused.length).toBeGreaterThan(0);
    for (const clock of refused) expect(clock).toMatchObject({ due: null, verdict: null, receipt: [] });
    for (const clock of clocks.filter(({ problem }) => problem === null)) expect(clock.receipt.length).toBeGreaterThan(3);
  });

  it('lists what is overdue and open for people, in 80 columns', async () => {
    const { out } = await ser('deadlines', mistakes, ...asOf);
    expect(out).toMatch(
      /\nOverdue\n[^]* {2}Thu 11\/19\/2026 {2}Initial evaluation, EV-000088, student 9997277384: overdue by\s+3 business days/,
    );
    expect(out).toMatch(/\nOpen\n {2}Tue 11\/24\/2026 {2}Initial evaluation, EV-000090, student 9974390551: due today/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
