import { written } from '../../../../src/domain/rules/define-rule';
import rule from '../../../../src/domain/rules/jurisdictions/JUR-001-two-open-jurisdictions';
import { outcomeOf, runExample } from '../../../house';

const moves = ['2023-08-10', '2024-12-20', '2026-07-01'].map((beginDate) => ({ beginDate }));

describe('JUR-001', () => {
  it('finds all but the latest of the open ones', async () => {
    const { findings } = await runExample(rule, { name: 'three open', given: { Jurisdictions: [...moves].reverse() } });
    expect(findings.map(({ cell }) => cell.row.rowNumber)).toEqual([3, 4]);
  });

  it('is not judged when an End Date cannot be read: the jurisdiction may be over', async () => {
    const given = { Jurisdictions: [{ beginDate: '2024-12-20', endDate: written('summer') }, { beginDate: '2026-07-01' }] };
    await expect(outcomeOf(rule, given)).resolves.toBe('not judged');
  });
});
