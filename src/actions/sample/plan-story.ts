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
  const outcome = way === 'partC' ? 'eligible' : random.weighted(outcomes);
  const head = { way, zone, isPrivate, entry, condition };
  return { ...head, ...(outcome === 'eligible' ? whatFollows(course, isPrivate) : withoutServices(course, outcome)) };
}

const outcomes = [
  ['eligible', 94.6],
  ['notEligible', 4],
  ['initialServicesRefused', 1],
  ['openedInError', 0.4],
] as const;

type Rest = Pick<Story, 'outcome' | 'stays' | 'reevaluations' | 'ieps' | 'move' | 'ending'>;

/** Nothing follows: no exceptionality was found, the parent refused the services, or the record was a mistake. */
function withoutServices({ lea, entry, world, random }: Course, reason: Exclude<(typeof outcomes)[number][0], 'eligible'>): Rest {
  const date =
    reason === 'openedInError'
      ? world.days[lea].workdayFrom(plusDays(entry.referral, random.between(1, 5)))
      : world.days[lea].workdayUntil(plusDays(entry.disseminated, random.between(12, 26)));
  const isOver = date <= world.asOf;
  return {
    // Who refuses services was found eligible first.
    outcome: reason === 'notEligible' ? reason : 'eligible',
    stays: [{ lea, begin: entry.referral, ...(isOver && { end: date, reason }) }],
    reevaluations: [],
    ieps: [],
    ...(isOver && { ending: { date, reason } }),
  };
}

function whatFollows(course: Course, isPrivate: boolean): Rest {
  const { world, random } = course;
  const planned = endingOf(course);
  const until = planned?.date ?? world.asOf;
  const triennials = planReevaluations(course, { until, hasEnded: planned !== undefined });
  const move = !isPrivate && random.chance(0.06) ? planMove(course, until, triennials) : undefined;
  const moved = move ? triennials.map((each) => inLeaOf(move, each)) : triennials;
  const { ending, reevaluations } = planned ? withLastEvaluation(course, planned, move, moved) : { reevaluations: moved };
  return {
    outcome: 'eligible',
    stays: staysOf(course, move, ending),
    reevaluations,
    ieps: planIeps({ course, reevaluations, move, ending }),
    ...(move && { move }),
    ...(ending && { ending }),
  };
}

const inLeaOf = (move: Move, each: PlannedReevaluation): PlannedReevaluation =>
  (each.consent ?? each.done) > move.leaves ? { ...each, lea: move.to } : each;

/** A student goes back to regular education only with an evaluation; where none fits, the student moved away instead. */
function withLastEvaluation(
  course: Course,
  ending: Ending,
  move: Move | undefined,
  earlier: readonly PlannedReevaluation[],
): { readonly ending: Ending; readonly reevaluations: readonly PlannedReevaluation[] } {
  if (ending.reason !== 'transferredToRegularEducation') return { ending, reevaluations: earlier };
  const last = exitEvaluation(course, ending, move?.to ?? course.lea, earlier);
  if (last) return { ending, reevaluations: [...earlier, last] };
  return { ending: { date: ending.date, reason: 'movedKnownToContinue', newLea: 'OUT' }, reevaluations: earlier };
}

/** How special education ended by the as-of date; undefined while it goes on. */
function endingOf(course: Course): Ending | undefined {
  const { asOf } = course.world;
  const atEnd = endOfSchool(course);
  const earlier = course.random.chance(0.09) ? earlierEnding(course, lastDayFor(atEnd, asOf)) : undefined;
  return [earlier, atEnd].find((candidate) => candidate !== undefined && candidate.date <= asOf);
}

const lastDayFor = ({ date }: Ending, asOf: Day): Day => (date - 60 < asOf ? plusDays(date, -60) : asOf);

function staysOf({ lea, entry: { referral } }: Course, move: Move | undefined, ending: Ending | undefined): Story['stays'] {
  const closed = ending && { end: ending.date, reason: ending.reason };
  if (!move) return [{ lea, begin: referral, ...closed }];
  const before: Stay = { lea, begin: referral, end: move.leaves, reason: 'movedKnownToContinue' };
  return [before, { lea: move.to, begin: move.arrives, ...closed }];
}
