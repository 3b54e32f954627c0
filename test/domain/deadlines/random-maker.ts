import { day, type Day } from '../../../src/domain/day';
import { type AnySheet, evaluations, type FieldsOf, ieps, jurisdictions, partC, type Row, students } from '../../../src/domain/model';
import { type Answer, type Kind, monthsLater, type SlowCalendar } from './brute-force';

/** Numbers that look random and are the same in every run. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed * 2_654_435_761;
  }

  /** A whole number from one to another, both included. */
  between(low: number, high: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 13), 3_266_489_917);
    return low + (((mixed ^ (mixed >>> 16)) >>> 0) % (high - low + 1));
  }

  chance(oneIn: number): boolean {
    return this.between(1, oneIn) === 1;
  }

  /** A day on which the calendar mostly knows the months that follow. */
  day(): Day {
    return this.between(day('2023-07-01'), day('2027-11-15')) as Day;
  }

  lea(): 'ZZ1' | 'ZZ2' {
    return this.chance(2) ? 'ZZ1' : 'ZZ2';
  }
}

/** One random record: what starts its clock, and what a slow count needs to know of it. */
export interface Generated {
  readonly student: string;
  readonly row: Row;
  readonly lea: string;
  readonly start: number;
  readonly stop: number | undefined;
  readonly unit: Kind;
  readonly due: number | ((slow: SlowCalendar) => Answer<number>);
  readonly counted?: 'without summers';
  readonly excused?: boolean;
}

/** What a maker of records is handed. */
export interface Maker {
  readonly random: Random;
  readonly student: string;
  readonly asOf: Day;
  readonly lea: 'ZZ1' | 'ZZ2';
  /** A random day that starts a clock. */
  readonly start: Day;
  /** A random day that ends it, often near its end; undefined while it is open. */
  readonly stop: Day | undefined;
  readonly add: <S extends AnySheet>(sheet: S, fields: FieldsOf<S>) => Row;
}

type Made = Omit<Generated, 'student' | 'lea'>;
export type Make = (maker: Maker) => Made;

export const iep = (maker: Maker, fields: FieldsOf<typeof ieps>): Row =>
  maker.add(ieps, {
    iepId: `IP-${maker.student}`,
    lea: maker.lea,
    status: 'official',
    iepForm: 'disability',
    signature: 'signed',
    ...fields,
  });

export const born =
  (months: number, less = 0, end: (date: Day) => number = (date) => date) =>
  ({ start, stop, add, lea }: Maker): Made & { readonly birth: Day } => {
    const birth = monthsLater(start, -months);
    add(jurisdictions, { lea, beginDate: day('2023-07-01') });
    return {
      row: add(students, { birthDate: birth }),
      start: birth,
      stop,
      unit: 'calendar days',
      due: end((monthsLater(birth, months) - less) as Day),
      birth,
    };
  };

export const fromPartC =
  (field: 'notificationDate' | 'conferenceDate', months: number, less: number, end?: (date: Day) => number): Make =>
  (maker) => {
    const excused = maker.random.chance(6);
    const made = born(months, less, end)(maker);
    maker.add(partC, {
      ...(maker.stop !== undefined && { [field]: maker.stop }),
      ...(excused && { partCEligibilityDate: (monthsLater(made.birth, 36) - maker.random.between(0, 89)) as Day }),
    });
    return { ...made, excused };
  };

/** A student with IEPs since before an age; the second holds the transition part. */
export const student =
  (age: number, done: (maker: Maker) => void): Make =>
  (maker) => {
    // From a year before the birthday on: the start is drawn around the as-of date.
    const birthday = (maker.asOf + maker.random.between(-400, 360)) as Day;
    const made = born(12 * age)({ ...maker, start: birthday });
    const stop = maker.random.chance(3) ? undefined : ((birthday + maker.random.between(-300, 200)) as Day);
    maker.add(evaluations, {
      evaluationId: `EV-${maker.student}`,
      lea: maker.lea,
      evaluationType: 'triennial',
      decision: 'eligible',
      disseminationDate: day('2023-08-01'),
    });
    done({ ...maker, stop });
    return { ...made, stop };
  };
