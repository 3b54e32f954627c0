import { day, type Day } from '../../../src/domain/day';
import {
  type AnySheet,
  evaluations,
  exits,
  extendedSchoolYear,
  extensions,
  type FieldsOf,
  jurisdictions,
  partC,
  rowOf,
  type Row,
  services,
  transition,
} from '../../../src/domain/model';
import { type Answer, type Kind, monthsLater, type SlowCalendar } from './brute-force';
import { born, fromPartC, type Generated, iep, type Make, type Maker, type Random, student } from './random-maker';

/** Settings under which the random clocks run: one clock that ships off is on. */
export const settings = { parentRequestDays: '15', transferSchoolDays: '5' } as const;

const counted =
  (unit: Kind, days: number, { lea, start }: Maker) =>
  (slow: SlowCalendar) =>
    slow.add(unit, lea, start, days);

const evaluated =
  (
    type: FieldsOf<typeof evaluations>['evaluationType'],
    from: keyof FieldsOf<typeof evaluations>,
    to: keyof FieldsOf<typeof evaluations>,
    unit: Kind,
    days: number,
  ): Make =>
  (maker) => ({
    row: maker.add(evaluations, {
      evaluationId: `EV-${maker.student}`,
      lea: maker.lea,
      evaluationType: type as NonNullable<typeof type>,
      [from]: maker.start,
      ...(maker.stop !== undefined && { [to]: maker.stop }),
    }),
    start: maker.start,
    stop: maker.stop,
    unit,
    due: counted(unit, days, maker),
  });

/** An initial evaluation; some with the summer left out, some extended by agreement, some without a child to evaluate. */
const initialEvaluation: Make = (maker) => {
  const made = evaluated('initial', 'consentDate', 'disseminationDate', 'business days', 60)(maker);
  const { random, start, lea, student, add } = maker;
  const extend = (fields: FieldsOf<typeof extensions>): unknown =>
    add(extensions, { evaluationId: `EV-${student}`, agreedOn: start, ...fields });
  const plain = (slow: SlowCalendar): Answer<number> => slow.add('business days', lea, start, 60);
  switch (random.between(0, 5)) {
    case 0:
      extend({ reason: 'endOfSchoolYear' });
      return {
        ...made,
        counted: 'without summers',
        due: (slow) => (plain(slow) === 'refused' ? 'refused' : slow.add('business days', lea, start, 60, false)),
      };
    case 1: {
      const businessDays = random.between(1, 40);
      extend({ reason: 'agreed', businessDays });
      return { ...made, due: (slow) => slow.add('business days', lea, start, 60 + businessDays) };
    }
    case 2:
      extend({ reason: 'parentFailsToProduce' });
      return { ...made, due: plain, excused: true };
    default:
      return made;
  }
};

const make: Readonly<Record<string, Make>> = {
  referral: evaluated('initial', 'referralDate', 'consentDate', 'business days', 10),
  'parent-request': evaluated('initial', 'parentRequestDate', 'leaResponseDate', 'calendar days', 15),
  'independent-evaluation': evaluated('independent', 'parentRequestDate', 'leaResponseDate', 'business days', 10),
  'initial-evaluation': initialEvaluation,
  'out-of-state-evaluation': evaluated('outOfState', 'consentDate', 'disseminationDate', 'business days', 60),
  're-evaluation-consent': evaluated('concern', 'consentDate', 'disseminationDate', 'business days', 60),
  're-evaluation'(maker) {
    const { add, lea, random, asOf, student: id } = maker;
    const complete = (asOf - random.between(0, 1_600)) as Day;
    const waived = random.chance(3) ? ((complete + random.between(1, 1_400)) as Day) : undefined;
    const stop = random.chance(2) ? ((complete + random.between(30, 2_500)) as Day) : undefined;
    const row = add(evaluations, {
      evaluationId: `EV-${id}`,
      lea,
      evaluationType: 'initial',
      decision: 'eligible',
      disseminationDate: complete,
    });
    if (waived !== undefined) add(evaluations, { evaluationId: `EW-${id}`, lea, evaluationType: 'waiver', waiverDate: waived });
    if (stop !== undefined) add(evaluations, { evaluationId: `EX-${id}`, lea, evaluationType: 'triennial', disseminationDate: stop });
    const due = monthsLater(complete, 36);
    return {
      row,
      start: complete,
      stop,
      unit: 'calendar days',
      due: waived !== undefined && waived <= due && waived <= asOf ? monthsLater(waived, 36) : due,
    };
  },
  'initial-iep'(maker) {
    const row = maker.add(evaluations, {
      evaluationId: `EV-${maker.student}`,
      lea: maker.lea,
      evaluationType: 'initial',
      decision: 'eligible',
      disseminationDate: maker.start,
    });
    const stop = maker.stop === undefined || maker.stop < maker.start ? undefined : maker.stop;
    if (stop !== undefined) iep(maker, { iepType: 'initial', meetingDate: stop });
    return { row, start: maker.start, stop, unit: 'calendar days', due: maker.start + 30 };
  },
  'interim-iep'(maker) {
    const { add, lea, random, start } = maker;
    const complete = random.chance(2) ? ((start + random.between(5, 120)) as Day) : undefined;
    add(evaluations, {
      evaluationId: 'EV-1',
      lea,
      evaluationType: 'initial',
      consentDate: start,
      ...(complete !== undefined && { disseminationDate: complete }),
    });
    const row = iep(maker, { iepType: 'interim', meetingDate: start, evaluationId: 'EV-1' });
    const stop = maker.stop === undefined || maker.stop < start ? undefined : maker.stop;
    if (stop !== undefined) iep(maker, { iepId: `IQ-${maker.student}`, iepType: 'initial', meetingDate: stop });
    return {
      row,
      start,
      stop,
      unit: 'calendar days',
      due(slow) {
        const due = slow.add('business days', lea, start, 60);
        const judged = due !== 'refused' && slow.count('business days', lea, start, Math.max(start, complete ?? maker.asOf));
        return due === 'refused' || judged === 'refused' ? 'refused' : Math.min(due, complete ?? due) + 30;
      },
    };
  },
  'first-services'(maker) {
    const row = iep(maker, { iepType: 'initial', meetingDate: maker.start });
    if (maker.stop !== undefined) maker.add(services, { serviceId: 'SV-1', iepId: `IP-${maker.student}`, beginDate: maker.stop });
    return { row, start: maker.start, stop: maker.stop, unit: 'school days', due: counted('school days', 10, maker) };
  },
  'first-services-gifted'(maker) {
    const row = iep(maker, { iepType: 'initial', iepForm: 'giftedOrTalented', consentDate: maker.start });
    if (maker.stop !== undefined) maker.add(services, { serviceId: 'SV-1', iepId: `IP-${maker.student}`, beginDate: maker.stop });
    return { row, start: maker.start, stop: maker.stop, unit: 'school days', due: counted('school days', 10, maker) };
  },
  'annual-review'(maker) {
    const row = iep(maker, { iepType: 'review', meetingDate: maker.start });
    const stop = maker.random.chance(3) ? undefined : ((maker.start + maker.random.between(1, 700)) as Day);
    if (stop !== undefined) iep(maker, { iepId: `IQ-${maker.student}`, iepType: 'review', meetingDate: stop });
    return { row, start: maker.start, stop, unit: 'calendar days', due: monthsLater(maker.start, 12) };
  },
  'in-state-transfer'(maker) {
    const start = (maker.asOf - maker.random.between(0, 60)) as Day;
    const other = maker.lea === 'ZZ1' ? 'ZZ2' : 'ZZ1';
    iep(maker, { lea: other, iepType: 'review', meetingDate: day('2023-09-01') });
    const stop = maker.random.chance(2) ? ((start + maker.random.between(0, 40)) as Day) : undefined;
    if (stop !== undefined) iep(maker, { iepId: `IQ-${maker.student}`, iepType: 'review', meetingDate: stop });
    const row = maker.add(jurisdictions, { lea: maker.lea, beginDate: start });
    return { row, start, stop, unit: 'school days', due: counted('school days', 5, { ...maker, start }) };
  },
  'early-steps-list': fromPartC(
    'notificationDate',
    30,
    0,
    (date) => monthsLater(date - new Date(date * 86_400_000).getUTCDate() + 1, 1) - 1,
  ),
  'part-c-notification': fromPartC('notificationDate', 36, 90),
  'part-c-conference': fromPartC('conferenceDate', 36, 90),
  'third-birthday'(maker) {
    const { random, stop, add } = maker;
    const made = born(36)(maker);
    const excused = random.chance(6);
    add(partC, {
      ...(stop !== undefined && { iepDate: stop, firstServiceDate: (stop - random.between(0, 9)) as Day }),
      ...(excused && { ifspAsIep: true }),
    });
    return { ...made, excused };
  },
  'extended-school-year'(maker) {
    iep(maker, { iepType: 'review', esyEligible: true });
    const row = maker.add(extendedSchoolYear, {
      iepId: `IP-${maker.student}`,
      beginDate: maker.start,
      ...(maker.stop !== undefined && { determinationDate: maker.stop }),
    });
    return { row, start: maker.start, stop: maker.stop, unit: 'calendar days', due: maker.start };
  },
  'transition-at-16': student(16, (maker) => {
    const first = { iepType: 'review', meetingDate: day('2010-01-04'), beginDate: day('2010-01-04') } as const;
    iep(maker, first);
    if (maker.stop === undefined) return;
    iep(maker, { ...first, iepId: `IQ-${maker.student}`, meetingDate: maker.stop, beginDate: maker.stop });
    maker.add(transition, { iepId: `IQ-${maker.student}` });
  }),
  'majority-statement': student(17, (maker) => {
    iep(maker, { iepType: 'review', meetingDate: day('2010-01-04'), beginDate: day('2010-01-04') });
    if (maker.stop !== undefined) maker.add(transition, { iepId: `IP-${maker.student}`, majorityNoticeDate: maker.stop });
  }),
  'ageing-out'(maker) {
    const exit = maker.random.chance(2) ? ((maker.asOf - maker.random.between(0, 200)) as Day) : undefined;
    if (exit !== undefined) maker.add(exits, { exitDate: exit });
    const made = student(22, () => undefined)(maker);
    return { ...made, stop: exit, due: (slow) => slow.endOfSession(maker.lea, Number(made.due)) ?? Number(made.due) };
  },
};

/** Makes the records of one student for a clock and puts them on their sheets. */
export function randomRecords(
  clock: string,
  {
    random,
    student: studentId,
    rows,
    asOf,
    start: given,
  }: {
    readonly random: Random;
    readonly student: string;
    readonly rows: Map<AnySheet, Row[]>;
    readonly asOf: Day;
    readonly start?: Day | undefined;
  },
): Generated {
  const lea = random.lea();
  const start = given ?? random.day();
  const add = <S extends AnySheet>(sheet: S, fields: FieldsOf<S>): Row => {
    const list = rows.get(sheet) ?? [];
    rows.set(sheet, list);
    const row = rowOf(sheet, list.length + 2, { stateStudentId: studentId, ...fields });
    list.push(row);
    return row;
  };
  const stop = random.chance(3) ? undefined : ((start + random.between(-5, 140)) as Day);
  const maker = make[clock];
  if (!maker) throw new Error(`No records are made for ${clock}`);
  return { student: studentId, lea, ...maker({ random, student: studentId, asOf, lea, start, stop, add }) };
}
