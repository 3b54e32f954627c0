import { usDate } from '../../day';
import { isActiveOn, latestCompletedEvaluation, threeYearDate } from '../../deadlines';
import { cellOf, evaluations } from '../../model';
import { cite } from '../../sources';
import { activeStudentReads } from '../active-student';
import { counted } from '../counted';
import { defineCaseRule, found, from } from '../define-rule';

/** Calendar days before the three-year date in which it is announced. */
const announcedBefore = 90;

export default defineCaseRule({
  id: 'EVL-030',
  sheet: evaluations,
  title: 'Evaluation of an active student is three years old, or soon will be',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:CI.1101.C.1', 'sourced'),
    cite('34 CFR 300.303(b)(2)', 'sourced'),
    cite('SER Workbench', 'our convention', 'three years from dissemination or from a waiver dated in time; announced 90 days before'),
  ],
  reads: [...activeStudentReads, from(evaluations, 'waiverDate')],
  *check(file, { context: { asOf } }) {
    const latest = latestCompletedEvaluation(file, asOf);
    if (!latest || !isActiveOn(file, asOf)) return;
    const { due, waiver } = threeYearDate(file, latest, asOf);
    const daysLeft = due - asOf;
    if (daysLeft > announcedBefore) return;
    const facts = { asOf, due, daysLeft, since: waiver?.waiverDate ?? latest.disseminationDate, waived: waiver !== undefined };
    const dissemination = cellOf(latest, 'disseminationDate');
    const severity = daysLeft < 0 ? 'error' : 'warning';
    yield waiver ? found(cellOf(waiver, 'waiverDate'), [dissemination], facts, severity) : found(dissemination, [], facts, severity);
  },
  found({ asOf, due, daysLeft, since, waived }) {
    const last = `The ${waived ? 'last valid Waiver Date' : 'latest Dissemination Date'} is ${usDate(since)}`;
    return daysLeft < 0
      ? `${last}, more than three years before ${usDate(asOf)}. A re-evaluation or a waiver was due by ${usDate(due)}.`
      : `${last}. A re-evaluation or a waiver is due by ${usDate(due)}, ${daysLeft === 0 ? 'the date of this check' : `in ${counted(daysLeft, 'day')}`}.`;
  },
  fix: ({ due, daysLeft }) =>
    daysLeft < 0
      ? `If a re-evaluation was completed or a waiver agreed on or before ${usDate(due)}, enter it. If not, complete the re-evaluation; a waiver dated later does not cure it.`
      : `Complete the re-evaluation, or agree with the parent on a waiver, on or before ${usDate(due)}.`,
  examples: {
    fail: [
      {
        name: 'nine months over',
        says: 'due by 02/24/2026',
        at: 'Dissemination Date',
        severity: 'error',
        given: {
          Jurisdictions: [{ beginDate: '2022-12-23' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2023-02-24', decision: 'eligible' }],
        },
      },
      {
        name: 'due on the as-of date',
        says: 'due by 11/24/2026, the date of this check',
        severity: 'warning',
        given: {
          Jurisdictions: [{ beginDate: '2023-08-10' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2023-11-24', decision: 'eligible' }],
        },
      },
      {
        name: 'due in 90 days',
        says: 'due by 02/22/2027, in 90 days',
        severity: 'warning',
        given: {
          Jurisdictions: [{ beginDate: '2023-11-30' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2024-02-22', decision: 'eligible' }],
        },
      },
      {
        name: 'waiver dated after the three-year date',
        says: 'latest Dissemination Date is 01/11/2023',
        severity: 'error',
        given: {
          Jurisdictions: [{ beginDate: '2022-11-01' }],
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2023-01-11', decision: 'eligible' },
            { evaluationType: 'waiver', waiverDate: '2026-01-21', decision: 'waived' },
          ],
        },
      },
      {
        name: 'three years after a waiver',
        says: 'last valid Waiver Date is 11/23/2023',
        at: 'Waiver Date',
        severity: 'error',
        given: {
          Jurisdictions: [{ beginDate: '2020-11-01' }],
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2021-01-11', decision: 'eligible' },
            { evaluationType: 'waiver', waiverDate: '2023-11-23', decision: 'waived' },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'due in 91 days',
        given: {
          Jurisdictions: [{ beginDate: '2023-12-04' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2024-02-23', decision: 'eligible' }],
        },
      },
      {
        name: 'waived on the three-year date',
        given: {
          Jurisdictions: [{ beginDate: '2022-10-24' }],
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2023-01-17', decision: 'eligible' },
            { evaluationType: 'waiver', waiverDate: '2026-01-17', decision: 'waived' },
          ],
        },
      },
      {
        name: 'the student has exited',
        given: {
          Jurisdictions: [{ beginDate: '2022-12-23' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2023-02-24', decision: 'eligible' }],
          Exits: [{ exitDate: '2026-01-20', exitReason: 'movedKnownToContinue' }],
        },
      },
      {
        name: 'found not eligible since',
        given: {
          Jurisdictions: [{ beginDate: '2020-08-10' }],
          Evaluations: [
            { evaluationType: 'initial', disseminationDate: '2021-02-24', decision: 'eligible' },
            { evaluationType: 'exit', disseminationDate: '2023-02-24', decision: 'declassified' },
          ],
        },
      },
    ],
  },
});
