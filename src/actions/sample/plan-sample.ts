import type { Day } from '../../domain/day';
import { type AnySheet, CodeBook, codesSheet, datesToRemember, serSheets, settingsSheet } from '../../domain/model';
import { codeListNames, codesRows, planSerSheet, type SheetPlan, type WorkbookPlan } from '../../workbook';
import { firstDatesToRemember, schoolYearStart, settingRows } from '../make-template';
import type { SampleRecords } from './sample-records';
import { sampleLeas } from './school-days';

/** A workbook of every SER sheet with the records given, the settings and codes that ship, and the two invented LEAs. */
export function planSample(title: string, readMe: SheetPlan, records: SampleRecords, asOf: Day): WorkbookPlan {
  const codes = new CodeBook();
  const codeRows = codesRows(codes, sampleLeas);
  const lists: SampleRecords = new Map<AnySheet, readonly object[]>([
    [datesToRemember, firstDatesToRemember(schoolYearStart(asOf))],
    [settingsSheet, settingRows()],
    [codesSheet, codeRows],
  ]) as SampleRecords;
  const sheets = serSheets as readonly AnySheet[];
  return {
    title,
    sheets: [readMe, ...sheets.map((sheet) => planSerSheet(sheet, lists.get(sheet) ?? records.get(sheet) ?? [], codes))],
    names: codeListNames(codeRows, codesSheet),
  };
}
