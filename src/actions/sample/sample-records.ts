import type { CalendarRows } from '../../domain/calendar';
import type { Day } from '../../domain/day';
import { type AnySheet, calendarCoverage, calendarDays, schoolYears, sites } from '../../domain/model';
import type { RecordFields } from '../../workbook';
import { schoolYearOn } from './child';
import { Ledger } from './ledger';
import { sampleSites, zonesFor } from './places';
import { oldestReferral } from './plan-entry';
import { planStory } from './plan-story';
import { Random } from './random';
import { recordEvaluations, recordExits } from './record-evaluations';
import { recordIeps } from './record-ieps';
import { type Pupil, recordPerson } from './record-person';
import { districtCalendar, SchoolDays } from './school-days';
import type { World } from './story';

/** Records by sheet; codes as meanings, dates as days. */
export type SampleRecords = ReadonlyMap<AnySheet, readonly RecordFields[]>;

/** What a sample is made from. */
export interface SampleSize {
  readonly students: number;
  readonly seed: number;
  /** The day on which the sample stands: nothing later is on record. */
  readonly asOf: Day;
}

// Numbers below are those of the examples that are planted as mistakes.
const firstNumber = 10_000_000;

/** The calendar of a sample: from before its oldest record to two school years ahead. */
export function calendarOfSample(asOf: Day): CalendarRows {
  const current = schoolYearOn(asOf);
  return districtCalendar(current - oldestReferral - 2, current + 2);
}

/**
 * The records of an invented district of two LEAs on a day, student after student, with schools and calendar. The same size
 * and seed give the same records; a student is the same in a small sample and in a large one but for the school.
 */
export function sampleRecords({ students, seed, asOf }: SampleSize, onStudent?: (done: number) => void): SampleRecords {
  const ledger = new Ledger(seed);
  const calendar = calendarOfSample(asOf);
  const zones = zonesFor(students);
  const world: World = { asOf, zones, days: { ZZ1: new SchoolDays('ZZ1', calendar), ZZ2: new SchoolDays('ZZ2', calendar) } };
  for (let at = 1; at <= students; at += 1) {
    record(at, world, new Random(seed, at), ledger);
    onStudent?.(at);
  }
  for (const site of sampleSites(zones)) ledger.add(sites, site);
  for (const row of calendar.calendarDays) ledger.add(calendarDays, row);
  for (const row of calendar.schoolYears) ledger.add(schoolYears, row);
  for (const row of calendar.calendarCoverage) ledger.add(calendarCoverage, row);
  return ledger.records();
}

function record(at: number, world: World, random: Random, ledger: Ledger): void {
  const number = firstNumber + at;
  const pupil: Pupil = { id: `99${String(number)}`, number, story: planStory(world, random), world, random, ledger };
  recordPerson(pupil);
  recordEvaluations(pupil);
  recordIeps(pupil);
  recordExits(pupil);
}
