import rule from '../../../../src/domain/rules/placements/PLC-001-setting-does-not-fit-age';
import { outcomeOf } from '../../../house';

const beginDate = '2026-08-10';
const outcome = (birthDate: string, grade: string | undefined, setting: string, more = {}) =>
  outcomeOf(rule, { Students: [{ birthDate, grade }], Placements: [{ setting, beginDate }], ...more });

describe('PLC-001, the table of a setting', () => {
  // Both outcomes for one student: school-age setting, early-childhood setting. The as-of date is 11/24/2026.
  it.each([
    ['under 3, whom neither table counts', '2023-11-25', 'birthTo2', 'fine', 'fine'],
    ['3 on the day itself', '2023-11-24', 'preKindergarten3', 'found', 'fine'],
    ['4 in kindergarten', '2021-11-25', 'kindergarten', 'found', 'fine'],
    ['5 in pre-kindergarten', '2021-11-24', 'preKindergarten4', 'found', 'fine'],
    ['5 in preschool services', '2021-02-10', 'preschoolServices', 'found', 'fine'],
    ['5 without a grade', '2021-02-10', undefined, 'found', 'fine'],
    ['5 in kindergarten', '2021-02-10', 'kindergarten', 'fine', 'found'],
    ['5 in a nongraded class', '2021-02-10', 'nongraded', 'fine', 'found'],
    ['6 in pre-kindergarten', '2020-11-24', 'preKindergarten4', 'fine', 'found'],
    ['21', '2005-02-10', 'grade12', 'fine', 'found'],
  ])('%s', async (_age, birthDate, grade, schoolAge, earlyChildhood) => {
    expect(await outcome(birthDate, grade, 'homeboundOrHospital')).toBe(schoolAge);
    expect(await outcome(birthDate, grade, 'serviceProviderLocation')).toBe(earlyChildhood);
    for (const both of ['separateSchool', 'residentialFacility', 'parentallyPlacedPrivate']) {
      expect(await outcome(birthDate, grade, both)).toBe('fine');
    }
  });

  it('judges only what is in force: not a placement to come, and not one that a student who left had', async () => {
    expect(
      await outcome('2022-09-18', undefined, 'regularClass80', { Placements: [{ setting: 'regularClass80', beginDate: '2026-11-25' }] }),
    ).toBe('fine');
    const Exits = [{ exitDate: '2026-10-01', exitReason: 'movedKnownToContinue' }];
    expect(await outcome('2022-09-18', undefined, 'regularClass80', { Exits })).toBe('fine');
  });

  it('is not judged when the birth date cannot be read', async () => {
    expect(
      await outcomeOf(rule, { Students: [{ birthDate: { written: 'May 2019' } }], Placements: [{ setting: 'home', beginDate }] }),
    ).toBe('not judged');
  });
});
