import { usDate } from '../../day';
import { annualIeps } from '../../deadlines';
import { cellOf, evaluations, ieps } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from, notJudged } from '../define-rule';
import { evaluationOfFirstIep, firstIepDue } from './first-iep';

const evaluation = { evaluationType: 'initial', decision: 'eligible', disseminationDate: '2026-01-06' };

export default defineRule({
  id: 'IEP-001',
  sheet: ieps,
  title: 'First IEP meeting is more than 30 calendar days after the evaluation',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('LAC 28:XCVII.105.A', 'sourced'), cite('LAC 28:XLIII.323.C.1', 'sourced'), cite('34 CFR 300.323(c)(1)', 'sourced')],
  needs: ['lea', 'iepType', 'meetingDate', 'evaluationId'],
  consults: ['status'],
  reads: [from(evaluations, 'evaluationId', 'evaluationType', 'disseminationDate'), from(ieps, 'iepType', 'status', 'meetingDate')],
  check(row, { file, context }) {
    const evaluated = evaluationOfFirstIep(file, row);
    const disseminated = evaluated?.disseminationDate;
    if (!evaluated || disseminated === undefined) return fine;
    const first = annualIeps(file).find(({ meetingDate }) => meetingDate >= disseminated);
    if (first !== row) return fine;
    const due = firstIepDue(disseminated, row.lea, context);
    if (!due.ok) return notJudged(due.problem);
    if (row.meetingDate <= due.value) return fine;
    return found(cellOf(row, 'meetingDate'), [cellOf(evaluated, 'disseminationDate')], {
      meeting: row.meetingDate,
      dissemination: disseminated,
      due: due.value,
    });
  },
  found: ({ meeting, dissemination, due }) =>
    `Meeting Date ${usDate(meeting)} is ${String(meeting - dissemination)} calendar days after Dissemination Date ${usDate(dissemination)}; the first IEP was due on ${usDate(due)}.`,
  fix: () => 'Check both dates. If they are right, keep them: the first IEP is late, and the reason should be on file.',
  examples: {
    fail: [
      {
        name: 'on day 31',
        says: 'is 31 calendar days after Dissemination Date 01/06/2026; the first IEP was due on 02/05/2026',
        at: 'Meeting Date',
        given: { Evaluations: [evaluation], IEPs: [{ iepType: 'initial', meetingDate: '2026-02-06', evaluationId: 'EV-1' }] },
      },
      {
        name: 'a services plan, after an interim IEP in time',
        given: {
          Evaluations: [evaluation],
          IEPs: [
            { iepType: 'interim', meetingDate: '2026-01-08', evaluationId: 'EV-1' },
            { iepType: 'servicesPlan', meetingDate: '2026-02-20', evaluationId: 'EV-1' },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'on day 30',
        given: { Evaluations: [evaluation], IEPs: [{ iepType: 'initial', meetingDate: '2026-02-05', evaluationId: 'EV-1' }] },
      },
      {
        name: 'day 30 is Saturday 02/07/2026 and the settings move calendar deadlines',
        settings: { rollCalendarDeadlines: 'forward' },
        given: {
          Evaluations: [{ ...evaluation, disseminationDate: '2026-01-08' }],
          IEPs: [{ iepType: 'initial', meetingDate: '2026-02-09', evaluationId: 'EV-1' }],
        },
      },
      {
        name: 'a second initial IEP, which another rule finds',
        given: {
          Evaluations: [evaluation],
          IEPs: [
            { iepType: 'initial', meetingDate: '2026-01-20', evaluationId: 'EV-1' },
            { iepType: 'initial', meetingDate: '2026-11-10', evaluationId: 'EV-1' },
          ],
        },
      },
      {
        name: 'a review after a re-evaluation',
        given: {
          Evaluations: [{ ...evaluation, evaluationType: 'triennial' }],
          IEPs: [{ iepType: 'review', meetingDate: '2026-05-12', evaluationId: 'EV-1' }],
        },
      },
    ],
  },
});
