export { clocks, dueOfUnrecorded, initialEvaluation, type UnrecordedClock, unrecordedClocks } from './clocks';
export { type Clock, type ClockExample, defineClock } from './define-clock';
export { businessDays, calendarDays, type Length, schoolDays } from './length';
export { printReceipt } from './print-receipt';
export type { Adjustment, Receipt, Verdict } from './receipt';
export { runClock } from './run-clock';
export {
  annualIeps,
  type CompletedEvaluation,
  hasLeft,
  type HeldIep,
  isActiveOn,
  isAnnual,
  isCompleted,
  isCutShort,
  isDecided,
  isReevaluation,
  latestCompletedEvaluation,
  openJurisdictionOn,
  opensServices,
  threeYearDate,
} from './records';
