import rule from '../../../../src/domain/rules/services/SVC-006-service-open-after-exit';
import { outcomeOf } from '../../../house';

const IEPs = [{ iepType: 'initial', beginDate: '2025-02-17', endDate: '2026-02-03' }];
const open = { service: 'specialInstruction', beginDate: '2025-02-17' };
const exit = { exitDate: '2025-12-08', exitReason: 'movedKnownToContinue' };

describe('SVC-006, a service after the student left', () => {
  it('finds it where the jurisdiction was left open as well', async () => {
    expect(await outcomeOf(rule, { Jurisdictions: [{ beginDate: '2024-10-18' }], IEPs, Services: [open], Exits: [exit] })).toBe('found');
  });

  it('finds it where the student came back only after the service', async () => {
    const Jurisdictions = [{ beginDate: '2024-10-18', endDate: '2025-12-08' }, { beginDate: '2026-08-10' }];
    const service = { ...open, endDate: '2026-01-30' };
    expect(await outcomeOf(rule, { Jurisdictions, IEPs, Services: [service], Exits: [exit] })).toBe('found');
  });

  it('does not judge a service of a later stay, or one of the day of the exit', async () => {
    const Jurisdictions = [{ beginDate: '2024-10-18', endDate: '2025-12-08' }, { beginDate: '2026-08-10' }];
    const Services = [
      { ...open, beginDate: '2026-08-31' },
      { ...open, endDate: '2025-12-08' },
    ];
    expect(await outcomeOf(rule, { Jurisdictions, IEPs, Services, Exits: [exit] })).toBe('fine');
  });

  it('waits for the day after an exit to come', async () => {
    const given = { Jurisdictions: [{ beginDate: '2024-10-18', endDate: '2025-12-08' }], IEPs, Services: [open], Exits: [exit] };
    expect(await outcomeOf(rule, given, { asOf: '2025-12-08' })).toBe('fine');
    expect(await outcomeOf(rule, given, { asOf: '2025-12-09' })).toBe('found');
  });

  it('gives ten days of notice after a revocation, and no more', async () => {
    const given = (endDate: string) => ({
      Jurisdictions: [{ beginDate: '2024-10-18', endDate: '2025-12-08', endReason: 'consentRevoked' }],
      IEPs,
      Services: [{ ...open, endDate }],
      Exits: [{ ...exit, exitReason: 'consentRevoked' }],
    });
    expect(await outcomeOf(rule, given('2025-12-18'))).toBe('fine');
    expect(await outcomeOf(rule, given('2025-12-19'))).toBe('found');
  });

  it('judges the records of the LEA that wrote the IEP', async () => {
    const Jurisdictions = [
      { beginDate: '2024-10-18', endDate: '2025-12-08' },
      { lea: 'ZZ2', site: 'ZZ2001', beginDate: '2025-12-09' },
    ];
    expect(await outcomeOf(rule, { Jurisdictions, IEPs, Services: [open], Exits: [exit] })).toBe('found');
    expect(await outcomeOf(rule, { Jurisdictions, IEPs: [{ ...IEPs[0], lea: 'ZZ2' }], Services: [open], Exits: [exit] })).toBe('fine');
  });
});
