import type { Day } from '../domain/day';
import { clocks, printReceipt, type Receipt, runClock } from '../domain/deadlines';
import { type Book, type CellRef, recordKey, type Row } from '../domain/model';
import { ok, problemSentence, type Problem, type Result } from '../domain/problems';
import { addressOf, readWorkbook, type ReadProgress, type WorkbookReading, type WorkbookSource } from '../workbook';
import type { CellAddress } from './check-workbook';

/** One clock of one record: its receipt, or why there is none. */
export interface ClockLine {
  readonly clock: string;
  readonly title: string;
  readonly sheet: string;
  readonly cell: string;
  readonly record: string;
  readonly student: string;
  readonly coordinator: string;
  readonly start: Day | undefined;
  readonly receipt: Receipt | undefined;
  /** The receipt as lines of text that a person can recount. */
  readonly lines: readonly string[];
  /** Why there is no date. */
  readonly problem: string | undefined;
}

/** Every clock of a workbook, by due date; refusals last. */
export interface DeadlineList {
  readonly workbook: string;
  readonly asOf: Day;
  readonly clocks: readonly ClockLine[];
  readonly reading: WorkbookReading;
}

/** Reads a workbook and runs the clocks of its records. */
export async function listDeadlines(
  source: WorkbookSource,
  { asOf, onRead }: { readonly asOf: Day; readonly onRead?: (progress: ReadProgress) => void },
): Promise<Result<DeadlineList, Problem>> {
  const reading = await readWorkbook(source, onRead ? { onProgress: onRead } : {});
  if (!reading.ok) return reading;
  return ok({ workbook: reading.value.book.name, asOf, clocks: clockLines(reading.value, asOf), reading: reading.value });
}

function clockLines(reading: WorkbookReading, asOf: Day): readonly ClockLine[] {
  const { book } = reading;
  const context = reading.contextFor(asOf);
  const lines: ClockLine[] = [];
  for (const clock of clocks) {
    for (const file of [...book.caseFiles.values(), ...book.strayFiles]) {
      for (const row of file.rows(clock.sheet) as readonly Row[]) {
        const head = headOf(clock, row, book, file.studentId);
        const run = runClock(clock, row as never, { file, book, context });
        if (!run.ok) lines.push({ ...head, receipt: undefined, lines: [], problem: problemSentence(run.problem) });
        else if (run.value)
          lines.push({ ...head, receipt: run.value, lines: printReceipt(run.value, (ref) => placeOf(book, ref)), problem: undefined });
      }
    }
  }
  return lines.sort(byDueDate);
}

const placeOf = (book: Book, ref: CellRef): string => {
  const { sheet, cell } = addressOf(book, ref);
  return `${sheet}!${cell}`;
};

function headOf(clock: (typeof clocks)[number], row: Row, book: Book, student: string) {
  const { sheet, cell }: CellAddress = addressOf(book, { row, field: clock.start });
  const { coordinator, [clock.start]: start } = row as unknown as Readonly<Record<string, unknown>>;
  return {
    clock: clock.id,
    title: clock.title,
    sheet,
    cell,
    record: recordKey(row),
    student,
    coordinator: typeof coordinator === 'string' ? coordinator : '',
    start: start as Day | undefined,
  };
}

// Lines without a date come last; equal dates by record, so the order does not depend on the order of rows.
function byDueDate(a: ClockLine, b: ClockLine): number {
  const due = (line: ClockLine): number => line.receipt?.due ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b) || a.record.localeCompare(b.record, 'en', { numeric: true });
}
