import { type Day, plusDays, plusYears } from '../../domain/day';
import { type AnySheet, evaluations, exits, extensions, ieps, placements, services, students } from '../../domain/model';
import { written } from '../../domain/rules/define-rule';
import type { RecordFields } from '../../workbook';
import type { SampleRecords } from './sample-records';

/** A slip such as people make: in which record, and what becomes of it. */
export interface Slip {
  /** Rule that finds it. */
  readonly rule: string;
  /** What happened, for the Read Me of the example. */
  readonly story: string;
  readonly sheet: AnySheet;
  readonly fits: (record: RecordFields, all: SampleRecords, asOf: Day) => boolean;
  /** Fields that change; undefined when the record was never entered. */
  readonly becomes: (record: RecordFields, all: SampleRecords) => RecordFields | undefined;
}

const dayOf = (value: unknown): Day => value as Day;
const where = (all: SampleRecords, sheet: AnySheet, field: string, value: unknown): readonly RecordFields[] =>
  (all.get(sheet) ?? []).filter((record) => record[field] === value);
const evaluationOf = (iep: RecordFields, all: SampleRecords): RecordFields | undefined =>
  where(all, evaluations, 'evaluationId', iep['evaluationId'])[0];
const isGraded = (grade: unknown): boolean => /^grade[3-8]$/.test(String(grade));

/** The slips of the example workbook, each made once, each on a student of its own. */
export const slips: readonly Slip[] = [
  {
    rule: 'STU-003',
    story: 'A Social Security number was typed in place of the local id.',
    sheet: students,
    fits: ({ grade }) => grade === 'kindergarten' || isGraded(grade),
    becomes: () => ({ localStudentId: '900-12-3456' }),
  },
  {
    rule: 'FMT-005',
    story: 'A space was left behind a last name.',
    sheet: students,
    fits: () => true,
    becomes: ({ lastName }) => ({ lastName: `${String(lastName)} ` }),
  },
  {
    rule: 'FMT-004',
    story: 'Excel took a grade for a number.',
    sheet: students,
    fits: ({ grade }) => isGraded(grade),
    becomes: ({ grade }) => ({ grade: written(Number(String(grade).slice(-1))) }),
  },
  {
    rule: 'EVL-003',
    story: 'A consent was dated in the wrong year.',
    sheet: evaluations,
    fits: ({ evaluationType, consentDate, disseminationDate }, _all, asOf) =>
      evaluationType === 'triennial' && disseminationDate !== undefined && plusYears(dayOf(consentDate), 1) <= asOf,
    becomes: ({ consentDate }) => ({ consentDate: plusYears(dayOf(consentDate), 1) }),
  },
  {
    rule: 'EVL-022',
    story: 'The degree of an intellectual disability was forgotten.',
    sheet: evaluations,
    fits: ({ idDegree }) => idDegree !== undefined,
    becomes: () => ({ idDegree: undefined }),
  },
  {
    rule: 'EVL-004',
    story: 'An extension was agreed and never entered.',
    sheet: extensions,
    fits: ({ evaluationId }, all) => where(all, evaluations, 'evaluationId', evaluationId)[0]?.['disseminationDate'] !== undefined,
    becomes: () => undefined,
  },
  {
    rule: 'EVL-008',
    story: 'An evaluation is open and comes close to its due date. Nothing is wrong yet.',
    sheet: evaluations,
    fits: ({ decision, consentDate }, _all, asOf) => decision === 'inProcess' && dayOf(consentDate) < asOf - 60,
    becomes: () => ({}),
  },
  {
    rule: 'IEP-001',
    story: 'The first IEP meeting was held some days too late.',
    sheet: ieps,
    fits: (iep, all) => iep['iepType'] === 'initial' && dayOf(iep['beginDate']) > dayOf(evaluationOf(iep, all)?.['disseminationDate']) + 35,
    becomes(iep, all) {
      const late = plusDays(dayOf(evaluationOf(iep, all)?.['disseminationDate']), 35);
      return { meetingDate: late, consentDate: late };
    },
  },
  {
    rule: 'IEP-006',
    story: 'A review was held on paper, and the workbook still has the IEP of last year.',
    sheet: ieps,
    fits: (iep, all, asOf) =>
      iep['iepType'] === 'review' &&
      dayOf(iep['meetingDate']) < asOf - 80 &&
      where(all, exits, 'stateStudentId', iep['stateStudentId']).length === 0 &&
      where(all, ieps, 'stateStudentId', iep['stateStudentId']).at(-1) === iep,
    becomes: () => undefined,
  },
  {
    rule: 'PLC-002',
    story: 'The time in the regular class was typed for another student.',
    sheet: placements,
    fits: ({ setting }) => setting === 'regularClass80',
    becomes: () => ({ percentRegular: 71 }),
  },
  {
    rule: 'FMT-003',
    story: 'A service was written with a code of an older list.',
    sheet: services,
    fits: ({ service }) => service === 'speechAsSpecialEducation',
    becomes: () => ({ service: written('SPCH') }),
  },
  {
    rule: 'SVC-006',
    story: 'A student left, and a service was not ended.',
    sheet: services,
    fits: ({ terminationReason }) => terminationReason !== undefined,
    becomes: () => ({ endDate: undefined, terminationReason: undefined }),
  },
];

/** Makes every slip, each on a student who has none yet. Throws when no record fits one: the example needs another seed. */
export function withSlips(clean: SampleRecords, asOf: Day): SampleRecords {
  const records = new Map([...clean].map(([sheet, rows]) => [sheet, [...rows]]));
  const taken = new Set<unknown>();
  const studentOf = (record: RecordFields): unknown =>
    record['stateStudentId'] ?? where(records, evaluations, 'evaluationId', record['evaluationId'])[0]?.['stateStudentId'];
  for (const { rule, sheet, fits, becomes } of slips) {
    const rows = records.get(sheet) ?? [];
    const at = rows.findIndex((record) => !taken.has(studentOf(record)) && fits(record, records, asOf));
    const record = rows[at];
    if (!record) throw new Error(`No record of the example fits the slip of ${rule}`);
    taken.add(studentOf(record));
    const changes = becomes(record, records);
    if (changes) rows[at] = { ...record, ...changes };
    else forget(records, sheet, record);
  }
  return records;
}

/** Takes out a record, and with an IEP everything that stands under it. */
function forget(records: Map<AnySheet, RecordFields[]>, sheet: AnySheet, record: RecordFields): void {
  const iepId = sheet === ieps ? record['iepId'] : undefined;
  for (const [each, rows] of records) {
    records.set(
      each,
      rows.filter((row) => row !== record && (iepId === undefined || row['iepId'] !== iepId)),
    );
  }
}
