import { difference, differenceText, findingsText } from '../../tools/findings/findings-text';

const finding = {
  id: 'EVL-003|Evaluations|EV-1|Consent Date',
  rule: 'EVL-003',
  severity: 'error',
  sheet: 'Evaluations',
  cell: 'K2',
  message: 'Wrong.',
};

describe('findings as text', () => {
  it('is a line for each finding and for each reason for not judging', () => {
    const json = JSON.stringify({ findings: [finding], notJudged: [{ rule: 'EVL-004', reason: 'No calendar.', count: 3 }] });
    expect(findingsText(json)).toBe(
      'EVL-003 error Evaluations!K2 Wrong. [EVL-003|Evaluations|EV-1|Consent Date]\nEVL-004 not judged 3: No calendar.\n',
    );
  });

  it('says for each rule what came and what went', () => {
    const before = 'EVL-003 error a\nEVL-003 error b\nSTU-001 error c\n';
    const after = 'EVL-003 error b\nEVL-003 error d\nEVL-003 error e\nSTU-001 error c\n';
    expect(differenceText(difference(before, after))).toBe(
      'EVL-003: 2 gained, 1 lost\n  + EVL-003 error d\n  + EVL-003 error e\n  - EVL-003 error a',
    );
    expect(differenceText(difference(before, before))).toBe('');
  });
});
