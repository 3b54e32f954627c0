import { usDate } from '../../day';
import { cellOf, jurisdictions } from '../../model';
import { cite } from '../../sources';
import { defineCaseRule, found, from } from '../define-rule';
import { overlappingPeriods } from '../shapes/overlapping-periods';
import { jurisdictionWords } from './jurisdiction-words';

export default defineCaseRule({
  id: 'JUR-002',
  sheet: jurisdictions,
  title: 'Two jurisdictions of a student overlap',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER New User Training, 2016', 'inferred', 'an LEA claims jurisdiction'), cite('LAC 28:XLIII.230.D', 'inferred')],
  reads: [from(jurisdictions, 'lea', 'beginDate', 'endDate')],
  *check(file) {
    const overlaps = overlappingPeriods(
      file.rows(jurisdictions),
      (row) => row.beginDate,
      (row) => row.endDate,
    );
    for (const { earlier, later } of overlaps) {
      yield found(cellOf(later, 'beginDate'), [cellOf(earlier, 'beginDate'), cellOf(earlier, 'endDate')], {
        later: jurisdictionWords(later),
        earlier: jurisdictionWords(earlier),
        end: earlier.endDate,
      });
    }
  },
  found: ({ later, earlier, end }) =>
    `The jurisdiction of ${later} begins while that of ${earlier} ${end === undefined ? 'is open' : `lasts through ${usDate(end)}`}.`,
  fix: () => 'End the earlier one on the day before the next begins, or correct the date that is wrong.',
  examples: {
    fail: [
      {
        name: 'five days of two LEAs',
        says: 'LEA ZZ2 from 07/01/2026 begins while that of LEA ZZ1 from 12/12/2025 lasts through 07/05/2026',
        at: 'Begin Date',
        given: {
          Jurisdictions: [
            { lea: 'ZZ1', beginDate: '2025-12-12', endDate: '2026-07-05', endReason: 'movedKnownToContinue' },
            { lea: 'ZZ2', site: 'ZZ2020', beginDate: '2026-07-01' },
          ],
        },
      },
      {
        name: 'one day of two LEAs',
        says: 'lasts through 07/01/2026',
        given: {
          Jurisdictions: [
            { lea: 'ZZ1', beginDate: '2025-12-12', endDate: '2026-07-01', endReason: 'movedKnownToContinue' },
            { lea: 'ZZ2', site: 'ZZ2020', beginDate: '2026-07-01' },
          ],
        },
      },
      {
        name: 'a short one inside a long one, the rows in the wrong order',
        says: 'LEA ZZ2 from 09/21/2026 begins while that of LEA ZZ1 from 12/12/2025 is open',
        given: {
          Jurisdictions: [
            { lea: 'ZZ2', site: 'ZZ2020', beginDate: '2026-09-21', endDate: '2026-10-09', endReason: 'movedKnownToContinue' },
            { lea: 'ZZ1', beginDate: '2025-12-12' },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'one ends on the day before the next begins',
        given: {
          Jurisdictions: [
            { lea: 'ZZ1', beginDate: '2025-12-12', endDate: '2026-06-30', endReason: 'movedKnownToContinue' },
            { lea: 'ZZ2', site: 'ZZ2020', beginDate: '2026-07-01' },
          ],
        },
      },
      {
        name: 'a row that ends before it begins has no period',
        given: {
          Jurisdictions: [
            { lea: 'ZZ1', beginDate: '2022-03-10', endDate: '2022-02-08', endReason: 'movedKnownToContinue' },
            { lea: 'ZZ2', site: 'ZZ2020', beginDate: '2022-03-10' },
          ],
        },
      },
    ],
  },
});
