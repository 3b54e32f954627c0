import type { CellRef } from '../domain/model';
import type { Problem } from '../domain/problems';
import type { AnyRule, Found, Outcome } from '../domain/rules/define-rule';
import type { Settings } from '../domain/settings';
import type { BrokenRule, Finding, Unjudged } from './finding';
import { severityOf } from './selection';

/** How many cells of an unjudged reason are kept as examples. */
const cellsKept = 20;

interface Waiting {
  readonly rule: AnyRule;
  readonly problem: Problem;
  count: number;
  readonly cells: CellRef[];
}

/** Collects what rules say while a check runs. */
export class Tally {
  readonly findings: Finding[] = [];
  readonly broken: BrokenRule[] = [];
  private readonly waiting = new Map<AnyRule, Map<string, Waiting>>();
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Takes in the outcome of a rule on one record. */
  take(rule: AnyRule, outcome: Outcome<unknown>): void {
    if (outcome.kind === 'found') this.find(rule, outcome);
    else if (outcome.kind === 'not judged') this.wait(rule, outcome.problem, 1);
  }

  /** Counts records that a rule could not judge, together with others of the same reason. */
  wait(rule: AnyRule, problem: Problem, count: number, cell?: CellRef): void {
    let reasons = this.waiting.get(rule);
    if (!reasons) this.waiting.set(rule, (reasons = new Map<string, Waiting>()));
    const key = reasonKey(problem);
    const known = reasons.get(key);
    if (!known) reasons.set(key, { rule, problem, count, cells: cell ? [cell] : [] });
    else {
      known.count += count;
      if (cell && known.cells.length < cellsKept) known.cells.push(cell);
    }
  }

  /** Everything that waits, by rule in the order in which it was met. */
  unjudged(): readonly Unjudged[] {
    return [...this.waiting.values()].flatMap((reasons) => [...reasons.values()]);
  }

  private find(rule: AnyRule, { cell, related, facts, severity }: Found<unknown>): void {
    this.findings.push({ rule, severity: severityOf(rule, severity, this.settings), cell, related, facts });
  }
}

// A calendar gap names the day that each record needs; people mend the gap once, so the end of coverage is the reason.
function reasonKey({ code, facts }: Problem): string {
  if (code === 'calendar-gap') return `${code}|${facts.lea}|${String(facts.coveredThrough)}`;
  if (code === 'no-school-year') return `${code}|${facts.lea}|${String(facts.after)}`;
  return `${code}|${JSON.stringify(facts)}`;
}
