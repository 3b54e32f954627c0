import fc from 'fast-check';
import rule from '../../../../src/domain/rules/students/STU-003-social-security-number';
import { outcomeOf, runExample, wordsOf } from '../../../house';

const studentsWith = (localIds: readonly string[]) => ({
  Students: localIds.map((localStudentId, at) => ({ stateStudentId: String(9_900_000_100 + at), localStudentId })),
});

describe('STU-003', () => {
  it('never repeats the number, in the words or in the facts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 999_999_999 }), fc.boolean(), async (number, dashed) => {
        const digits = String(number).padStart(9, '0');
        const id = dashed ? `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}` : digits;
        const result = await runExample(rule, { name: id, given: { Students: [{ stateStudentId: id }] } });
        const said = wordsOf(result).map(({ message, fix, finding }) => `${message} ${fix} ${JSON.stringify(finding.facts)}`);
        expect(said.length).toBe(1);
        expect(said.join()).not.toContain(id);
        expect(said.join()).toContain(id.slice(-4));
      }),
      { numRuns: 20 },
    );
  });

  it('takes nine digits for a local number when more than half of the column has nine', async () => {
    await expect(outcomeOf(rule, studentsWith(['000456789', '000456790', '100003']))).resolves.toBe('fine');
    await expect(outcomeOf(rule, studentsWith(['000456789', '100003']))).resolves.toBe('found');
  });

  it('finds hyphens even where nine digits are usual', async () => {
    await expect(outcomeOf(rule, studentsWith(['000-45-6789', '000456790', '000456791']))).resolves.toBe('found');
  });

  it('reads the habit of one column only: providers may have nine digits where students have not', async () => {
    const given = { ...studentsWith(['100003']), Services: [{ providerId: '000456789' }, { providerId: '000456790' }] };
    await expect(outcomeOf(rule, given)).resolves.toBe('fine');
  });
});
