import { explain, type Finding, Ids } from '../checking';
import type { Row } from '../domain/model';
import { addressOf, type WorkbookReading } from '../workbook';
import type { FindingLine, StudentOfLine } from './check-workbook';

/** Findings put into words between two steps. */
const findingsPerStep = 64;

/** Lines of an earlier report by finding, with ids that are not yet numbered. */
export type KnownLines = ReadonlyMap<Finding, FindingLine>;

/** The lines of a report: as shown, and as they can be used again. */
export interface ReportLines {
  readonly lines: readonly FindingLine[];
  readonly known: KnownLines;
}

/**
 * Puts findings into words, in steps; each step tells how many are done. `before` gives the line of an earlier report for a
 * finding, where it still holds.
 */
export function* writeLines(
  findings: readonly Finding[],
  { book }: WorkbookReading,
  studentOf: (row: Row) => StudentOfLine,
  before: (finding: Finding) => FindingLine | undefined,
): Generator<number, ReportLines> {
  const ids = new Ids();
  const lines: FindingLine[] = [];
  const known = new Map<Finding, FindingLine>();
  let written = 0;
  for (const finding of findings) {
    let line = before(finding);
    if (!line) {
      line = lineOf(finding);
      if ((written += 1) % findingsPerStep === 0) yield lines.length;
    }
    known.set(finding, line);
    const id = ids.next(line.id);
    lines.push(id === line.id ? line : { ...line, id });
  }
  return { lines, known };

  function lineOf(finding: Finding): FindingLine {
    const { rule, severity, cell, related } = finding;
    return {
      ...explain(finding, book),
      ...addressOf(book, cell),
      ...studentOf(cell.row),
      rule: rule.id,
      title: rule.title,
      severity,
      related: related.map((ref) => addressOf(book, ref)),
    };
  }
}
