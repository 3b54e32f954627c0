import { written } from '../../../../src/domain/rules/define-rule';
import rule from '../../../../src/domain/rules/evaluations/EVL-030-re-evaluation-due';
import { outcomeOf } from '../../../house';

const evaluation = { evaluationType: 'initial', disseminationDate: '2023-02-24', decision: 'eligible' } as const;
const jurisdiction = { beginDate: '2022-12-23' } as const;

describe('EVL-030', () => {
  it('speaks once, of the latest completed evaluation', async () => {
    const later = { evaluationType: 'triennial', disseminationDate: '2025-02-24', decision: 'eligible' } as const;
    expect(await outcomeOf(rule, { Jurisdictions: [jurisdiction], Evaluations: [evaluation] })).toBe('found');
    expect(await outcomeOf(rule, { Jurisdictions: [jurisdiction], Evaluations: [later, evaluation] })).toBe('fine');
  });

  it('is as it was on an earlier as-of date', async () => {
    const given = {
      Jurisdictions: [jurisdiction],
      Evaluations: [evaluation],
      Exits: [{ exitDate: '2026-05-20', exitReason: 'droppedOut' }],
    };
    expect(await outcomeOf(rule, given)).toBe('fine');
    expect(await outcomeOf(rule, given, { asOf: '2026-05-19' })).toBe('found');
  });

  it.each([
    ['the end of a jurisdiction', { Jurisdictions: [{ ...jurisdiction, endDate: written('summer') }], Evaluations: [evaluation] }],
    [
      'a waiver',
      { Jurisdictions: [jurisdiction], Evaluations: [evaluation, { evaluationType: 'waiver', waiverDate: written('2/30/2026') }] },
    ],
    ['an exit', { Jurisdictions: [jurisdiction], Evaluations: [evaluation], Exits: [{ exitDate: written('May'), exitReason: 'died' }] }],
  ])('is not judged when the date of %s cannot be read', async (_name, given) => {
    expect(await outcomeOf(rule, given)).toBe('not judged');
  });
});
