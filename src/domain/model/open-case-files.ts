import type { Book } from './book';
import { CaseFile } from './case-file';
import type { AnySheet } from './define-sheet';
import { evaluations, extensions, serSheets } from './sheets';

/** Rows filed between two steps. */
const rowsPerStep = 8192;
/** Case files put in order between two steps. */
const filesPerStep = 256;

/** The case files of a book. */
export interface Filed {
  readonly caseFiles: Map<string, CaseFile>;
  readonly strayFiles: CaseFile[];
}

/** Sheets whose rows name their student. */
export const sheetsOfStudents: readonly AnySheet[] = (serSheets as readonly AnySheet[]).filter(
  ({ holds, columns }) => holds === 'records' && 'stateStudentId' in columns,
);

/** Sheets whose rows stand in case files, in the order in which they are filed: extensions belong to the student of their evaluation. */
export const filedSheets: readonly AnySheet[] = [...sheetsOfStudents, extensions];

/** Positions of the fields that date the rows of a sheet, best first. */
export const datePositions = (sheet: AnySheet): readonly number[] => sheet.dated.map((field: string) => sheet.fields.indexOf(field));

/** Files every row of a book under its student, in steps. */
export function* openCaseFiles(book: Book, { caseFiles, strayFiles }: Filed): Generator<undefined, void> {
  let last: CaseFile | undefined;
  const fileOf = (id: string | undefined): CaseFile => {
    if (id === undefined) {
      const stray = new CaseFile('');
      strayFiles.push(stray);
      return stray;
    }
    // Rows of one student often follow each other.
    if (last?.studentId === id) return last;
    last = caseFiles.get(id) ?? new CaseFile(id);
    caseFiles.set(id, last);
    return last;
  };
  for (const sheet of sheetsOfStudents) {
    const position = sheet.fields.indexOf('stateStudentId');
    let filed = 0;
    for (const row of book.rows(sheet)) {
      fileOf(row.values[position] as string | undefined).add(sheet, row);
      if ((filed += 1) % rowsPerStep === 0) yield;
    }
  }
  yield;
  for (const row of book.rows(extensions))
    fileOf(book.where(evaluations, 'evaluationId', row.evaluationId)[0]?.stateStudentId).add(extensions, row);
  const dated = filedSheets.map((sheet) => ({ sheet, datedBy: datePositions(sheet) })).filter(({ datedBy }) => datedBy.length > 0);
  let sorted = 0;
  // File by file, not sheet by sheet: code that met the rows of one sheet only is made for them, and made again at the next.
  for (const file of caseFiles.values()) {
    for (const { sheet, datedBy } of dated) file.sort(sheet, datedBy);
    if ((sorted += 1) % filesPerStep === 0) yield;
  }
}

/** Goes through steps without a pause. */
export function drain<Value>(steps: Generator<undefined, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
