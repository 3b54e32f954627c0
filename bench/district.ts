import { day } from '../src/domain/day';

/** The day on which the invented districts of the benchmark stand. */
export const asOf = day('2026-11-24');

/** Students of a district and of a state, in Louisiana about. */
export const students = { district: 8_000, state: 90_000 } as const;

/** Seed of the samples; any other gives other people and the same ratios. */
export const seed = 1;
