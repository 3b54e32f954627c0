import type { CheckReport } from './check-workbook';
import { findingsSheet } from './plan-findings-sheet';
import { areasOf, type MarkLook, type MarkPlan, type PlanFormat } from '../workbook';

/** Worst first: a cell with several findings shows the worst. */
const looks: readonly MarkLook[] = ['error', 'warning', 'information', 'related'];

/**
 * What marking a copy of a checked workbook adds to it: on each sheet one format for each severity, and the sheet SER Findings.
 * The cells themselves, their values and formats, stay as they are.
 */
export const planMarks = (report: CheckReport): MarkPlan => ({ marks: marksOf(report), sheets: [findingsSheet(report)] });

/** The marks of a checked workbook, one format for each sheet and severity; sheets without a finding are left out. */
export function marksOf(report: Pick<CheckReport, 'findings'>): MarkPlan['marks'] {
  const looksByCell = new Map<string, Map<string, MarkLook>>();
  const mark = (sheet: string, cell: string, look: MarkLook): void => {
    let cells = looksByCell.get(sheet);
    if (!cells) looksByCell.set(sheet, (cells = new Map<string, MarkLook>()));
    const known = cells.get(cell);
    if (known === undefined || looks.indexOf(look) < looks.indexOf(known)) cells.set(cell, look);
  };
  for (const { sheet, cell, severity, related } of report.findings) {
    mark(sheet, cell, severity);
    for (const other of related) mark(other.sheet, other.cell, 'related');
  }
  return [...looksByCell].map(([sheet, cells]) => ({ sheet, formats: formatsOf(cells) }));
}

function formatsOf(cells: ReadonlyMap<string, MarkLook>): readonly PlanFormat[] {
  return looks.flatMap((look): PlanFormat[] => {
    const marked = [...cells].filter(([, own]) => own === look).map(([cell]) => cell);
    return marked.length === 0 ? [] : [{ areas: areasOf(marked), look }];
  });
}
