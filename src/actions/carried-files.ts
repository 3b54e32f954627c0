import type { Book, CaseFile, ChangedBook, Row, RowChange } from '../domain/model';
import { concernedBy, extensions, evaluations, filedSheets } from '../domain/model';

/**
 * Case files of which rows only moved: the one before, and the one now. What was said of them still holds. Never one that a
 * changed row concerns, and none whose rows follow each other otherwise than before.
 */
export function carriedBy(
  before: Book,
  { book, closed, opened }: ChangedBook,
  changes: readonly RowChange[],
  moved: ReadonlyMap<Row, Row>,
): ReadonlyMap<CaseFile, CaseFile> {
  const carried = new Map<CaseFile, CaseFile>();
  if (moved.size === 0) return carried;
  const concerned = concernedBy(changedRows(changes, moved), before, book);
  const files = new Map<string, CaseFile>(opened.map((file) => [keyOf(file), file]));
  for (const file of closed) {
    const now = files.get(movedKey(file, moved));
    if (!now || concerned.students.has(file.studentId)) continue;
    if (file.studentId === '' && looksAt(file, concerned.evaluations)) continue;
    if (sayTheSame(file, now, moved)) carried.set(file, now);
  }
  return carried;
}

// An extension may be looked at by students that have no row of it, in the order in which it stands: no move of it is let pass.
function changedRows(changes: readonly RowChange[], moved: ReadonlyMap<Row, Row>): readonly Row[] {
  const standing = new Set(moved.values());
  return changes.flatMap(({ sheet, gone, added }) =>
    sheet === extensions ? [...gone, ...added] : [...gone.filter((row) => !moved.has(row)), ...added.filter((row) => !standing.has(row))],
  );
}

const firstRow = (file: CaseFile): Row | undefined => file.allRows().next().value as Row | undefined;
const rowKey = (row: Row | undefined): string => (row ? `${row.declared.title} ${String(row.rowNumber)}` : '');
const keyOf = (file: CaseFile): string => file.studentId || rowKey(firstRow(file));

function movedKey(file: CaseFile, moved: ReadonlyMap<Row, Row>): string {
  const first = firstRow(file);
  return file.studentId || rowKey(first && (moved.get(first) ?? first));
}

function looksAt(file: CaseFile, ids: ReadonlySet<string>): boolean {
  for (const row of file.rows(evaluations)) if (row.evaluationId !== undefined && ids.has(row.evaluationId)) return true;
  return false;
}

const sayTheSame = (before: CaseFile, now: CaseFile, moved: ReadonlyMap<Row, Row>): boolean =>
  filedSheets.every((sheet) => {
    const rows = now.rows(sheet) as readonly Row[];
    const were = before.rows(sheet) as readonly Row[];
    return rows.length === were.length && were.every((row, at) => (moved.get(row) ?? row) === rows[at]);
  });
