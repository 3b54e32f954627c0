export { clocks, initialEvaluation } from './clocks';
export { type Clock, type DateFieldOf, defineClock } from './define-clock';
export { businessDays, calendarDays, type Length, schoolDays } from './length';
export { printReceipt } from './print-receipt';
export type { Adjustment, Receipt, Verdict } from './receipt';
export { runClock } from './run-clock';
export type { Standing } from './running-clock';
