import { type Day, plusDays } from '../../domain/day';
import { ieps, placements, services } from '../../domain/model';
import { schoolAgeFrom } from './child';
import { type Condition, isGiftedOrTalentedOnly, type Promised, type Setting } from './conditions';
import { evaluationIdOf } from './record-evaluations';
import type { RecordOf } from './ledger';
import { recordAssessment, recordTransition, recordSummer } from './record-iep-parts';
import { type Pupil, siteOn } from './record-person';
import type { PlannedIep } from './story';

/** Numbers of the records of one student. */
interface Numbers {
  iep: number;
  service: number;
}

/** Writes every IEP with its placements, services and other parts, and a few amendments. */
export function recordIeps(pupil: Pupil): void {
  const numbers: Numbers = { iep: 0, service: 0 };
  const early = pupil.random.weighted(earlySettings);
  for (const iep of pupil.story.ieps) recordIep(pupil, iep, early, numbers);
}

const iepIdOf = ({ number }: Pupil, numbers: Numbers): string => `I${String(number)}-${String((numbers.iep += 1))}`;

function recordIep(pupil: Pupil, iep: PlannedIep, early: Setting, numbers: Numbers): void {
  const { id, story, ledger, random } = pupil;
  const iepId = iepIdOf(pupil, numbers);
  const isInitial = iep.type === 'initial';
  const head: RecordOf<typeof ieps> = {
    stateStudentId: id,
    lea: iep.lea,
    iepForm: formOf(pupil, iep.condition),
    evaluationId: evaluationIdOf(pupil, iep.evaluation),
    esyEligible: recordSummer(pupil, iep, iepId),
    specialTransportation: iep.condition.alternate && random.chance(0.5),
    braille: iep.condition.listed.some((found) => found === 'visualImpairment' || found === 'deafBlindness')
      ? random.chance(0.4)
      : undefined,
  };
  ledger.add(ieps, {
    iepId,
    ...head,
    iepType: story.isPrivate ? 'servicesPlan' : iep.type,
    status: iep.isDraft ? 'draft' : 'official',
    meetingDate: iep.meeting,
    beginDate: iep.begin,
    endDate: iep.end,
    noticeDate: iep.notice,
    consentDate: isInitial ? iep.meeting : undefined,
    signature: iep.isDraft ? 'absent' : 'signed',
  });
  recordPlacements(pupil, iep, iepId, early);
  const site = siteOn(pupil, iep.lea, iep.begin);
  for (const promised of iep.condition.services) recordService(pupil, iep, { iepId, site, beginDate: iep.begin }, promised, numbers);
  recordAssessment(pupil, iep, iepId);
  recordTransition(pupil, iep, iepId);
  recordAmendment(pupil, iep, { ...head, amendsIepId: iepId }, numbers);
}

function formOf({ story }: Pupil, condition: Condition): RecordOf<typeof ieps>['iepForm'] {
  if (story.isPrivate) return 'servicesPlan';
  return isGiftedOrTalentedOnly(condition) ? 'giftedOrTalented' : 'disability';
}

const earlySettings: readonly (readonly [Setting, number])[] = [
  ['earlyChildhood10ServicesIn', 55],
  ['earlyChildhood10ServicesElsewhere', 20],
  ['earlyChildhood9ServicesIn', 5],
  ['separateClass', 12],
  ['serviceProviderLocation', 8],
];

// The table changes when the child is five and in kindergarten; the placement is written anew on that day.
function recordPlacements(pupil: Pupil, iep: PlannedIep, iepId: string, early: Setting): void {
  const { story, world } = pupil;
  const turn = schoolAgeFrom(story.entry.birth);
  const add = (setting: Setting, begin: Day, end: Day): void =>
    recordPlacement(pupil, iep, { iepId, setting, beginDate: begin, endDate: end });
  const beganEarly = story.entry.begin < turn;
  const schoolAge = settingOf(story.isPrivate, iep.condition.setting, beganEarly);
  const young = story.isPrivate || schoolAge === 'separateSchool' ? schoolAge : early;
  if (turn <= iep.begin) add(schoolAge, iep.begin, iep.end);
  else if (turn > iep.end || turn > world.asOf) add(young, iep.begin, iep.end);
  else {
    add(young, iep.begin, plusDays(turn, -1));
    add(schoolAge, turn, iep.end);
  }
}

// Nobody is moved to a setting under 40 percent without a re-evaluation for it.
function settingOf(isPrivate: boolean, setting: Setting, beganEarly: boolean): Setting {
  if (isPrivate) return 'parentallyPlacedPrivate';
  return beganEarly && (setting === 'regularClassUnder40' || setting === 'homeboundOrHospital') ? 'regularClass40To79' : setting;
}

const percents: Partial<Record<Setting, readonly [number, number]>> = {
  regularClass80: [80, 98],
  regularClass40To79: [42, 78],
  regularClassUnder40: [5, 38],
  separateSchool: [0, 0],
  homeboundOrHospital: [0, 0],
};

function recordPlacement(
  pupil: Pupil,
  iep: PlannedIep,
  fields: RecordOf<typeof placements> & { readonly setting: Setting; readonly beginDate: Day },
): void {
  const { id, random, ledger } = pupil;
  const range = percents[fields.setting];
  const site = siteOn(pupil, iep.lea, fields.beginDate);
  ledger.add(placements, {
    ...fields,
    stateStudentId: id,
    percentRegular: range && random.between(...range),
    homeSite: site,
    servingSite: site,
  });
}

function recordService(
  pupil: Pupil,
  iep: PlannedIep,
  under: { readonly iepId: string; readonly site: string; readonly beginDate: Day },
  promised: Promised,
  numbers: Numbers,
): void {
  const { id, number, ledger } = pupil;
  const provider = ledger.providerOf(promised.service, under.site, number);
  // Field by field: no sheet has more records, and a spread would make each of them slow and large.
  ledger.add(services, {
    serviceId: `S${String(number)}-${String((numbers.service += 1))}`,
    stateStudentId: id,
    iepId: under.iepId,
    service: promised.service,
    minutesPerSession: promised.minutes,
    sessionsPerPeriod: promised.sessions,
    period: promised.period,
    location: promised.location,
    site: under.site,
    providerId: provider.id,
    providerName: provider.name,
    beginDate: under.beginDate,
    endDate: iep.end,
    terminationReason: iep.ended,
  });
}

const added: readonly Promised[] = [
  { service: 'counselling', minutes: 30, sessions: 1, period: 'week', location: 'other' },
  { service: 'occupationalTherapy', minutes: 30, sessions: 1, period: 'week', location: 'specialClass' },
];

/** Adds a service in the middle of the year of an IEP, with ten days' notice. */
function recordAmendment(pupil: Pupil, iep: PlannedIep, head: RecordOf<typeof ieps>, numbers: Numbers): void {
  const { story, world, random, ledger } = pupil;
  const more = random.pick(added);
  const isWanted = random.chance(0.08);
  const room = iep.end - 60 - iep.begin;
  const offset = random.between(40, 200);
  if (!isWanted || story.isPrivate || head.iepForm !== 'disability' || offset > room) return;
  if (iep.condition.services.some(({ service }) => service === more.service)) return;
  const days = world.days[iep.lea];
  const meeting = days.workdayUntil(plusDays(iep.begin, offset));
  const begin = days.schoolDayFrom(plusDays(meeting, 10));
  if (meeting > world.asOf || begin > iep.end - 20) return;
  const iepId = iepIdOf(pupil, numbers);
  ledger.add(ieps, {
    iepId,
    ...head,
    iepType: 'amendment',
    status: 'official',
    meetingDate: meeting,
    beginDate: begin,
    endDate: iep.end,
    noticeDate: meeting,
    signature: 'signed',
  });
  recordService(pupil, iep, { iepId, site: siteOn(pupil, iep.lea, begin), beginDate: begin }, more, numbers);
}
