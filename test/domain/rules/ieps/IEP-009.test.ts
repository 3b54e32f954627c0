import rule from '../../../../src/domain/rules/ieps/IEP-009-official-ieps-overlap';
import { outcomeOf, runExample } from '../../../house';

const official = (beginDate: string, endDate: string | undefined, iepType = 'review') => ({
  iepType,
  status: 'official',
  beginDate,
  endDate,
});

describe('IEP-009, official IEPs on one day', () => {
  it('finds each IEP that runs into an earlier one, once, and names the earlier one that lasts longest', async () => {
    const IEPs = [official('2025-03-03', '2026-02-24'), official('2025-09-01', '2025-10-31'), official('2026-01-05', '2027-01-04')];
    const { findings } = await runExample(rule, { name: 'case', given: { IEPs } });
    expect(findings.map(({ cell, related }) => [cell.row.rowNumber, cell.field, related[0]?.row.rowNumber])).toEqual([
      [3, 'beginDate', 2],
      [4, 'beginDate', 2],
    ]);
  });

  it('finds an interim IEP beside another', async () => {
    expect(await outcomeOf(rule, { IEPs: [official('2026-01-05', '2027-01-04'), official('2026-10-01', '2027-01-04', 'interim')] })).toBe(
      'found',
    );
  });

  it('leaves a blank End Date and an End Date before Begin Date to their own rules', async () => {
    const next = official('2026-02-18', '2027-02-12');
    expect(await outcomeOf(rule, { IEPs: [official('2025-03-03', undefined), next] })).toBe('fine');
    expect(await outcomeOf(rule, { IEPs: [official('2026-03-03', '2026-02-20'), next] })).toBe('fine');
  });
});
