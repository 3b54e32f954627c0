import type { Day } from '../../domain/day';
import { evaluations, exits, extensions, partC } from '../../domain/model';
import type { Condition } from './conditions';
import type { RecordOf } from './ledger';
import { adults, lastNames } from './names';
import { known, latestStay, type Pupil } from './record-person';
import type { PlannedReevaluation } from './story';

/** Id of an evaluation of a student, the initial one being number 0. */
export const evaluationIdOf = ({ number }: Pupil, at: number): string => `E${String(number)}-${String(at + 1)}`;

const coordinators = 9;

const coordinatorOf = ({ number, story }: Pupil): string => {
  const at = (number % coordinators) + (story.stays[0].lea === 'ZZ1' ? 0 : coordinators);
  return `${String(adults[at * 3])} ${String(lastNames[at * 7])}`;
};

const foundFields = ({ listed, degree, speechType }: Condition): RecordOf<typeof evaluations> => ({
  primaryExceptionality: listed[0],
  exceptionality2: listed[1],
  exceptionality3: listed[2],
  idDegree: degree,
  speechType,
});

/** Writes the initial evaluation with its extension, the hand-over from Part C, and what came after. */
export function recordEvaluations(pupil: Pupil): void {
  recordInitial(pupil);
  recordPartC(pupil);
  pupil.story.reevaluations.forEach((each, at) => {
    recordReevaluation(pupil, each, at + 1);
  });
}

function recordInitial(pupil: Pupil): void {
  const { id, story, world, ledger } = pupil;
  const { entry, outcome, condition } = story;
  // A record that was opened in error never came further than the referral.
  const reached = (date: Day): Day | undefined => (story.ending?.reason === 'openedInError' ? undefined : known(date, world));
  const consentDate = reached(entry.consent);
  const disseminationDate = reached(entry.disseminated);
  ledger.add(evaluations, {
    evaluationId: evaluationIdOf(pupil, 0),
    stateStudentId: id,
    lea: story.stays[0].lea,
    evaluationType: 'initial',
    referralDate: entry.referral,
    referralSource: entry.source,
    parentRequestDate: entry.parentRequest,
    leaResponseDate: entry.leaResponse,
    consentSignedDate: consentDate && entry.signed,
    consentDate,
    disseminationDate,
    decision: disseminationDate === undefined ? consentDate && 'inProcess' : outcome,
    ...(disseminationDate !== undefined && outcome === 'eligible' && foundFields(condition)),
    coordinator: coordinatorOf(pupil),
  });
  const { extension } = entry;
  if (extension && reached(extension.agreedOn) !== undefined) {
    ledger.add(extensions, { evaluationId: evaluationIdOf(pupil, 0), ...extension });
  }
}

function recordReevaluation(pupil: Pupil, { type, lea, consent, done, decision, condition }: PlannedReevaluation, at: number): void {
  const { id, world, ledger } = pupil;
  const completed = known(done, world);
  const isWaiver = type === 'waiver';
  ledger.add(evaluations, {
    evaluationId: evaluationIdOf(pupil, at),
    stateStudentId: id,
    lea,
    evaluationType: type,
    consentDate: consent,
    disseminationDate: isWaiver ? undefined : completed,
    decision: completed === undefined ? 'inProcess' : decision,
    ...(completed !== undefined && decision === 'eligible' && foundFields(condition)),
    coordinator: coordinatorOf(pupil),
    waiverDate: isWaiver ? done : undefined,
  });
}

function recordPartC(pupil: Pupil): void {
  const { id, number, story, world, ledger } = pupil;
  const { entry } = story;
  if (!entry.partC) return;
  ledger.add(partC, {
    stateStudentId: id,
    partCId: `C${String(number)}`,
    notificationDate: entry.partC.notification,
    conferenceDate: entry.partC.conference,
    referralDate: entry.referral,
    eligibilityDate: known(entry.disseminated, world),
    iepDate: known(entry.meeting, world),
    firstServiceDate: known(entry.begin, world),
    partCEligibilityDate: entry.partC.eligibility,
  });
}

/** Writes the exit from one LEA to the other, and the last one. */
export function recordExits({ id, story, ledger }: Pupil): void {
  const { move, ending, ieps, stays } = story;
  const served = ieps.length > 0;
  if (move) {
    ledger.add(exits, {
      stateStudentId: id,
      lea: stays[0].lea,
      exitDate: move.leaves,
      exitReason: 'movedKnownToContinue',
      lastServiceDate: move.leaves,
      newLea: move.to,
    });
  }
  if (!ending) return;
  ledger.add(exits, {
    stateStudentId: id,
    lea: latestStay(story).lea,
    exitDate: ending.date,
    exitReason: ending.reason,
    diploma: ending.diploma,
    lastServiceDate: served ? ending.date : undefined,
    newLea: ending.newLea,
    revocationDate: ending.revocation,
  });
}
