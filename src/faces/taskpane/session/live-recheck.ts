import type { CheckReport } from '../../../actions/check-workbook';
import type { SliceRequest } from '../../../actions/check-in-slices';
import { type Recheck, recheckInSlices, recheckSheet, type TouchedRows } from '../../../actions/recheck';
import { type AnySheet, serSheets } from '../../../domain/model';
import { ok, type Problem, type Result } from '../../../domain/problems';
import { findSheets, type LiveChange, type WorkbookSource } from '../../../workbook';
import type { CheckDesk } from './check-desk';
import type { Desk } from './desk';
import type { MarksKeeper } from './marks-keeper';
import type { PendingChanges, PendingSheet, TakenChanges } from './pending-changes';
import { counted } from './wording';

/** Milliseconds in which changes are gathered: what one act does comes in several reports, and a person types on. */
const gatherFor = 300;

const readAgain: Recheck = { kind: 'read-again', why: 'The sheets of the workbook are others.' };

/** Keeps the findings true while people work: what they change is judged again a moment later. */
export class LiveRecheck {
  readonly #desk: Desk;
  readonly #marks: MarksKeeper;
  readonly #checks: CheckDesk;
  readonly #pending: PendingChanges;
  #cancel: (() => void) | undefined;

  constructor(desk: Desk, marks: MarksKeeper, checks: CheckDesk, pending: PendingChanges) {
    this.#desk = desk;
    this.#marks = marks;
    this.#checks = checks;
    this.#pending = pending;
  }

  /** Takes note of a change and looks at it in a moment, together with what else happens until then. */
  hear(change: LiveChange): void {
    if (!change.outline && !this.#concerns(change.sheet)) return;
    this.#pending.add(change);
    this.#showStale(false);
    this.#cancel ??= this.#desk.surroundings.later(gatherFor, () => {
      this.#cancel = undefined;
      void this.#look();
    });
  }

  /** Looks at what changed at once. */
  async now(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#pending.isEmpty) this.#desk.say('Nothing has changed since the check.');
    await this.#look();
  }

  #look(): Promise<void> {
    return this.#desk.turns.take(() => this.#desk.guarded('recheck', () => this.#lookNow()));
  }

  async #lookNow(): Promise<void> {
    const { report } = this.#desk;
    // A check that waits for its turn reads all of it.
    if (this.#pending.isEmpty || this.#checks.isRunning) return;
    const { rows } = this.#pending;
    this.#showStale(true);
    const { sheets, outline } = this.#pending.take();
    if (!report) {
      await this.#lookAtOutline(outline);
      return;
    }
    const taken = { sheets: sheets.filter(({ sheet }) => this.#concerns(sheet)), outline };
    const looked = await this.#judgeAgain(report, taken);
    if (!looked.ok) this.#giveBack(looked.problem, taken);
    else if (looked.value.kind === 'report') await this.#accept(looked.value.report, taken.sheets, rows);
    else await this.#readAll(taken);
  }

  async #lookAtOutline(outline: boolean): Promise<void> {
    const { kind } = this.#desk.store.state.check;
    if (outline && (kind === 'ready' || kind === 'no-sheets')) await this.#checks.outline();
  }

  async #judgeAgain(report: CheckReport, { sheets, outline }: TakenChanges): Promise<Result<Recheck, Problem>> {
    const moved = sheets.filter(({ rows }) => rows === undefined).map(({ sheet }) => sheet);
    let judged: Result<Recheck, Problem> = ok({ kind: 'report', report, students: 0 });
    if (outline || moved.length > 0) {
      const source = await this.#desk.workbook.source();
      if (!source.ok) return source;
      if (!hasSheetsOf(report, source.value)) return ok(readAgain);
      judged = await this.#judgeMoved(report, moved, source.value);
    }
    if (judged.ok && judged.value.kind === 'report') judged = await this.#judgeTouched(judged.value.report, sheets);
    return !judged.ok && judged.problem.code === 'sheet-gone' ? ok(readAgain) : judged;
  }

  async #judgeMoved(report: CheckReport, sheets: readonly string[], source: WorkbookSource): Promise<Result<Recheck, Problem>> {
    const request = this.#requestFor(report);
    let judged: Recheck = { kind: 'report', report, students: 0 };
    for (const sheet of sheets) {
      const again: Result<Recheck, Problem> = await recheckSheet(judged.report, sheet, source, request);
      if (!again.ok) return again;
      judged = again.value;
      if (judged.kind === 'read-again') break;
    }
    return ok(judged);
  }

  async #judgeTouched(report: CheckReport, sheets: readonly PendingSheet[]): Promise<Result<Recheck, Problem>> {
    const touched = await this.#readTouched(sheets);
    if (!touched.ok) return touched;
    if (touched.value.length === 0) return ok({ kind: 'report', report, students: 0 });
    return ok(await recheckInSlices(report, touched.value, this.#requestFor(report)));
  }

  #requestFor({ asOf }: CheckReport): SliceRequest {
    const { rules, surroundings } = this.#desk;
    return { rules, asOf, pause: surroundings.pause, now: surroundings.now, isStopped: () => false };
  }

  async #readTouched(sheets: readonly PendingSheet[]): Promise<Result<readonly TouchedRows[], Problem>> {
    const touched: TouchedRows[] = [];
    for (const { sheet, rows } of sheets) {
      for (const { from, to } of rows ?? []) {
        const read = await this.#desk.workbook.readRows(sheet, from, to);
        if (!read.ok) return read;
        touched.push({ sheet, from, to, rows: read.value });
      }
    }
    return ok(touched);
  }

  async #accept(report: CheckReport, sheets: readonly PendingSheet[], rows: number | undefined): Promise<void> {
    const what = rows === undefined ? counted(sheets.length, 'sheet') : counted(rows, 'row');
    if (sheets.length > 0) this.#checks.show(report, `${what} checked again. ${report.gate}`);
    this.#showStale(false);
    // Cells that were moved or pasted take their marks along.
    const moved = sheets.filter(({ rows: spans }) => spans === undefined || spans.some(({ from, to }) => to > from) || spans.length > 1);
    await this.#desk.guarded('mark', () => this.#marks.renew(report, new Set(moved.map(({ sheet }) => sheet))));
  }

  /** Checks everything again, while the findings from before stay in sight. */
  async #readAll(taken: TakenChanges): Promise<void> {
    const found = await this.#checks.read(() => this.#checks.isRunning);
    if (!found.ok) {
      if (found.problem.code === 'no-ser-sheets' || found.problem.code === 'no-sheets') this.#checks.showNoSheets();
      else if (found.problem.code === 'reading-stopped') this.#pending.putBack(taken);
      else this.#giveBack(found.problem, taken);
      return;
    }
    if (!found.value.complete) return;
    this.#checks.show(found.value, `The workbook was checked again. ${found.value.gate}`);
    this.#showStale(false);
    await this.#desk.guarded('mark', () => this.#marks.keepUp(found.value));
  }

  /** What could not be looked at stays pending, until the next change or until a person asks. */
  #giveBack(problem: Problem, taken: TakenChanges): void {
    this.#pending.putBack(taken);
    this.#showStale(false);
    this.#desk.fail(problem, 'recheck');
  }

  #showStale(checking: boolean): void {
    const { report, store } = this.#desk;
    const { isEmpty, rows } = this.#pending;
    const before = store.state.stale;
    if (!report || (before && before.rows === rows && before.checking === checking)) return;
    store.set({ stale: isEmpty && !checking ? undefined : { rows, checking } });
  }

  /** Whether a sheet is one of those that were read; while the first check runs, any may be. */
  #concerns(sheet: string): boolean {
    const { report } = this.#desk;
    return report ? namesIn(report).includes(sheet) : this.#checks.isRunning;
  }
}

/** Names of the SER sheets of a report, in the order of the templates; undefined where the workbook lacks one. */
const namesIn = ({ reading: { book } }: CheckReport): readonly (string | undefined)[] =>
  (serSheets as readonly AnySheet[]).map((sheet) => book.sheet(sheet).layout?.name);

/** Whether a workbook still has the SER sheets that were read, under the names that they had. */
function hasSheetsOf(report: CheckReport, source: WorkbookSource): boolean {
  const found = findSheets(source.name, source.sheets);
  const names = namesIn(report);
  return found.ok && (serSheets as readonly AnySheet[]).every((sheet, at) => found.value.names.get(sheet) === names[at]);
}
