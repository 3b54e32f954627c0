import { cellOf, jurisdictions } from '../../model';
import { cite } from '../../sources';
import { defineCaseRule, found, from } from '../define-rule';
import { jurisdictionWords } from './jurisdiction-words';

export default defineCaseRule({
  id: 'JUR-001',
  sheet: jurisdictions,
  title: 'A student has more than one open jurisdiction',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER New User Training, 2016', 'inferred', 'an LEA claims jurisdiction'), cite('LAC 28:XLIII.230.D', 'inferred')],
  reads: [from(jurisdictions, 'lea', 'beginDate', 'endDate')],
  *check(file) {
    const open = file.rows(jurisdictions).filter(({ endDate }) => endDate === undefined);
    const latest = open.at(-1);
    if (!latest) return;
    for (const row of open.slice(0, -1)) {
      yield found(cellOf(row, 'endDate'), [cellOf(row, 'beginDate'), cellOf(latest, 'beginDate'), cellOf(latest, 'endDate')], {
        open: [jurisdictionWords(row), jurisdictionWords(latest)],
      });
    }
  },
  found: ({ open }) => `Two jurisdictions have no End Date: ${open.join(' and ')}.`,
  fix: () => 'Write the End Date and the End Reason of the one that is over.',
  examples: {
    fail: [
      {
        name: 'a move whose first half was never closed',
        says: 'LEA ZZ1 from 12/20/2024 and LEA ZZ2 from 07/01/2026',
        at: 'End Date',
        given: {
          Jurisdictions: [
            { lea: 'ZZ1', site: 'ZZ1020', beginDate: '2024-12-20' },
            { lea: 'ZZ2', site: 'ZZ2020', beginDate: '2026-07-01' },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'the first one is closed',
        given: {
          Jurisdictions: [
            { lea: 'ZZ1', site: 'ZZ1020', beginDate: '2024-12-20', endDate: '2026-06-30', endReason: 'movedKnownToContinue' },
            { lea: 'ZZ2', site: 'ZZ2020', beginDate: '2026-07-01' },
          ],
        },
      },
      {
        name: 'an end that lies ahead is an end',
        given: {
          Jurisdictions: [
            { lea: 'ZZ1', site: 'ZZ1020', beginDate: '2024-12-20', endDate: '2026-12-31', endReason: 'movedKnownToContinue' },
            { lea: 'ZZ2', site: 'ZZ2020', beginDate: '2027-01-01' },
          ],
        },
      },
    ],
  },
});
