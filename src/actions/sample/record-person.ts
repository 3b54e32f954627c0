import { ageOn, type Day, plusYears } from '../../domain/day';
import { jurisdictions, parents, students } from '../../domain/model';
import { type Grade, gradeOn } from './child';
import type { Ledger, RecordOf } from './ledger';
import { adults, boys, girls, lastNames, streets } from './names';
import { privateSchool, schoolFor, separateSchool, townOf } from './places';
import type { Random } from './random';
import type { SampleLea } from './school-days';
import type { Stay, Story, World } from './story';

/** A student whose records are written. */
export interface Pupil {
  readonly id: string;
  /** Number within the sample; record ids carry it. */
  readonly number: number;
  readonly story: Story;
  readonly world: World;
  readonly random: Random;
  readonly ledger: Ledger;
}

/** The day if it has come by the as-of date: nothing later is on record. */
export const known = (date: Day | undefined, { asOf }: World): Day | undefined => (date !== undefined && date <= asOf ? date : undefined);

/** The school of a student in an LEA on a day. */
export function siteOn({ story, story: { entry, zone, isPrivate, ieps } }: Pupil, lea: SampleLea, date: Day): string {
  if (isPrivate) return privateSchool(lea);
  const current = ieps.findLast(({ begin }) => begin <= date) ?? ieps[0];
  if (current?.condition.setting === 'separateSchool') return separateSchool(lea);
  return schoolFor(lea, zone, gradeOn(story.entry.birth, date > entry.referral ? date : entry.referral));
}

/** Writes the student, the parents and the jurisdictions. */
export function recordPerson(pupil: Pupil): void {
  const { id, number, story, world, random, ledger } = pupil;
  const name = nameOf(pupil);
  const last = story.ending?.date ?? world.asOf;
  const isWard = random.chance(0.01);
  const spanish = random.chance(0.07);
  ledger.add(students, {
    stateStudentId: id,
    localStudentId: String(2_000_000 + number),
    ...name,
    birthDate: story.entry.birth,
    hispanicLatino: spanish || random.chance(0.02),
    race: random.weighted<NonNullable<RecordOf<typeof students>['race']>>([
      [['white'], 46],
      [['black'], 44],
      [['asian'], 2],
      [['americanIndian'], 2],
      [['pacificIslander'], 0.3],
      [['white', 'black'], 3],
      [['white', 'americanIndian'], 1],
    ]),
    grade: lastGrade(pupil, last),
    homeLanguage: spanish ? 'spa' : 'eng',
    englishLearner: spanish && random.chance(0.6),
    enrolledSite: siteOn(pupil, latestStay(story).lea, last),
    enrolmentType: story.isPrivate ? 'parentallyPlacedPrivate' : 'public',
    wardOfState: isWard,
  });
  for (const stay of story.stays) recordStay(pupil, stay);
  recordParents(pupil, name, isWard);
}

/** The LEA in which a student is, or was last. */
export const latestStay = ({ stays }: Story): Stay => stays.at(-1) ?? stays[0];

const onlyWhileServed: ReadonlySet<Grade> = new Set(['birthTo2', 'preschoolServices']);

function lastGrade({ story: { entry, ending } }: Pupil, last: Day): Grade {
  const grade = gradeOn(entry.birth, last);
  return ending && onlyWhileServed.has(grade) ? 'preKindergarten3' : grade;
}

type Name = Pick<RecordOf<typeof students>, 'lastName' | 'firstName' | 'middleName' | 'sex'>;

function nameOf({ story, random, ledger }: Pupil): Name {
  const sex = random.chance(0.36) ? 'female' : 'male';
  const firsts = sex === 'female' ? girls : boys;
  for (;;) {
    const lastName = random.pick(lastNames);
    const firstName = random.pick(firsts);
    if (!ledger.claim(`${lastName} ${firstName} ${sex} ${String(story.entry.birth)}`)) continue;
    return { lastName, firstName, middleName: random.chance(0.4) ? random.pick(firsts) : undefined, sex };
  }
}

function recordStay(pupil: Pupil, { lea, begin, end, reason }: Stay): void {
  const { id, world, ledger } = pupil;
  ledger.add(jurisdictions, {
    stateStudentId: id,
    lea,
    site: siteOn(pupil, lea, end ?? world.asOf),
    beginDate: begin,
    endDate: end,
    endReason: reason,
    residency: 'resident',
  });
}

function recordParents(pupil: Pupil, name: Name, isWard: boolean): void {
  const { id, story, world, random, ledger } = pupil;
  const { city, zip, area } = townOf[latestStay(story).lea];
  const isAdult = ageOn(story.entry.birth, world.asOf) >= 18;
  const address = `${String(random.between(100, 9899))} ${random.pick(streets).replace('-', ' ')} ${random.pick(['St', 'Rd', 'Ln', 'Dr'])}`;
  const reach = (firstName: string, lastName: string): RecordOf<typeof parents> => ({
    lastName,
    firstName,
    address,
    city,
    state: 'LA',
    zip,
    // 555-0100 to 555-0199 is kept free for fiction.
    phone: `${area}-555-01${String(random.between(0, 99)).padStart(2, '0')}`,
    email: `${firstName}.${lastName}@example.org`.toLowerCase(),
  });
  const guardians = isWard ? [random.pick(['surrogate', 'foster'] as const)] : random.weighted(families);
  guardians.forEach((relationship, at) => {
    const lastName = relationship === 'biological' && random.chance(0.8) ? (name.lastName ?? '') : random.pick(lastNames);
    ledger.add(parents, {
      stateStudentId: id,
      parentNo: at + 1,
      ...reach(random.pick(adults), lastName),
      relationship,
      educationalRights: !isAdult,
    });
  });
  if (!isAdult) return;
  ledger.add(parents, {
    stateStudentId: id,
    parentNo: guardians.length + 1,
    ...reach(name.firstName ?? '', name.lastName ?? ''),
    relationship: 'self',
    educationalRights: true,
    beginDate: plusYears(story.entry.birth, 18),
  });
}

type Relationship = NonNullable<RecordOf<typeof parents>['relationship']>;

const families: readonly (readonly [readonly Relationship[], number])[] = [
  [['biological', 'biological'], 58],
  [['biological'], 32],
  [['adoptive', 'adoptive'], 2],
  [['guardian'], 4],
  [['relative'], 4],
];
