import { z } from 'zod';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const cellAddress = z.strictObject({ sheet: z.string(), cell: z.string().regex(/^[A-Z]{1,3}\d{1,7}$/) });
const citation = z.strictObject({
  source: z.string(),
  mark: z.enum(['sourced', 'inferred', 'our convention']),
  note: z.string().optional(),
});
const file = z.string().describe('Name of the workbook file');

/** What `ser check --format json` prints. */
export const checkOutput = z
  .strictObject({
    findings: z.array(
      z.strictObject({
        id: z.string().describe('Stable: rule, sheet, record key and column; never a row number'),
        rule: z.string(),
        severity: z.enum(['error', 'warning', 'information']),
        sheet: z.string(),
        cell: z.string(),
        column: z.string().describe('Header of the column'),
        record: z.string().describe('Key of the record'),
        student: z.string().describe('State Student ID; blank when the record belongs to none'),
        message: z.string().describe('The fact found'),
        fix: z.string().describe('What to do'),
        sources: z.array(citation),
        related: z.array(cellAddress),
        file,
      }),
    ),
    notJudged: z.array(
      z.strictObject({
        rule: z.string(),
        code: z.string().describe('Stable code of the reason'),
        reason: z.string(),
        count: z.int().describe('Records that wait; 0 when the whole sheet is missing'),
        cells: z.array(cellAddress).describe('The first few cells, where the reason is about cells'),
        file,
      }),
    ),
    notes: z.array(z.strictObject({ file, note: z.string() })).describe('How the workbook was read'),
    couldNotRun: z.array(z.strictObject({ rule: z.string(), fault: z.string(), file })),
    switchedOff: z.array(z.strictObject({ rule: z.string(), reason: z.string(), file })),
    counts: z.strictObject({ error: z.int(), warning: z.int(), information: z.int(), notJudged: z.int(), students: z.int() }),
    gate: z.array(z.strictObject({ file, gate: z.string(), coverage: z.string() })),
    asOf: isoDate,
    ruleSet: z.string(),
  })
  .describe('What ser check --format json prints');

/** What `ser deadlines --format json` prints. */
export const deadlinesOutput = z
  .strictObject({
    asOf: isoDate,
    clocks: z.array(
      z.strictObject({
        clock: z.string(),
        sheet: z.string(),
        cell: z.string(),
        record: z.string(),
        student: z.string(),
        start: isoDate.nullable().describe('Day 0'),
        due: isoDate.nullable().describe('Null where there is no due date; see problem and verdict'),
        lastBusinessDayBefore: isoDate.nullable().describe('Last business day on or before the due date'),
        verdict: z.enum(['timely', 'late', 'open', 'overdue', 'excused', 'withdrawn']).nullable(),
        days: z.int().nullable().describe('Days late, overdue or left, in the unit of the clock'),
        used: z.int().nullable().describe('Days from the start to the end, or to the as-of date while open'),
        receipt: z.array(z.string()).describe('The receipt as lines of text'),
        problem: z.string().nullable().describe('Why there is no date'),
        file,
      }),
    ),
  })
  .describe('What ser deadlines --format json prints');

/** The schemas by the name of their file in docs/. */
export const outputSchemas = { 'check.schema.json': checkOutput, 'deadlines.schema.json': deadlinesOutput } as const;
