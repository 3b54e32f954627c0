import { cellOf, jurisdictions } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, written } from '../define-rule';

export default defineRule({
  id: 'JUR-004',
  sheet: jurisdictions,
  title: 'The LEA is not a code of three characters, or is not in the list of LEAs',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LDOE LEAP results workbooks', 'sourced', 'form and codes'),
    cite('SER Workbench', 'our convention', 'table LEA of the Codes sheet replaces our list, which lacks some charter schools'),
  ],
  needs: ['lea'],
  check(row, { context }) {
    const { lea } = row;
    const isCode = /^[0-9A-Z]{3}$/i.test(lea);
    if (isCode && context.codes.lea(lea)) return fine;
    // Our list lacks some charter schools, so a code that only we do not know is no error.
    const severity = isCode && !context.codes.listsLeas ? 'warning' : 'error';
    return found(cellOf(row, 'lea'), [], { lea: lea.slice(0, 60), isCode }, severity);
  },
  found: ({ lea, isCode }) => (isCode ? `LEA ${lea} is not in the list of LEAs.` : `LEA "${lea}" is not three letters or digits.`),
  fix: ({ isCode }) =>
    isCode
      ? 'Correct the code. If it is right, list every LEA that this workbook uses on the Codes sheet, table LEA.'
      : 'Write the three characters of the LEA, as text.',
  examples: {
    fail: [
      {
        name: 'two characters',
        says: 'LEA "99" is not three letters or digits',
        at: 'LEA',
        given: { Jurisdictions: [{ lea: '99', beginDate: '2025-08-11' }] },
      },
      { name: 'a name', says: 'LEA "Acadia" is not three', given: { Jurisdictions: [{ lea: 'Acadia', beginDate: '2025-08-11' }] } },
      {
        name: 'a code that no LEA has',
        says: 'LEA 999 is not in the list of LEAs',
        given: { Jurisdictions: [{ lea: '999', beginDate: '2025-08-11' }] },
      },
    ],
    pass: [
      { name: 'an LEA of the Codes sheet', given: { Jurisdictions: [{ lea: 'ZZ2', beginDate: '2025-08-11' }] } },
      { name: 'no LEA', given: { Jurisdictions: [{ lea: written(''), beginDate: '2025-08-11' }] } },
    ],
  },
});
