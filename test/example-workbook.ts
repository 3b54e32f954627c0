import { sampleCalendar } from '../src/domain/calendar';
import { type AnySheet, calendarCoverage, calendarDays, CodeBook, schoolYears, serSheets, sites } from '../src/domain/model';
import type { Example } from '../src/domain/rules/define-rule';
import { exampleRecords } from '../src/domain/rules/example-records';
import type { CellValue, MemorySheet } from '../src/workbook';
import { serialOfDay } from '../src/workbook/excel-serial';
import type { PlanCell } from '../src/workbook/plan';
import { planSerSheet, type RecordFields } from '../src/workbook/plan-ser-sheet';

/** Records by sheet title, to which tests add. */
export type Records = Map<string, RecordFields[]>;

/** The records of an empty workbook with the sample calendar and two sites. */
export function emptyRecords(): Records {
  const records: Records = new Map((serSheets as readonly AnySheet[]).map(({ title }): [string, RecordFields[]] => [title, []]));
  records.get(calendarDays.title)?.push(...sampleCalendar.calendarDays);
  records.get(schoolYears.title)?.push(...sampleCalendar.schoolYears);
  records.get(calendarCoverage.title)?.push(...sampleCalendar.calendarCoverage);
  records
    .get(sites.title)
    ?.push(
      { site: 'ZZ1001', siteName: 'Example Elementary', lea: 'ZZ1', kind: 'regular' },
      { site: 'ZZ2001', siteName: 'Sample Elementary', lea: 'ZZ2', kind: 'regular' },
    );
  records.get('Codes')?.push({ table: 'LEA', code: 'ZZ1', name: 'Example Parish' }, { table: 'LEA', code: 'ZZ2', name: 'Sample City' });
  return records;
}

/** Adds an example's records; its own Sites rows, say, come beside those that are there. */
export function addExample(records: Records, example: Example, number = 1): void {
  for (const [title, rows] of exampleRecords(example, number)) records.get(title)?.push(...rows);
  for (const [setting, value] of Object.entries(example.settings ?? {})) records.get('Settings')?.push({ setting, value });
}

/** The records as sheets of cells, as a workbook would hold them. */
export function sheetsOf(records: Records): readonly MemorySheet[] {
  const codes = new CodeBook();
  return (serSheets as readonly AnySheet[]).map((sheet) => ({
    name: sheet.title,
    rows: [...planSerSheet(sheet, records.get(sheet.title) ?? [], codes).rows].map((row) => row.map(cellValue)),
  }));
}

function cellValue(cell: PlanCell): CellValue {
  if (typeof cell !== 'object') return cell;
  return cell.day === undefined ? cell.value : serialOfDay(cell.day, false);
}
