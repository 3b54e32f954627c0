import { cellOf, extensionReasons, extensions, type MeaningOf } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, type Outcome } from '../define-rule';

/** What each reason must say about its length. The others end by themselves, or never excuse. */
const needed: Partial<Record<MeaningOf<typeof extensionReasons>, 'days or until' | 'until'>> = {
  agreed: 'days or until',
  specificLearningDisability: 'days or until',
  transfer: 'until',
};

interface Facts {
  /** As shown; undefined when it is blank. */
  readonly reason: string | undefined;
  readonly lacks: 'reason' | 'days or until' | 'until';
}

export default defineRule({
  id: 'EVL-005',
  sheet: extensions,
  title: 'Extension without its reason, or without its length',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:XLIII.302.C.1', 'inferred'),
    cite('LAC 28:XLIII.302.D.2-E', 'inferred', 'a transfer needs the agreed date'),
    cite('SER Workbench', 'our convention', 'which reasons need days or a date'),
  ],
  needs: [],
  consults: ['reason', 'businessDays', 'until'],
  check(row, { context }): Outcome<Facts> {
    const { reason, businessDays, until } = row;
    const related = [cellOf(row, 'businessDays'), cellOf(row, 'until')];
    if (reason === undefined) {
      if (businessDays === undefined && until === undefined) return fine;
      return found(cellOf(row, 'reason'), related, { reason: undefined, lacks: 'reason' });
    }
    const lacks = needed[reason];
    const complete = until !== undefined || (lacks === 'days or until' && businessDays !== undefined);
    if (lacks === undefined || complete) return fine;
    return found(cellOf(row, 'reason'), related, { reason: context.codes.show(extensionReasons, reason), lacks });
  },
  found: ({ reason, lacks }) =>
    reason === undefined
      ? 'An extension is recorded with Business Days or an Until date, and its Reason is blank.'
      : `The extension has Reason ${reason}, and ${lacks === 'until' ? 'its Until date is blank' : 'both Business Days and Until are blank'}.`,
  fix: ({ lacks }) =>
    lacks === 'reason'
      ? 'Enter the Reason. Without one the extension does not count.'
      : lacks === 'until'
        ? 'Enter in Until the completion date that the parent and the LEA agreed. Without it the extension does not count.'
        : 'Enter the Business Days granted, or in Until the date agreed. Without either the extension does not count.',
  examples: {
    fail: [
      {
        name: 'agreed, for how long is not said',
        says: 'both Business Days and Until are blank',
        at: 'Reason',
        given: { Evaluations: [{ evaluationType: 'initial' }], Extensions: [{ reason: 'agreed', agreedOn: '2024-11-25' }] },
      },
      {
        name: 'specific learning disability, for how long is not said',
        says: 'Reason SLD (Mutual written agreement, specific learning disability)',
        given: {
          Evaluations: [{ evaluationType: 'initial' }],
          Extensions: [{ reason: 'specificLearningDisability', agreedOn: '2024-11-25' }],
        },
      },
      {
        name: 'transfer with days in place of the agreed date',
        says: 'its Until date is blank',
        given: {
          Evaluations: [{ evaluationType: 'initial' }],
          Extensions: [{ reason: 'transfer', businessDays: 20, agreedOn: '2024-11-25' }],
        },
      },
      {
        name: 'days without a reason',
        says: 'its Reason is blank',
        given: { Evaluations: [{ evaluationType: 'initial' }], Extensions: [{ businessDays: 10, agreedOn: '2024-11-25' }] },
      },
    ],
    pass: [
      {
        name: 'agreed for ten days',
        given: {
          Evaluations: [{ evaluationType: 'initial' }],
          Extensions: [{ reason: 'agreed', businessDays: 10, agreedOn: '2024-11-25' }],
        },
      },
      {
        name: 'agreed to a date',
        given: {
          Evaluations: [{ evaluationType: 'initial' }],
          Extensions: [{ reason: 'agreed', until: '2025-01-31', agreedOn: '2024-11-25' }],
        },
      },
      {
        name: 'end of school year, parent fails to produce the child, consent withdrawn, other: need neither',
        given: {
          Evaluations: [{ evaluationType: 'initial' }],
          Extensions: [
            { reason: 'endOfSchoolYear' },
            { reason: 'parentFailsToProduce' },
            { reason: 'consentWithdrawn' },
            { reason: 'other' },
          ],
        },
      },
    ],
  },
});
