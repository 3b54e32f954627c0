import { rules } from '../../../src/domain/rules/catalogue';
import { describeRule } from '../../house';

describe('the catalogue', () => {
  it('holds each id once, in order', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

for (const rule of rules) describeRule(rule);
