// Compiled, never run: what a rule must not be able to write.
import type { evaluations, RowOf } from '../../src/domain/model';
import { evaluations as sheet } from '../../src/domain/model';
import { defineRule, fine } from '../../src/domain/rules/define-rule';

declare const row: RowOf<typeof evaluations>;

export const byMeaning = row.evaluationType === 'initial';
// @ts-expect-error -- a code of a district is not a meaning
export const byCode = row.evaluationType === 'INI';
// @ts-expect-error -- there is no such column
export const misspelt: unknown = row.consentdate;
// @ts-expect-error -- a date may be blank unless the rule needs it
export const unchecked: number = row.consentDate;

export const rule = defineRule({
  id: 'EVL-999',
  title: 'A needed field has a value and any other may be blank',
  sheet,
  severity: 'error',
  since: '1.0.0',
  sources: [],
  needs: ['consentDate'],
  check(filled) {
    const consent: number = filled.consentDate;
    // @ts-expect-error -- not among the needs
    const dissemination: number = filled.disseminationDate;
    return consent > dissemination ? fine : fine;
  },
  found: () => '',
  fix: () => '',
  examples: { fail: [], pass: [] },
});

export const wrongNeed = defineRule({
  id: 'EVL-998',
  title: 'Needs name columns of the sheet',
  sheet,
  severity: 'error',
  since: '1.0.0',
  sources: [],
  // @ts-expect-error -- there is no such column
  needs: ['consentdate'],
  check: () => fine,
  found: () => '',
  fix: () => '',
  examples: { fail: [], pass: [] },
});
