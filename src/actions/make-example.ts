import { day, isoDate, usDate } from '../domain/day';
import { readMeName, type SheetPlan, type WorkbookPlan } from '../workbook';
import { planSample } from './sample/plan-sample';
import { sampleRecords } from './sample/sample-records';
import { slips, withSlips } from './sample/slips';

/** Day on which the example stands; check it as of this day, or reviews that come due later are found as well. */
export const exampleAsOf = day('2026-11-24');

// With this seed two dozen students have a record for every slip.
const size = { students: 24, seed: 21, asOf: exampleAsOf };

/** The example workbook: two dozen invented children and a dozen slips such as people make, each on a child of its own. */
export function exampleWorkbook(): WorkbookPlan {
  return planSample('SER example', readMe(), withSlips(sampleRecords(size), exampleAsOf), exampleAsOf);
}

const readMe = (): SheetPlan => ({
  name: readMeName,
  columns: [
    { width: 14, look: 'plain' },
    { width: 90, look: 'wrapped' },
  ],
  rows: [
    [{ value: 'SER example workbook', look: 'title' }],
    [{ value: 'Every child, person, id, address, school and date in it is invented.', look: 'subtitle' }],
    [],
    [undefined, `It stands on ${usDate(exampleAsOf)}. Check it as of that day (--as-of ${isoDate(exampleAsOf)}); later, more comes due.`],
    [undefined, 'LEAs ZZ1 "Example Parish" and ZZ2 "Sample City" do not exist. Ids of students begin with 99.'],
    [],
    [{ value: 'What went wrong in it', look: 'subtitle' }],
    ...slips.map(({ rule, story }) => [rule, story]),
  ],
  print: { landscape: false, fitToWidth: true, header: 'SER example workbook', footer: 'Page &P of &N' },
});
