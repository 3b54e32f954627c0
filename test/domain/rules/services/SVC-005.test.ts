import rule from '../../../../src/domain/rules/services/SVC-005-termination-without-reason';
import { outcomeOf } from '../../../house';

const iep = { iepType: 'initial', beginDate: '2026-03-09', endDate: '2027-02-25' };
const ended = { service: 'specialInstruction', beginDate: '2026-03-09', endDate: '2026-10-30' };

describe('SVC-005, an end without a reason', () => {
  it('takes no draft that is to be deleted, and none that begins two days later, for what takes over', async () => {
    const deleted = { iepType: 'amendment', beginDate: '2026-10-31', status: 'deletionRequested' };
    expect(await outcomeOf(rule, { IEPs: [iep, deleted], Services: [ended] })).toBe('found');
    expect(await outcomeOf(rule, { IEPs: [iep, { iepType: 'review', beginDate: '2026-11-01' }], Services: [ended] })).toBe('found');
  });

  it('does not take an IEP before it for what takes over', async () => {
    const before = { iepId: 'IP-9', iepType: 'initial', beginDate: '2025-03-10', endDate: '2026-03-08' };
    expect(await outcomeOf(rule, { IEPs: [iep, before], Services: [ended] })).toBe('found');
  });

  it('does not judge an end where the IEP or its End Date is not known', async () => {
    expect(await outcomeOf(rule, { IEPs: [{ ...iep, endDate: undefined }], Services: [ended] })).toBe('fine');
    expect(await outcomeOf(rule, { IEPs: [iep], Services: [{ ...ended, iepId: 'IP-9' }] })).toBe('fine');
  });

  it('is not judged when the reason cannot be read', async () => {
    expect(await outcomeOf(rule, { IEPs: [iep], Services: [{ ...ended, terminationReason: { written: 'gone?' } }] })).toBe('not judged');
  });
});
