import { type CaseFile, cellOf, type CellRef, type FieldOf, jurisdictions, partC } from '../../model';
import { openJurisdictionOn, hasLeft } from '../records';
import type { Standing } from '../running-clock';

/** Whether a child comes from EarlySteps and has not left. */
export const comesFromPartC = (_row: unknown, { file, context }: Standing): boolean =>
  file.rows(partC).length > 0 && !hasLeft(file, context.asOf);

/** A date of the child's Part C row. */
export function partCCell(file: CaseFile, field: FieldOf<typeof partC>): CellRef | undefined {
  const row = file.rows(partC)[0];
  return row && cellOf(row, field);
}

/** The LEA that holds jurisdiction over the student, or held it last. */
export const leaOfStudent = (_row: unknown, { file, context }: Standing): string | undefined =>
  (openJurisdictionOn(file, context.asOf) ?? file.rows(jurisdictions).at(-1))?.lea;
