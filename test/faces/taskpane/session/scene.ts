import type { ExcelHost } from '../../../../preview/host';
import type { LoadedWorkbook, Sheet } from '../../../../preview/host/model';
import { checkWorkbook, type CheckReport } from '../../../../src/actions/check-workbook';
import { exampleAsOf, exampleWorkbook } from '../../../../src/actions/make-example';
import { marksOf } from '../../../../src/actions/plan-marks';
import { liveWorkbook } from '../../../../src/adapters/officejs';
import type { Day } from '../../../../src/domain/day';
import type { Result } from '../../../../src/domain/problems';
import { rules } from '../../../../src/domain/rules/catalogue';
import { type PaneSession, paneSession, type PaneState, type PaneSurroundings } from '../../../../src/faces/taskpane/session';
import { isMarkFormula, type LiveWorkbook, quotedSheetName, type StopListening, type WorkbookPlan } from '../../../../src/workbook';
import { openExcel, settled } from '../../../open-excel';

/** A session on an Excel of our own, with a clock that stands until a test moves it. */
export interface Scene {
  readonly host: ExcelHost;
  readonly session: PaneSession;
  /** Every state that was told, the first included. */
  readonly states: readonly PaneState[];
  /** Lets what waits for a later time happen, until nothing waits. */
  readonly passTime: () => Promise<void>;
  /** Lets a person change the workbook, and the session look at it. */
  readonly act: (change: (sheet: (name: string) => Sheet) => void) => Promise<void>;
  readonly sheet: (name: string) => Sheet;
}

/** What a test changes about the place that a session runs in. */
export interface SceneOptions {
  readonly today?: Day;
  /** Told at each pause of a check, with the number of the pause. */
  readonly onPause?: (pauses: number) => void;
  readonly wrap?: (workbook: LiveWorkbook) => LiveWorkbook;
}

// All sessions of a test file share one client, so each stops listening when its test is over.
const listening: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of listening.splice(0)) await stop();
});

/** A workbook that notes how to stop what it began. */
function stoppable(workbook: LiveWorkbook): LiveWorkbook {
  const noted = (begun: Result<StopListening>): Result<StopListening> => {
    if (begun.ok) listening.push(begun.value);
    return begun;
  };
  return {
    ...workbook,
    onChange: async (tell) => noted(await workbook.onChange(tell)),
    onSelection: async (tell) => noted(await workbook.onSelection(tell)),
  };
}

/** A session that is open on the example workbook, or on another one. */
export async function openScene(
  content: WorkbookPlan | LoadedWorkbook | ExcelHost = exampleWorkbook(),
  { today = exampleAsOf, onPause, wrap = (workbook) => workbook }: SceneOptions = {},
): Promise<Scene> {
  const host = 'workbook' in content ? content : openExcel(content);
  const waiting = new Set<() => void>();
  let pauses = 0;
  let time = 0;
  const surroundings: PaneSurroundings = {
    today: () => today,
    clock: () => '2:41 PM',
    pause: () => {
      pauses += 1;
      onPause?.(pauses);
      return Promise.resolve();
    },
    // Each look at the clock finds that a while has passed, so a check pauses wherever it may.
    now: () => (time += 20),
    later: (_milliseconds, run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    requestsOutside: () => 0,
    version: '1.0.0',
  };
  const session = paneSession(wrap(stoppable(liveWorkbook())), surroundings);
  const states: PaneState[] = [session.state];
  session.subscribe(() => states.push(session.state));
  const sheet = (name: string): Sheet => {
    const found = host.workbook.sheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const isBusy = ({ check, marks, stale }: PaneState): boolean => check.kind === 'running' || marks.busy || stale?.checking === true;
  const rest = async (): Promise<void> => {
    let before: PaneState;
    do {
      before = session.state;
      await settled();
    } while (session.state !== before || isBusy(session.state));
  };
  const passTime = async (): Promise<void> => {
    await rest();
    while (waiting.size > 0) {
      const due = [...waiting];
      waiting.clear();
      for (const run of due) run();
      await rest();
    }
  };
  await session.open();
  return {
    host,
    session,
    states,
    passTime,
    sheet,
    act: async (change) => {
      host.workbook.asUser(() => change(sheet));
      await passTime();
    },
  };
}

/** The cells that carry a mark of ours, as `error Students!B5`. */
export function marksIn({ workbook }: ExcelHost): readonly string[] {
  const marks = workbook.worksheets.items.flatMap((sheet) =>
    sheet
      .getRange()
      .conditionalFormats.items.filter((rule) => isMarkFormula(rule.formula))
      .flatMap((rule) =>
        rule
          .getRanges()
          .address.split(',')
          .map((area) => `${/"(\w+)"\)$/.exec(rule.formula)?.[1] ?? ''} ${area}`),
      ),
  );
  return marks.sort();
}

/** The marks that a report asks for, as {@link marksIn} tells them. */
export const wantedMarks = (report: CheckReport): readonly string[] =>
  marksOf(report)
    .flatMap(({ sheet, formats }) => formats.flatMap(({ look, areas }) => areas.map((area) => `${look} ${quotedSheetName(sheet)}!${area}`)))
    .sort();

/** What a check of the whole workbook says now, made without the session. */
export async function freshReport(asOf: Day = exampleAsOf): Promise<CheckReport> {
  const source = await liveWorkbook().source();
  if (!source.ok) throw new Error(source.problem.code);
  const report = await checkWorkbook(source.value, { rules, asOf });
  if (!report.ok) throw new Error(report.problem.code);
  return report.value;
}

/** The findings and what was not judged, in an order of their own. */
export const saidBy = ({ findings, notJudged, gate }: CheckReport): readonly string[] =>
  [
    gate,
    ...findings.map(({ id, sheet, cell, severity, message }) => `${id} ${sheet}!${cell} ${severity} ${message}`),
    ...notJudged.map(({ rule, code, count }) => `${rule} ${code} ${count}`),
  ].sort();

/** The report that a session shows. */
export function shownReport({ state }: PaneSession): CheckReport {
  if (state.check.kind !== 'done') throw new Error(`the pane shows ${state.check.kind}`);
  return state.check.report;
}
