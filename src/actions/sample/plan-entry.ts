import { ageOn, civilDay, civilParts, type Day, plusDays, plusYears } from '../../domain/day';
import type { Condition, Way } from './conditions';
import type { Random } from './random';
import { sampleYear, type SampleLea, type SchoolDays, yearOfJuly } from './school-days';
import type { Entry, PlannedExtension, World } from './story';

/** Years before the as-of date in which the oldest referral of a sample lies. */
export const oldestReferral = 8;

// Half of the students came within a year or so: a workbook that holds a district holds mostly its recent records.
const daysAgo = (random: Random): number =>
  random.weighted([
    [random.between(0, 85), 12],
    [random.between(86, 365), 38],
    [random.between(366, 730), 26],
    [random.between(731, 1460), 16],
    [random.between(1461, Math.floor(oldestReferral * 365.25)), 9],
  ]);

const yearsOld = (way: Way, random: Random): number => {
  if (way === 'preschool') return 3.1 + random.next() * 1.7;
  if (way === 'gifted') return 5.2 + random.next() * 7.5;
  return 5.6 + ((random.next() + random.next()) / 2) * 8.3;
};

/** How long ago a student was referred, in days, and how old the student was, in years. */
function beginningOf(way: Way, { alternate }: Condition, random: Random): { readonly ago: number; readonly age: number } {
  // Some came late and long ago, so that there are young adults, who are on the alternate assessment to the end of school.
  if (way === 'schoolAge' && random.chance(alternate ? 0.25 : 0.015)) {
    return { ago: random.between(2000, Math.floor(oldestReferral * 365.25)), age: 13.4 + random.next() * 2 };
  }
  return { ago: daysAgo(random), age: yearsOld(way, random) };
}

/**
 * Dates from referral to the first service that keep every clock: consent within ten business days of the referral, the
 * evaluation in time, the first IEP within 30 calendar days, services within 10 school days of it. A draw that would leave a
 * student found eligible without an IEP on a count date or at the beginning of a school year is drawn again.
 */
export function planEntry(way: Way, lea: SampleLea, condition: Condition, world: World, random: Random): Entry {
  const days = world.days[lea];
  for (let draw = 0; draw < 500; draw += 1) {
    const entry = way === 'partC' ? fromPartC(world.asOf, days, random) : fromReferral(way, condition, world.asOf, days, random);
    if (entry && entry.referral <= world.asOf && leavesNoGap(entry)) return entry;
  }
  throw new Error('No entry of a sample fits its calendar');
}

function leavesNoGap({ disseminated, begin }: Entry): boolean {
  const { year } = civilParts(disseminated);
  return [year, year + 1].every((at) => {
    const countDate = civilDay(at, 10, 1) as Day;
    const { first } = sampleYear(at);
    const isUncounted = disseminated <= countDate && countDate < begin;
    return !isUncounted && !(disseminated <= first - 30 && first < begin);
  });
}

function fromReferral(way: Way, condition: Condition, asOf: Day, days: SchoolDays, random: Random): Entry | undefined {
  const { ago, age } = beginningOf(way, condition, random);
  const referral = days.workdayUntil(plusDays(asOf, -ago));
  const birth = plusDays(referral, -Math.round(365.25 * age));
  const consent = days.workdayUntil(days.plusBusinessDays(referral, random.between(2, 9)));
  const signed = later(referral, signedBefore(consent, days, random));
  const pace = paceOf(condition, consent, days, random);
  const { meeting, begin } = firstIep(pace.disseminated, days, random);
  // One developmental delay is found from three to eight; a child should still be that young when the next evaluation comes.
  if (condition.listed[0] === 'developmentalDelay' && ageOn(birth, pace.disseminated) > 5) return undefined;
  const fromParent = random.chance(0.15);
  const source = fromParent ? 'parent' : way === 'preschool' ? 'childFind' : 'schoolBuildingLevelCommittee';
  const parentRequest = plusDays(referral, -random.between(4, 9));
  return {
    birth,
    source,
    ...(fromParent && { parentRequest, leaResponse: referral }),
    referral,
    signed,
    consent,
    ...pace,
    meeting,
    begin,
  };
}

/** The day on the form, at most a few business days before the LEA received it. */
function signedBefore(consent: Day, days: SchoolDays, random: Random): Day {
  const signed = days.workdayUntil(plusDays(consent, -random.between(0, 2)));
  return days.businessDaysBetween(signed, consent) > 3 ? consent : signed;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

interface Pace {
  readonly disseminated: Day;
  readonly extension?: PlannedExtension;
}

function paceOf(condition: Condition, consent: Day, days: SchoolDays, random: Random): Pace {
  const overSummer = random.chance(0.6) ? paceOverSummer(consent, days, random) : undefined;
  if (overSummer) return overSummer;
  if (!random.chance(0.03)) return { disseminated: days.workdayUntil(days.plusBusinessDays(consent, random.between(32, 58))) };
  return {
    disseminated: days.workdayUntil(days.plusBusinessDays(consent, random.between(63, 73))),
    extension: {
      reason: condition.listed.includes('specificLearningDisability') ? 'specificLearningDisability' : 'agreed',
      businessDays: 15,
      agreedOn: days.workdayUntil(days.plusBusinessDays(consent, random.between(40, 55))),
    },
  };
}

/** An evaluation that the end-of-school-year rule carries over a summer; undefined when the consent came too early for it. */
function paceOverSummer(consent: Day, days: SchoolDays, random: Random): Pace | undefined {
  const begins = yearOfJuly(consent);
  const { last } = sampleYear(begins);
  if (consent > plusDays(last, -10)) return undefined;
  const used = days.businessDaysBetween(consent, last);
  if (used > 40) return undefined;
  const restart = days.schoolDayFrom(sampleYear(begins + 1).first);
  return {
    disseminated: days.workdayUntil(days.plusBusinessDays(restart, random.between(8, 56 - used))),
    extension: { reason: 'endOfSchoolYear', agreedOn: days.workdayUntil(plusDays(last, -random.between(0, 5))) },
  };
}

function firstIep(disseminated: Day, days: SchoolDays, random: Random): { readonly meeting: Day; readonly begin: Day } {
  const inSession = days.isSchoolDay(disseminated);
  const meeting = later(disseminated, days.workdayUntil(plusDays(disseminated, random.between(4, inSession ? 24 : 16))));
  // Ten days' notice, and no more than ten school days after the meeting.
  return { meeting, begin: days.schoolDayFrom(plusDays(meeting, 10)) };
}

/** A child whom EarlySteps hands over: everything is counted back from the third birthday, on which services begin. */
function fromPartC(asOf: Day, days: SchoolDays, random: Random): Entry | undefined {
  const third = days.schoolDayFrom(plusDays(asOf, 100 - daysAgo(random)));
  const birth = plusYears(third, -3);
  if (plusYears(birth, 3) !== third) return undefined;
  const meeting = days.workdayUntil(plusDays(third, -random.between(10, 12)));
  const disseminated = days.workdayUntil(plusDays(meeting, -random.between(3, 12)));
  if (third - meeting > 14 || third - disseminated > 29) return undefined;
  const consent = days.workdayUntil(plusDays(disseminated, -random.between(66, 78)));
  const signed = signedBefore(consent, days, random);
  const referral = days.workdayUntil(plusDays(signed, -random.between(2, 8)));
  const notification = days.workdayFrom(plusDays(third, -random.between(165, 182)));
  const isSlow = days.businessDaysBetween(consent, disseminated) > 58 || days.businessDaysBetween(referral, consent) > 10;
  if (isSlow || third - referral < 91 || notification > referral) return undefined;
  const eligibility = plusDays(birth, random.between(200, 780));
  return {
    birth,
    source: 'partC',
    referral,
    signed,
    consent,
    disseminated,
    meeting,
    begin: third,
    partC: { eligibility, notification, conference: referral },
  };
}
