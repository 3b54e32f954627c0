import { usDate } from '../../day';
import { type Adjustment, initialEvaluation, isCutShort, runClock } from '../../deadlines';
import { type CellRef, cellOf, evaluations, extensions } from '../../model';
import { cite } from '../../sources';
import { counted } from '../counted';
import { defineRule, fine, found, from, notJudged } from '../define-rule';

type Recorded = Adjustment & { readonly cell: CellRef };

export default defineRule({
  id: 'EVL-006',
  sheet: evaluations,
  title: 'Initial evaluation disseminated after its extended due date',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('LAC 28:XLIII.302.C.1', 'inferred')],
  needs: ['stateStudentId', 'evaluationId', 'lea', 'evaluationType', 'consentDate', 'disseminationDate'],
  consults: ['decision'],
  reads: [from(extensions, 'evaluationId', 'reason', 'businessDays', 'until', 'agreedOn')],
  check(row, at) {
    if (row.evaluationType !== 'initial' || isCutShort(row)) return fine;
    if (at.file.where(extensions, 'evaluationId', row.evaluationId).length === 0) return fine;
    const clock = runClock(initialEvaluation, row, at);
    if (!clock.ok) return notJudged(clock.problem);
    if (clock.value?.verdict.kind !== 'late' || clock.value.due === undefined) return fine;
    const { due, baseDue, adjustments, verdict } = clock.value;
    // On a weekend or holiday after the last day, not one business day more was used.
    if (verdict.days === 0) return fine;
    const recorded = adjustments.filter((adjustment): adjustment is Recorded => adjustment.cell !== undefined);
    const ignored = recorded.filter(({ applied }) => !applied);
    return found(cellOf(row, 'disseminationDate'), [cellOf(row, 'consentDate'), ...recorded.map(({ cell }) => cell)], {
      dissemination: row.disseminationDate,
      due,
      baseDue,
      late: verdict.days,
      ignored: ignored.length,
      why: ignored[0]?.explanation,
    });
  },
  found: ({ dissemination, due, baseDue, late, ignored }) =>
    `The initial evaluation was due on ${usDate(due)}` +
    `${due === baseDue ? '' : ` with the extensions that count (${usDate(baseDue)} without them)`}. ` +
    `Dissemination Date ${usDate(dissemination)} is later by ${counted(late, 'business day')}.` +
    (ignored === 0 ? '' : ` ${counted(ignored, 'extension')} on record did not count.`),
  fix: ({ why }) =>
    `Check the dates and the Extensions sheet. ${why === undefined ? '' : `${why} `}If everything is right, keep it: the evaluation was late.`,
  examples: {
    fail: [
      {
        name: 'one business day after the extended due date',
        says: 'due on 12/22/2025 with the extensions that count (11/05/2025 without them). Dissemination Date 12/23/2025 is later by 1 business day',
        at: 'Dissemination Date',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2025-12-23' }],
          Extensions: [{ reason: 'agreed', businessDays: 30, agreedOn: '2025-10-20' }],
        },
      },
      {
        name: 'agreed after the due date, so it does not count',
        says: '1 extension on record did not count',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2025-11-12' }],
          Extensions: [{ reason: 'agreed', businessDays: 30, agreedOn: '2025-11-06' }],
        },
      },
      {
        name: 'an other reason never excuses',
        says: 'is later by 4 business days. 1 extension on record did not count',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2025-11-12' }],
          Extensions: [{ reason: 'other', businessDays: 30, agreedOn: '2025-10-20' }],
        },
      },
    ],
    pass: [
      {
        name: 'on the extended due date',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2025-12-22' }],
          Extensions: [{ reason: 'agreed', businessDays: 30, agreedOn: '2025-10-20' }],
        },
      },
      {
        name: 'the parent failed to produce the child: the timeline does not apply',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2026-01-20' }],
          Extensions: [{ reason: 'parentFailsToProduce', agreedOn: '2025-10-01' }],
        },
      },
      {
        name: 'consent withdrawn',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2026-01-20' }],
          Extensions: [{ reason: 'consentWithdrawn', agreedOn: '2025-10-01' }],
        },
      },
      {
        name: 'no extension: EVL-004 judges',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2025-11-12' }] },
      },
    ],
  },
});
