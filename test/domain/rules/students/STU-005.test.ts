import { written } from '../../../../src/domain/rules/define-rule';
import rule from '../../../../src/domain/rules/students/STU-005-one-child-under-two-ids';
import { outcomeOf, runExample, wordsOf } from '../../../house';

const seth = { lastName: 'Ledet', firstName: 'Seth', birthDate: '2017-06-05', sex: 'male' };

describe('STU-005', () => {
  it('says it once for three ids, two rows of which share one', async () => {
    const ids = ['9912345671', '9912345672', '9912345671', '9912345673'];
    const given = { Students: ids.map((stateStudentId) => ({ ...seth, stateStudentId })) };
    const words = wordsOf(await runExample(rule, { name: 'three ids', given }));
    expect(words.map(({ message }) => message)).toEqual([
      'Last Name, First Name, Birth Date and Sex are the same under 3 State Student IDs: 9912345671, 9912345672, 9912345673.',
    ]);
    expect(words[0]?.finding.related.map(({ row }) => row.rowNumber)).toEqual([3, 5]);
  });

  it.each(['lastName', 'firstName', 'birthDate', 'sex'] as const)('is silent where %s is blank on both', async (field) => {
    const rows = ['9912345671', '9912345672'].map((stateStudentId) => ({ ...seth, stateStudentId, [field]: written('') }));
    await expect(outcomeOf(rule, { Students: rows })).resolves.toBe('fine');
  });

  it('is not judged for a student whose birth date cannot be read', async () => {
    const rows = ['9912345671', '9912345672'].map((stateStudentId) => ({ ...seth, stateStudentId, birthDate: written('June') }));
    await expect(outcomeOf(rule, { Students: rows })).resolves.toBe('not judged');
  });
});
