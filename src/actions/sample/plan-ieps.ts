import { type Day, plusDays, plusYears } from '../../domain/day';
import type { Course } from './plan-course';
import type { Ending, Move, PlannedIep, PlannedReevaluation } from './story';

/** What decides when the next IEP meeting comes. */
interface Way {
  readonly course: Course;
  readonly reevaluations: readonly PlannedReevaluation[];
  readonly move: Move | undefined;
  readonly ending: Ending | undefined;
}

type Held = Pick<PlannedIep, 'type' | 'lea' | 'meeting' | 'begin'> & Partial<Pick<PlannedIep, 'notice'>>;

/**
 * The annual IEPs from the first one on: a review well before each anniversary, one soon after each re-evaluation, one in the
 * first days after a move. Each ends on the day before the next begins, the last one with the stay or its year.
 */
export function planIeps(way: Way): readonly PlannedIep[] {
  const { lea, entry, world, random } = way.course;
  const held: Held[] = [];
  let next: Held | undefined = { type: 'initial', lea, notice: entry.meeting, meeting: entry.meeting, begin: entry.begin };
  while (next && next.meeting <= world.asOf) {
    held.push(next);
    next = reviewAfter(next, way);
  }
  return held.map((iep, at): PlannedIep => {
    const evaluation = evaluationFor(iep.meeting, way.reevaluations);
    const following = held[at + 1];
    const isNew = iep.type === 'review' && iep.begin > world.asOf && iep.meeting > world.asOf - 7;
    const end = endOf(iep, following, way);
    return {
      ...iep,
      ...end,
      evaluation: evaluation === undefined ? 0 : way.reevaluations.indexOf(evaluation) + 1,
      condition: evaluation?.condition ?? way.course.condition,
      isDraft: isNew && random.chance(0.5),
    };
  });
}

// A waiver and a re-evaluation that ends special education carry no IEP.
const evaluationFor = (on: Day, reevaluations: readonly PlannedReevaluation[]): PlannedReevaluation | undefined =>
  reevaluations.findLast(({ done, decision }) => decision === 'eligible' && done <= on);

function endOf(iep: Held, next: Held | undefined, { move, ending }: Way): Pick<PlannedIep, 'end' | 'ended'> {
  if (move && iep.begin <= move.leaves && (next === undefined || next.begin > move.leaves)) {
    return { end: move.leaves, ended: 'movedKnownToContinue' };
  }
  if (next) return { end: plusDays(next.begin, -1) };
  return ending ? { end: ending.date, ended: ending.reason } : { end: plusDays(plusYears(iep.meeting, 1), -1) };
}

function reviewAfter(iep: Held, { course: { world, random }, reevaluations, move, ending }: Way): Held | undefined {
  const days = world.days[iep.lea];
  const due = days.workdayUntil(plusDays(iep.meeting, random.between(300, 334)));
  const evaluated = reevaluations.find(({ done, decision }) => decision === 'eligible' && done > iep.meeting && done <= due);
  const followUp = evaluated && days.workdayUntil(plusDays(evaluated.done, random.between(6, 18)));
  // Nobody meets twice within a month.
  const soonest = days.workdayFrom(plusDays(iep.meeting, 30));
  const meeting = followUp === undefined ? due : followUp < soonest ? soonest : followUp < due ? followUp : due;
  if (move && iep.meeting <= move.leaves && meeting >= move.leaves - 10) {
    return { type: 'review', lea: move.to, meeting: move.meeting, begin: move.meeting };
  }
  if (ending && meeting > ending.date - 25) return undefined;
  const notice = days.workdayUntil(plusDays(meeting, -random.between(10, 14)));
  return { type: 'review', lea: iep.lea, notice, meeting, begin: days.workdayFrom(plusDays(meeting, random.between(1, 6))) };
}
