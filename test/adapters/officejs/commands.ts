import type { ExcelHost } from '../../../preview/host';
import type { LoadedWorkbook } from '../../../preview/host/model';
import { makeTemplate } from '../../../src/actions/make-template';
import type { CheckReport } from '../../../src/actions/check-workbook';
import { planMarks } from '../../../src/actions/plan-marks';
import { liveWorkbook } from '../../../src/adapters/officejs';
import { day } from '../../../src/domain/day';
import { problemSentence, type Result } from '../../../src/domain/problems';
import type { LiveWorkbook, StopListening } from '../../../src/workbook';
import { freshReport, openScene, type Scene } from '../../faces/taskpane/session/scene';
import { openedPlan } from '../../opened-plan';
import { personWorkbook } from './person-workbook';

/** A session that can be ended, as closing the pane ends it. */
export interface OpenPane extends Scene {
  readonly close: () => Promise<void>;
}

/** Opens a pane on a host; the same host may have several, one after the other. */
export async function openPane(host: ExcelHost): Promise<OpenPane> {
  const stops: StopListening[] = [];
  const noted = (begun: Result<StopListening>): Result<StopListening> => {
    if (begun.ok) stops.push(begun.value);
    return begun;
  };
  const live = liveWorkbook();
  const wrap = (): LiveWorkbook => ({
    ...live,
    onChange: async (tell) => noted(await live.onChange(tell)),
    onSelection: async (tell) => noted(await live.onSelection(tell)),
  });
  const scene = await openScene(host, { wrap });
  return {
    ...scene,
    close: async () => {
      for (const stop of stops) await stop();
    },
  };
}

/** Something that a person asks for, with all that it asks of Excel. */
export interface Command {
  readonly name: string;
  readonly content: () => LoadedWorkbook;
  /** What the person changes as part of it, as a comparison of snapshots tells it. */
  readonly persons?: RegExp;
  /** What was done before it. */
  readonly before: (pane: OpenPane) => Promise<void>;
  /** Does it; what a person is told when it fails, nothing when it went well. */
  readonly run: (pane: OpenPane) => Promise<string | undefined>;
  /** What a person does next when it failed: asks again. */
  readonly again: (pane: OpenPane) => Promise<string | undefined>;
}

/** What a pane tells of a failure: what happened, what is safe, what to do. */
export function toldBy({ session: { state } }: OpenPane): string | undefined {
  const trouble = state.trouble ?? (state.check.kind === 'failed' ? state.check.trouble : undefined);
  if (trouble) return `${trouble.happened} ${trouble.safe} ${trouble.remedy}`;
  const [unmarked] = state.marks.unmarked;
  return unmarked && problemSentence(unmarked.problem);
}

const through =
  (ask: (pane: OpenPane) => Promise<void>): Command['run'] =>
  async (pane) => {
    pane.session.dismissTrouble();
    await ask(pane);
    await pane.passTime();
    return toldBy(pane);
  };

const check = through(({ session }) => session.check());
const clear = through(({ session }) => session.clearMarks());
const addSheets = through(({ session }) => session.addSheets());

/** Reports that were made before anything went wrong. */
const reports = new WeakMap<OpenPane, CheckReport>();

async function markWithFindings(pane: OpenPane): Promise<string | undefined> {
  const report = reports.get(pane) ?? (await freshReport());
  reports.set(pane, report);
  const done = await liveWorkbook().mark(planMarks(report));
  if (!done.ok) return problemSentence(done.problem);
  const [unmarked] = done.value.unmarked;
  return unmarked && problemSentence(unmarked.problem);
}

/** A workbook that has the SER sheets but three, one of them with lists that other sheets use. */
function almostWhole(): LoadedWorkbook {
  const person = personWorkbook();
  const lacking = ['Students', 'Placements', 'Codes', 'Exits', 'Settings'];
  const { sheets } = openedPlan(makeTemplate('monitor', day('2026-07-01')));
  return { ...person, sheets: [...person.sheets, ...sheets.filter(({ name }) => !lacking.includes(name))] };
}

const checked = async (pane: OpenPane): Promise<void> => {
  await check(pane);
};

/** Marks by what is found now. */
const markAnew: Command['again'] = (pane) => {
  reports.delete(pane);
  return markWithFindings(pane);
};

const reported = async (pane: OpenPane): Promise<void> => {
  reports.set(pane, await freshReport());
};

/** Everything that changes a workbook, and the check. */
export const commands: readonly Command[] = [
  { name: 'check', content: personWorkbook, before: () => Promise.resolve(), run: check, again: check },
  {
    name: 'mark',
    content: personWorkbook,
    before: async (pane) => {
      await check(pane);
      await clear(pane);
    },
    run: through(({ session }) => session.setMarks(true)),
    again: check,
  },
  { name: 'clear marks', content: personWorkbook, before: checked, run: clear, again: clear },
  { name: 'add the SER sheets', content: almostWhole, before: () => Promise.resolve(), run: addSheets, again: addSheets },
  {
    name: 'live re-check',
    content: personWorkbook,
    persons: /^Placements row 6: /,
    before: checked,
    run: through((pane) => pane.act((sheet) => (sheet('Placements').getRange('D6').values = [[85]]))),
    again: check,
  },
  { name: 'mark with the sheet of findings', content: personWorkbook, before: reported, run: markWithFindings, again: markAnew },
  {
    name: 'mark with the sheet of findings again',
    content: personWorkbook,
    before: async (pane) => {
      await markWithFindings(pane);
    },
    run: markWithFindings,
    again: markAnew,
  },
];
