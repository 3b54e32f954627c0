import type { Calendars } from './calendar';
import type { Day } from './day';
import type { CodeBook } from './model';
import type { Settings } from './settings';

/** What a check depends on beside the records. Made in one place for each face; "today" exists only there. */
export interface Context {
  readonly asOf: Day;
  readonly calendars: Calendars;
  readonly settings: Settings;
  readonly codes: CodeBook;
}
