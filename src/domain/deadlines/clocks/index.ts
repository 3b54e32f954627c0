import { initialEvaluation } from './initial-evaluation';

export { initialEvaluation };

/** Every clock, in the order of a child's way through the system. */
export const clocks = [initialEvaluation] as const;
