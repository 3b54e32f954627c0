import { type AnySheet, codesSheet, sites } from '../../model';
import { cite } from '../../sources';
import { defineFlawRule, fine, found, written } from '../define-rule';
import { spokenForElsewhere } from '../shapes/spoken-for-elsewhere';
import { unreadableFacts, unreadableFix, unreadableSentence } from '../shapes/unreadable-cell';

// Schools are older than SER, and codes are given limits such as 12/31/9999.
const mayBeFarAway: ReadonlySet<AnySheet> = new Set<AnySheet>([sites, codesSheet]);

export default defineFlawRule({
  id: 'FMT-001',
  title: 'A date cell does not hold a date',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('eScholar Uniq-ID file layout, Louisiana', 'our convention', 'the forms of a date that we read')],
  flaws: ['not-a-date', 'impossible-date', 'two-digit-year', 'date-out-of-range', 'phantom-leap-day', 'error-value'],
  looksAt: (column) => column.kind === 'date' && !spokenForElsewhere.has(column),
  check({ row, sheet, field, column, flaw }, context) {
    if (flaw.kind === 'date-out-of-range' && mayBeFarAway.has(sheet)) return fine;
    return found({ row, field }, [], unreadableFacts(column, flaw, context));
  },
  found: unreadableSentence,
  fix: unreadableFix,
  examples: {
    fail: [
      {
        name: 'there is no month 13',
        says: 'Begin Date holds "13/45/2021", and there is no such date',
        at: 'Begin Date',
        given: { Parents: [{ parentNo: 1, beginDate: written('13/45/2021') }] },
      },
      {
        name: 'words',
        says: 'Consent Date holds "pending", which is not a date',
        at: 'Consent Date',
        given: { Evaluations: [{ consentDate: written('pending') }] },
      },
      {
        name: 'a year of two digits',
        says: 'a date whose year has two digits',
        at: 'Exit Date',
        given: { Exits: [{ exitDate: written('5/22/25') }] },
      },
    ],
    pass: [
      {
        name: 'a school that opened in 1962',
        given: { Sites: [{ site: 'ZZ1079', siteName: 'Cypress Bend Elementary', lea: 'ZZ1', openDate: written('08/27/1962') }] },
      },
      { name: 'an Excel date', given: { Parents: [{ parentNo: 1, beginDate: '2021-08-10' }] } },
      { name: 'month, day, year as text', given: { Parents: [{ parentNo: 1, beginDate: written('8/10/2021') }] } },
      { name: 'ISO', given: { Parents: [{ parentNo: 1, beginDate: written('2021-08-10') }] } },
      { name: 'blank', given: { Parents: [{ parentNo: 1 }] } },
      { name: 'the birth date of a student is for STU-009', given: { Students: [{ birthDate: written('13/45/2021') }] } },
    ],
  },
});
