import { makeSample } from '../../src/actions/make-sample';
import { serialOfDay } from '../../src/workbook/excel-serial';
import type { CellValue, MemorySheet, PlanCell } from '../../src/workbook';
import { asOf, seed } from '../district';

const cellValue = (cell: PlanCell): CellValue => {
  if (typeof cell !== 'object') return cell;
  return cell.day === undefined ? cell.value : serialOfDay(cell.day, false);
};

/** The cells of an invented district, as a workbook holds them, without a file. */
export async function cellsOf(students: number): Promise<readonly MemorySheet[]> {
  const sample = await makeSample({ students, seed, asOf, mistakes: 'none' });
  if (!sample.ok) throw new Error(sample.problem.code);
  return sample.value.plan.sheets.map(({ name, rows }) => ({ name, rows: [...rows].map((row) => row.map(cellValue)) }));
}
