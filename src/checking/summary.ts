import type { Severity } from '../domain/rules/define-rule';
import type { CheckResult } from './finding';

/** The figures of a check. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  /** Rules that could not judge some or all of their records. */
  readonly notJudgedRules: number;
  /** Those among them whose findings would be errors: until they are judged nobody can say that a workbook is ready. */
  readonly notJudgedErrorRules: number;
  /** Records that wait for something missing, counted once for each rule. */
  readonly notJudged: number;
  /** Rules that broke: bugs of the product. */
  readonly broken: number;
  readonly rulesRun: number;
  readonly rules: number;
}

/** Counts what a check found. */
export function countsOf(result: CheckResult): Counts {
  const of = (severity: Severity): number => result.findings.filter((finding) => finding.severity === severity).length;
  const missing = new Set(
    result.unjudged.filter(({ problem }) => problem.code === 'missing-sheet' || problem.code === 'missing-column').map(({ rule }) => rule),
  );
  return {
    error: of('error'),
    warning: of('warning'),
    information: of('information'),
    notJudgedRules: new Set(result.unjudged.map(({ rule }) => rule)).size,
    notJudgedErrorRules: new Set(result.unjudged.filter(({ rule }) => rule.severity === 'error').map(({ rule }) => rule)).size,
    notJudged: result.unjudged.reduce((sum, { count }) => sum + count, 0),
    broken: result.broken.length,
    rulesRun: result.ran.length - missing.size - result.broken.length,
    rules: result.ran.length + result.off.length,
  };
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** May the workbook be uploaded, and if not, what stands in the way: one sentence. */
export function gateSentence(counts: Counts, complete = true): string {
  if (counts.error > 0) return `${plural(counts.error, 'error stands', 'errors stand')} between you and upload.`;
  if (counts.broken > 0) return `Cannot tell: ${plural(counts.broken, 'rule')} could not run because of a fault of the program.`;
  if (!complete) return 'Cannot tell yet: the check was stopped.';
  if (counts.notJudgedErrorRules > 0) {
    return `Cannot tell yet: ${plural(counts.notJudgedErrorRules, 'rule')} about errors could not be judged everywhere.`;
  }
  return counts.warning > 0 ? `Ready. No errors; ${plural(counts.warning, 'warning')} to look at.` : 'Ready. No errors and no warnings.';
}

/** How much of the rule list was applied: one line. */
export function coverageLine(counts: Counts): string {
  const waiting =
    counts.notJudgedRules === 0
      ? 'Nothing is left unjudged.'
      : `${plural(counts.notJudgedRules, 'rule')} could not be judged for ${plural(counts.notJudged, 'record')}.`;
  return `${String(counts.rulesRun)} of ${plural(counts.rules, 'rule')} ran. ${waiting}`;
}
