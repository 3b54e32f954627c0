import { type Day, day, isoDate } from '../../../src/domain/day';
import { Book, evaluations, rowOf } from '../../../src/domain/model';
import { type CompletedEvaluation, threeYearDate } from '../../../src/domain/deadlines';

const stateStudentId = '9900000001';

function dueAfter(dissemination: string, waivers: readonly string[], knownBy: Day = day('2099-12-31')): string {
  const evaluation = rowOf(evaluations, 2, { stateStudentId, evaluationType: 'initial', disseminationDate: day(dissemination) });
  const rows = waivers.map((date, at) => rowOf(evaluations, at + 3, { stateStudentId, evaluationType: 'waiver', waiverDate: day(date) }));
  const file = new Book('example', [{ sheet: evaluations, layout: undefined, rows: [evaluation, ...rows] }]).caseFiles.get(stateStudentId);
  if (!file) throw new Error('There is no row');
  return isoDate(threeYearDate(file, evaluation as CompletedEvaluation, knownBy).due);
}

describe('the three-year date', () => {
  it('is the anniversary, and 28 February after 29 February', () => {
    expect(dueAfter('2023-10-10', [])).toBe('2026-10-10');
    expect(dueAfter('2024-02-29', [])).toBe('2027-02-28');
  });

  it('moves with a waiver dated on it or before, not with one dated the day after', () => {
    expect(dueAfter('2023-10-10', ['2026-10-10'])).toBe('2029-10-10');
    expect(dueAfter('2023-10-10', ['2026-09-01'])).toBe('2029-09-01');
    expect(dueAfter('2023-10-10', ['2026-10-11'])).toBe('2026-10-10');
  });

  it('moves again with the next waiver in time, whatever the order of the rows', () => {
    expect(dueAfter('2020-10-10', ['2026-10-09', '2023-10-10'])).toBe('2029-10-09');
    expect(dueAfter('2020-10-10', ['2026-10-11', '2023-10-10'])).toBe('2026-10-10');
  });

  it('ignores a waiver of the evaluation before, and one that is not yet known', () => {
    expect(dueAfter('2023-10-10', ['2023-10-10', '2022-05-01'])).toBe('2026-10-10');
    expect(dueAfter('2023-10-10', ['2026-09-01'], day('2026-08-31'))).toBe('2026-10-10');
  });
});
