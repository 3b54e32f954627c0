import { cellOf, decisions, evaluations, exceptionalities } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, type Outcome } from '../define-rule';
import { exceptionalityFields, listedExceptionalities } from '../listed-exceptionalities';

interface Facts {
  readonly decision: string;
  /** What is listed against the decision, and in which column; undefined when the exceptionality is missing. */
  readonly listed: string | undefined;
  readonly header: string | undefined;
}

export default defineRule({
  id: 'EVL-013',
  sheet: evaluations,
  title: 'Decision and exceptionality disagree',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('LAC 28:CI.101', 'inferred'), cite('LAC 28:CI.515', 'inferred')],
  needs: ['evaluationType', 'decision'],
  consults: exceptionalityFields,
  check(row, { context: { codes } }): Outcome<Facts> {
    if (row.evaluationType === 'waiver') return fine;
    const decision = codes.show(decisions, row.decision);
    if (row.decision === 'eligible' && row.primaryExceptionality === undefined) {
      return found(cellOf(row, 'primaryExceptionality'), [cellOf(row, 'decision')], { decision, listed: undefined, header: undefined });
    }
    const listed = listedExceptionalities(row)[0];
    if (!listed || (row.decision !== 'notEligible' && row.decision !== 'declassified')) return fine;
    return found(cellOf(row, listed.field), [cellOf(row, 'decision')], {
      decision,
      listed: codes.show(exceptionalities, listed.exceptionality),
      header: listed.header,
    });
  },
  found: ({ decision, listed, header }) =>
    listed === undefined
      ? `Decision ${decision} is recorded, and Primary Exceptionality is blank.`
      : `Decision ${decision} is recorded together with ${String(header)} ${listed}.`,
  fix: ({ listed }) =>
    listed === undefined
      ? 'Enter the exceptionality that the evaluation found, or correct the Decision.'
      : 'Correct the Decision, or clear the exceptionality: a student who is not found eligible has none.',
  examples: {
    fail: [
      {
        name: 'eligible, nothing found',
        says: 'Decision ELIG (Eligible) is recorded, and Primary Exceptionality is blank',
        at: 'Primary Exceptionality',
        given: { Evaluations: [{ evaluationType: 'initial', decision: 'eligible' }] },
      },
      {
        name: 'not eligible, yet an exceptionality',
        says: 'Decision NOT (Not eligible) is recorded together with Primary Exceptionality SLD (Specific Learning Disability)',
        at: 'Primary Exceptionality',
        given: {
          Evaluations: [{ evaluationType: 'initial', decision: 'notEligible', primaryExceptionality: 'specificLearningDisability' }],
        },
      },
      {
        name: 'declassified, one left in the second column',
        says: 'together with Exceptionality 2 GIF (Gifted)',
        at: 'Exceptionality 2',
        given: { Evaluations: [{ evaluationType: 'exit', decision: 'declassified', exceptionality2: 'gifted' }] },
      },
    ],
    pass: [
      {
        name: 'eligible with an exceptionality',
        given: { Evaluations: [{ evaluationType: 'initial', decision: 'eligible', primaryExceptionality: 'autism' }] },
      },
      { name: 'not eligible without one', given: { Evaluations: [{ evaluationType: 'initial', decision: 'notEligible' }] } },
      {
        name: 'suspected exceptionality while in process',
        given: { Evaluations: [{ evaluationType: 'initial', decision: 'inProcess', primaryExceptionality: 'autism' }] },
      },
      {
        name: 'waiver keeps what the evaluation before found',
        given: { Evaluations: [{ evaluationType: 'waiver', decision: 'eligible', waiverDate: '2026-01-05' }] },
      },
    ],
  },
});
