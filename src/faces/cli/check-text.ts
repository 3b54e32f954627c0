import type { CheckReport, FindingLine, UnjudgedLine } from '../../actions/check-workbook';
import { unjudgedReasons } from '../../actions/unjudged-reasons';
import { lawOf } from '../../checking';
import { usDate } from '../../domain/day';
import { type Paint, wrapped } from './terminal';

/** Findings of one rule that are printed; the rest is counted. */
const shownPerRule = 10;

const number = (count: number): string => count.toLocaleString('en-US');
const plural = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

/** A check for people: the gate, the coverage, then the findings by rule, worst first. */
export function checkText(report: CheckReport, paint: Paint): string {
  const { counts } = report;
  const parts = [
    paint.strong(`${report.workbook}, as of ${usDate(report.asOf)}`),
    wrapped(paint.strong(report.gate)),
    wrapped(report.coverage),
    wrapped(
      `${plural(report.students, 'student')}: ${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${number(counts.information)} information.`,
    ),
    ...notesText(report),
    ...unjudgedText(report.notJudged, paint),
    ...report.broken.map(({ rule, title, fault }) =>
      wrapped(`${rule} could not run (${fault}). ${title}: not checked. The other rules ran.`),
    ),
    ...(['error', 'warning', 'information'] as const).flatMap((severity) => rulesText(report.findings, severity, paint)),
  ];
  return `${parts.join('\n')}\n`;
}

function notesText({ notes: said, off }: CheckReport): readonly string[] {
  const notes = [...said, ...off.map(({ rule, reason }) => `${rule} is switched off: ${reason}.`.replace(/\.\.$/, '.'))];
  return notes.length === 0 ? [] : ['', 'Notes on reading', ...notes.map((note) => wrapped(note, 2, '  '))];
}

function unjudgedText(lines: readonly UnjudgedLine[], paint: Paint): readonly string[] {
  if (lines.length === 0) return [];
  return [
    '',
    paint.strong('Not judged'),
    ...unjudgedReasons(lines).map(({ reason, rules, records, cells }) => {
      const shown = cells.slice(0, 5).map(({ sheet, cell }) => `${sheet}!${cell}`);
      const where = shown.length === 0 ? '' : ` At ${shown.join(', ')}${cells.length > shown.length ? ' and others' : ''}.`;
      return wrapped(`${reason}${where} ${plural(records, 'record')} ${records === 1 ? 'waits' : 'wait'}: ${rules.join(', ')}.`, 2, '  ');
    }),
  ];
}

const headings = { error: 'Errors', warning: 'Warnings', information: 'Information' } as const;

function rulesText(findings: readonly FindingLine[], severity: FindingLine['severity'], paint: Paint): readonly string[] {
  const byRule = new Map<string, FindingLine[]>();
  for (const finding of findings) {
    if (finding.severity !== severity) continue;
    const lines = byRule.get(finding.rule);
    if (lines) lines.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  if (byRule.size === 0) return [];
  const rules = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '',
    paint.severity[severity](paint.strong(headings[severity])),
    ...rules.flatMap(([rule, lines]) => ruleText(rule, lines, paint)),
  ];
}

function ruleText(rule: string, lines: readonly FindingLine[], paint: Paint): readonly string[] {
  const first = lines[0];
  if (!first) return [];
  const shown = lines.slice(0, shownPerRule);
  const rest = lines.length - shown.length;
  return [
    '',
    wrapped(`${paint.strong(rule)} ${first.title} (${number(lines.length)})`, 8, ''),
    paint.muted(wrapped(lawOf(first.sources), 2)),
    ...shown.flatMap((line) => [wrapped(`${line.sheet}!${line.cell}  ${line.message}`, 4, '  '), wrapped(`-> ${line.fix}`, 7, '    ')]),
    ...(rest > 0
      ? [wrapped(`and ${plural(rest, 'more', 'more')}; all of them with --format csv, or in a marked copy with --mark OUT.xlsx.`, 2, '  ')]
      : []),
  ];
}
