import { written } from '../../../../src/domain/rules/define-rule';
import rule from '../../../../src/domain/rules/evaluations/EVL-008-initial-evaluation-open-past-due-date';
import { outcomeOf } from '../../../house';

const overdue = { evaluationType: 'initial', consentDate: '2026-08-03', decision: 'inProcess' } as const;

describe('EVL-008', () => {
  it('looks as many business days ahead as the setting says', async () => {
    const given = { Evaluations: [{ ...overdue, consentDate: '2026-09-18' }] };
    expect(await outcomeOf(rule, given, { settings: { dueSoonBusinessDays: '15' } })).toBe('fine');
    expect(await outcomeOf(rule, given, { settings: { dueSoonBusinessDays: '16' } })).toBe('found');
  });

  it('is silent when the evaluation is over, with or without a dissemination date', async () => {
    expect(await outcomeOf(rule, { Evaluations: [overdue] })).toBe('found');
    expect(await outcomeOf(rule, { Evaluations: [{ ...overdue, disseminationDate: '2026-11-20' }] })).toBe('fine');
    for (const decision of ['moved', 'refused', 'notEligible'])
      expect(await outcomeOf(rule, { Evaluations: [{ ...overdue, decision }] })).toBe('fine');
  });

  it('is silent after an exit, and judges again after a later return', async () => {
    const Exits = [{ exitDate: '2026-09-30', exitReason: 'openedInError' }];
    const Jurisdictions = [{ beginDate: '2026-08-03' }];
    expect(await outcomeOf(rule, { Evaluations: [overdue], Jurisdictions, Exits })).toBe('fine');
    const back = [...Jurisdictions, { beginDate: '2026-10-05' }];
    expect(await outcomeOf(rule, { Evaluations: [overdue], Jurisdictions: back, Exits })).toBe('found');
  });

  it('is not judged when a date that decides cannot be read', async () => {
    expect(await outcomeOf(rule, { Evaluations: [{ ...overdue, disseminationDate: written('soon') }] })).toBe('not judged');
    const Jurisdictions = [{ beginDate: '2026-08-03', endDate: written('in fall') }];
    expect(await outcomeOf(rule, { Evaluations: [overdue], Jurisdictions })).toBe('not judged');
  });
});
