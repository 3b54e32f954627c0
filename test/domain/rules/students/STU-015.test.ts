import rule from '../../../../src/domain/rules/students/STU-015-school-site-code';
import { checkAll, type CheckResult } from '../../../../src/checking';
import { day } from '../../../../src/domain/day';
import { memorySource, readWorkbook } from '../../../../src/workbook';

async function checked(site: string, sites: 'no sheet' | 'empty sheet'): Promise<CheckResult> {
  const students = {
    name: 'Students',
    rows: [
      ['State Student ID', 'School Site'],
      ['9912345678', site],
    ],
  };
  const source = memorySource('sites.xlsx', sites === 'no sheet' ? [students] : [students, { name: 'Sites', rows: [['Site', 'LEA']] }]);
  const reading = await readWorkbook(source);
  if (!reading.ok) throw new Error(reading.problem.code);
  return checkAll(reading.value.book, reading.value.contextFor(day('2026-11-24')), { rules: [rule] });
}

describe('STU-015', () => {
  it('judges the form of the code without a Sites sheet, and says that the rest waits for one', async () => {
    expect((await checked('ZZ101', 'no sheet')).findings.length).toBe(1);
    const { findings, unjudged } = await checked('ZZ1077', 'no sheet');
    expect(findings).toEqual([]);
    expect(unjudged.map(({ problem, count }) => [problem, count])).toEqual([[{ code: 'missing-sheet', facts: { sheet: 'Sites' } }, 1]]);
  });

  it('is silent about every school where the Sites sheet is empty', async () => {
    const { findings, unjudged } = await checked('ZZ1077', 'empty sheet');
    expect([findings, unjudged]).toEqual([[], []]);
  });
});
