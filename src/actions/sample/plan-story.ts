import { type Day, plusDays } from '../../domain/day';
import { conditionFor, type Way } from './conditions';
import { type Course, earlierEnding, endOfSchool, exitEvaluation, planMove, planReevaluations } from './plan-course';
import { planEntry } from './plan-entry';
import { planIeps } from './plan-ieps';
import type { Random } from './random';
import type { SampleLea } from './school-days';
import type { Ending, Move, PlannedReevaluation, Stay, Story, World } from './story';

const ways: readonly (readonly [Way, number])[] = [
  ['partC', 8],
  ['preschool', 10],
  ['schoolAge', 68],
  ['gifted', 14],
];

/** The life of one student: a way into special education, what the evaluation finds, and what follows until the as-of date. */
export function planStory(world: World, random: Random): Story {
  const way = random.weighted(ways);
  const lea: SampleLea = random.chance(0.7) ? 'ZZ1' : 'ZZ2';
  const zone = random.between(0, world.zones - 1);
  const condition = conditionFor(way, random);
  const entry = planEntry(way, lea, condition, world, random);
  const course: Course = { lea, entry, condition, world, random };
  const isPrivate = way === 'schoolAge' && !condition.alternate && random.chance(0.02);
  const outcome =
    way === 'partC'
      ? 'eligible'
      : random.weighted([
          ['eligible', 95],
          ['notEligible', 4],
          ['refused', 1],
        ] as const);
  const head = { way, zone, isPrivate, entry, condition };
  return { ...head, ...(outcome === 'eligible' ? whatFollows(course, isPrivate) : withoutServices(course, outcome)) };
}

type Rest = Pick<Story, 'outcome' | 'stays' | 'reevaluations' | 'ieps' | 'move' | 'ending'>;

/** Nothing follows: the evaluation found no exceptionality, or the parent refused the services that it opened. */
function withoutServices({ lea, entry, world, random }: Course, outcome: 'notEligible' | 'refused'): Rest {
  const date = world.days[lea].workdayUntil(plusDays(entry.disseminated, random.between(12, 26)));
  const isOver = date <= world.asOf && date >= entry.disseminated;
  const reason = outcome === 'notEligible' ? 'notEligible' : 'initialServicesRefused';
  return {
    // Who refuses services was found eligible first.
    outcome: outcome === 'refused' ? 'eligible' : outcome,
    stays: [{ lea, begin: entry.referral, ...(isOver && { end: date, reason }) }],
    reevaluations: [],
    ieps: [],
    ...(isOver && { ending: { date, reason } }),
  };
}

function whatFollows(course: Course, isPrivate: boolean): Rest {
  const { world, random } = course;
  const atEnd = endOfSchool(course);
  const earlier = random.chance(0.09) ? earlierEnding(course, lastDayFor(atEnd, world)) : undefined;
  let ending = [earlier, atEnd].find((candidate) => candidate !== undefined && candidate.date <= world.asOf);
  const until = ending?.date ?? world.asOf;
  const planned = planReevaluations(course, until, ending !== undefined);
  const move = !isPrivate && random.chance(0.06) ? planMove(course, until, planned) : undefined;
  const lea = move?.to ?? course.lea;
  let reevaluations: readonly PlannedReevaluation[] = planned.map((each) =>
    move && (each.consent ?? each.done) > move.leaves ? { ...each, lea } : each,
  );
  if (ending?.reason === 'transferredToRegularEducation') {
    const last = exitEvaluation(course, ending, lea, reevaluations);
    if (last) reevaluations = [...reevaluations, last];
    else ending = { date: ending.date, reason: 'movedKnownToContinue', newLea: 'OUT' };
  }
  return {
    outcome: 'eligible',
    stays: staysOf(course, move, ending),
    reevaluations,
    ieps: planIeps({ course, reevaluations, move, ending }),
    ...(move && { move }),
    ...(ending && { ending }),
  };
}

const lastDayFor = ({ date }: Ending, { asOf }: World): Day => (date - 60 < asOf ? plusDays(date, -60) : asOf);

function staysOf({ lea, entry: { referral } }: Course, move: Move | undefined, ending: Ending | undefined): Story['stays'] {
  const closed = ending && { end: ending.date, reason: ending.reason };
  if (!move) return [{ lea, begin: referral, ...closed }];
  const before: Stay = { lea, begin: referral, end: move.leaves, reason: 'movedKnownToContinue' };
  return [before, { lea: move.to, begin: move.arrives, ...closed }];
}
