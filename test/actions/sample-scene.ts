import { type CheckReport, checkWorkbook } from '../../src/actions/check-workbook';
import { makeSample, type Sample, type SampleRequest } from '../../src/actions/make-sample';
import { day } from '../../src/domain/day';
import { rules } from '../../src/domain/rules/catalogue';
import { plannedSource, type WorkbookPlan } from '../../src/workbook';

/** A sample; small, of seed 1 and clean on the usual day unless said otherwise. */
export async function sampleOf(request: Partial<SampleRequest> = {}): Promise<Sample> {
  const sample = await makeSample({ students: 60, seed: 1, asOf: day('2026-11-24'), mistakes: 'none', ...request });
  if (!sample.ok) throw new Error(JSON.stringify(sample.problem));
  return sample.value;
}

/** Checks a planned workbook with every rule, without a file between. */
export async function checked(plan: WorkbookPlan, asOf = '2026-11-24'): Promise<CheckReport> {
  const report = await checkWorkbook(plannedSource('sample.xlsx', plan.sheets), { rules, asOf: day(asOf) });
  if (!report.ok) throw new Error(JSON.stringify(report.problem));
  return report.value;
}
