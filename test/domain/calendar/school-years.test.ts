import { day } from '../../../src/domain/day';
import { calendarWith } from './scene';

const covered = [{ from: '2025-07-01', to: '2027-06-30' }];
const year = (schoolYear: string, firstStudentDay: string, lastStudentDay: string) => ({
  lea: 'ZZ1',
  schoolYear,
  firstStudentDay,
  lastStudentDay,
});

describe('two school years that overlap', () => {
  const overlapping = calendarWith({
    coverage: covered,
    years: [year('2025-26', '2025-08-07', '2026-05-21'), year('2026-27', '2026-05-21', '2027-05-20')],
  });
  const refusal = { ok: false, problem: { code: 'school-years-overlap', facts: { lea: 'ZZ1', years: ['2025-26', '2026-27'] } } };

  it('leave every question about school days without an answer', () => {
    expect(overlapping.isSchoolDay(day('2025-09-02'))).toEqual(refusal);
    expect(overlapping.addSchoolDays(day('2025-09-02'), 10)).toEqual(refusal);
    expect(overlapping.countSchoolDays(day('2025-09-02'), day('2025-09-12'))).toEqual(refusal);
  });

  it('do not touch business days', () => {
    expect(overlapping.isBusinessDay(day('2026-05-21'))).toEqual({ ok: true, value: true });
  });
});

it('a school year that begins the day after another ends does not overlap it', () => {
  const adjoining = calendarWith({
    coverage: covered,
    years: [year('2025-26', '2025-08-07', '2026-05-20'), year('2026-27', '2026-05-21', '2027-05-20')],
  });
  expect(adjoining.schoolYearsProblem).toBeUndefined();
  expect(adjoining.isSchoolDay(day('2026-05-21'))).toEqual({ ok: true, value: true });
});
