import type { CheckReport } from '../../../actions/check-workbook';
import { marksOf } from '../../../actions/plan-marks';
import type { Result } from '../../../domain/problems';
import type { MarkPlan, MarkReport, PlanFormat, Unmarked } from '../../../workbook';
import type { Desk } from './desk';
import { boundsOf } from './follow-selection';
import type { MarksView } from './pane-state';
import type { Occasion } from './trouble';
import { counted } from './wording';

type SheetMarks = MarkPlan['marks'][number];

/** Key of the workbook's setting that holds the switch. */
const settingKey = 'serMarkCells';

const cellsIn = (formats: readonly PlanFormat[]): number =>
  formats
    .flatMap(({ areas }) => areas)
    .reduce((sum, area) => {
      const bounds = boundsOf(area);
      return bounds ? sum + (bounds.bottom - bounds.top + 1) * (bounds.right - bounds.left + 1) : sum;
    }, 0);

/** The marks in the cells: whether they are wanted, which stand, and what could not be marked. */
export class MarksKeeper {
  readonly #desk: Desk;
  /** The marks of each sheet as they were set last; undefined while nobody knows what stands in the workbook. */
  #standing: ReadonlyMap<string, SheetMarks> | undefined;
  /** Whether a check of this session left marks that later looks have to keep up. */
  #kept = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Reads the switch from the workbook; it is on where nobody ever turned it off. */
  async open(): Promise<void> {
    const kept = await this.#desk.workbook.setting(settingKey);
    if (kept.ok) this.#view({ on: kept.value !== 'off' });
    else this.#desk.fail(kept.problem, 'switch');
  }

  /** Turns the marks on or off, and keeps that in the workbook. */
  async turn(on: boolean): Promise<void> {
    const kept = await this.#desk.workbook.setSetting(settingKey, on ? 'on' : 'off');
    if (!kept.ok) {
      this.#desk.fail(kept.problem, 'switch');
      return;
    }
    this.#view({ on });
    const { report } = this.#desk;
    if (!on) await this.clear();
    else if (report) await this.#mark(report);
    else this.#desk.say('Cells will be marked at the next check.');
  }

  /** After a check: marks what it found, or takes off what an earlier session left. */
  async settle(report: CheckReport): Promise<void> {
    if (this.#desk.store.state.marks.on) await this.#mark(report);
    else if (this.#standing === undefined || this.#standing.size > 0) await this.#run('clear', () => this.#desk.workbook.clearMarks(), []);
  }

  /** After everything was read again unasked: settles the marks, unless they were cleared since the check. */
  async keepUp(report: CheckReport): Promise<void> {
    if (this.#kept) await this.settle(report);
  }

  /**
   * After a second look: renews the marks of the sheets where they have to be others, and of the sheets named, whose marks may
   * have moved with the cells.
   */
  async renew(report: CheckReport, moved: ReadonlySet<string>): Promise<void> {
    const { marks } = this.#desk.store.state;
    if (!marks.on || !this.#kept) return;
    const standing = this.#standing;
    if (!standing) {
      await this.#mark(report);
      return;
    }
    const planned = marksOf(report);
    const wanted = new Map(planned.map((sheet) => [sheet.sheet, sheet]));
    const sheets = [...new Set([...standing.keys(), ...wanted.keys()])].filter(
      (name) => (moved.has(name) && (wanted.has(name) || standing.has(name))) || isOther(standing.get(name), wanted.get(name)),
    );
    if (sheets.length === 0) return;
    const changed = sheets.map((sheet) => wanted.get(sheet) ?? { sheet, formats: [] });
    const untouched = marks.unmarked.filter(({ sheet }) => !sheets.includes(sheet));
    await this.#run('mark', () => this.#desk.workbook.markSheets(changed), planned, untouched);
  }

  /** Takes all marks off. The switch stays as it is; marks come back with the next check. */
  async clear(): Promise<void> {
    if (!(await this.#run('clear', () => this.#desk.workbook.clearMarks(), []))) return;
    this.#kept = false;
    const { unmarked } = this.#desk.store.state.marks;
    this.#desk.say(unmarked.length === 0 ? 'The marks are cleared.' : `The marks are cleared, but not on ${namesOf(unmarked)}.`);
  }

  async #mark(report: CheckReport): Promise<void> {
    const marks = marksOf(report);
    if (await this.#run('mark', () => this.#desk.workbook.mark({ marks, sheets: [] }), marks)) this.#kept = true;
  }

  /** Says whether it went well. What stands after a failure is not known, so the next marking does all sheets. */
  async #run(
    occasion: Occasion,
    change: () => Promise<Result<MarkReport>>,
    planned: MarkPlan['marks'],
    alsoUnmarked: readonly Unmarked[] = [],
  ): Promise<boolean> {
    this.#view({ busy: true });
    this.#standing = undefined;
    try {
      const done = await change();
      if (!done.ok) {
        this.#desk.fail(done.problem, occasion);
        return false;
      }
      const unmarked = [...alsoUnmarked, ...done.value.unmarked];
      const left = new Set(unmarked.map(({ sheet }) => sheet));
      const marked = planned.filter(({ sheet }) => !left.has(sheet));
      this.#standing = new Map(marked.map((sheet) => [sheet.sheet, sheet]));
      this.#view({ cells: marked.reduce((sum, { formats }) => sum + cellsIn(formats), 0), unmarked });
      return true;
    } finally {
      this.#view({ busy: false });
    }
  }

  #view(parts: Partial<MarksView>): void {
    this.#desk.store.set({ marks: { ...this.#desk.store.state.marks, ...parts } });
  }
}

const printed = (marks: SheetMarks | undefined): string =>
  (marks?.formats ?? []).map(({ look, areas }) => `${look} ${areas.join(',')}`).join('\n');
const isOther = (a: SheetMarks | undefined, b: SheetMarks | undefined): boolean => printed(a) !== printed(b);

function namesOf(unmarked: readonly Unmarked[]): string {
  const [first, ...others] = unmarked.map(({ sheet }) => sheet);
  return others.length === 0 ? `the sheet ${first ?? ''}` : `${counted(others.length + 1, 'sheet')}: ${[first, ...others].join(', ')}`;
}
