import { type CheckProgress, checkInSlices } from '../../../actions/check-in-slices';
import type { CheckReport } from '../../../actions/check-workbook';
import { makeTemplate, schoolYearStart } from '../../../actions/make-template';
import type { Day } from '../../../domain/day';
import type { Problem, Result } from '../../../domain/problems';
import { asOfChoice } from './as-of';
import type { Desk } from './desk';
import type { ListDesk } from './list-desk';
import type { MarksKeeper } from './marks-keeper';
import type { AsOf, CheckView, Trouble } from './pane-state';
import type { PendingChanges } from './pending-changes';
import { sheetsFound } from './sheets-found';
import { checkedSentence, counted } from './wording';

interface Run {
  isStopped: boolean;
  done: Promise<void>;
}

/** The page draws progress a few times a second, however short the slices are. */
const drawEvery = 100;

const firstProgress = { kind: 'running', progress: 'Reading the workbook', part: undefined } as const;

/** Checks of the whole workbook, and what comes before them: the outline, the sheets to add, the day to judge on. */
export class CheckDesk {
  readonly #desk: Desk;
  readonly #list: ListDesk;
  readonly #marks: MarksKeeper;
  readonly #pending: PendingChanges;
  #run: Run | undefined;
  #drawn = -Infinity;
  #quarter = 0;

  constructor(desk: Desk, list: ListDesk, marks: MarksKeeper, pending: PendingChanges) {
    this.#desk = desk;
    this.#list = list;
    this.#marks = marks;
    this.#pending = pending;
  }

  /** Whether a check runs or waits for its turn. */
  get isRunning(): boolean {
    return this.#run !== undefined;
  }

  /** Looks which SER sheets the workbook has, without reading a row. */
  async outline(): Promise<void> {
    const source = await this.#desk.workbook.source();
    const found = source.ok ? sheetsFound(source.value.name, source.value.sheets, this.#desk.rules) : source;
    if (!found.ok) {
      this.#showFailure(this.#desk.troubleOf(found.problem, 'open'), this.#desk.store.state.check);
      return;
    }
    const hasSheets = found.value.length > 0;
    this.#desk.store.set({
      check: hasSheets ? { kind: 'ready', sheets: found.value } : { kind: 'no-sheets' },
      status: hasSheets ? 'Ready to check.' : 'This workbook has no SER sheets yet.',
    });
  }

  /** Checks the whole workbook. While a check runs, asking again waits for it. */
  check(): Promise<void> {
    if (this.#run) return this.#run.done;
    const { store, turns } = this.#desk;
    const before = store.state.check;
    const run: Run = { isStopped: false, done: Promise.resolve() };
    this.#run = run;
    store.set({ check: firstProgress, trouble: undefined, status: 'Checking. No cell value is changed.' });
    run.done = turns.take(async () => {
      try {
        await this.#checkNow(run, before);
      } finally {
        this.#run = undefined;
      }
    });
    return run.done;
  }

  stop(): void {
    if (this.#run) this.#run.isStopped = true;
  }

  /** Changes the day on which the workbook is judged. What was found is judged again, and a running check begins anew. */
  async setAsOf(choice: AsOf['choice'], date: Day | undefined): Promise<void> {
    const { store, surroundings, report } = this.#desk;
    store.set({ asOf: asOfChoice(choice, date, surroundings.today(), report?.reading.settings) });
    const run = this.#run;
    if (run) {
      this.stop();
      await run.done;
    }
    if (run ?? report) await this.check();
  }

  /** Adds the SER sheets that the workbook lacks; those that are there are left alone. */
  async addSheets(): Promise<void> {
    const { workbook, turns, surroundings } = this.#desk;
    const added = await turns.take(async () => {
      this.#desk.say('Adding the SER sheets.');
      const done = await workbook.addSheets(makeTemplate('district', schoolYearStart(surroundings.today())));
      if (!this.#desk.report) await this.outline();
      return done;
    });
    if (!added.ok) this.#desk.fail(added.problem, 'add-sheets');
    else {
      if (this.#desk.report) await this.check();
      this.#desk.say(added.value.length === 0 ? 'No SER sheet was missing.' : `${counted(added.value.length, 'sheet')} added.`);
    }
  }

  /** Reads the workbook and runs the rules, without a word about it. What people changed before is read along. */
  async read(isStopped: () => boolean, onProgress?: (progress: CheckProgress) => void): Promise<Result<CheckReport, Problem>> {
    const taken = this.#pending.take();
    const found = await this.#readAll(isStopped, onProgress);
    if (!found.ok) this.#pending.putBack(taken);
    return found;
  }

  /** Shows a report as what stands now; while a check waits for its turn, its own state stays in sight. */
  show(report: CheckReport, status: string): void {
    this.#desk.report = report;
    this.#list.show(report);
    if (!this.#run) this.#desk.store.set({ check: doneView(report, this.#desk.surroundings.clock()), status });
  }

  /** Shows that there is nothing to check any more. */
  showNoSheets(): void {
    this.#desk.report = undefined;
    this.#list.empty();
    this.#desk.store.set({ check: { kind: 'no-sheets' }, stale: undefined, status: 'This workbook has no SER sheets.' });
  }

  async #readAll(isStopped: () => boolean, onProgress?: (progress: CheckProgress) => void): Promise<Result<CheckReport, Problem>> {
    const { workbook, surroundings, rules, store } = this.#desk;
    const { choice, day } = store.state.asOf;
    // A pane may stay open over midnight.
    const asOf = choice === 'today' ? surroundings.today() : day;
    if (asOf !== day) store.set({ asOf: { choice, day: asOf } });
    const source = await workbook.source();
    if (!source.ok) return source;
    const { pause, now } = surroundings;
    return checkInSlices(source.value, { rules, asOf, pause, now, isStopped, ...(onProgress && { onProgress }) });
  }

  async #checkNow(run: Run, before: CheckView): Promise<void> {
    let found: Result<CheckReport, Problem>;
    try {
      found = await this.read(
        () => run.isStopped,
        (progress) => this.#draw(progress),
      );
    } catch (fault) {
      this.#showFailure(this.#desk.troubleOfFault(fault, 'check'), before);
      return;
    }
    if (found.ok) await this.#finish(found.value);
    else if (found.problem.code === 'reading-stopped')
      this.#desk.store.set({ check: before, status: 'Stopped while reading. Nothing was checked.' });
    else if (found.problem.code === 'no-ser-sheets' || found.problem.code === 'no-sheets') this.showNoSheets();
    else this.#showFailure(this.#desk.troubleOf(found.problem, 'check'), before);
  }

  async #finish(report: CheckReport): Promise<void> {
    const at = this.#desk.surroundings.clock();
    this.#desk.report = report;
    this.#list.show(report);
    const words = report.complete ? report.gate : `Stopped. ${report.gate}`;
    this.#desk.store.set({ check: doneView(report, at), stale: undefined, status: `${words} ${checkedSentence(report.students, at)}` });
    await this.#desk.guarded('mark', () => this.#marks.settle(report));
  }

  /** A failure does not take the place of what was found before; it stands above it. */
  #showFailure(trouble: Trouble, before: CheckView): void {
    const status = `${trouble.happened} ${trouble.safe}`;
    if (before.kind === 'done') this.#desk.store.set({ check: before, trouble, status });
    else this.#desk.store.set({ check: { kind: 'failed', trouble }, status });
  }

  #draw({ sentence, part }: CheckProgress): void {
    const quarter = Math.floor((part ?? 0) * 4);
    const now = this.#desk.surroundings.now();
    const isNews = quarter !== this.#quarter;
    if (!isNews && now - this.#drawn < drawEvery) return;
    this.#drawn = now;
    this.#quarter = quarter;
    // Spoken at the quarters only.
    this.#desk.store.set({
      check: { kind: 'running', progress: sentence, part },
      ...(isNews && quarter > 0 && { status: `${sentence}.` }),
    });
  }
}

const doneView = (report: CheckReport, at: string): CheckView => ({ kind: 'done', report, partial: !report.complete, at });
