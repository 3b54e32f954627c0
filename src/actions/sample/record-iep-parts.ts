import { civilDay, civilParts, type Day, plusDays, plusYears } from '../../domain/day';
import { assessments, extendedSchoolYear, transition } from '../../domain/model';
import { type Grade, gradeOn, yearAtAge } from './child';
import { isGiftedOrTalentedOnly } from './conditions';
import type { RecordOf } from './ledger';
import type { Pupil } from './record-person';
import { sampleYear } from './school-days';
import type { PlannedIep } from './story';

const beforeTests: ReadonlySet<Grade> = new Set([
  'birthTo2',
  'preschoolServices',
  'preKindergarten3',
  'preKindergarten4',
  'kindergarten',
  'grade1',
  'grade2',
]);
const highSchool: ReadonlySet<Grade> = new Set(['grade9', 'grade10', 'grade11', 'grade12']);

/** Writes the decision about the state assessment, from grade 3 on. */
export function recordAssessment(pupil: Pupil, iep: PlannedIep, iepId: string): void {
  const { id, story, world, ledger } = pupil;
  const { birth } = story.entry;
  const grade = gradeOn(birth, iep.end < world.asOf ? iep.end : world.asOf);
  if (beforeTests.has(grade)) return;
  const isTested = grade !== 'grade12' && !story.isPrivate;
  ledger.add(assessments, {
    iepId,
    stateStudentId: id,
    ...(isTested ? testOf(pupil, iep, grade) : { assessment: 'notTested' }),
    ...(highSchool.has(grade) && { cohortYear: yearAtAge(birth, 14) }),
  });
}

function testOf(pupil: Pupil, iep: PlannedIep, grade: Grade): RecordOf<typeof assessments> {
  const deviations = (): number => pupil.random.between(30, 44) / 10;
  if (iep.condition.alternate) return { assessment: 'leapConnect', cognitiveSd: deviations(), adaptiveSd: deviations() };
  if (isGiftedOrTalentedOnly(iep.condition)) return { assessment: 'leap2025' };
  return { assessment: 'leap2025', accommodationsDate: iep.meeting, ...(highSchool.has(grade) && aprilDunn(pupil, iep)) };
}

function aprilDunn({ world, random }: Pupil, iep: PlannedIep): RecordOf<typeof assessments> {
  const entered = world.days[iep.lea].schoolDayFrom(iep.begin);
  const decided = world.days[iep.lea].workdayUntil(plusDays(entered, random.between(8, 20)));
  if (decided > world.asOf || decided > iep.end || !random.chance(0.3)) return { aprilDunn: false };
  return { aprilDunn: true, aprilDunnCourseEntry: entered, aprilDunnCriteriaDate: decided };
}

/**
 * Writes the decision about the summer: services for some, and for students on the alternate assessment at least that
 * regression was considered.
 * @returns whether the student is eligible for an extended school year under this IEP
 */
export function recordSummer(pupil: Pupil, iep: PlannedIep, iepId: string): boolean {
  const { id, story, random, ledger } = pupil;
  const { alternate } = iep.condition;
  const summer = random.chance(alternate ? 0.6 : 0.06) ? summerUnder(pupil, iep) : undefined;
  if (story.isPrivate || isGiftedOrTalentedOnly(iep.condition) || (!summer && !alternate)) return false;
  const about = { iepId, stateStudentId: id, criterion: alternate ? 'regressionRecoupment' : random.pick(criteria) } as const;
  ledger.add(extendedSchoolYear, summer ? { ...about, ...summer, service: 'specialInstruction', minutesPerWeek: 240 } : about);
  return summer !== undefined;
}

const criteria = ['regressionRecoupment', 'criticalPointOfInstruction', 'specialCircumstances'] as const;

function summerUnder({ story, world, random }: Pupil, iep: PlannedIep): RecordOf<typeof extendedSchoolYear> | undefined {
  const { year } = civilParts(iep.end);
  const beginDate = plusDays(sampleYear(year - 1).last, 11);
  const endDate = plusDays(beginDate, 25);
  const earliest = Math.max(civilDay(year, 1, 10) as Day, iep.begin, iep.meeting) as Day;
  const determinationDate = world.days[iep.lea].workdayFrom(plusDays(earliest, random.between(3, 60)));
  const fits = endDate <= iep.end && determinationDate < beginDate - 20 && determinationDate <= world.asOf;
  return fits && endDate < plusYears(story.entry.birth, 22) ? { determinationDate, beginDate, endDate } : undefined;
}

const endsWithSummary: ReadonlySet<string | undefined> = new Set(['regularDiploma', 'maximumAge', 'certificate', 'alternateDiploma']);

/** Writes the transition plan of an IEP under which the student is, or turns, sixteen. */
export function recordTransition(pupil: Pupil, iep: PlannedIep, iepId: string): void {
  const { id, story, world, random, ledger } = pupil;
  const { birth } = story.entry;
  const isDue = ({ meeting }: PlannedIep): boolean => plusYears(birth, 16) < plusYears(meeting, 1);
  if (!isDue(iep)) return;
  const days = world.days[iep.lea];
  const invited = random.chance(0.4);
  const summary = endsWithSummary.has(iep.ended) ? days.workdayUntil(plusDays(iep.end, -random.between(1, 6))) : undefined;
  ledger.add(transition, {
    iepId,
    stateStudentId: id,
    educationGoal: true,
    employmentGoal: true,
    livingGoal: iep.condition.alternate,
    agencyInvited: invited,
    majorityNoticeDate: story.ieps.find(isDue)?.meeting,
    summaryOfPerformanceDate: summary,
    goalsUpdated: iep.meeting,
    assessmentDate: days.workdayUntil(plusDays(iep.meeting, -random.between(10, 30))),
    transitionServices: true,
    coursesOfStudy: true,
    annualGoalsLinked: true,
    studentInvited: true,
    agencyConsentDate: invited ? days.workdayUntil(plusDays(iep.meeting, -5)) : undefined,
  });
}
