import { type Day, usDate } from '../../day';
import { type CaseFile, cellOf, ieps, type RowOf } from '../../model';
import { cite } from '../../sources';
import { defineCaseRule, found, from } from '../define-rule';

type Span = RowOf<typeof ieps> & { readonly beginDate: Day; readonly endDate: Day };

// An amendment runs beside the IEP that it amends; dates in the wrong order are another rule's business.
const officialSpans = (file: CaseFile): readonly Span[] =>
  file
    .where(ieps, 'status', 'official')
    .filter(
      (row): row is Span =>
        row.iepType !== 'amendment' && row.beginDate !== undefined && row.endDate !== undefined && row.beginDate <= row.endDate,
    )
    .sort((a, b) => a.beginDate - b.beginDate);

const earlier = { iepType: 'review', status: 'official', meetingDate: '2025-02-28', beginDate: '2025-03-03', endDate: '2026-02-17' };
const later = { iepType: 'review', status: 'official', meetingDate: '2026-02-13', beginDate: '2026-02-18', endDate: '2027-02-12' };

export default defineCaseRule({
  id: 'IEP-009',
  sheet: ieps,
  title: 'Two official IEPs cover the same day',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER web-based IEP training', 'inferred')],
  reads: [from(ieps, 'iepType', 'status', 'beginDate', 'endDate')],
  *check(file) {
    let longest: Span | undefined;
    for (const row of officialSpans(file)) {
      if (longest && row.beginDate <= longest.endDate) {
        yield found(cellOf(row, 'beginDate'), [cellOf(longest, 'beginDate'), cellOf(longest, 'endDate')], {
          begin: row.beginDate,
          earlierBegin: longest.beginDate,
          earlierEnd: longest.endDate,
        });
      }
      if (!longest || row.endDate > longest.endDate) longest = row;
    }
  },
  found: ({ begin, earlierBegin, earlierEnd }) =>
    `Begin Date ${usDate(begin)} falls within another official IEP, which runs from ${usDate(earlierBegin)} through End Date ${usDate(earlierEnd)}.`,
  fix: ({ begin, earlierBegin }) =>
    begin > earlierBegin
      ? `End the earlier IEP before ${usDate(begin)}, or correct the date that is wrong.`
      : 'Remove one of the two IEPs, or correct the dates that are wrong.',
  examples: {
    fail: [
      {
        name: 'the earlier IEP runs a week into the next',
        says: 'Begin Date 02/18/2026 falls within another official IEP, which runs from 03/03/2025 through End Date 02/24/2026',
        at: 'Begin Date',
        given: { IEPs: [{ ...earlier, endDate: '2026-02-24' }, later] },
      },
      { name: 'on one day', given: { IEPs: [{ ...earlier, endDate: '2026-02-18' }, later] } },
    ],
    pass: [
      { name: 'one ends the day before the next begins', given: { IEPs: [earlier, later] } },
      {
        name: 'an amendment within its IEP',
        given: { IEPs: [later, { ...later, iepType: 'amendment', beginDate: '2026-04-14', amendsIepId: 'IP-1' }] },
      },
      { name: 'a draft beside it', given: { IEPs: [earlier, { ...later, beginDate: '2026-02-10', status: 'draft' }] } },
    ],
  },
});
