import { usDate } from '../../day';
import { hasLeft, initialEvaluation, runClock, type Verdict } from '../../deadlines';
import { cellOf, evaluations, exits, extensions, jurisdictions, type RowOf } from '../../model';
import { daysOf } from '../../settings';
import { cite } from '../../sources';
import { counted } from '../counted';
import { defineRule, fine, found, from, notJudged } from '../define-rule';

type Evaluation = RowOf<typeof evaluations>;

const isOpen = ({ disseminationDate, decision }: Evaluation): boolean =>
  disseminationDate === undefined && (decision === undefined || decision === 'inProcess');

/** Business days past the due date, or to it where it is near; undefined when there is nothing to say. */
function nearness(verdict: Verdict, soon: number): { readonly overdue: boolean; readonly days: number } | undefined {
  if (verdict.kind === 'overdue') return { overdue: true, days: verdict.days };
  return verdict.kind === 'open' && verdict.daysLeft <= soon ? { overdue: false, days: verdict.daysLeft } : undefined;
}

export default defineRule({
  id: 'EVL-008',
  sheet: evaluations,
  title: 'Initial evaluation is open and past its due date, or due soon',
  severity: 'warning',
  since: '1.0.0',
  sources: [
    cite('LAC 28:XLIII.302', 'inferred'),
    cite('SER Workbench', 'our convention', 'announced as information 15 business days ahead, by the setting dueSoonBusinessDays'),
  ],
  needs: ['stateStudentId', 'evaluationId', 'lea', 'evaluationType', 'consentDate'],
  consults: ['disseminationDate', 'decision'],
  reads: [
    from(extensions, 'evaluationId', 'reason', 'businessDays', 'until', 'agreedOn'),
    from(jurisdictions, 'beginDate', 'endDate'),
    from(exits, 'exitDate'),
  ],
  check(row, at) {
    const { settings, asOf } = at.context;
    if (!isOpen(row) || hasLeft(at.file, asOf)) return fine;
    const clock = runClock(initialEvaluation, row, at);
    if (!clock.ok) return notJudged(clock.problem);
    if (clock.value?.due === undefined) return fine;
    const { due, verdict } = clock.value;
    const near = nearness(verdict, daysOf(settings, 'dueSoonBusinessDays') ?? 0);
    if (!near) return fine;
    const facts = { consent: row.consentDate, due, asOf, ...near };
    return found(cellOf(row, 'consentDate'), [cellOf(row, 'disseminationDate')], facts, near.overdue ? 'warning' : 'information');
  },
  found: ({ consent, due, asOf, days, overdue }) =>
    `The initial evaluation with Consent Date ${usDate(consent)} is open. ` +
    (overdue
      ? `It was due on ${usDate(due)}${days === 0 ? '' : `, and ${usDate(asOf)} is ${counted(days, 'business day')} later`}.`
      : `It is due on ${usDate(due)}, ${due === asOf ? 'the date of this check' : `in ${counted(days, 'business day')}`}.`),
  fix: ({ due, overdue }) =>
    overdue
      ? `If the report was disseminated, enter the Dissemination Date; if an extension was agreed on or before ${usDate(due)}, enter it. If neither, complete the evaluation: it is late.`
      : `Disseminate the report on or before ${usDate(due)} and enter the Dissemination Date.`,
  examples: {
    fail: [
      {
        name: 'three business days over',
        says: 'It was due on 11/19/2026, and 11/24/2026 is 3 business days later',
        at: 'Consent Date',
        severity: 'warning',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-08-21', decision: 'inProcess' }] },
      },
      {
        name: 'due on the Friday, checked on the Saturday',
        says: 'It was due on 12/18/2026.',
        severity: 'warning',
        asOf: '2026-12-19',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-09-18', decision: 'inProcess' }] },
      },
      {
        name: 'due on the as-of date',
        says: 'It is due on 11/24/2026, the date of this check',
        severity: 'information',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-08-26', decision: 'inProcess' }] },
      },
      {
        name: 'due in fifteen business days',
        says: 'in 15 business days',
        severity: 'information',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-09-17' }] },
      },
    ],
    pass: [
      {
        name: 'due on the as-of date is no warning',
        severity: 'warning',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-08-26' }] },
      },
      {
        name: 'due in sixteen business days',
        given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-09-18', decision: 'inProcess' }] },
      },
      {
        name: 'the student has moved',
        given: {
          Jurisdictions: [{ beginDate: '2026-08-10', endDate: '2026-10-02', endReason: 'movedKnownToContinue' }],
          Evaluations: [{ evaluationType: 'initial', consentDate: '2026-08-21', decision: 'inProcess' }],
        },
      },
      {
        name: 'consent withdrawn',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2026-08-21', decision: 'inProcess' }],
          Extensions: [{ reason: 'consentWithdrawn', agreedOn: '2026-10-01' }],
        },
      },
      {
        name: 'the parent failed to produce the child',
        given: {
          Evaluations: [{ evaluationType: 'initial', consentDate: '2026-08-21', decision: 'inProcess' }],
          Extensions: [{ reason: 'parentFailsToProduce', agreedOn: '2026-10-01' }],
        },
      },
    ],
  },
});
