import { cellOf, jurisdictions, residencies, sites } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';

const site = { site: 'ZZ2077', siteName: 'Sample City Academy', lea: 'ZZ2' };

export default defineRule({
  id: 'JUR-005',
  sheet: jurisdictions,
  title: 'The site belongs to another LEA, and the student was not placed there',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('LAC 28:XLIII.230.D.5', 'inferred')],
  needs: ['lea', 'site', 'residency'],
  reads: [from(sites, 'site', 'lea')],
  check(row, { book, context }) {
    if (row.residency === 'placedElsewhere') return fine;
    // A code may change hands, so a site can have several rows. An LEA that is in no list is for JUR-004.
    const [other, ...more] = book.where(sites, 'site', row.site).filter(({ lea }) => lea !== undefined);
    if (!other || [other, ...more].some(({ lea }) => lea === row.lea) || !context.codes.lea(row.lea)) return fine;
    return found(cellOf(row, 'site'), [cellOf(row, 'lea'), cellOf(row, 'residency'), cellOf(other, 'lea')], {
      site: row.site,
      siteLea: other.lea,
      lea: row.lea,
      residency: context.codes.show(residencies, row.residency),
      placed: context.codes.show(residencies, 'placedElsewhere'),
    });
  },
  found: ({ site: code, siteLea, lea, residency }) =>
    `Site ${code} belongs to LEA ${String(siteLea)} on the Sites sheet, while LEA is ${lea} and Residency is ${residency}.`,
  fix: ({ placed }) => `Correct Site or LEA. If the LEA placed the student there, write ${placed} in Residency.`,
  examples: {
    fail: [
      {
        name: 'a resident of one LEA at a school of the other',
        says: 'Site ZZ2077 belongs to LEA ZZ2 on the Sites sheet, while LEA is ZZ1 and Residency is R (Resident)',
        at: 'Site',
        given: { Sites: [site], Jurisdictions: [{ lea: 'ZZ1', site: 'ZZ2077', residency: 'resident', beginDate: '2025-10-31' }] },
      },
      {
        name: 'located here, yet at a school of the other',
        given: { Sites: [site], Jurisdictions: [{ lea: 'ZZ1', site: 'ZZ2077', residency: 'locatedHere', beginDate: '2025-10-31' }] },
      },
    ],
    pass: [
      {
        name: 'placed there by this LEA',
        given: { Sites: [site], Jurisdictions: [{ lea: 'ZZ1', site: 'ZZ2077', residency: 'placedElsewhere', beginDate: '2025-10-31' }] },
      },
      {
        name: 'the Sites sheet has no row for the site',
        given: { Sites: [site], Jurisdictions: [{ lea: 'ZZ1', site: 'ZZ2078', residency: 'resident', beginDate: '2025-10-31' }] },
      },
      {
        name: 'a site that does not begin with its LEA, as in New Orleans',
        given: {
          Sites: [{ site: 'W12077', siteName: 'Invented Academy', lea: 'ZZ1' }],
          Jurisdictions: [{ lea: 'ZZ1', site: 'W12077', residency: 'resident', beginDate: '2025-10-31' }],
        },
      },
      {
        name: 'an LEA in no list is for JUR-004',
        given: { Sites: [site], Jurisdictions: [{ lea: '99', site: 'ZZ2077', residency: 'resident', beginDate: '2025-10-31' }] },
      },
    ],
  },
});
