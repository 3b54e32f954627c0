import fc from 'fast-check';
import { type Day, day, isoDate, plusDays, plusYears } from '../../../../src/domain/day';
import rule from '../../../../src/domain/rules/ieps/IEP-006-annual-review-late-or-due';
import { outcomeOf, runExample } from '../../../house';

const Evaluations = [{ evaluationType: 'initial', decision: 'eligible', disseminationDate: '2010-01-15' }];
const student = { Jurisdictions: [{ beginDate: '2010-01-04' }], Evaluations };
const plan = (meetingDate: string, iepType = 'review') => ({ iepType, status: 'official', meetingDate });
const anyDay = fc.integer({ min: day('2011-01-01'), max: day('2026-01-01') }).map((date) => date as Day);

async function severityOn(asOf: Day, meeting: Day): Promise<string> {
  const given = { ...student, IEPs: [plan(isoDate(meeting))] };
  const { findings } = await runExample(rule, { name: 'case', given, asOf: isoDate(asOf) });
  return findings[0]?.severity ?? 'fine';
}

describe('IEP-006, the annual review', () => {
  it('warns from 30 days before the anniversary through it, and is an error from the day after', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (meeting) => {
        const anniversary = plusYears(meeting, 1);
        const around = [-31, -30, 0, 1].map((days) => severityOn(plusDays(anniversary, days), meeting));
        expect(await Promise.all(around)).toEqual(['fine', 'warning', 'warning', 'error']);
      }),
      { numRuns: 15, examples: [[day('2024-02-29')], [day('2023-02-28')]] },
    );
  });

  it('judges only the latest review', async () => {
    const long = [plan('2021-01-22'), plan('2023-03-22'), plan('2024-03-20'), plan('2025-03-19'), plan('2026-03-18')];
    expect(await outcomeOf(rule, { ...student, IEPs: long })).toBe('fine');
  });

  it('says one thing of an IEP: overdue before late, late before due soon', async () => {
    const lateAndSoon = { ...student, IEPs: [plan('2024-10-01'), plan('2025-12-10')] };
    const says = async (asOf: string) =>
      (await runExample(rule, { name: 'case', given: lateAndSoon, asOf })).findings.map(({ severity, facts }) => [
        severity,
        (facts as { is: string }).is,
      ]);
    expect(await says('2026-11-24')).toEqual([['error', 'late']]);
    expect(await says('2026-12-11')).toEqual([['error', 'overdue']]);
  });

  it('does not let an interim IEP, an amendment or an IEP to be deleted stand for a review', async () => {
    const others = [plan('2026-02-10', 'interim'), plan('2026-02-11', 'amendment'), { ...plan('2026-02-12'), status: 'deletionRequested' }];
    expect(await outcomeOf(rule, { ...student, IEPs: [plan('2025-03-19', 'initial'), ...others] })).toBe('found');
    expect(await outcomeOf(rule, { ...student, IEPs: [plan('2025-03-19', 'initial'), ...others, plan('2026-03-18')] })).toBe('fine');
  });

  it('begins anew with an initial IEP', async () => {
    expect(await outcomeOf(rule, { ...student, IEPs: [plan('2021-01-22'), plan('2026-03-18', 'initial')] })).toBe('fine');
  });

  it.each([
    ['an exit before a new stay', { Exits: [{ exitDate: '2025-06-30', exitReason: 'movedKnownToContinue' }] }],
    ['no jurisdiction on the due date', {}],
  ])('asks for nothing from a time away: %s', async (_case, more) => {
    const Jurisdictions = [{ beginDate: '2024-01-08', endDate: '2025-06-30' }, { beginDate: '2026-08-10' }];
    const IEPs = [plan('2025-03-19'), plan('2026-08-20')];
    expect(await outcomeOf(rule, { Jurisdictions, Evaluations, IEPs, ...more })).toBe('fine');
  });

  it('asks for no review where the parent refused initial services', async () => {
    expect(await outcomeOf(rule, { ...student, IEPs: [{ ...plan('2025-03-19', 'initial'), signature: 'refused' }] })).toBe('fine');
  });

  it('asks for no review of a student who is no longer eligible', async () => {
    const declassified = { evaluationType: 'exit', decision: 'declassified', disseminationDate: '2026-01-16' };
    expect(await outcomeOf(rule, { ...student, Evaluations: [...Evaluations, declassified], IEPs: [plan('2025-03-19')] })).toBe('fine');
  });
});
