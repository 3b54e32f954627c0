import { ageOn, type Day } from '../../day';
import { hasLeft } from '../../deadlines';
import { cellOf, educationalSettings, exits, type Filled, grades, jurisdictions, type MeaningOf, placements, students } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';

type Setting = MeaningOf<typeof educationalSettings>;
type Grade = MeaningOf<typeof grades>;
type Table = 'school-age' | 'early-childhood' | 'both';

/**
 * The federal table that each setting belongs to. Separate schools and residential facilities stand in both. So does the
 * private school here: a services plan needs it at every age, although the early-childhood table has no such setting.
 */
const tableOf: Readonly<Record<Setting, Table>> = {
  regularClass80: 'school-age',
  regularClass40To79: 'school-age',
  regularClassUnder40: 'school-age',
  separateSchool: 'both',
  residentialFacility: 'both',
  homeboundOrHospital: 'school-age',
  correctionalFacility: 'school-age',
  parentallyPlacedPrivate: 'both',
  earlyChildhood10ServicesIn: 'early-childhood',
  earlyChildhood10ServicesElsewhere: 'early-childhood',
  earlyChildhood9ServicesIn: 'early-childhood',
  earlyChildhood9ServicesElsewhere: 'early-childhood',
  separateClass: 'early-childhood',
  home: 'early-childhood',
  serviceProviderLocation: 'early-childhood',
};

const beforeKindergarten: ReadonlySet<Grade | undefined> = new Set<Grade | undefined>([
  undefined,
  'birthTo2',
  'infant',
  'toddler',
  'preKindergarten3',
  'preschoolServices',
  'preKindergarten4',
]);

/** The table for a student today; undefined under 3, whom neither table counts. */
function tableFor(age: number, grade: Grade | undefined): Table | undefined {
  if (age < 3) return undefined;
  return age < 5 || (age === 5 && beforeKindergarten.has(grade)) ? 'early-childhood' : 'school-age';
}

const isInForce = ({ beginDate, endDate }: Filled<typeof placements, 'beginDate'>, asOf: Day): boolean =>
  beginDate <= asOf && (endDate === undefined || endDate >= asOf);

const child = { birthDate: '2022-09-18', grade: 'preKindergarten4' };
const five = { birthDate: '2021-07-01', grade: 'kindergarten' };
const placement = { setting: 'regularClass80', beginDate: '2026-02-23' };

export default defineRule({
  id: 'PLC-001',
  sheet: placements,
  title: 'Setting belongs to the table of another age',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('EDFacts FS002', 'sourced', 'ages 6 to 21, and 5 from kindergarten on'),
    cite('EDFacts FS089', 'sourced', 'ages 3 and 4, and 5 before kindergarten'),
    cite('SER Workbench', 'our convention', 'only placements in force today are judged, with the age and the grade of today'),
  ],
  needs: ['setting', 'beginDate'],
  consults: ['endDate'],
  reads: [from(students, 'birthDate', 'grade'), from(jurisdictions, 'beginDate', 'endDate'), from(exits, 'exitDate')],
  check(row, { file, context: { asOf, codes } }) {
    const { student } = file;
    if (student?.birthDate === undefined || !isInForce(row, asOf)) return fine;
    const age = ageOn(student.birthDate, asOf);
    const right = tableFor(age, student.grade);
    const table = tableOf[row.setting];
    if (right === undefined || table === 'both' || table === right || hasLeft(file, asOf)) return fine;
    return found(cellOf(row, 'setting'), [cellOf(student, 'birthDate'), cellOf(student, 'grade')], {
      setting: codes.show(educationalSettings, row.setting),
      table,
      age,
      grade: student.grade === undefined ? 'blank' : codes.show(grades, student.grade),
    });
  },
  found: ({ setting, table, age, grade }) =>
    `Setting ${setting} is ${table === 'school-age' ? 'a school-age' : 'an early-childhood'} setting, but the student is ${String(age)} years old and Grade is ${grade}.`,
  fix: ({ table }) =>
    table === 'school-age'
      ? 'Choose an early-childhood setting: they are for ages 3 and 4, and for age 5 before kindergarten. Or correct Birth Date or Grade.'
      : 'Choose a school-age setting: they are for ages 6 to 21, and for age 5 from kindergarten on. Or correct Birth Date or Grade.',
  examples: {
    fail: [
      {
        name: 'school-age setting at four',
        says: 'is a school-age setting, but the student is 4 years old and Grade is 24 (Pre-kindergarten, age 4)',
        at: 'Setting',
        given: { Students: [child], Placements: [placement] },
      },
      {
        name: 'early-childhood setting at five in kindergarten',
        says: 'Setting SC (Separate class (early childhood)) is an early-childhood setting, but the student is 5 years old',
        given: { Students: [five], Placements: [{ ...placement, setting: 'separateClass' }] },
      },
    ],
    pass: [
      { name: 'school-age setting at five in kindergarten', given: { Students: [five], Placements: [placement] } },
      {
        name: 'early-childhood setting at five without a grade',
        given: { Students: [{ ...five, grade: undefined }], Placements: [{ ...placement, setting: 'home' }] },
      },
      { name: 'a placement of another year', given: { Students: [child], Placements: [{ ...placement, endDate: '2026-05-21' }] } },
      { name: 'a separate school at any age', given: { Students: [child], Placements: [{ ...placement, setting: 'separateSchool' }] } },
    ],
  },
});
