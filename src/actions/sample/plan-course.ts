import { ageOn, type Day, plusDays, plusMonths, plusYears } from '../../domain/day';
import { schoolYearOn, yearAtAge } from './child';
import { type Condition, conditionFor, isGiftedOrTalentedOnly } from './conditions';
import type { Random } from './random';
import { sampleYear, type SampleLea, sampleLeas, yearOfJuly } from './school-days';
import type { Ending, Entry, Move, PlannedReevaluation, World } from './story';

/** Where a story stands once services have begun. */
export interface Course {
  readonly lea: SampleLea;
  readonly entry: Entry;
  readonly condition: Condition;
  readonly world: World;
  readonly random: Random;
}

/**
 * The end of school: a diploma after grade 12; on the alternate assessment school goes on to the year in which the student
 * turns 22 (LAC 28:XCVII.103.C.2).
 */
export function endOfSchool({ entry: { birth }, condition, random }: Course): Ending {
  if (!condition.alternate) {
    const diploma = random.pick(['topsUniversity', 'jumpStart'] as const);
    return { date: sampleYear(yearAtAge(birth, 17)).last, reason: 'regularDiploma', diploma };
  }
  const turns22 = plusYears(birth, 22);
  const { last } = sampleYear(schoolYearOn(turns22));
  if (turns22 <= last) return { date: last, reason: 'maximumAge' };
  return random.chance(0.5)
    ? { date: last, reason: 'certificate', diploma: 'certificateOfAchievement' }
    : { date: last, reason: 'alternateDiploma', diploma: 'alternatePathway' };
}

/** Another end, before that of school; undefined when services are too young for one. */
export function earlierEnding({ lea, entry, condition, world, random }: Course, last: Day): Ending | undefined {
  const from = plusDays(entry.begin, 70);
  if (from >= last) return undefined;
  const date = world.days[lea].workdayFrom(plusDays(from, random.between(0, last - from)));
  const age = ageOn(entry.birth, date);
  const reason = random.weighted<Ending['reason']>([
    ['movedKnownToContinue', 45],
    ['transferredToRegularEducation', condition.alternate || isGiftedOrTalentedOnly(condition) ? 0 : 22],
    ['consentRevoked', 8],
    ['privateSchool', 4],
    ['homeStudy', 8],
    ['droppedOut', age >= 16 ? 90 : 0],
    ['died', 0.4],
  ]);
  if (reason === 'movedKnownToContinue') return { date, reason, newLea: random.pick(['OUT', 'NON', 'OUT']) };
  // Services may go on for ten days of notice after a revocation.
  return reason === 'consentRevoked' ? { date: plusDays(date, 10), reason, revocation: date } : { date, reason };
}

// Children with these may need the triennial evaluation, so it is not waived (LAC 28:CI.1101.C.1.b).
const neverWaived: ReadonlySet<string> = new Set([
  'developmentalDelay',
  'hearing',
  'traumaticBrainInjury',
  'visualImpairment',
  'deafBlindness',
]);

/** Up to when re-evaluations are planned: the end of the story, or the as-of date, on which one may be in process. */
export interface Horizon {
  readonly until: Day;
  readonly hasEnded: boolean;
}

/**
 * Re-evaluations and waivers up to a day, each well before the three years are over; a developmental delay is looked at again
 * before the ninth birthday comes near.
 */
export function planReevaluations(course: Course, horizon: Horizon): readonly PlannedReevaluation[] {
  const planned: PlannedReevaluation[] = [];
  for (;;) {
    const next = reevaluationAfter(course, planned.at(-1), horizon);
    if (!next) return planned;
    planned.push(next);
  }
}

function reevaluationAfter(course: Course, previous: PlannedReevaluation | undefined, horizon: Horizon): PlannedReevaluation | undefined {
  const { lea, entry, world, random } = course;
  const { done: since, condition } = previous ?? { done: entry.disseminated, condition: course.condition };
  const target = targetFor(since, condition, course);
  if (isFarOff(target, horizon) || (previous && target - since < leastBetween)) return undefined;
  const days = world.days[lea];
  const done = days.workdayUntil(target);
  if (mayBeWaived(condition, previous) && random.chance(0.25)) {
    return done > horizon.until ? undefined : { type: 'waiver', lea, done, decision: 'waived', condition };
  }
  const consent = days.workdayUntil(plusDays(done, -random.between(35, 75)));
  if ((horizon.hasEnded ? done : consent) > horizon.until) return undefined;
  const next = nextCondition(condition, ageOn(entry.birth, done), random);
  return { type: 'triennial', lea, consent, done, decision: 'eligible', condition: next };
}

/** Days between two re-evaluations; closer to the end of school, the last one stands. */
const leastBetween = 370;

// Consent comes at most 75 days before.
const isFarOff = (target: Day, { until }: Horizon): boolean => target > until + 80;

const mayBeWaived = ({ listed }: Condition, previous: PlannedReevaluation | undefined): boolean =>
  previous?.type !== 'waiver' && !listed.some((found) => neverWaived.has(found));

function targetFor(since: Day, condition: Condition, { entry: { birth }, random }: Course): Day {
  const triennial = plusDays(plusYears(since, 3), -random.between(100, 190));
  const before22 = plusDays(plusYears(birth, 22), -random.between(40, 90));
  if (condition.listed[0] !== 'developmentalDelay') return triennial < before22 ? triennial : before22;
  const beforeNine = plusMonths(birth, 100 - random.between(0, 3));
  return triennial < beforeNine ? triennial : beforeNine;
}

// Speech that was listed beside a delay stays listed, so that the services under way still fit.
function nextCondition(condition: Condition, age: number, random: Random): Condition {
  if (condition.listed[0] !== 'developmentalDelay' || age < 7) return condition;
  return conditionFor(condition.speechType === undefined ? 'afterDelay' : 'afterDelayWithSpeech', random);
}

/** The re-evaluation that ends special education; undefined when another one was done within a year, or time is too short. */
export function exitEvaluation(
  course: Course,
  ending: Ending,
  lea: SampleLea,
  earlier: readonly PlannedReevaluation[],
): PlannedReevaluation | undefined {
  const { entry, condition, world, random } = course;
  const previous = earlier.findLast(({ type }) => type !== 'waiver');
  const consent = world.days[lea].workdayUntil(plusDays(ending.date, -random.between(35, 60)));
  if (consent < entry.begin || (previous && ending.date - previous.done < leastBetween)) return undefined;
  return { type: 'exit', lea, consent, done: ending.date, decision: 'declassified', condition };
}

/** A move to the other LEA in the middle of a school year, clear of count dates and of evaluations in process; undefined when none fits. */
export function planMove({ lea, entry, world, random }: Course, until: Day, evaluations: readonly PlannedReevaluation[]): Move | undefined {
  const from = plusDays(entry.begin, 50);
  const to = plusDays(until, -40);
  const other = sampleLeas.find(({ code }) => code !== lea)?.code;
  if (from >= to || other === undefined) return undefined;
  const leaves = world.days[lea].schoolDayFrom(plusDays(from, random.between(0, to - from)));
  const arrives = world.days[other].schoolDayFrom(plusDays(leaves, 1));
  const begins = yearOfJuly(leaves);
  const { first, last } = sampleYear(begins);
  const isQuiet = leaves >= plusDays(first, 75) && plusDays(arrives, 10) <= last && arrives - leaves < 8;
  const meets = evaluations.some(({ consent, done }) => (consent ?? done) - 20 <= leaves && leaves <= done + 60);
  if (!isQuiet || meets) return undefined;
  const meeting = world.days[other].schoolDayFrom(plusDays(arrives, random.between(0, 1)));
  return meeting - arrives <= 4 && meeting <= until ? { leaves, arrives, to: other, meeting } : undefined;
}
