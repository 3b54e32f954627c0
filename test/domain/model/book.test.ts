import { day } from '../../../src/domain/day';
import {
  type AnySheet,
  Book,
  evaluations,
  extensions,
  jurisdictions,
  type Row,
  rowOf,
  type SheetRows,
  students,
} from '../../../src/domain/model';

const a = '9900000001';
const b = '9900000002';

const layout = { name: 'sheet', headerRow: 1, columns: new Map([['stateStudentId', 0]]) };
const sheetOf = (sheet: AnySheet, ...rows: readonly Row[]): SheetRows => ({ sheet, layout, rows: rows as SheetRows['rows'] });

const late = rowOf(evaluations, 2, { evaluationId: 'EV-2', stateStudentId: a, disseminationDate: day('2026-03-01') });
const undated = rowOf(evaluations, 3, { evaluationId: 'EV-3', stateStudentId: a });
const early = rowOf(evaluations, 4, { evaluationId: 'EV-1', stateStudentId: a, consentDate: day('2025-03-01') });
const extension = rowOf(extensions, 2, { evaluationId: 'EV-1', reason: 'agreed' }, [
  { field: 'note', kind: 'stray-space', raw: 'signed ', readAs: 'signed' },
]);
const orphan = rowOf(jurisdictions, 2, { stateStudentId: b }, [{ field: 'lea', kind: 'error-value', raw: '#N/A' }]);
const book = new Book('district.xlsx', [
  sheetOf(students, rowOf(students, 2, { stateStudentId: a }), rowOf(students, 3, {})),
  sheetOf(evaluations, late, undated, early),
  sheetOf(extensions, extension),
  sheetOf(jurisdictions, orphan),
]);

describe('case files', () => {
  it('hold the rows of a student in the order of their first filled date, undated ones last', () => {
    expect([...book.caseFiles.keys()]).toEqual([a, b]);
    expect(book.caseFiles.get(a)?.rows(evaluations)).toEqual([early, late, undated]);
    expect(book.rows(evaluations)).toEqual([late, undated, early]);
  });

  it('hold the extensions of their evaluations', () => {
    expect(book.caseFiles.get(a)?.rows(extensions)).toEqual([extension]);
  });

  it('of orphans have no student row', () => {
    expect(book.caseFiles.get(b)?.student).toBeUndefined();
    expect(book.caseFiles.get(a)?.student?.rowNumber).toBe(2);
  });

  it('know whether a cell of theirs could not be read', () => {
    expect(book.caseFiles.get(b)?.hasUnreadableCells).toBe(true);
    expect(book.caseFiles.get(a)?.hasUnreadableCells).toBe(false);
  });
});

describe('a book', () => {
  it('finds rows by a value, and none by a blank', () => {
    expect(book.where(evaluations, 'evaluationId', 'EV-2')).toEqual([late]);
    expect(book.where(evaluations, 'evaluationId', 'EV-9')).toEqual([]);
    expect(book.where(evaluations, 'consentDate', undefined)).toEqual([]);
  });

  it('knows which sheets and columns the workbook has', () => {
    expect([book.has(students), book.has(extensions)]).toEqual([true, true]);
    expect(new Book('empty.xlsx', []).has(students)).toBe(false);
    expect([book.hasColumn(students, 'stateStudentId'), book.hasColumn(students, 'grade')]).toEqual([true, false]);
  });
});
