import type { Day } from '../../domain/day';
import type { decisions, diplomas, evaluationTypes, exitReasons, extensionReasons, MeaningOf, referralSources } from '../../domain/model';
import type { Condition, Way } from './conditions';
import type { SampleLea, SchoolDays } from './school-days';

/** The place and the day of a sample. */
export interface World {
  readonly asOf: Day;
  readonly days: Readonly<Record<SampleLea, SchoolDays>>;
  /** Zones of elementary schools in each LEA. */
  readonly zones: number;
}

/** A time in one LEA. */
export interface Stay {
  readonly lea: SampleLea;
  readonly begin: Day;
  readonly end?: Day;
  readonly reason?: MeaningOf<typeof exitReasons>;
}

/** An extension as it is planned. */
export interface PlannedExtension {
  readonly reason: MeaningOf<typeof extensionReasons>;
  readonly businessDays?: number;
  readonly agreedOn: Day;
}

/** From referral to the first service. Days may lie after the as-of date; those are not recorded yet. */
export interface Entry {
  readonly birth: Day;
  readonly source: MeaningOf<typeof referralSources>;
  readonly parentRequest?: Day;
  readonly leaResponse?: Day;
  readonly referral: Day;
  readonly signed: Day;
  readonly consent: Day;
  readonly extension?: PlannedExtension;
  readonly disseminated: Day;
  readonly meeting: Day;
  readonly begin: Day;
  readonly partC?: { readonly eligibility: Day; readonly notification: Day; readonly conference: Day };
}

/** A re-evaluation or a waiver. */
export interface PlannedReevaluation {
  readonly type: MeaningOf<typeof evaluationTypes>;
  readonly lea: SampleLea;
  readonly consent?: Day;
  /** Dissemination, or the day of the waiver. */
  readonly done: Day;
  readonly decision: MeaningOf<typeof decisions>;
  /** What it found; the last one stays in force where it found nothing new. */
  readonly condition: Condition;
}

/** An IEP as it is planned. */
export interface PlannedIep {
  readonly type: 'initial' | 'review';
  readonly lea: SampleLea;
  readonly notice?: Day;
  readonly meeting: Day;
  readonly begin: Day;
  readonly end: Day;
  /** Position among the evaluations of the story, the initial one first. */
  readonly evaluation: number;
  readonly condition: Condition;
  readonly isDraft: boolean;
  /** Why the services ended with it, for the last one before somebody left. */
  readonly ended?: MeaningOf<typeof exitReasons>;
}

/** How somebody leaves special education. */
export interface Ending {
  readonly date: Day;
  readonly reason: MeaningOf<typeof exitReasons>;
  readonly diploma?: MeaningOf<typeof diplomas>;
  readonly newLea?: string;
  readonly revocation?: Day;
}

/** A move from one invented LEA to the other, with the day on which the new one adopts an IEP. */
export interface Move {
  readonly leaves: Day;
  readonly arrives: Day;
  readonly to: SampleLea;
  readonly meeting: Day;
}

/** The life of one student in special education, as far as a sample tells it. */
export interface Story {
  readonly way: Way;
  readonly zone: number;
  readonly isPrivate: boolean;
  readonly entry: Entry;
  readonly outcome: MeaningOf<typeof decisions>;
  readonly condition: Condition;
  readonly stays: readonly [Stay, ...Stay[]];
  readonly reevaluations: readonly PlannedReevaluation[];
  readonly ieps: readonly PlannedIep[];
  readonly move?: Move;
  readonly ending?: Ending;
}
