import type {
  degrees,
  educationalSettings,
  exceptionalities,
  locations,
  MeaningOf,
  periods,
  serviceKinds,
  speechTypes,
} from '../../domain/model';
import type { Random } from './random';

type Exceptionality = MeaningOf<typeof exceptionalities>;
type Degree = MeaningOf<typeof degrees>;
type SpeechType = MeaningOf<typeof speechTypes>;

/** Setting of a placement. */
export type Setting = MeaningOf<typeof educationalSettings>;

/** A service as an IEP promises it. */
export interface Promised {
  readonly service: MeaningOf<typeof serviceKinds>;
  readonly minutes: number;
  readonly sessions: number;
  readonly period: MeaningOf<typeof periods>;
  readonly location: MeaningOf<typeof locations>;
}

/** What an evaluation found, and what the IEPs make of it. */
export interface Condition {
  readonly listed: readonly [Exceptionality, ...Exceptionality[]];
  readonly degree?: Degree;
  readonly speechType?: SpeechType;
  readonly services: readonly Promised[];
  /** Setting from kindergarten on. */
  readonly setting: Setting;
  /** Whether the student takes the alternate assessment. */
  readonly alternate: boolean;
}

const giftedOrTalented: ReadonlySet<Exceptionality> = new Set(['gifted', 'talentedVisualArts', 'talentedMusic', 'talentedTheatre']);

/** Whether none of what was found is a disability. */
export const isGiftedOrTalentedOnly = ({ listed }: Condition): boolean => listed.every((found) => giftedOrTalented.has(found));

const weekly = (service: Promised['service'], minutes: number, sessions: number, location: Promised['location'] = 'specialClass') =>
  ({ service, minutes, sessions, period: 'week', location }) as const;

const instruction = (minutes: number): Promised => ({
  service: 'specialInstruction',
  minutes,
  sessions: 1,
  period: 'day',
  location: minutes > 90 ? 'specialClass' : 'regularClass',
});
const speech = weekly('speechTherapy', 30, 2);
const gift = weekly('gifted', 150, 1);

const speechKinds: readonly (readonly [SpeechType, number])[] = [
  ['articulation', 6],
  ['language', 5],
  ['fluency', 1],
  ['voice', 0.5],
];

type Kind = (random: Random) => Condition;

const light: readonly (readonly [Setting, number])[] = [
  ['regularClass80', 8],
  ['regularClass40To79', 2],
];
const heavy: readonly (readonly [Setting, number])[] = [
  ['regularClassUnder40', 6],
  ['regularClass40To79', 3],
  ['separateSchool', 1],
];

const kinds = {
  autism: (random) => {
    const alternate = random.chance(0.3);
    return {
      listed: alternate ? ['autism', 'intellectualDisability'] : ['autism'],
      ...(alternate && { degree: 'moderate' as const }),
      services: [
        instruction(alternate ? 240 : random.pick([45, 60, 90])),
        speech,
        ...(random.chance(0.5) ? [weekly('occupationalTherapy', 30, 1)] : []),
      ],
      setting: random.weighted(alternate ? heavy : light),
      alternate,
    };
  },
  deafBlindness: () => ({
    listed: ['deafBlindness'],
    services: [instruction(240), weekly('orientationAndMobility', 45, 2), weekly('interpreting', 120, 5, 'regularClass')],
    setting: 'regularClassUnder40',
    alternate: true,
  }),
  developmentalDelay: (random) => {
    const talks = random.chance(0.5);
    return {
      listed: talks ? ['developmentalDelay'] : ['developmentalDelay', 'speechOrLanguage'],
      ...(!talks && { speechType: 'language' as const }),
      services: [instruction(random.pick([30, 45, 60])), ...(talks ? [] : [speech])],
      setting: random.weighted(light),
      alternate: false,
    };
  },
  emotionalDisturbance: (random) => ({
    listed: ['emotionalDisturbance'],
    services: [
      instruction(random.pick([60, 90, 120])),
      weekly('counselling', 30, 1),
      ...(random.chance(0.4) ? [weekly('socialWork', 30, 1)] : []),
    ],
    setting: random.weighted([
      ['regularClass80', 4],
      ['regularClass40To79', 3],
      ['regularClassUnder40', 2],
      ['homeboundOrHospital', 0.5],
    ]),
    alternate: false,
  }),
  hearing: (random) => ({
    listed: ['hearing'],
    services: [
      instruction(45),
      weekly('audiology', 30, 1),
      ...(random.chance(0.3) ? [weekly('interpreting', 120, 5, 'regularClass')] : []),
    ],
    setting: random.weighted(light),
    alternate: false,
  }),
  intellectualDisability: (random) => {
    const degree = random.weighted<Degree>([
      ['mild', 6],
      ['moderate', 3],
      ['severe', 1],
      ['profound', 0.3],
    ]);
    const alternate = degree !== 'mild';
    return {
      listed: ['intellectualDisability'],
      degree,
      services: [
        instruction(alternate ? 300 : 120),
        ...(alternate ? [speech, weekly('adaptedPhysicalEducation', 30, 3)] : []),
        ...(degree === 'severe' || degree === 'profound' ? [weekly('paraprofessional', 120, 5)] : []),
      ],
      setting: random.weighted(alternate ? heavy : light),
      alternate,
    };
  },
  multipleDisabilities: (random) => ({
    listed: ['multipleDisabilities', 'intellectualDisability', 'orthopedicImpairment'],
    degree: random.pick<Degree>(['moderate', 'severe']),
    services: [instruction(300), weekly('physicalTherapy', 30, 2), weekly('occupationalTherapy', 30, 1), weekly('schoolNurse', 15, 5)],
    setting: random.weighted(heavy),
    alternate: true,
  }),
  orthopedicImpairment: () => ({
    listed: ['orthopedicImpairment'],
    services: [instruction(45), weekly('physicalTherapy', 30, 2), weekly('adaptedPhysicalEducation', 30, 2)],
    setting: 'regularClass80',
    alternate: false,
  }),
  otherHealthImpairment: (random) => ({
    listed: ['otherHealthImpairment'],
    services: [instruction(random.pick([30, 45, 60])), ...(random.chance(0.25) ? [weekly('counselling', 30, 1)] : [])],
    setting: random.weighted(light),
    alternate: false,
  }),
  specificLearningDisability: (random) => ({
    listed: ['specificLearningDisability'],
    services: [instruction(random.pick([30, 45, 60, 90]))],
    setting: random.weighted(light),
    alternate: false,
  }),
  learningDisabilityWithSpeech: (random) => ({
    listed: ['specificLearningDisability', 'speechOrLanguage'],
    speechType: 'language',
    services: [instruction(60), speech],
    setting: random.weighted(light),
    alternate: false,
  }),
  giftedWithLearningDisability: () => ({
    listed: ['specificLearningDisability', 'gifted'],
    services: [instruction(45), gift],
    setting: 'regularClass80',
    alternate: false,
  }),
  speechOrLanguage: (random) => ({
    listed: ['speechOrLanguage'],
    speechType: random.weighted(speechKinds),
    services: [weekly('speechAsSpecialEducation', 30, random.between(1, 3))],
    setting: 'regularClass80',
    alternate: false,
  }),
  traumaticBrainInjury: () => ({
    listed: ['traumaticBrainInjury'],
    services: [instruction(90), weekly('occupationalTherapy', 30, 1)],
    setting: 'regularClass40To79',
    alternate: false,
  }),
  visualImpairment: () => ({
    listed: ['visualImpairment'],
    services: [instruction(60), weekly('orientationAndMobility', 45, 1)],
    setting: 'regularClass80',
    alternate: false,
  }),
  gifted: (random) => {
    const talented = random.chance(0.15);
    return {
      listed: talented ? ['gifted', 'talentedMusic'] : ['gifted'],
      services: [gift, ...(talented ? [weekly('talentedMusic', 75, 1)] : [])],
      setting: 'regularClass80',
      alternate: false,
    };
  },
  talented: (random) => {
    const area = random.pick(['talentedVisualArts', 'talentedMusic', 'talentedTheatre'] as const);
    return { listed: [area], services: [weekly(area, 75, 2)], setting: 'regularClass80', alternate: false };
  },
} as const satisfies Record<string, Kind>;

type Mix = readonly (readonly [keyof typeof kinds, number])[];

/** What evaluations find, by the way that leads to them; roughly as often as districts report it. */
const mixes = {
  partC: [
    ['developmentalDelay', 60],
    ['speechOrLanguage', 15],
    ['autism', 14],
    ['hearing', 4],
    ['orthopedicImpairment', 3],
    ['visualImpairment', 2],
    ['multipleDisabilities', 1],
    ['deafBlindness', 1],
  ],
  preschool: [
    ['speechOrLanguage', 50],
    ['developmentalDelay', 38],
    ['autism', 12],
  ],
  schoolAge: [
    ['specificLearningDisability', 30],
    ['speechOrLanguage', 17],
    ['otherHealthImpairment', 17],
    ['autism', 11],
    ['intellectualDisability', 10],
    ['learningDisabilityWithSpeech', 4],
    ['emotionalDisturbance', 5],
    ['multipleDisabilities', 2],
    ['hearing', 1.5],
    ['giftedWithLearningDisability', 1],
    ['orthopedicImpairment', 1],
    ['visualImpairment', 0.7],
    ['traumaticBrainInjury', 0.7],
    ['deafBlindness', 0.1],
  ],
  afterDelay: [
    ['specificLearningDisability', 65],
    ['otherHealthImpairment', 35],
  ],
  afterDelayWithSpeech: [
    ['speechOrLanguage', 60],
    ['learningDisabilityWithSpeech', 40],
  ],
  gifted: [
    ['gifted', 70],
    ['talented', 30],
  ],
} as const satisfies Record<string, Mix>;

/** The way that leads to an evaluation. */
export type Way = keyof typeof mixes;

/** Something that an evaluation may find. */
export const conditionFor = (way: Way, random: Random): Condition => kinds[random.weighted<keyof typeof kinds>(mixes[way])](random);
