import { checkAgain, type Again, type Finding, type Step } from '../checking';
import { type AnySheet, type CaseFile, type ChangedBook, changedBook, type Row, type RowChange } from '../domain/model';
import { ok, type Problem, type Result } from '../domain/problems';
import { changedReading, inSlices, rereadRows, rereadSheet, sheetNamed, type TouchedRows, type WorkbookSource } from '../workbook';
import { carriedBy } from './carried-files';
import { breatheBy, type SliceRequest } from './check-in-slices';
import { type CheckReport, type CheckRequest, writeReport } from './check-workbook';

export type { TouchedRows };

/** A checked workbook after a change: its new report, or why only reading the whole workbook again can tell. */
export type Recheck =
  | {
      readonly kind: 'report';
      readonly report: CheckReport;
      /** Students that were judged again. */
      readonly students: number;
    }
  | { readonly kind: 'read-again'; readonly why: string };

/**
 * Judges again what a change of some rows concerns, and nothing else.
 * @param previous the report before the change; it stays as it is
 * @param request as of the day and with the rules of the report
 * @returns what a check of the whole workbook would say now, or `read-again` where the change decides how everything is read
 */
export function recheck(previous: CheckReport, touched: readonly TouchedRows[], request: CheckRequest): Recheck {
  const steps = recheckInSteps(previous, touched, request);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices, for a change of many rows, as a paste of thousands is. */
export const recheckInSlices = (previous: CheckReport, touched: readonly TouchedRows[], request: SliceRequest): Promise<Recheck> =>
  inSlices(recheckInSteps(previous, touched, request), breatheBy(request));

/**
 * Reads one sheet again, on which rows were inserted, deleted or sorted, and judges again the students whose rows differ.
 * @param sheet its name in the workbook
 */
export async function recheckSheet(
  previous: CheckReport,
  sheet: string,
  source: WorkbookSource,
  request: SliceRequest,
): Promise<Result<Recheck, Problem>> {
  const why = whyNotAgain(previous, request);
  if (why !== undefined) return ok({ kind: 'read-again', why });
  const { book } = previous.reading;
  const declared = sheetNamed(book, sheet);
  const layout = declared && book.sheet(declared).layout;
  if (!declared || !layout) return ok({ kind: 'report', report: previous, students: 0 });
  const breathe = breatheBy(request);
  const read = await rereadSheet(previous.reading, declared, layout, source, breathe);
  if (!read.ok) return read;
  if (read.value.kind === 'read-again') return ok(read.value);
  const { matched } = read.value;
  return ok(await inSlices(judgeChanges(previous, [matched], matched.moved, request), breathe));
}

function* recheckInSteps(previous: CheckReport, touched: readonly TouchedRows[], request: CheckRequest): Generator<Step, Recheck> {
  const why = whyNotAgain(previous, request);
  if (why !== undefined) return { kind: 'read-again', why };
  const read = rereadRows(previous.reading, touched);
  return read.kind === 'read-again' ? read : yield* judgeChanges(previous, read.changes, new Map(), request);
}

function whyNotAgain({ complete, broken, asOf }: CheckReport, request: CheckRequest): string | undefined {
  if (!complete) return 'The check was stopped.';
  if (broken.length > 0) return 'A rule could not run.';
  return asOf === request.asOf ? undefined : 'The check was made as of another day.';
}

function* judgeChanges(
  previous: CheckReport,
  changes: readonly RowChange[],
  moved: ReadonlyMap<Row, Row>,
  request: CheckRequest,
): Generator<Step, Recheck> {
  if (changes.every(({ gone, added }) => gone.length + added.length === 0)) return { kind: 'report', report: previous, students: 0 };
  const changed = changedBook(previous.reading.book, changes);
  yield pausing;
  const carried = carriedBy(previous.reading.book, changed, changes, moved);
  yield pausing;
  const again = againOf(changed, changes, carried, moved);
  const result = yield* checkAgain(previous.basis.result, again, previous.reading.contextFor(request.asOf));
  if (!result) return { kind: 'read-again', why: 'A rule could not run.' };
  const reading = changedReading(previous.reading, changed.book, again.sheets);
  const report = yield* writeReport(reading, request, result, stillHolds(previous, changed.opened));
  return { kind: 'report', report, students: studentsOf(again, changed) };
}

const pausing: Step = { phase: 'students', done: 0, total: 0 };

function againOf(
  { book, closed, opened }: ChangedBook,
  changes: readonly RowChange[],
  carried: ReadonlyMap<CaseFile, CaseFile>,
  moved: ReadonlyMap<Row, Row>,
): Again {
  const kept = new Set(carried.values());
  const standing = new Set(moved.values());
  return {
    book,
    gone: [...closed, ...changes.flatMap(({ gone }) => gone)],
    carried: new Map<CaseFile | Row, CaseFile | Row>([...carried, ...moved]),
    files: opened.filter((file) => !kept.has(file)),
    rows: changes.map(({ sheet, added }) => ({ sheet, rows: added.filter((row) => !standing.has(row)) })),
    sheets: changes.map(({ sheet }): AnySheet => sheet),
  };
}

// A line tells of the student as well, so the lines of every case file made anew are written anew.
function stillHolds(
  { basis }: CheckReport,
  opened: readonly CaseFile[],
): (finding: Finding) => CheckReport['findings'][number] | undefined {
  const rows = new Set(opened.flatMap((file) => [...file.allRows()]));
  return (finding) => (rows.has(finding.cell.row) ? undefined : basis.known.get(finding));
}

function studentsOf({ files }: Again, { closed, opened }: ChangedBook): number {
  const standing = new Set(opened.map(({ studentId }) => studentId));
  const left = closed.filter(({ studentId }) => studentId !== '' && !standing.has(studentId));
  return files.filter(({ studentId }) => studentId !== '').length + left.length;
}
