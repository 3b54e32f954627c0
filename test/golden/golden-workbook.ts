import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckReport, checkWorkbook } from '../../src/actions/check-workbook';
import { bytesInMemory, openWorkbook } from '../../src/adapters/xlsx';
import { day } from '../../src/domain/day';
import { rules } from '../../src/domain/rules/catalogue';

/** One planted mistake, or one last legal value on which the rule must be silent. */
export interface Plant {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly student: string;
  readonly also: readonly string[];
  readonly may: readonly string[];
  readonly silent?: boolean;
  readonly orCells?: readonly string[];
  readonly others?: readonly string[];
}

/** What was planted in the workbook with mistakes. */
export const truth = JSON.parse(readFileSync(join(__dirname, 'district-mistakes.truth.json'), 'utf8')) as {
  readonly asOf: string;
  readonly records: readonly Plant[];
};

/** Checks a workbook of this folder with every rule. */
export async function checkGolden(name: string, asOf = '2026-11-24'): Promise<CheckReport> {
  const source = await openWorkbook(name, bytesInMemory(readFileSync(join(__dirname, name))));
  if (!source.ok) throw new Error(JSON.stringify(source.problem));
  const report = await checkWorkbook(source.value, { rules, asOf: day(asOf) });
  if (!report.ok) throw new Error(JSON.stringify(report.problem));
  return report.value;
}
