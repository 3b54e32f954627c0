import { day } from '../domain/day';
import type { WorkbookPlan } from '../workbook';
import { exampleWorkbook } from './make-example';
import { makeTemplate, type TemplateName } from './make-template';

/** First day of the school year for which the workbooks that ship propose holidays. */
const shippedFor = day('2026-07-01');

/** The workbooks that ship, by name: the empty ones for one fixed school year, and the example. */
export const templatePlans = (): Readonly<Record<TemplateName | 'example', WorkbookPlan>> => ({
  district: makeTemplate('district', shippedFor),
  caseload: makeTemplate('caseload', shippedFor),
  monitor: makeTemplate('monitor', shippedFor),
  example: exampleWorkbook(),
});
