import type { BusinessCalendar, CalendarProblem } from '../../calendar';
import type { Day } from '../../day';
import type { Result } from '../../problems';
import { cite, type Citation } from '../../sources';
import { countingOf } from '../counting';
import { businessDays, type CountedLength, schoolDays } from '../length';

/** A deadline of the law for whose start no SER sheet has a column. Its date can be worked out from a day that a person names. */
export interface UnrecordedClock {
  readonly id: string;
  readonly title: string;
  readonly startMeans: string;
  readonly stopMeans: string;
  readonly length: CountedLength;
  /** Why it is not run for old and new records alike, where it is not in force any more. */
  readonly superseded?: string;
  readonly sources: readonly Citation[];
  /** A start and the due date on the sample calendar of LEA ZZ1, YYYY-MM-DD. */
  readonly example: { readonly start: string; readonly due: string };
}

/** The due date of a deadline that the records do not hold; a problem when the calendar does not reach it. */
export const dueOfUnrecorded = ({ length }: UnrecordedClock, start: Day, calendar: BusinessCalendar): Result<Day, CalendarProblem> =>
  countingOf(length.unit, calendar).add(start, length.days);

const oldHandbook = 'Bulletin 1872 was folded into Bulletin 1530; kept for old years.';
const screening = 'screening date: first Friday after Easter';

/** Every deadline that has no column to start from. */
export const unrecordedClocks: readonly UnrecordedClock[] = [
  {
    id: 'manifestation-determination',
    title: 'Manifestation determination: 10 school days from the decision to change placement',
    startMeans: 'decision to change placement for discipline',
    stopMeans: 'manifestation determined',
    length: schoolDays(10),
    sources: [cite('34 CFR 300.530(e)(1)', 'sourced')],
    example: { start: '2026-02-12', due: '2026-03-05' },
  },
  {
    id: 'removal',
    title: 'Removal: a change of placement beyond 10 school days in a row',
    startMeans: 'last school day before the removal',
    stopMeans: 'student back in class',
    length: schoolDays(10),
    sources: [cite('34 CFR 300.536', 'sourced', 'in a row, or as a pattern within a school year')],
    example: { start: '2025-11-17', due: '2025-12-08' },
  },
  {
    id: 'interim-alternative-setting',
    title: 'Interim alternative setting: not more than 45 school days',
    startMeans: 'last school day before the removal',
    stopMeans: 'student back in the placement',
    length: schoolDays(45),
    sources: [cite('34 CFR 300.530(g)', 'sourced')],
    example: { start: '2025-08-29', due: '2025-11-05' },
  },
  {
    id: 'esy-notice-1872',
    title: 'Extended school year before Bulletin 1530: notice by the 5th business day after screening',
    startMeans: screening,
    stopMeans: 'parents told of the result',
    length: businessDays(5),
    superseded: oldHandbook,
    sources: [cite('LAC 28:LVII.535', 'sourced', 'repealed')],
    example: { start: '2026-04-10', due: '2026-04-17' },
  },
  {
    id: 'esy-meeting-notice-1872',
    title: 'Extended school year before Bulletin 1530: notice of the meeting by the 15th business day after screening',
    startMeans: screening,
    stopMeans: 'parents invited to the meeting',
    length: businessDays(15),
    superseded: oldHandbook,
    sources: [cite('LAC 28:LVII.535', 'sourced', 'repealed')],
    example: { start: '2012-04-13', due: '2012-05-04' },
  },
];
