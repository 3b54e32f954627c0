import { exampleAsOf, exampleWorkbook } from '../../src/actions/make-example';
import { slips } from '../../src/actions/sample/slips';
import { isoDate } from '../../src/domain/day';
import { checked } from './sample-scene';

describe('the example workbook', () => {
  it('holds a dozen slips of every severity, each found once on a student of its own, and nothing else', async () => {
    const report = await checked(exampleWorkbook(), isoDate(exampleAsOf));
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual(slips.map(({ rule }) => rule).sort());
    expect(new Set(report.findings.map(({ student }) => student)).size).toBe(slips.length);
    expect(report.counts).toMatchObject({ error: 7, warning: 4, information: 1, notJudged: 0 });
    expect(report.students).toBe(24);
    expect(report.reading.notes).toEqual([]);
  });

  it('still leaves nothing unjudged a year and a half later', async () => {
    expect((await checked(exampleWorkbook(), '2028-05-01')).notJudged).toEqual([]);
  });

  it('tells on its first sheet what went wrong, and as of which day', () => {
    const text = JSON.stringify([...(exampleWorkbook().sheets[0]?.rows ?? [])]);
    expect(text).toContain('--as-of 2026-11-24');
    for (const { rule, story } of slips) {
      expect(text).toContain(rule);
      expect(text).toContain(story);
    }
  });
});
