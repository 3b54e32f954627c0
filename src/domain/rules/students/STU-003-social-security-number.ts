import type { AnySheet, Book, Column, Row } from '../../model';
import { cite } from '../../sources';
import { type CellAt, defineCellRule, fine, found } from '../define-rule';
import { isDashedNumber, isNineDigits, shownId } from '../shapes/social-security-number';

export default defineCellRule({
  id: 'STU-003',
  title: 'An id has the form of a Social Security number',
  severity: 'error',
  since: '1.0.0',
  always: true,
  comparesRows: true,
  sources: [
    cite('R.S. 17:3914', 'inferred', 'the state id replaced the Social Security number on 1 June 2015'),
    cite('SER Workbench', 'our convention', 'nine digits are in order for ids of the district where most ids of the column have nine'),
  ],
  looksAt: (column) => column.identifies !== undefined,
  check(cell, _context, book) {
    const { row, field, column, value } = cell;
    if (typeof value !== 'string' || !hasTheForm(value, cell, book)) return fine;
    return found({ row, field }, [], { header: column.header, form: shownId(value) });
  },
  found: ({ header, form }) => `${header} ${form} has the form of a Social Security number. Such numbers may not be used as ids.`,
  fix: ({ header }) =>
    `Put the right id into ${header}, on every row where the number stands. If it is a Social Security number, remove it from every copy of the file.`,
  examples: {
    fail: [
      {
        name: 'with hyphens in the State Student ID',
        says: 'State Student ID ###-##-6789 has the form of a Social Security number',
        given: { Students: [{ stateStudentId: '000-45-6789' }] },
      },
      { name: 'nine digits in the State Student ID', says: '#####6789', given: { Students: [{ stateStudentId: '000456789' }] } },
      { name: 'with hyphens in the Local Student ID', at: 'Local Student ID', given: { Students: [{ localStudentId: '000-45-6789' }] } },
      {
        name: 'nine digits in the Local Student ID, where other students have six',
        at: 'Local Student ID',
        given: {
          Students: [
            { localStudentId: '000456789' },
            { stateStudentId: '9912345678', localStudentId: '100002' },
            { stateStudentId: '9912345679', localStudentId: '100003' },
          ],
        },
      },
      {
        name: 'nine digits as the id of a record, where other records are numbered otherwise',
        at: 'Evaluation ID',
        given: { Evaluations: [{ evaluationId: '000456789' }, {}] },
      },
    ],
    pass: [
      { name: 'a state id', given: { Students: [{ stateStudentId: '9900456789', localStudentId: '100003' }] } },
      {
        name: 'a district whose local ids have nine digits',
        given: {
          Students: [
            { localStudentId: '000456789' },
            { stateStudentId: '9912345678', localStudentId: '000456790' },
            { stateStudentId: '9912345679', localStudentId: '1004' },
          ],
        },
      },
      { name: 'nine characters with a letter', given: { Students: [{ localStudentId: 'L10005378' }] } },
      { name: 'a phone number is no id', given: { Parents: [{ parentNo: 1, phone: '000456789' }] } },
    ],
  },
});

// Numbers of a district's own may legally have nine digits; one that has while the others have not was not given by the district.
function hasTheForm(value: string, { sheet, column, field }: CellAt, book: Book): boolean {
  if (isDashedNumber(value)) return true;
  return isNineDigits(value) && (column.identifies === 'student' || !numbersWithNineDigits(book, sheet, column, field));
}

const habits = new WeakMap<Book, Map<Column, boolean>>();

function numbersWithNineDigits(book: Book, sheet: AnySheet, column: Column, field: string): boolean {
  const known = habits.get(book) ?? new Map<Column, boolean>();
  habits.set(book, known);
  const habit = known.get(column) ?? mostHaveNineDigits(book.rows(sheet), sheet.fields.indexOf(field));
  known.set(column, habit);
  return habit;
}

function mostHaveNineDigits(rows: readonly Row[], position: number): boolean {
  const ids = rows.map(({ values }) => values[position]).filter((id) => typeof id === 'string');
  return ids.filter(isNineDigits).length * 2 > ids.length;
}
