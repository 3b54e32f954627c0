import { ageOn, civilParts, type Day, laterOf, plusYears } from '../../domain/day';
import type { grades, MeaningOf } from '../../domain/model';
import { sampleYear } from './school-days';

/** Grade of a student. */
export type Grade = MeaningOf<typeof grades>;

const byAge: Readonly<Record<number, Grade>> = {
  3: 'preKindergarten3',
  4: 'preKindergarten4',
  5: 'kindergarten',
  6: 'grade1',
  7: 'grade2',
  8: 'grade3',
  9: 'grade4',
  10: 'grade5',
  11: 'grade6',
  12: 'grade7',
  13: 'grade8',
  14: 'grade9',
  15: 'grade10',
  16: 'grade11',
};

/** Calendar year in which the latest school year began whose first student day is not after a day. */
export function schoolYearOn(date: Day): number {
  const { year } = civilParts(date);
  return sampleYear(year).first <= date ? year : year - 1;
}

/** Age on September 30 of a school year, by which children enter kindergarten. */
export const ageInYear = (birth: Day, begins: number): number => ageOn(birth, sampleYear(begins).cutoff);

/** The usual grade of a child on a day; it changes with the first student day. */
export function gradeOn(birth: Day, date: Day): Grade {
  if (ageOn(birth, date) < 3) return 'birthTo2';
  const age = ageInYear(birth, schoolYearOn(date));
  if (age < 3) return 'preschoolServices';
  return byAge[age] ?? 'grade12';
}

/** Calendar year in which the school year begins that a child starts at an age (on September 30). */
export function yearAtAge(birth: Day, age: number): number {
  const { year } = civilParts(birth);
  return ageInYear(birth, year + age) === age ? year + age : year + age + 1;
}

/** The day from which settings of the school-age table apply: kindergarten has begun and the child is five. */
export const schoolAgeFrom = (birth: Day): Day => laterOf(sampleYear(yearAtAge(birth, 5)).first, plusYears(birth, 5));
