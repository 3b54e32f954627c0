import { type ExampleValue, written } from '../../../../src/domain/rules/define-rule';
import rule from '../../../../src/domain/rules/evaluations/EVL-006-disseminated-after-extended-due-date';
import { outcomeOf, runExample, wordsOf } from '../../../house';

const late = (extension: Readonly<Record<string, ExampleValue>>) => ({
  Evaluations: [{ evaluationType: 'initial', consentDate: '2025-08-11', disseminationDate: '2026-01-20' }],
  Extensions: [{ reason: 'agreed', businessDays: 30, agreedOn: '2025-10-20', ...extension }],
});

describe('EVL-006', () => {
  it.each(['businessDays', 'agreedOn'])('is not judged when %s of an extension cannot be read', async (field) => {
    expect(await outcomeOf(rule, late({}))).toBe('found');
    expect(await outcomeOf(rule, late({ [field]: written('thirty') }))).toBe('not judged');
  });

  it('is silent when the parent refused or the child moved before completion', async () => {
    for (const decision of ['refused', 'moved']) {
      const given = late({});
      expect(await outcomeOf(rule, { ...given, Evaluations: [{ ...given.Evaluations[0], decision }] })).toBe('fine');
    }
  });

  it('says why an extension did not count, and outlines it', async () => {
    const result = await runExample(rule, { name: 'agreed too late', given: late({ agreedOn: '2025-11-06' }) });
    const [words] = wordsOf(result);
    expect(words?.message).toContain('1 extension on record did not count');
    expect(words?.fix).toContain('Agreed on 11/06/2025, after the due date 11/05/2025');
    expect(words?.finding.related.map(({ row, field }) => [row.declared.title, field])).toContainEqual(['Extensions', 'reason']);
  });
});
