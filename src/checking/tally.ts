import type { CaseFile, CellRef, Row } from '../domain/model';
import type { Problem } from '../domain/problems';
import type { AnyRule, Found, Outcome } from '../domain/rules/define-rule';
import type { Settings } from '../domain/settings';
import type { BrokenRule, Finding } from './finding';
import { severityOf } from './selection';

/** What rules judge as one: a case file, a row, or, under a name, all that one rule says of a whole sheet. */
export type Judged = CaseFile | Row | string;

/** Records of one judged thing that a rule could not judge, for one reason. */
export interface Wait {
  readonly rule: AnyRule;
  /** What is the same for all records of this reason. */
  readonly reason: string;
  readonly problem: Problem;
  count: number;
  readonly cells: CellRef[];
}

/** What the rules say of one judged thing. */
export interface Said {
  readonly findings: readonly Finding[];
  readonly waits: readonly Wait[];
}

interface Saying extends Said {
  readonly findings: Finding[];
  readonly waits: Wait[];
}

/**
 * Collects what rules say while a check runs, by what they say it of: so a later check can take back what was said of a touched
 * student, and leave the rest.
 */
export class Tally {
  readonly broken: BrokenRule[] = [];
  readonly said: Map<Judged, Said>;
  private readonly settings: Settings;
  private judged: Judged = '';
  private saying: Saying | undefined;

  /** @param said what stands from an earlier check; it is added to */
  constructor(settings: Settings, said = new Map<Judged, Said>()) {
    this.settings = settings;
    this.said = said;
  }

  /** Says of what the next outcomes are. */
  about(judged: Judged): void {
    this.judged = judged;
    this.saying = undefined;
  }

  /** Takes in the outcome of a rule on one record. */
  take(rule: AnyRule, outcome: Outcome<unknown>): void {
    if (outcome.kind === 'found') this.find(rule, outcome);
    else if (outcome.kind === 'not judged') this.wait(rule, outcome.problem, 1);
  }

  /** Counts records that a rule could not judge, together with others of the same reason. */
  wait(rule: AnyRule, problem: Problem, count: number, cell?: CellRef): void {
    const { waits } = this.open();
    const reason = reasonKey(problem);
    const known = waits.find((wait) => wait.rule === rule && wait.reason === reason);
    if (!known) waits.push({ rule, reason, problem, count, cells: cell ? [cell] : [] });
    else {
      known.count += count;
      if (cell) known.cells.push(cell);
    }
  }

  private find(rule: AnyRule, { cell, related, facts, severity }: Found<unknown>): void {
    this.open().findings.push({ rule, severity: severityOf(rule, severity, this.settings), cell, related, facts });
  }

  private open(): Saying {
    if (!this.saying) {
      this.saying = (this.said.get(this.judged) as Saying | undefined) ?? { findings: [], waits: [] };
      this.said.set(this.judged, this.saying);
    }
    return this.saying;
  }
}

// A calendar gap names the day that each record needs; people mend the gap once, so the end of coverage is the reason.
function reasonKey({ code, facts }: Problem): string {
  if (code === 'calendar-gap') return `${code}|${facts.lea}|${String(facts.coveredThrough)}`;
  if (code === 'no-school-year') return `${code}|${facts.lea}|${String(facts.after)}`;
  return `${code}|${JSON.stringify(facts)}`;
}
