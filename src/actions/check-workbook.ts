import {
  check,
  type Counts,
  countsOf,
  coverageLine,
  type Finding,
  gateSentence,
  idleRuleChanges,
  type CheckResult,
  type Step,
} from '../checking';
import type { Day } from '../domain/day';
import type { CellRef } from '../domain/model';
import { failed, ok, problemSentence, type Problem, type Result } from '../domain/problems';
import type { AnyRule, Severity } from '../domain/rules/define-rule';
import type { Citation } from '../domain/sources';
import { addressOf, readWorkbook, type ReadProgress, type WorkbookReading, type WorkbookSource } from '../workbook';
import { type KnownLines, writeLines } from './report-lines';
import { studentOfLines } from './student-of-line';

/** A cell of the workbook as Excel names it. */
export interface CellAddress {
  readonly sheet: string;
  readonly cell: string;
}

/** The student of a record, as a list shows, groups and filters it; each is undefined where it is not known. */
export interface StudentOfLine {
  /** What a list groups by: the state student id; undefined for a record that belongs to none. */
  readonly studentKey: string | undefined;
  /** `Ledet, Seth`. */
  readonly studentName: string | undefined;
  /** Site of the jurisdiction that is open on the as-of date, else the serving site of the open placement. */
  readonly site: string | undefined;
  /** Coordinator of the record's own evaluation, else of the student's latest evaluation that names one. */
  readonly coordinator: string | undefined;
}

/** One finding, ready to be shown, written or exported. */
export interface FindingLine extends CellAddress, StudentOfLine {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly column: string;
  readonly record: string;
  readonly student: string;
  readonly message: string;
  readonly fix: string;
  readonly sources: readonly Citation[];
  readonly related: readonly CellAddress[];
}

/** Records that a rule could not judge, for one reason. */
export interface UnjudgedLine {
  readonly rule: string;
  readonly title: string;
  readonly code: string;
  /** What is missing, as facts; of several records, those of the first. */
  readonly problem: Problem;
  /** The reason in a sentence, with what mends it. */
  readonly reason: string;
  readonly count: number;
  /** The first of the cells that it concerns, where the reason is about cells, with their students. */
  readonly cells: readonly (CellAddress & StudentOfLine)[];
}

/** A rule that could not run because of a fault of the program. */
export interface BrokenLine {
  readonly rule: string;
  readonly title: string;
  /** Kind and place of the fault; never a value of a cell. */
  readonly fault: string;
}

/** What a check of one workbook says. */
export interface CheckReport {
  readonly workbook: string;
  readonly asOf: Day;
  readonly findings: readonly FindingLine[];
  readonly notJudged: readonly UnjudgedLine[];
  readonly broken: readonly BrokenLine[];
  readonly off: readonly { readonly rule: string; readonly reason: string }[];
  /** What a person should know about how the workbook and its settings were read. */
  readonly notes: readonly string[];
  readonly counts: Counts;
  readonly gate: string;
  readonly coverage: string;
  readonly students: number;
  readonly ruleSet: string;
  /** False when a person stopped the check; what was found until then stands. */
  readonly complete: boolean;
  readonly reading: WorkbookReading;
  /** What a later check of touched rows builds on; never shown. */
  readonly basis: { readonly result: CheckResult; readonly known: KnownLines };
}

/** What to check, how, and whom to tell about progress. */
export interface CheckRequest {
  readonly rules: readonly AnyRule[];
  readonly only?: ReadonlySet<string>;
  readonly asOf: Day;
  readonly onRead?: (progress: ReadProgress) => void;
  readonly onStep?: (step: Step) => void;
}

/**
 * Reads a workbook and runs the rules over it.
 * @returns the report, or why the workbook could not be read or a rule asked for does not exist
 */
export async function checkWorkbook(source: WorkbookSource, request: CheckRequest): Promise<Result<CheckReport, Problem>> {
  const refused = refusalOf(request);
  if (refused) return refused;
  const reading = await readWorkbook(source, request.onRead ? { onProgress: request.onRead } : {});
  return reading.ok ? ok(reportOn(reading.value, request)) : reading;
}

/** Why a check cannot run as it is asked for: a rule that does not exist. */
export function refusalOf({ rules, only }: CheckRequest): Result<never, Problem> | undefined {
  const unknown = [...(only ?? [])].find((id) => !rules.some((rule) => rule.id === id));
  return unknown === undefined ? undefined : failed('unknown-rule', { rule: unknown });
}

/** Runs the rules over a workbook that has been read. */
export function reportOn(reading: WorkbookReading, request: CheckRequest): CheckReport {
  const steps = reportInSteps(reading, request);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    request.onStep?.(step.value);
  }
}

/**
 * Runs the rules over a workbook that has been read, as a generator of steps. Sending 'stop' to a step ends the rules; the
 * report on what was found until then is still made, in steps.
 */
export function* reportInSteps(reading: WorkbookReading, request: CheckRequest): Generator<Step, CheckReport, 'stop' | undefined> {
  const { rules, only, asOf } = request;
  const result = yield* check(reading.book, reading.contextFor(asOf), only ? { rules, only } : { rules });
  return yield* writeReport(reading, request, result, () => undefined);
}

/**
 * Puts the result of a check into words, in steps.
 * @param before the line of an earlier report for a finding, where it still holds
 */
export function* writeReport(
  reading: WorkbookReading,
  { rules, asOf }: CheckRequest,
  result: CheckResult,
  before: (finding: Finding) => FindingLine | undefined,
): Generator<Step, CheckReport, 'stop' | undefined> {
  const { book } = reading;
  const counts = countsOf(result);
  const studentOf = studentOfLines(book, asOf);
  const { lines, known } = yield* asSteps(writeLines(result.findings, reading, studentOf, before), result.findings.length);
  const at = (ref: CellRef): UnjudgedLine['cells'][number] => ({ ...addressOf(book, ref), ...studentOf(ref.row) });
  return {
    workbook: book.name,
    asOf,
    findings: lines,
    notJudged: result.unjudged.map(({ rule, problem, count, cells }) => ({
      rule: rule.id,
      title: rule.title,
      code: problem.code,
      problem,
      reason: problemSentence(problem),
      count,
      cells: cells.map(at),
    })),
    broken: result.broken.map(({ rule, error }) => ({ rule: rule.id, title: rule.title, fault: faultOf(error) })),
    off: result.off.map(({ rule, reason }) => ({ rule: rule.id, reason })),
    notes: [...reading.notes.map(({ sentence }) => sentence), ...settingNotes(rules, reading)],
    counts,
    gate: gateSentence(counts, result.complete),
    coverage: coverageLine(counts),
    students: book.caseFiles.size,
    ruleSet: ruleSetOf(result),
    complete: result.complete,
    reading,
    basis: { result, known },
  };
}

function* asSteps<Value>(writing: Generator<number, Value>, total: number): Generator<Step, Value, 'stop' | undefined> {
  for (;;) {
    const written = writing.next();
    if (written.done === true) return written.value;
    yield { phase: 'findings', done: written.value, total };
  }
}

function settingNotes(rules: readonly AnyRule[], { settings }: WorkbookReading): readonly string[] {
  const { unknown, always } = idleRuleChanges(rules, settings);
  return [
    ...unknown.map((id) => `The Settings sheet changes rule ${id}, and there is no such rule.`),
    ...always.map((id) => `The Settings sheet switches ${id} off. It is about identity and ran all the same.`),
  ];
}

// A fault's message could hold a cell value, so only its kind and the place in the code are kept.
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown fault';
  const place = /at .*?([\w-]+\.[cm]?[jt]s:\d+)/.exec(error.stack ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}

/** Version of the rules that ran, as reports print it: `1.0.0, 54 rules`. */
function ruleSetOf({ ran, off }: CheckResult): string {
  const rules = [...ran, ...off.map(({ rule }) => rule)];
  const latest = rules
    .map(({ since }) => since)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  return `${latest ?? 'none'}, ${String(rules.length)} rules`;
}
