import { cellOf, sites, students } from '../../model';
import { problem } from '../../problems';
import { cite } from '../../sources';
import { defineRule, fine, found, notJudged, type Outcome } from '../define-rule';

export default defineRule({
  id: 'STU-015',
  sheet: students,
  title: 'The school site is not a site code, or the Sites sheet does not list it',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('PowerSchool Louisiana guide', 'sourced', 'six characters'),
    cite('LDOE LEAP results workbooks', 'sourced', 'all 729 site codes seen have this form; in New Orleans they do not begin with the LEA'),
  ],
  needs: ['enrolledSite'],
  check(row, { book }): Outcome<{ readonly site: string; readonly wrong: 'form' | 'not listed' }> {
    const { enrolledSite } = row;
    const cell = cellOf(row, 'enrolledSite');
    if (!/^[0-9A-Z]{3}\d{3}$/i.test(enrolledSite)) return found(cell, [], { site: enrolledSite.slice(0, 60), wrong: 'form' });
    // Asked for here, not in `reads`: the form of the code can be judged without the sheet.
    if (!book.has(sites)) return notJudged(problem('missing-sheet', { sheet: sites.title }));
    if (book.rows(sites).length === 0 || book.where(sites, 'site', enrolledSite).length > 0) return fine;
    return found(cell, [], { site: enrolledSite, wrong: 'not listed' }, 'warning');
  },
  found: ({ site, wrong }) =>
    wrong === 'not listed'
      ? `School Site ${site} has no row on the Sites sheet.`
      : `School Site "${site}" is not three letters or digits followed by three digits.`,
  fix: ({ wrong }) =>
    wrong === 'not listed'
      ? 'Correct the code, or add the school to the Sites sheet.'
      : 'Write the six characters of the school as the state lists it, as text.',
  examples: {
    fail: [
      {
        name: 'five characters',
        says: 'School Site "ZZ101" is not three letters or digits',
        severity: 'error',
        given: { Students: [{ enrolledSite: 'ZZ101' }] },
      },
      { name: 'seven characters', severity: 'error', given: { Students: [{ enrolledSite: 'ZZ10101' }] } },
      { name: 'a letter at the end', severity: 'error', given: { Students: [{ enrolledSite: 'ZZ10A1' }] } },
      {
        name: 'not on the Sites sheet',
        says: 'School Site ZZ1077 has no row on the Sites sheet',
        severity: 'warning',
        given: { Students: [{ enrolledSite: 'ZZ1077' }], Sites: [{ site: 'ZZ1078', siteName: 'Cypress Bend Elementary', lea: 'ZZ1' }] },
      },
    ],
    pass: [
      {
        name: 'listed',
        given: { Students: [{ enrolledSite: 'ZZ1079' }], Sites: [{ site: 'ZZ1079', siteName: 'Cypress Bend Elementary', lea: 'ZZ1' }] },
      },
      {
        name: 'a site that does not begin with its LEA, as in New Orleans',
        given: { Students: [{ enrolledSite: 'W12078' }], Sites: [{ site: 'W12078', siteName: 'Invented Academy', lea: 'ZZ1' }] },
      },
    ],
  },
});
