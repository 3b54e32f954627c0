import { day } from '../domain/day';
import type { WorkbookPlan } from '../workbook';
import { planSample } from './sample/plan-sample';
import { sampleRecords } from './sample/sample-records';

/** Day on which the example stands. */
export const exampleAsOf = day('2026-11-24');

/** The example workbook: two dozen invented children and a dozen mistakes such as people make. */
export function exampleWorkbook(): WorkbookPlan {
  const records = sampleRecords({ students: 24, seed: 1, asOf: exampleAsOf });
  return planSample(
    'SER example',
    { name: 'Read Me', columns: [{ width: 90, look: 'wrapped' }], rows: [['Invented.']] },
    records,
    exampleAsOf,
  );
}
