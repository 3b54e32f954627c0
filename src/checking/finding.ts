import type { AnyRule, Severity } from '../domain/rules/define-rule';
import type { CellRef } from '../domain/model';
import type { Problem } from '../domain/problems';
import type { Judged, Said } from './tally';

/** A broken rule at a cell: facts, no sentence yet. */
export interface Finding {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly related: readonly CellRef[];
  readonly facts: unknown;
}

/** Records that a rule could not judge, for one reason. */
export interface Unjudged {
  readonly rule: AnyRule;
  readonly problem: Problem;
  /** How many records wait for it. */
  readonly count: number;
  /** The first few cells that it concerns, where the reason is about cells. */
  readonly cells: readonly CellRef[];
}

/** Progress of a check, in the unit that a person counts in. */
export interface Step {
  readonly phase: 'students' | 'sheets' | 'findings';
  readonly done: number;
  readonly total: number;
}

/** A rule that broke: a bug of ours, shown without stopping the others. */
export interface BrokenRule {
  readonly rule: AnyRule;
  readonly error: unknown;
}

/** What a check found. `complete` is false when it was stopped; what was found until then stands. */
export interface CheckResult {
  /** In workbook order: sheet, row, column, rule. */
  readonly findings: readonly Finding[];
  /** By rule, the reason that most records wait for first. */
  readonly unjudged: readonly Unjudged[];
  readonly broken: readonly BrokenRule[];
  /** Rules that ran, switched-off ones left out. */
  readonly ran: readonly AnyRule[];
  /** Rules that settings switched off, with the district's reason. */
  readonly off: readonly { readonly rule: AnyRule; readonly reason: string }[];
  readonly complete: boolean;
  /** The same by what it was said of, for a later check of what was touched since. */
  readonly said: ReadonlyMap<Judged, Said>;
}
