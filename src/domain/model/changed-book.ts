import type { Book, SheetRows } from './book';
import { CaseFile } from './case-file';
import type { AnySheet } from './define-sheet';
import { datePositions, filedSheets, sheetsOfStudents } from './open-case-files';
import type { Row } from './row';
import { evaluations, extensions } from './sheets';

/** Rows of one sheet that are no more, and rows that stand there now. */
export interface RowChange {
  readonly sheet: AnySheet;
  readonly gone: readonly Row[];
  readonly added: readonly Row[];
  /** All rows of the sheet now, in order. */
  readonly rows: readonly Row[];
}

/** A book after a change, and the case files that are not those of the book before. */
export interface ChangedBook {
  readonly book: Book;
  /** Case files of the book before that stand no more. */
  readonly closed: readonly CaseFile[];
  /** Case files made anew; all others are those of the book before. */
  readonly opened: readonly CaseFile[];
}

interface Keyed {
  readonly stateStudentId?: string;
  readonly evaluationId?: string;
}

/** State student ids and evaluation ids that a change concerns. */
export interface Concerned {
  readonly students: ReadonlySet<string>;
  readonly evaluations: ReadonlySet<string>;
}

/**
 * What a change of rows concerns: the students named on them before or after, and, where an evaluation or an extension is among
 * them, every student with an evaluation of that id, since the rows of an extension belong to it.
 */
export function concernedBy(rows: Iterable<Row>, before: Book, after: Book): Concerned {
  const students = new Set<string>();
  const ids = new Set<string>();
  for (const row of rows) {
    const { stateStudentId, evaluationId } = row as Keyed;
    if (stateStudentId !== undefined) students.add(stateStudentId);
    if (evaluationId !== undefined && (row.declared === evaluations || row.declared === extensions)) ids.add(evaluationId);
  }
  for (const id of ids)
    for (const book of [before, after])
      for (const { stateStudentId } of book.where(evaluations, 'evaluationId', id))
        if (stateStudentId !== undefined) students.add(stateStudentId);
  return { students, evaluations: ids };
}

/** A book in which some rows are others, and only the case files that the change concerns are made anew. */
export function changedBook(before: Book, changes: readonly RowChange[]): ChangedBook {
  const caseFiles = new Map(before.caseFiles);
  const strayFiles: CaseFile[] = [];
  const sheets = new Map(changes.map(({ sheet, rows }) => [sheet, { ...before.sheet(sheet), rows } as SheetRows]));
  const book = before.withRows(sheets, { caseFiles, strayFiles });
  const gone = new Set(changes.flatMap((change) => change.gone));
  const added = changes.flatMap((change) => change.added);
  const concerned = concernedBy([...gone, ...added], before, book);
  const files = new Refiling(book, concerned, gone, added);
  const opened: CaseFile[] = [];
  const closed: CaseFile[] = [];
  for (const id of concerned.students) {
    const old = before.caseFiles.get(id);
    if (old) closed.push(old);
    const file = files.of(id, old);
    if (file) {
      opened.push(file);
      caseFiles.set(id, file);
    } else caseFiles.delete(id);
  }
  for (const stray of before.strayFiles) (files.isStray(stray) ? strayFiles : closed).push(stray);
  for (const stray of files.strays()) {
    opened.push(stray);
    strayFiles.push(stray);
  }
  return { book, closed, opened };
}

/** Files the rows of the students that a change concerns. */
class Refiling {
  private readonly book: Book;
  private readonly concerned: Concerned;
  private readonly gone: ReadonlySet<Row>;
  private readonly added: readonly Row[];
  private readonly strayRows: Row[] = [];
  private readonly byStudent = new Map<string, Row[]>();

  constructor(book: Book, concerned: Concerned, gone: ReadonlySet<Row>, added: readonly Row[]) {
    this.book = book;
    this.concerned = concerned;
    this.gone = gone;
    this.added = added;
    for (const row of added) if (sheetsOfStudents.includes(row.declared)) this.file(row, (row as Keyed).stateStudentId);
    for (const row of this.extensionRows()) this.file(row, this.studentOf(row));
    const fresh = new Set(added);
    // An evaluation of no student looks at its extensions too.
    for (const id of concerned.evaluations)
      for (const row of book.where(evaluations, 'evaluationId', id))
        if (row.stateStudentId === undefined && !fresh.has(row)) this.strayRows.push(row);
  }

  /** The case file of a student now; undefined when no row is left. */
  of(id: string, before: CaseFile | undefined): CaseFile | undefined {
    const added = this.byStudent.get(id) ?? [];
    const file = new CaseFile(id);
    let filled = false;
    for (const sheet of filedSheets) {
      const kept = ((before?.rows(sheet) ?? []) as readonly Row[]).filter((row) => this.isKept(row));
      const rows = [...kept, ...added.filter(({ declared }) => declared === sheet)].sort((a, b) => a.rowNumber - b.rowNumber);
      for (const row of rows) file.add(sheet, row);
      filled ||= rows.length > 0;
      const datedBy = datePositions(sheet);
      if (rows.length > 1 && datedBy.length > 0) file.sort(sheet, datedBy);
    }
    return filled ? file : undefined;
  }

  /** Whether a record of no student from before stands as it did. */
  isStray(file: CaseFile): boolean {
    for (const row of file.allRows()) {
      const { evaluationId } = row as Keyed;
      if (!this.isKept(row) || (row.declared === evaluations && this.isConcerned(evaluationId))) return false;
    }
    return true;
  }

  /** The records of no student that are new, one case file each. */
  strays(): readonly CaseFile[] {
    return this.strayRows.map((row) => {
      const file = new CaseFile('');
      file.add(row.declared, row);
      return file;
    });
  }

  // Every extension of a concerned evaluation is filed anew, since it may belong to another student now.
  private extensionRows(): readonly Row[] {
    const linked = [...this.concerned.evaluations].flatMap((id) => this.book.where(extensions, 'evaluationId', id));
    const unlinked = this.added.filter((row) => row.declared === extensions && (row as Keyed).evaluationId === undefined);
    return [...linked, ...unlinked];
  }

  private studentOf(row: Row): string | undefined {
    return this.book.where(evaluations, 'evaluationId', (row as Keyed).evaluationId)[0]?.stateStudentId;
  }

  private file(row: Row, id: string | undefined): void {
    if (id === undefined) this.strayRows.push(row);
    else {
      const rows = this.byStudent.get(id);
      if (rows) rows.push(row);
      else this.byStudent.set(id, [row]);
    }
  }

  private isKept(row: Row): boolean {
    return !this.gone.has(row) && !(row.declared === extensions && this.isConcerned((row as Keyed).evaluationId));
  }

  private isConcerned(evaluationId: string | undefined): boolean {
    return evaluationId !== undefined && this.concerned.evaluations.has(evaluationId);
  }
}
