import type { CheckReport } from '../../../actions/check-workbook';
import type { Problem } from '../../../domain/problems';
import type { AnyRule } from '../../../domain/rules/define-rule';
import type { LiveWorkbook } from '../../../workbook';
import type { Trouble } from './pane-state';
import type { PaneStore } from './pane-store';
import type { PaneSurroundings } from './surroundings';
import { type Occasion, troubleOf, troubleOfFault, type TroubleFacts } from './trouble';
import { Turns } from './turns';

/** What every part of a session works with: the workbook, the state, one turn at a time, and words for what fails. */
export class Desk {
  readonly workbook: LiveWorkbook;
  readonly surroundings: PaneSurroundings;
  readonly store: PaneStore;
  readonly rules: readonly AnyRule[];
  readonly turns = new Turns();
  /** The report that stands; undefined before the first check. */
  report: CheckReport | undefined;

  constructor(workbook: LiveWorkbook, surroundings: PaneSurroundings, store: PaneStore, rules: readonly AnyRule[]) {
    this.workbook = workbook;
    this.surroundings = surroundings;
    this.store = store;
    this.rules = rules;
  }

  say(status: string): void {
    this.store.set({ status });
  }

  troubleOf(problem: Problem, occasion: Occasion): Trouble {
    return troubleOf(problem, occasion, this.#facts());
  }

  /** Shows what failed, above whatever stands. */
  fail(problem: Problem, occasion: Occasion): void {
    this.#show(this.troubleOf(problem, occasion));
  }

  /** Does some work; a fault of the program is shown instead of thrown. */
  async guarded(occasion: Occasion, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      this.#show(this.troubleOfFault(fault, occasion));
    }
  }

  troubleOfFault(fault: unknown, occasion: Occasion): Trouble {
    return troubleOfFault(fault, occasion, this.#facts());
  }

  #show(trouble: Trouble): void {
    this.store.set({ trouble, status: `${trouble.happened} ${trouble.safe}` });
  }

  #facts(): TroubleFacts {
    const { report } = this;
    return {
      version: this.surroundings.version,
      counts: {
        Rules: this.rules.length,
        Students: report?.students,
        Findings: report?.findings.length,
        'Rules not judged everywhere': report?.counts.notJudgedRules,
      },
    };
  }
}
