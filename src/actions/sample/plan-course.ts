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
    ['droppedOut', age >= 16 ? 30 : 0],
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

/**
 * Re-evaluations and waivers up to a day, each well before the three years are over; a developmental delay is looked at again
 * before the ninth birthday comes near. The last one may still be in process.
 * @param until the end of the story, or the as-of date
 */
export function planReevaluations(course: Course, until: Day, hasEnded: boolean): readonly PlannedReevaluation[] {
  const { lea, entry, world, random } = course;
  const days = world.days[lea];
  const planned: PlannedReevaluation[] = [];
  let { condition } = course;
  let since = entry.disseminated;
  for (;;) {
    const target = targetFor(since, condition, course);
    const previous = planned.at(-1);
    // Close to the end of school, the last evaluation stands.
    if (target > until + 80 || (previous && target - previous.done < 370)) return planned;
    const done = days.workdayUntil(target);
    const mayWaive = previous?.type !== 'waiver' && !condition.listed.some((found) => neverWaived.has(found));
    if (mayWaive && random.chance(0.25)) {
      if (done > until) return planned;
      planned.push({ type: 'waiver', lea, done, decision: 'waived', condition });
    } else {
      const consent = days.workdayUntil(plusDays(done, -random.between(35, 75)));
      if (consent > until || (hasEnded && done > until)) return planned;
      condition = nextCondition(condition, ageOn(entry.birth, done), random);
      planned.push({ type: 'triennial', lea, consent, done, decision: 'eligible', condition });
    }
    since = done;
  }
}

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
  if (consent < entry.begin || (previous && ending.date - previous.done < 370)) return undefined;
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
