import type { CheckReport, UnjudgedLine } from '../../../actions/check-workbook';
import { usDate } from '../../../domain/day';
import { type AnySheet, calendarCoverage, calendarDays, schoolYears, serSheets } from '../../../domain/model';
import type { Problem } from '../../../domain/problems';
import type { LiveArea } from '../../../workbook';
import type { RootCause } from './pane-state';
import { counted } from './wording';

/** A gap, with everything that waits for it. */
interface Gap {
  readonly key: string;
  readonly problem: Problem;
  readonly rules: Set<string>;
  rows: number;
  readonly cells: UnjudgedLine['cells'][number][];
}

/** What is waited for, and where it is mended. */
interface Mend {
  /** "calendar days after 01/31/2027" */
  readonly waitsFor: string;
  readonly remedy: string;
  readonly target: LiveArea | undefined;
}

// A calendar gap names the day that the first record needs; it is one gap up to the end of what is covered.
function keyOf({ code, facts }: Problem): string {
  if (code === 'calendar-gap') return `${code}|${facts.lea}|${String(facts.coveredThrough)}`;
  if (code === 'no-school-year') return `${code}|${facts.lea}|${String(facts.after)}`;
  return `${code}|${JSON.stringify(facts)}`;
}

function gapsIn(notJudged: readonly UnjudgedLine[]): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { rule, problem, count, cells } of notJudged) {
    const key = keyOf(problem);
    let gap = gaps.get(key);
    if (!gap) gaps.set(key, (gap = { key, problem, rules: new Set(), rows: 0, cells: [] }));
    gap.rules.add(rule);
    gap.rows += count;
    gap.cells.push(...cells);
  }
  return [...gaps.values()];
}

const ofLea = (lea: string): string => (lea === '' ? '' : ` of LEA ${lea}`);
const addSheets = 'Add the missing sheets';

/** The first row below the filled ones of a sheet, where a row is to be added; undefined when the workbook lacks the sheet. */
function below({ reading }: CheckReport, sheet: AnySheet): LiveArea | undefined {
  const { layout, rows } = reading.book.sheet(sheet);
  if (!layout) return undefined;
  const last = rows.reduce((lowest, { rowNumber }) => Math.max(lowest, rowNumber), layout.headerRow);
  return { sheet: layout.name, address: `A${last + 1}` };
}

/** Where a row is added to a list of the workbook, or the list itself, where it is missing. */
function addRow(report: CheckReport, sheet: AnySheet, waitsFor: string): Mend {
  const target = below(report, sheet);
  return { waitsFor, remedy: target ? `Go to the ${target.sheet} sheet` : addSheets, target };
}

function headerRowOf({ reading }: CheckReport, title: string): LiveArea | undefined {
  const sheet = (serSheets as readonly AnySheet[]).find((declared) => declared.title === title);
  const layout = sheet && reading.book.sheet(sheet).layout;
  return layout && { sheet: layout.name, address: `A${layout.headerRow}` };
}

/** What mends a gap; undefined for what is no gap of the workbook. */
function mendOf(report: CheckReport, { problem, cells }: Gap): Mend | undefined {
  switch (problem.code) {
    case 'missing-sheet':
      return { waitsFor: `the ${problem.facts.sheet} sheet`, remedy: addSheets, target: undefined };
    case 'missing-column': {
      const { sheet, column } = problem.facts;
      const target = headerRowOf(report, sheet);
      return { waitsFor: `a column ${column} on the ${sheet} sheet`, remedy: `Go to the headers of ${target?.sheet ?? sheet}`, target };
    }
    case 'unreadable-cell': {
      const { sheet, column } = problem.facts;
      const [first] = cells;
      const target = first && { sheet: first.sheet, address: first.cell };
      return { waitsFor: `cells of ${sheet}, ${column}, that cannot be read`, remedy: 'Go to the first of them', target };
    }
    case 'no-calendar':
      return addRow(report, calendarCoverage, `a complete calendar${ofLea(problem.facts.lea)}`);
    case 'calendar-gap': {
      const { lea, coveredThrough, needed } = problem.facts;
      const days = coveredThrough === undefined ? `around ${usDate(needed)}` : `after ${usDate(coveredThrough)}`;
      const sheet = report.reading.book.has(calendarDays) ? calendarCoverage : calendarDays;
      return addRow(report, sheet, `calendar days ${days}${ofLea(lea)}`);
    }
    case 'no-school-year': {
      const { lea, after, needed } = problem.facts;
      return addRow(
        report,
        schoolYears,
        `a school year ${after === undefined ? `around ${usDate(needed)}` : `after ${usDate(after)}`}${ofLea(lea)}`,
      );
    }
    case 'school-years-overlap':
      return addRow(report, schoolYears, `school years that do not overlap${ofLea(problem.facts.lea)}`);
    default:
      return undefined;
  }
}

// A rule that lacks its sheet altogether has no row that waits.
function waitingWords({ rows, rules }: Gap): string {
  if (rows === 0) return `${counted(rules.size, 'rule')} ${rules.size === 1 ? 'waits' : 'wait'}`;
  return `${counted(rows, 'row')} ${rows === 1 ? 'waits' : 'wait'}`;
}

const inRules = ({ rows, rules }: Gap): string => (rows === 0 || rules.size === 1 ? '' : ` (${counted(rules.size, 'rule')})`);

/**
 * The gaps that explain several outcomes at once, the one that most waits for first: each is mended in one place.
 * Rows are counted once for each rule that waits for them.
 */
export function rootCausesOf(report: CheckReport): readonly RootCause[] {
  return gapsIn(report.notJudged)
    .filter(({ rows, rules }) => rows > 1 || rules.size > 1)
    .sort((a, b) => b.rows - a.rows || b.rules.size - a.rules.size || (a.key < b.key ? -1 : 1))
    .flatMap((gap): readonly RootCause[] => {
      const mend = mendOf(report, gap);
      if (!mend) return [];
      const { waitsFor, remedy, target } = mend;
      return [{ key: gap.key, sentence: `${waitingWords(gap)} for ${waitsFor}${inRules(gap)}.`, remedy, target }];
    });
}
