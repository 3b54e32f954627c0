import type { CheckReport, FindingLine } from '../../actions/check-workbook';
import { lawOf } from '../../checking';
import { type Day, isoDate } from '../../domain/day';
import type { z } from 'zod';
import { csv } from './csv';
import type { checkOutput } from './output-schema';

type CheckOutput = z.infer<typeof checkOutput>;

const findingObject = (line: FindingLine, file: string): CheckOutput['findings'][number] => ({
  id: line.id,
  rule: line.rule,
  severity: line.severity,
  sheet: line.sheet,
  cell: line.cell,
  column: line.column,
  record: line.record,
  student: line.student,
  message: line.message,
  fix: line.fix,
  sources: [...line.sources],
  related: [...line.related],
  file,
});

/** A check for programs, as docs/check.schema.json describes it. Several workbooks come as one list of findings, each with its file. */
export function checkJson(reports: readonly CheckReport[], asOf: Day): string {
  const sum = (figure: (report: CheckReport) => number): number => reports.reduce((total, report) => total + figure(report), 0);
  const output: CheckOutput = {
    findings: reports.flatMap((report) => report.findings.map((line) => findingObject(line, report.workbook))),
    notJudged: reports.flatMap((report) =>
      report.notJudged.map(({ rule, code, reason, count, cells }) => ({
        rule,
        code,
        reason,
        count,
        cells: cells.map(({ sheet, cell }) => ({ sheet, cell })),
        file: report.workbook,
      })),
    ),
    notes: reports.flatMap((report) => report.notes.map((note) => ({ file: report.workbook, note }))),
    couldNotRun: reports.flatMap((report) => report.broken.map(({ rule, fault }) => ({ rule, fault, file: report.workbook }))),
    switchedOff: reports.flatMap((report) => report.off.map(({ rule, reason }) => ({ rule, reason, file: report.workbook }))),
    counts: {
      error: sum(({ counts }) => counts.error),
      warning: sum(({ counts }) => counts.warning),
      information: sum(({ counts }) => counts.information),
      notJudged: sum(({ counts }) => counts.notJudged),
      students: sum(({ students }) => students),
    },
    gate: reports.map(({ workbook, gate, coverage }) => ({ file: workbook, gate, coverage })),
    asOf: isoDate(asOf),
    ruleSet: reports[0]?.ruleSet ?? '',
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

const headers = ['file', 'severity', 'rule', 'sheet', 'cell', 'student', 'record', 'column', 'what is wrong', 'what to do', 'law', 'id'];

/** A check as a table for a spreadsheet: one line for each finding, then one for each reason that left records unjudged. */
export function checkCsv(reports: readonly CheckReport[]): string {
  return csv([
    headers,
    ...reports.flatMap((report) => [
      ...report.findings.map((line) => [
        report.workbook,
        line.severity,
        line.rule,
        line.sheet,
        line.cell,
        line.student,
        line.record,
        line.column,
        line.message,
        line.fix,
        lawOf(line.sources),
        line.id,
      ]),
      ...report.notJudged.map(({ rule, reason, count, cells }) => [
        report.workbook,
        'not judged',
        rule,
        cells[0]?.sheet,
        cells[0]?.cell,
        undefined,
        undefined,
        undefined,
        reason,
        `${String(count)} records wait`,
        undefined,
        undefined,
      ]),
    ]),
  ]);
}
