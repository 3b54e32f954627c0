import { z } from 'zod';

/** What passed and what failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/**
 * Counts of a run of jest. A skipped test and a file that cannot run count as failed, and so does a run that ends badly
 * although no test failed.
 * @param json what jest wrote; blank when it wrote nothing
 * @param status exit code of jest
 */
export function jestCounts(json: string, status: number): Counts {
  if (json === '') return { passed: 0, failed: 1 };
  const told = results.parse(JSON.parse(json));
  const failed = told.numFailedTests + told.numPendingTests + told.numTodoTests + told.numRuntimeErrorTestSuites;
  return { passed: told.numPassedTests, failed: failed === 0 && (status !== 0 || told.numPassedTests === 0) ? 1 : failed };
}

/** The counts of all parts together. */
export const sum = (parts: readonly Counts[]): Counts => ({
  passed: parts.reduce((total, { passed }) => total + passed, 0),
  failed: parts.reduce((total, { failed }) => total + failed, 0),
});

/** The last line of `npm test`. */
export const verdict = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;
