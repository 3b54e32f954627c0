import type { Day } from '../../../domain/day';

/** What a session asks of the place that it runs in: it knows no clock, no timer and no page itself. */
export interface PaneSurroundings {
  readonly today: () => Day;
  /** Time of day in the words of the person's own place: `2:41 PM`. */
  readonly clock: () => string;
  /** Lets the page draw and answer; comes back when the work may go on. */
  readonly pause: () => Promise<void>;
  /** Time in milliseconds, from any beginning. */
  readonly now: () => number;
  /** Runs something once, later, unless what it returns is called before. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** Requests that left the page since it was opened, beyond the add-in's own files. */
  readonly requestsOutside: () => number;
  /** Version of the product, for the details of a failure. */
  readonly version: string;
}
