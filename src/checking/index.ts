export { check, checkAll } from './check';
export { type Again, checkAgain } from './check-again';
export { explain, explainAll, Ids, lawOf } from './explain';
export type { CheckResult, Finding, Step } from './finding';
export { headerOf, idleRuleChanges, usesOf } from './selection';
export { type Counts, countsOf, coverageLine, gateSentence } from './summary';
