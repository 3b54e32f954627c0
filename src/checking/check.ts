import type { Context } from '../domain/context';
import { type AnySheet, type Book, serSheets } from '../domain/model';
import type { AnyRule } from '../domain/rules/define-rule';
import type { CheckResult, Step } from './finding';
import { gather } from './result';
import { RuleRun } from './run-rules';
import { selectRules } from './selection';
import { Tally } from './tally';

/** What a check runs. */
export interface CheckOptions {
  readonly rules: readonly AnyRule[];
  /** Ids of the rules to run; all when left out. */
  readonly only?: ReadonlySet<string>;
}

/**
 * Runs the rules over a workbook as a generator of steps: a command line drains it, a pane runs it in slices. Sending 'stop'
 * to a step ends it; what was found until then is returned with `complete: false`.
 * @returns findings in workbook order, what could not be judged and why, rules that broke
 */
export function* check(book: Book, context: Context, { rules, only }: CheckOptions): Generator<Step, CheckResult, 'stop' | undefined> {
  const { rules: ran, off } = selectRules(rules, context.settings, only);
  const tally = new Tally(context.settings);
  let complete = true;
  for (const step of stepsOver(book, new RuleRun(book, context, ran, tally))) {
    if ((yield step) === 'stop') {
      complete = false;
      break;
    }
  }
  const gathering = gather(tally.said, ran);
  for (;;) {
    const gathered = gathering.next();
    if (gathered.done === true) return { ...gathered.value, broken: tally.broken, ran, off, complete, said: tally.said };
    // A person who stopped it waits for what was found.
    if (complete) yield { phase: 'findings', done: 0, total: 0 };
  }
}

function* stepsOver(book: Book, run: RuleRun): Generator<Step, void> {
  const sheets = serSheets as readonly AnySheet[];
  yield* run.judgeFiles([...book.caseFiles.values(), ...book.strayFiles]);
  yield* run.judgeCells(sheets.map((sheet) => ({ sheet, rows: book.rows(sheet) })));
  yield* run.judgeWholeSheets(sheets);
}

/** Runs a check to its end without pausing. */
export function checkAll(book: Book, context: Context, options: CheckOptions): CheckResult {
  const steps = check(book, context, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
