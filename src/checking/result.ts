import type { CellRef } from '../domain/model';
import type { Problem } from '../domain/problems';
import type { AnyRule } from '../domain/rules/define-rule';
import type { Finding, Unjudged } from './finding';
import { placeOf } from './place';
import { sortInSlices } from './sort-in-slices';
import type { Judged, Said, Wait } from './tally';

/** How many cells of an unjudged reason are kept as examples. */
const cellsKept = 20;
/** Judged things that are gone through between two steps. */
const judgedPerStep = 4096;

/** All that was said, in an order that does not depend on the order in which it was said. */
export interface Gathered {
  /** In workbook order: sheet, row, column, rule. */
  readonly findings: readonly Finding[];
  /** By rule, the reason that most records wait for first. */
  readonly unjudged: readonly Unjudged[];
}

/** Puts together what the rules said of each judged thing. */
export function* gather(said: ReadonlyMap<Judged, Said>, rules: readonly AnyRule[]): Generator<undefined, Gathered> {
  const placed: Placed[] = [];
  const reasons = new Map<AnyRule, Map<string, Reason>>(rules.map((rule) => [rule, new Map<string, Reason>()]));
  let seen = 0;
  for (const { findings, waits } of said.values()) {
    for (const finding of findings) placed.push({ finding, place: placeOf(finding.cell) });
    for (const wait of waits) add(reasons.get(wait.rule), wait);
    if ((seen += 1) % judgedPerStep === 0) yield;
  }
  const sorted = yield* sortInSlices(placed, inWorkbookOrder);
  return { findings: sorted.map(({ finding }) => finding), unjudged: yield* unjudgedOf(reasons) };
}

interface Placed {
  readonly finding: Finding;
  readonly place: number;
}

const inWorkbookOrder = (a: Placed, b: Placed): number => a.place - b.place || inIdOrder(a.finding.rule, b.finding.rule);
const inIdOrder = (a: AnyRule, b: AnyRule): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

interface Reason {
  problem: Problem;
  count: number;
  readonly cells: CellRef[];
}

function add(reasons: Map<string, Reason> | undefined, { reason, problem, count, cells }: Wait): void {
  const known = reasons?.get(reason);
  if (!known) reasons?.set(reason, { problem, count, cells: [...cells] });
  else {
    known.count += count;
    known.problem = earlier(known.problem, problem);
    for (const cell of cells) known.cells.push(cell);
  }
}

// Of one gap the first day that somebody needs is named.
function earlier(a: Problem, b: Problem): Problem {
  const [first, second] = [neededBy(a), neededBy(b)];
  return second[0] < first[0] || (second[0] === first[0] && second[1] < first[1]) ? b : a;
}

const neededBy = ({ facts }: Problem): readonly [needed: number, from: number] => [
  'needed' in facts ? facts.needed : 0,
  'needed' in facts && 'from' in facts ? facts.from : 0,
];

function* unjudgedOf(reasons: ReadonlyMap<AnyRule, ReadonlyMap<string, Reason>>): Generator<undefined, readonly Unjudged[]> {
  const unjudged: Unjudged[] = [];
  for (const [rule, byReason] of reasons) {
    const ordered = [...byReason].sort(([a, { count: most }], [b, { count: least }]) => least - most || (a < b ? -1 : 1));
    for (const [, { problem, count, cells }] of ordered) {
      const placed = yield* sortInSlices(
        cells.map((cell) => ({ cell, place: placeOf(cell) })),
        (a, b) => a.place - b.place,
      );
      const distinct = placed.filter(({ place }, at) => place !== placed[at - 1]?.place);
      unjudged.push({ rule, problem, count, cells: distinct.slice(0, cellsKept).map(({ cell }) => cell) });
    }
  }
  return unjudged;
}
