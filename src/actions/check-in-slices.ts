import { ok, type Problem, type Result } from '../domain/problems';
import { type Breathe, readWorkbook, type WorkbookSource } from '../workbook';
import { checkingProgress, type CheckProgress, readingProgress } from './check-progress';
import { type CheckReport, type CheckRequest, refusalOf, reportInSteps } from './check-workbook';

export type { CheckProgress };

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

/** A slice is over when it has taken so long, in milliseconds. */
const sliceLength = 12;

/**
 * Reads a workbook and runs the rules over it without keeping the thread for more than a slice.
 * @returns the report, with `complete: false` when it was stopped while rules ran; or why there is none: as `checkWorkbook` says,
 * or `reading-stopped` when it was stopped before the workbook was read
 */
export async function checkInSlices(source: WorkbookSource, request: SliceRequest): Promise<Result<CheckReport, Problem>> {
  const refused = refusalOf(request);
  if (refused) return refused;
  const breathe = breatheBy(request);
  const { isStopped, onProgress, onRead, onStep } = request;
  const reading = await readWorkbook(source, {
    isStopped,
    breathe,
    onProgress: (progress) => {
      onRead?.(progress);
      onProgress?.(readingProgress(progress));
    },
  });
  if (!reading.ok) return reading;
  const steps = reportInSteps(reading.value, request);
  let sent: 'stop' | undefined;
  for (;;) {
    const step = steps.next(sent);
    if (step.done === true) return ok(step.value);
    sent = undefined;
    onStep?.(step.value);
    const pause = breathe();
    if (!pause) continue;
    onProgress?.(checkingProgress(step.value));
    await pause;
    if (isStopped()) sent = 'stop';
  }
}

/** Pauses when a slice is over. */
export function breatheBy({ pause, now }: Slices): Breathe {
  let began = now();
  return () =>
    now() - began < sliceLength
      ? undefined
      : pause().then(() => {
          began = now();
        });
}
