import type { Day } from '../domain/day';
import { type Book, type CaseFile, evaluations, jurisdictions, placements, type Row, type RowOf, students } from '../domain/model';
import type { StudentOfLine } from './check-workbook';

/** The student of each row of a workbook, told once for each student. */
export function studentOfLines(book: Book, asOf: Day): (row: Row) => StudentOfLine {
  const known = new Map<string, StudentOfLine>();
  const ofStudent = (id: string): StudentOfLine => {
    let student = known.get(id);
    if (!student) known.set(id, (student = studentIn(id, book.caseFiles.get(id), asOf)));
    return student;
  };
  return (row) => {
    const { stateStudentId, evaluationId } = row as { readonly stateStudentId?: string; readonly evaluationId?: string };
    const evaluation =
      row.declared === evaluations ? (row as RowOf<typeof evaluations>) : book.where(evaluations, 'evaluationId', evaluationId)[0];
    const id = stateStudentId ?? evaluation?.stateStudentId;
    const student = id === undefined ? { ...nobody, studentName: nameOn(row) } : ofStudent(id);
    return evaluation?.coordinator === undefined ? student : { ...student, coordinator: evaluation.coordinator };
  };
}

const nobody: StudentOfLine = { studentKey: undefined, studentName: undefined, site: undefined, coordinator: undefined };

function studentIn(id: string, file: CaseFile | undefined, asOf: Day): StudentOfLine {
  const isOpen = ({ beginDate, endDate }: { readonly beginDate?: Day; readonly endDate?: Day }): boolean =>
    beginDate !== undefined && beginDate <= asOf && (endDate === undefined || endDate >= asOf);
  return {
    studentKey: id,
    studentName: file?.student && nameOn(file.student),
    site: file?.rows(jurisdictions).findLast(isOpen)?.site ?? file?.rows(placements).findLast(isOpen)?.servingSite,
    coordinator: file?.rows(evaluations).findLast(({ coordinator }) => coordinator !== undefined)?.coordinator,
  };
}

function nameOn(row: Row): string | undefined {
  if (row.declared !== students) return undefined;
  const { lastName, firstName } = row as RowOf<typeof students>;
  const names = [lastName, firstName].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names.join(', ');
}
