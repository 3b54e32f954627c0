export { clocks } from './clocks';
export { initialEvaluation } from './initial-evaluation';
export { dueOfUnrecorded, type UnrecordedClock, unrecordedClocks } from './unrecorded';
