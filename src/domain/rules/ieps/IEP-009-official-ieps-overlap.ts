import { usDate } from '../../day';
import { type CaseFile, cellOf, type Filled, ieps } from '../../model';
import { cite } from '../../sources';
import { defineCaseRule, found, from } from '../define-rule';
import { overlappingPeriods } from '../shapes/overlapping-periods';

type Dated = Filled<typeof ieps, 'beginDate' | 'endDate'>;

// An amendment runs beside the IEP that it amends. An IEP without an end is another rule's business.
const judged = (file: CaseFile): readonly Dated[] =>
  file
    .where(ieps, 'status', 'official')
    .filter((row): row is Dated => row.iepType !== 'amendment' && row.beginDate !== undefined && row.endDate !== undefined);

const first = { iepType: 'review', status: 'official', meetingDate: '2025-02-28', beginDate: '2025-03-03', endDate: '2026-02-17' };
const second = { iepType: 'review', status: 'official', meetingDate: '2026-02-13', beginDate: '2026-02-18', endDate: '2027-02-12' };

export default defineCaseRule({
  id: 'IEP-009',
  sheet: ieps,
  title: 'Two official IEPs cover the same day',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER web-based IEP training', 'inferred')],
  reads: [from(ieps, 'iepType', 'status', 'beginDate', 'endDate')],
  *check(file) {
    const overlaps = overlappingPeriods(
      judged(file),
      ({ beginDate }) => beginDate,
      ({ endDate }) => endDate,
    );
    for (const { earlier, later } of overlaps) {
      yield found(cellOf(later, 'beginDate'), [cellOf(earlier, 'beginDate'), cellOf(earlier, 'endDate')], {
        begin: later.beginDate,
        earlierBegin: earlier.beginDate,
        earlierEnd: earlier.endDate,
      });
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
        given: { IEPs: [{ ...first, endDate: '2026-02-24' }, second] },
      },
      { name: 'on one day', given: { IEPs: [{ ...first, endDate: '2026-02-18' }, second] } },
    ],
    pass: [
      { name: 'one ends the day before the next begins', given: { IEPs: [first, second] } },
      {
        name: 'an amendment within its IEP',
        given: { IEPs: [second, { ...second, iepType: 'amendment', beginDate: '2026-04-14', amendsIepId: 'IP-1' }] },
      },
      { name: 'a draft beside it', given: { IEPs: [first, { ...second, beginDate: '2026-02-10', status: 'draft' }] } },
    ],
  },
});
