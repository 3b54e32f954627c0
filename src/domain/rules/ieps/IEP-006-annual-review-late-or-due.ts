import type { Context } from '../../context';
import { type Day, plusDays, plusYears, usDate } from '../../day';
import { annualIeps, type HeldIep, isActiveOn, openJurisdictionOn } from '../../deadlines';
import { type CaseFile, cellOf, exits, ieps } from '../../model';
import { cite } from '../../sources';
import { daysOf, type Settings } from '../../settings';
import { activeStudentReads } from '../active-student';
import { defineCaseRule, type Found, found, from } from '../define-rule';

const warningDays = 30;

interface Facts {
  readonly is: 'late' | 'overdue' | 'due soon';
  readonly meeting: Day;
  /** Anniversary of the meeting, and days of grace. */
  readonly due: Day;
  /** Day up to which the days are counted: the review, or today. */
  readonly until: Day;
}

const hasExitSince = (file: CaseFile, since: Day): boolean =>
  file.rows(exits).some(({ exitDate }) => exitDate !== undefined && exitDate >= since);

/** The last day for the review of an IEP: the anniversary of its meeting, with the days of grace of the settings. */
const reviewDue = ({ meetingDate }: HeldIep, settings: Settings): Day =>
  plusDays(plusYears(meetingDate, 1), daysOf(settings, 'annualGraceDays') ?? 0);

/** The review itself, when it was held too late. A student who was gone on the due date had nothing due. */
function lateReview(file: CaseFile, before: HeldIep, review: HeldIep, due: Day): Found<Facts> | undefined {
  if (review.iepType === 'initial' || review.meetingDate <= due) return undefined;
  if (hasExitSince(file, before.meetingDate) || openJurisdictionOn(file, due) === undefined) return undefined;
  const facts: Facts = { is: 'late', meeting: before.meetingDate, due, until: review.meetingDate };
  return found(cellOf(review, 'meetingDate'), [cellOf(before, 'meetingDate')], facts);
}

/** The latest annual IEP, when its review is overdue or comes near. */
function reviewToCome(latest: HeldIep, due: Day, asOf: Day): Found<Facts> | undefined {
  if (asOf < plusDays(due, -warningDays)) return undefined;
  const isOverdue = asOf > due;
  const facts: Facts = { is: isOverdue ? 'overdue' : 'due soon', meeting: latest.meetingDate, due, until: asOf };
  return found(cellOf(latest, 'meetingDate'), [cellOf(latest, 'endDate')], facts, isOverdue ? 'error' : 'warning');
}

/** What to say of the latest annual IEP of an active student: one thing, an error before a warning. */
function worstOf(file: CaseFile, { asOf, settings }: Context): Found<Facts> | undefined {
  const held = annualIeps(file);
  const latest = held.at(-1);
  if (!latest || hasExitSince(file, latest.meetingDate)) return undefined;
  if (latest.iepType === 'initial' && latest.signature === 'refused') return undefined;
  const toCome = reviewToCome(latest, reviewDue(latest, settings), asOf);
  if (toCome?.facts.is === 'overdue') return toCome;
  const before = held.at(-2);
  return (before && lateReview(file, before, latest, reviewDue(before, settings))) ?? toCome;
}

const calendarDays = (count: number): string => (count === 1 ? '1 calendar day' : `${String(count)} calendar days`);

const jurisdiction = { beginDate: '2024-10-23' };
const evaluation = { evaluationType: 'initial', decision: 'eligible', disseminationDate: '2024-12-20' };
const student = { Jurisdictions: [jurisdiction], Evaluations: [evaluation] };
const initial = { iepType: 'initial', status: 'official', meetingDate: '2025-01-22' };

export default defineCaseRule<Facts>({
  id: 'IEP-006',
  sheet: ieps,
  title: 'Annual review of the IEP was late, is overdue or is due within 30 days',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:XCVII.301.D', 'sourced'),
    cite('LAC 28:XCVII.111.B', 'sourced'),
    cite('34 CFR 300.324(b)(1)(i)', 'sourced'),
    cite('SER Workbench', 'our convention', 'warning from 30 days before; only the latest review is judged'),
  ],
  reads: [...activeStudentReads, from(ieps, 'iepType', 'status', 'meetingDate', 'signature')],
  *check(file, { context }) {
    const worst = isActiveOn(file, context.asOf) ? worstOf(file, context) : undefined;
    if (worst) yield worst;
  },
  found: ({ is, meeting, due, until }) => {
    if (is === 'late') {
      return `The IEP of Meeting Date ${usDate(meeting)} was due for review by ${usDate(due)}; the review met on ${usDate(until)}, ${calendarDays(until - due)} late.`;
    }
    const when = is === 'overdue' ? `${calendarDays(until - due)} ago` : until === due ? 'today' : `in ${calendarDays(due - until)}`;
    return `The IEP of Meeting Date ${usDate(meeting)} is due for review by ${usDate(due)}, ${when}, and the IEPs sheet has no review yet.`;
  },
  fix: ({ is }) =>
    is === 'late'
      ? 'Check both meeting dates. If they are right, keep them: the review was late.'
      : 'Hold the review and add the new IEP. An amendment or an interim IEP does not move the date.',
  examples: {
    fail: [
      {
        name: 'the review came 30 days late',
        says: 'the review met on 02/21/2026, 30 calendar days late',
        at: 'Meeting Date',
        severity: 'error',
        given: { ...student, IEPs: [initial, { iepType: 'review', meetingDate: '2026-02-21' }] },
      },
      {
        name: 'the anniversary was yesterday',
        says: 'is due for review by 11/23/2026, 1 calendar day ago',
        severity: 'error',
        given: {
          ...student,
          IEPs: [
            { ...initial, meetingDate: '2025-11-23' },
            { iepType: 'amendment', meetingDate: '2026-04-13' },
          ],
        },
      },
      {
        name: 'the anniversary comes in 25 days',
        says: 'by 12/19/2026, in 25 calendar days',
        severity: 'warning',
        given: { ...student, IEPs: [{ ...initial, meetingDate: '2025-12-19' }] },
      },
    ],
    pass: [
      { name: 'reviewed on the anniversary', given: { ...student, IEPs: [initial, { iepType: 'review', meetingDate: '2026-01-22' }] } },
      {
        name: 'three days late, and the settings allow five',
        settings: { annualGraceDays: '5' },
        given: { ...student, IEPs: [initial, { iepType: 'review', meetingDate: '2026-01-25' }] },
      },
      { name: 'the anniversary is 31 days away', given: { ...student, IEPs: [{ ...initial, meetingDate: '2025-12-25' }] } },
      {
        name: 'the student has left',
        given: { ...student, IEPs: [initial], Exits: [{ exitDate: '2025-12-08', exitReason: 'movedKnownToContinue' }] },
      },
    ],
  },
});
