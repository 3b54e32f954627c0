import rule from '../../../../src/domain/rules/ieps/IEP-002-eligible-without-iep';
import { outcomeOf } from '../../../house';

const evaluation = { evaluationType: 'initial', decision: 'eligible', disseminationDate: '2026-09-01' };
const Jurisdictions = [{ beginDate: '2026-06-15' }];

describe('IEP-002, eligible and no IEP', () => {
  it('does not take the refusal of an earlier stay for one of this evaluation', async () => {
    const Exits = [{ exitDate: '2023-03-01', exitReason: 'initialServicesRefused' }];
    expect(await outcomeOf(rule, { Jurisdictions, Evaluations: [evaluation], Exits })).toBe('found');
  });

  it('does not take an IEP that ended before the evaluation, or is to be deleted, for one of it', async () => {
    const ended = { iepType: 'review', meetingDate: '2022-02-04', endDate: '2023-02-03' };
    const deleted = { iepType: 'initial', meetingDate: '2026-09-15', evaluationId: 'EV-1', status: 'deletionRequested' };
    expect(await outcomeOf(rule, { Jurisdictions, Evaluations: [evaluation], IEPs: [ended, deleted] })).toBe('found');
  });

  it('takes a services plan, and an IEP with a blank Meeting Date that names the evaluation', async () => {
    const plan = { iepType: 'servicesPlan', meetingDate: '2026-09-15' };
    expect(await outcomeOf(rule, { Jurisdictions, Evaluations: [evaluation], IEPs: [plan] })).toBe('fine');
    const undated = { iepType: 'initial', evaluationId: 'EV-1' };
    expect(await outcomeOf(rule, { Jurisdictions, Evaluations: [evaluation], IEPs: [undated] })).toBe('fine');
  });

  it.each([
    ['a re-evaluation', { ...evaluation, evaluationType: 'triennial' }],
    ['a student who was found not eligible', { ...evaluation, decision: 'notEligible' }],
  ])('does not judge %s', async (_case, row) => {
    expect(await outcomeOf(rule, { Jurisdictions, Evaluations: [row] })).toBe('fine');
  });
});
