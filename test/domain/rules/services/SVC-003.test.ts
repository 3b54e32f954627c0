import rule from '../../../../src/domain/rules/services/SVC-003-first-service-over-10-school-days';
import { outcomeOf } from '../../../house';

const iep = { iepType: 'initial', iepForm: 'disability', meetingDate: '2026-09-08', consentDate: '2026-09-11' };
const late = { service: 'specialInstruction', beginDate: '2026-10-19' };

describe('SVC-003, the first service after the initial IEP', () => {
  it('counts from the meeting on the disability form, also for a gifted student, and from the consent on the other', async () => {
    const service = { service: 'gifted', beginDate: '2026-09-25' };
    expect(await outcomeOf(rule, { IEPs: [iep], Services: [service] })).toBe('found');
    expect(await outcomeOf(rule, { IEPs: [{ ...iep, iepForm: 'giftedOrTalented' }], Services: [service] })).toBe('fine');
  });

  it('judges the service that began first, wherever its row stands', async () => {
    expect(await outcomeOf(rule, { IEPs: [iep], Services: [late, { ...late, beginDate: '2026-09-15' }] })).toBe('fine');
  });

  it('is not judged where the calendar is not complete, and needs no calendar within two weeks', async () => {
    const old = { ...iep, meetingDate: '2021-09-08' };
    expect(await outcomeOf(rule, { IEPs: [old], Services: [{ ...late, beginDate: '2021-09-23' }] })).toBe('not judged');
    expect(await outcomeOf(rule, { IEPs: [old], Services: [{ ...late, beginDate: '2021-09-22' }] })).toBe('fine');
  });
});
