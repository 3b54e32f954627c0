import { lawOf } from '../checking';
import { usDate } from '../domain/day';
import type { PlanCell, SheetPlan } from '../workbook';
import type { CheckReport, FindingLine } from './check-workbook';
import { unjudgedReasons } from './unjudged-reasons';

/** Name of the sheet that marking adds; it is ours and is refilled, never another's. */
export const findingsSheetName = 'SER Findings';

const columns = ['Severity', 'Rule', 'Where', 'Student', 'Record', 'Column', 'What is wrong', 'What to do', 'Law'];

/** The sheet SER Findings: the gate, one line for each finding with a link to its cell, and below them what was left unjudged. */
export function findingsSheet(report: CheckReport): SheetPlan {
  const head = headOf(report);
  const headerRow = head.length + 1;
  return {
    name: findingsSheetName,
    tab: 'C50F1F',
    columns: [
      { width: 12, look: 'plain' },
      { width: 10, look: 'text' },
      { width: 22, look: 'link' },
      { width: 14, look: 'text' },
      { width: 24, look: 'text' },
      { width: 22, look: 'text' },
      { width: 60, look: 'wrapped' },
      { width: 60, look: 'wrapped' },
      { width: 40, look: 'wrapped' },
    ],
    rows: [
      ...head,
      columns.map((value) => ({ value, look: 'header' as const })),
      ...(report.findings.length === 0 ? [[]] : report.findings.map(lineOf)),
      ...unjudgedRows(report),
    ],
    table: { name: 'SERFindings', headerRow, columns, rows: Math.max(1, report.findings.length) },
    freeze: { rows: headerRow, columns: 0 },
    print: {
      landscape: true,
      fitToWidth: true,
      repeatRows: { from: headerRow, to: headerRow },
      header: `SER findings, as of ${usDate(report.asOf)}`,
      footer: 'Contains student records. Page &P of &N',
    },
  };
}

// Few rows: they are frozen with the headers.
function headOf(report: CheckReport): readonly (readonly PlanCell[])[] {
  const { error, warning, information } = report.counts;
  return [
    [{ value: 'SER findings', look: 'title' }],
    [{ value: report.gate, look: 'subtitle' }],
    [
      `${number(error)} errors, ${number(warning)} warnings, ${number(information)} information, in the records of ${number(report.students)} students. ${report.coverage}`,
    ],
    [{ value: `Workbook ${report.workbook}, as of ${usDate(report.asOf)}, rule set ${report.ruleSet}.`, look: 'muted' }],
  ];
}

function unjudgedRows({ notJudged }: CheckReport): readonly (readonly PlanCell[])[] {
  if (notJudged.length === 0) return [];
  return [
    [],
    [{ value: 'Not judged', look: 'subtitle' }],
    ...unjudgedReasons(notJudged).map(({ reason, rules, records, cells }): readonly PlanCell[] => {
      const first = cells[0];
      return [
        `${number(records)} ${records === 1 ? 'record' : 'records'}`,
        undefined,
        first && { value: `${first.sheet}!${first.cell}`, link: first },
        undefined,
        undefined,
        undefined,
        reason,
        { value: rules.join(', '), look: 'wrapped' },
      ];
    }),
  ];
}

const number = (count: number): string => count.toLocaleString('en-US');

const severityWords = { error: 'Error', warning: 'Warning', information: 'Information' } as const;

const lineOf = (finding: FindingLine): readonly PlanCell[] => [
  { value: severityWords[finding.severity], look: finding.severity },
  finding.rule,
  { value: `${finding.sheet}!${finding.cell}`, link: { sheet: finding.sheet, cell: finding.cell } },
  finding.student,
  finding.record,
  finding.column,
  finding.message,
  finding.fix,
  lawOf(finding.sources),
];
