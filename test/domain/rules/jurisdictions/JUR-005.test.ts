import rule from '../../../../src/domain/rules/jurisdictions/JUR-005-site-of-another-lea';
import { outcomeOf } from '../../../house';

const atSite = { lea: 'ZZ1', site: 'ZZ2077', beginDate: '2025-10-31' };
const siteOf = (lea: string) => ({ site: 'ZZ2077', siteName: 'Sample City Academy', lea });

describe('JUR-005', () => {
  it('is silent about a site that has been of this LEA on one of its rows', async () => {
    const given = { Sites: [siteOf('ZZ2'), siteOf('ZZ1')], Jurisdictions: [atSite] };
    await expect(outcomeOf(rule, given)).resolves.toBe('fine');
    await expect(outcomeOf(rule, { ...given, Sites: [siteOf('ZZ2'), siteOf('ZZ2')] })).resolves.toBe('found');
  });

  it('is silent about a site without an LEA', async () => {
    const given = { Sites: [{ site: 'ZZ2077', siteName: 'Sample City Academy' }], Jurisdictions: [atSite] };
    await expect(outcomeOf(rule, given)).resolves.toBe('fine');
  });
});
