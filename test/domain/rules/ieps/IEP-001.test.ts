import rule from '../../../../src/domain/rules/ieps/IEP-001-first-iep-over-30-days';
import { outcomeOf } from '../../../house';

const evaluated = (disseminationDate: string) => ({ evaluationType: 'initial', decision: 'eligible', disseminationDate });

describe('IEP-001, the first IEP after an evaluation', () => {
  it('is counted from the evaluation that the IEP names, not from an earlier one', async () => {
    const Evaluations = [evaluated('2024-02-01'), evaluated('2026-01-06')];
    const IEPs = [
      { iepType: 'initial', meetingDate: '2024-02-20', evaluationId: 'EV-1' },
      { iepType: 'initial', meetingDate: '2026-02-06', evaluationId: 'EV-2' },
    ];
    expect(await outcomeOf(rule, { Evaluations, IEPs })).toBe('found');
  });

  it('leaves out an IEP that is to be deleted, as itself and as an earlier one', async () => {
    const Evaluations = [evaluated('2026-01-06')];
    const wrong = { iepType: 'initial', meetingDate: '2026-03-06', evaluationId: 'EV-1', status: 'deletionRequested' };
    expect(await outcomeOf(rule, { Evaluations, IEPs: [wrong] })).toBe('fine');
    const right = { iepType: 'initial', meetingDate: '2026-03-13', evaluationId: 'EV-1', status: 'official' };
    expect(await outcomeOf(rule, { Evaluations, IEPs: [wrong, right] })).toBe('found');
  });

  it('is not judged when the deadline must move and the calendar is not complete there', async () => {
    const given = {
      Evaluations: [evaluated('2021-01-07')],
      IEPs: [{ iepType: 'initial', meetingDate: '2021-02-19', evaluationId: 'EV-1' }],
    };
    expect(await outcomeOf(rule, given)).toBe('found');
    expect(await outcomeOf(rule, given, { settings: { rollCalendarDeadlines: 'forward' } })).toBe('not judged');
  });

  it('is not judged when the Dissemination Date cannot be read', async () => {
    const given = {
      Evaluations: [{ ...evaluated('2026-01-06'), disseminationDate: { written: 'in January' } }],
      IEPs: [{ iepType: 'initial', meetingDate: '2026-03-06', evaluationId: 'EV-1' }],
    };
    expect(await outcomeOf(rule, given)).toBe('not judged');
  });
});
