import { createHash } from 'node:crypto';
import { makeSample, sampleRecords } from '../../src/actions/make-sample';
import { writeWorkbook } from '../../src/adapters/xlsx';
import { day, isoDate, plusDays, type Day } from '../../src/domain/day';
import {
  type AnySheet,
  calendarCoverage,
  evaluations,
  exceptionalities,
  exitReasons,
  exits,
  extensions,
  ieps,
  jurisdictions,
  parents,
  placements,
  serSheets,
  services,
  sites,
  students,
} from '../../src/domain/model';
import { problemSentence } from '../../src/domain/problems';
import { checked, sampleOf } from './sample-scene';

const asOf = day('2026-11-24');
const recordsOf = (count: number, seed = 1, on = asOf) => {
  const bySheet = sampleRecords({ students: count, seed, asOf: on });
  return (sheet: AnySheet) => bySheet.get(sheet) ?? [];
};
const valuesOf = (rows: readonly Readonly<Record<string, unknown>>[], ...fields: readonly string[]): Set<unknown> =>
  new Set(rows.flatMap((row) => fields.map((field) => row[field])).filter((value) => value !== undefined));

describe('a sample without mistakes', () => {
  // Days in every part of a school year: session, breaks, summer, count date, a leap day, far from today.
  it.each([
    [60, 1, '2026-11-24'],
    [60, 2, '2026-08-01'],
    [60, 3, '2025-07-15'],
    [60, 4, '2025-10-02'],
    [60, 5, '2027-01-01'],
    [60, 6, '2028-02-29'],
    [60, 7, '2028-08-03'],
    [60, 8, '2017-01-01'],
    [60, 9, '2045-05-20'],
    [1, 10, '2026-11-24'],
    [2000, 11, '2026-11-24'],
  ])('%i students of seed %i raise no error, no warning, no note and leave nothing unjudged on %s', async (count, seed, on) => {
    const { plan } = await sampleOf({ students: count, seed, asOf: day(on) });
    const report = await checked(plan, on);
    expect(report.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
    expect(report.notJudged).toEqual([]);
    expect(report.broken).toEqual([]);
    expect(report.reading.notes).toEqual([]);
    expect(report.students).toBe(count);
  });

  it('is the same to the byte for the same request, and another for another seed', async () => {
    const bytesOf = async (seed: number): Promise<string> =>
      createHash('sha256')
        .update(await writeWorkbook((await sampleOf({ seed })).plan))
        .digest('hex');
    const once = await bytesOf(1);
    expect(await bytesOf(1)).toBe(once);
    expect(await bytesOf(2)).not.toBe(once);
  });

  it('keeps the life of a student when the sample grows', () => {
    const [small, large] = [recordsOf(10), recordsOf(200)];
    expect(large(evaluations).slice(0, 10)).toEqual(small(evaluations).slice(0, 10));
    const withoutSites = (rows: readonly object[]) => rows.map((row) => ({ ...row, enrolledSite: undefined }));
    expect(withoutSites(large(students)).slice(0, 10)).toEqual(withoutSites(small(students)));
  });

  it('has about fifteen records a student', () => {
    const of = recordsOf(1000);
    const records = (serSheets as readonly AnySheet[]).filter(({ holds }) => holds === 'records').flatMap((sheet) => of(sheet));
    expect(records.length / 1000).toBeGreaterThan(14);
    expect(records.length / 1000).toBeLessThan(17);
  });

  it('lives through everything that a district knows', () => {
    const of = recordsOf(8000);
    expect(valuesOf(of(evaluations), 'primaryExceptionality', 'exceptionality2', 'exceptionality3')).toEqual(
      new Set(exceptionalities.codes.map(({ meaning }) => meaning)),
    );
    expect(valuesOf(of(exits), 'exitReason')).toEqual(new Set(exitReasons.codes.map(({ meaning }) => meaning)));
    expect(valuesOf(of(evaluations), 'evaluationType')).toEqual(new Set(['initial', 'triennial', 'waiver', 'exit']));
    expect(valuesOf(of(evaluations), 'decision')).toEqual(new Set(['eligible', 'notEligible', 'declassified', 'waived', 'inProcess']));
    expect(valuesOf(of(extensions), 'reason')).toEqual(new Set(['agreed', 'specificLearningDisability', 'endOfSchoolYear']));
    expect(valuesOf(of(ieps), 'iepType')).toEqual(new Set(['initial', 'review', 'amendment', 'servicesPlan']));
    expect(valuesOf(of(ieps), 'status')).toEqual(new Set(['official', 'draft']));
    expect(of(exits).some(({ newLea }) => newLea === 'ZZ2')).toBe(true);
  });

  it('is invented: ids begin with 99, LEAs and sites with ZZ, mail goes to example.org, telephones to fiction', () => {
    const of = recordsOf(500);
    for (const { stateStudentId } of of(students)) expect(stateStudentId).toMatch(/^99\d{8}$/);
    expect(valuesOf([...of(jurisdictions), ...of(sites)], 'lea')).toEqual(new Set(['ZZ1', 'ZZ2']));
    for (const site of valuesOf([...of(sites), ...of(services)], 'site')) expect(site).toMatch(/^ZZ[12]\d{3}$/);
    for (const { email, phone } of of(parents)) {
      expect(email).toMatch(/@example\.org$/);
      expect(phone).toMatch(/-555-01\d\d$/);
    }
  });

  it('gives no two students one id, one local id, or one name with one birth date', () => {
    const rows = recordsOf(10_000)(students);
    for (const key of [
      ({ stateStudentId }: (typeof rows)[number]) => stateStudentId,
      ({ localStudentId }: (typeof rows)[number]) => localStudentId,
      ({ lastName, firstName, sex, birthDate }: (typeof rows)[number]) => [lastName, firstName, sex, birthDate].join(' '),
    ])
      expect(new Set(rows.map(key)).size).toBe(rows.length);
  });

  it('has nothing on record that came after its day', () => {
    const of = recordsOf(1000);
    const happened = [
      ...valuesOf(of(evaluations), 'referralDate', 'consentSignedDate', 'consentDate', 'disseminationDate', 'waiverDate'),
      ...valuesOf(of(ieps), 'meetingDate', 'consentDate'),
      ...valuesOf(of(exits), 'exitDate'),
      ...valuesOf(of(jurisdictions), 'beginDate', 'endDate'),
      ...valuesOf(of(extensions), 'agreedOn'),
    ] as readonly number[];
    expect(Math.max(...happened)).toBeLessThanOrEqual(asOf);
  });

  it('leaves no day of an IEP without a placement', () => {
    const of = recordsOf(500);
    const covered = new Map<unknown, number>();
    for (const { iepId, beginDate, endDate } of of(placements))
      covered.set(iepId, (covered.get(iepId) ?? 0) + Number(endDate) - Number(beginDate) + 1);
    for (const { iepId, iepType, beginDate, endDate } of of(ieps))
      if (iepType !== 'amendment') expect(covered.get(iepId)).toBe(Number(endDate) - Number(beginDate) + 1);
  });

  it('has a calendar from before its oldest record to two school years ahead', () => {
    const of = recordsOf(2000);
    const [row] = of(calendarCoverage);
    const oldest = Math.min(...([...valuesOf(of(evaluations), 'referralDate')] as readonly number[]));
    expect(row?.['from']).toBeLessThan(oldest);
    expect(isoDate(row?.['to'] as Day)).toBe('2029-06-30');
    expect(row?.['lea']).toBeUndefined();
  });

  it('stands only on days that SER and its calendar know', async () => {
    for (const on of ['2016-12-31', '2091-01-01']) {
      const sample = await makeSample({ students: 1, seed: 1, asOf: day(on), mistakes: 'none' });
      expect(!sample.ok && problemSentence(sample.problem)).toBe('A sample can stand on a day from 01/01/2017 through 12/31/2090.');
    }
  });

  it('says on its first sheet that everything is invented, and for which day', async () => {
    const { plan, rows, planted } = await sampleOf();
    const text = JSON.stringify([...(plan.sheets[0]?.rows ?? [])]);
    expect(text).toContain('is made up');
    expect(text).toContain('--as-of 2026-11-24');
    expect(planted).toEqual([]);
    expect(rows).toBe([...sampleRecords({ students: 60, seed: 1, asOf }).values()].flat().length);
  });

  it('tells about each student', async () => {
    const told: number[] = [];
    await makeSample({ students: 5, seed: 1, asOf: plusDays(asOf, 1), mistakes: 'none' }, (done) => told.push(done));
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });
});
