export { check, checkAll, type CheckOptions } from './check';
export { type Explanation, explainAll, lawOf, studentOf } from './explain';
export type { BrokenRule, CheckResult, Finding, Step, Unjudged } from './finding';
export { headerOf, idleRuleChanges, selectRules, severityOf } from './selection';
export { type Counts, countsOf, coverageLine, gateSentence } from './summary';
