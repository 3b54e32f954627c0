import { lawOf } from '../checking';
import { usDate } from '../domain/day';
import type { PlanCell, SheetPlan } from '../workbook';
import type { CheckReport, FindingLine, UnjudgedLine } from './check-workbook';

/** Name of the sheet that marking adds; it is ours and is refilled, never another's. */
export const findingsSheetName = 'SER Findings';

const columns = ['Severity', 'Rule', 'Where', 'Student', 'Record', 'Column', 'What is wrong', 'What to do', 'Law'];

/** The sheet SER Findings: the gate, what was left unjudged, then one line for each finding with a link to its cell. */
export function findingsSheet(report: CheckReport): SheetPlan {
  const head = headOf(report);
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
    ],
    table: { name: 'SERFindings', headerRow: head.length + 1, columns, rows: Math.max(1, report.findings.length) },
    freeze: { rows: head.length + 1, columns: 0 },
    print: {
      landscape: true,
      fitToWidth: true,
      repeatRows: { from: head.length + 1, to: head.length + 1 },
      header: `SER findings, as of ${usDate(report.asOf)}`,
      footer: 'Contains student records. Page &P of &N',
    },
  };
}

function headOf(report: CheckReport): readonly (readonly PlanCell[])[] {
  const { error, warning, information } = report.counts;
  return [
    [{ value: 'SER findings', look: 'title' }],
    [{ value: report.gate, look: 'subtitle' }],
    [
      `${String(error)} errors, ${String(warning)} warnings, ${String(information)} information, in ${report.students.toLocaleString('en-US')} student records.`,
    ],
    [report.coverage],
    ...report.notJudged.map(unjudgedLine),
    [{ value: `Workbook ${report.workbook}, as of ${usDate(report.asOf)}, rule set ${report.ruleSet}.`, look: 'muted' }],
    [],
  ];
}

const unjudgedLine = ({ rule, reason, count }: UnjudgedLine): readonly PlanCell[] => [
  { value: `Not judged: ${rule}, ${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}. ${reason}`, look: 'muted' },
];

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
