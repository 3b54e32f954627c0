import { compareSnapshots, snapshot, type WorkbookSnapshot } from '../../../preview/host/model';
import type { ExcelHost } from '../../../preview/host';
import { isMarkFormula, isOwnSheetFormula } from '../../../src/workbook';
import { freshReport, marksIn, wantedMarks } from '../../faces/taskpane/session/scene';
import { openExcel } from '../../open-excel';
import { type Command, commands, openPane, type OpenPane } from './commands';
import { type Harm, harms, hitSheet } from './harms';
import { isSigned, plainNames, plainRest, plainSheet } from './plain-workbook';

/** How a workbook stands after a command that went well. */
interface Outcome {
  readonly marks: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly signed: boolean; readonly content: unknown }[];
  readonly names: unknown;
}

/** What was tried in all, for the line at the end. */
const figures = { commands: 0, requests: 0, trials: 0, lost: 0 };

const isOurs = ({ formula }: { readonly formula: string }): boolean => isMarkFormula(formula) || isOwnSheetFormula(formula);

/** An outcome without what Excel may refuse and a sheet is whole without: panes and print set-up. */
const bare = (outcome: Outcome): string =>
  JSON.stringify(outcome, (key, value: unknown) => (key === 'freeze' || key === 'print' ? undefined : value));

const outcomeOf = (host: ExcelHost, persons: ReadonlySet<string>): Outcome => ({
  marks: marksIn(host),
  sheets: host.workbook.worksheets.items
    .filter(({ name }) => !persons.has(name))
    .map((sheet) => ({ name: sheet.name, signed: isSigned(sheet), content: [plainSheet(sheet), plainRest(sheet)] })),
  names: plainNames(host.workbook),
});

/** One thing going wrong at one request of one command. */
class Trial {
  readonly #command: Command;
  readonly host: ExcelHost;
  pane!: OpenPane;
  readonly persons: ReadonlySet<string>;
  readonly #before: WorkbookSnapshot;
  readonly #hitId: string | undefined;

  constructor(command: Command) {
    this.#command = command;
    this.host = openExcel(command.content());
    this.persons = new Set(this.host.workbook.worksheets.items.map(({ name }) => name));
    this.#before = snapshot(this.host.workbook);
    this.#hitId = this.host.workbook.sheet(hitSheet)?.id;
  }

  async begin(): Promise<void> {
    this.pane = await openPane(this.host);
    await this.#command.before(this.pane);
    await this.pane.passTime();
  }

  /** Whether somebody deleted the sheet that is hit; one of its name may have been added since. */
  get isHit(): boolean {
    return this.host.workbook.sheet(hitSheet)?.id !== this.#hitId;
  }

  /** What of the person's is not as it was. */
  lost(without: readonly string[], withRules: boolean): readonly string[] {
    const options = {
      leaveSheet: (name: string): boolean => !this.persons.has(name) || without.includes(name),
      ...(!withRules && { leaveRule: isOurs }),
    };
    const kept = { ...this.#before, sheets: this.#before.sheets.filter(({ name }) => !without.includes(name)) };
    const lost = compareSnapshots(kept, snapshot(this.host.workbook, options)).filter(
      (line) => this.#command.persons?.test(line) !== true && !this.#isNewName(line),
    );
    figures.lost += lost.length;
    return lost;
  }

  /** Whether a difference among the defined names is only that more are defined. */
  #isNewName(line: string): boolean {
    const before = this.#before.rest.get('names') ?? '';
    return line.startsWith('workbook names: ') && line.includes(` -> ${before.slice(0, -1)}`);
  }
}

/** Does a command well, noting how many actions each of its requests has. */
async function clean(command: Command): Promise<{ readonly actions: readonly number[]; readonly outcome: Outcome }> {
  const trial = new Trial(command);
  await trial.begin();
  const actions: number[] = [];
  const process = trial.host.process.bind(trial.host);
  trial.host.process = (body, flags) => {
    actions.push((JSON.parse(body) as { readonly Actions: readonly unknown[] }).Actions.length);
    return process(body, flags);
  };
  expect(await command.run(trial.pane)).toBeUndefined();
  trial.host.process = process;
  const outcome = outcomeOf(trial.host, trial.persons);
  expect(trial.lost([], false)).toEqual([]);
  await trial.pane.close();
  return { actions, outcome };
}

/** An outcome after a sheet is gone: what is found is other then, and so are the words of the sheet of findings. */
const inShort = ({ marks, sheets, names }: Outcome): string =>
  JSON.stringify([marks, sheets.map(({ name, signed }) => [name, signed]), names]);

/** Whether a workbook stands as after a command that went well; `barely` without what Excel may refuse. */
async function isDone(trial: Trial, good: Outcome, barely: boolean): Promise<boolean> {
  const now = outcomeOf(trial.host, trial.persons);
  if (!trial.isHit) return barely ? bare(now) === bare(good) : JSON.stringify(now) === JSON.stringify(good);
  const marks = good.marks.length === 0 ? [] : wantedMarks(await freshReport());
  return inShort(now) === inShort({ ...good, marks });
}

/** Runs one trial; what is wrong afterwards, in words. */
async function tried(command: Command, harm: Harm, n: number, actions: number, outcome: Outcome): Promise<readonly string[]> {
  const wrong: string[] = [];
  const trial = new Trial(command);
  const { host } = trial;
  await trial.begin();
  harm.happens(host, n, actions);
  const told = await command.run(trial.pane);
  harm.ends?.(host);
  host.faults.clear();
  const gone = trial.isHit ? [hitSheet] : [];
  wrong.push(...trial.lost(gone, false));
  if (told === undefined) {
    if (!(await isDone(trial, outcome, true))) wrong.push('not done, and nothing was told');
  } else if (!/[a-z]\. [A-Z].*\.$/.test(told)) wrong.push(`told only: ${told}`);
  if (harm.reloads) {
    await trial.pane.close();
    trial.pane = await openPane(host);
  }
  const again = await command.again(trial.pane);
  if (again !== undefined) wrong.push(`asked again: ${again}`);
  if (!(await isDone(trial, outcome, told === undefined))) wrong.push('not done when asked again');
  await trial.pane.session.clearMarks();
  wrong.push(...trial.lost(gone, true));
  if (marksIn(host).length > 0) wrong.push('marks are left after clearing');
  await trial.pane.close();
  return wrong;
}

afterAll(() => {
  const { commands: asked, requests, trials, lost } = figures;
  process.stdout.write(
    `Faults in Excel: ${asked} commands x ${requests} requests x ${harms.length} faults = ${trials} tried, cells, formulas, formats and rules lost: ${lost}\n`,
  );
});

describe.each(commands.map((command) => [command.name, command] as const))('%s', (_name, command) => {
  let good: Awaited<ReturnType<typeof clean>>;

  beforeAll(async () => {
    good = await clean(command);
  });

  test.each(harms.map((harm) => [harm.name, harm] as const))('%s: nothing of the person is lost, at any request', async (_harm, harm) => {
    const wrong: string[] = [];
    for (const [at, actions] of good.actions.entries()) {
      const n = at + 1;
      wrong.push(
        ...(await tried(command, harm, n, actions, good.outcome)).map((words) => `request ${n} of ${good.actions.length}: ${words}`),
      );
      figures.trials += 1;
    }
    expect(wrong).toEqual([]);
  });

  afterAll(() => {
    figures.commands += 1;
    figures.requests += good.actions.length;
  });
});
