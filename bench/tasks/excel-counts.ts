import { workbookOfPlan } from '../../preview/files';
import type { ExcelHost } from '../../preview/host';
import type { CheckReport } from '../../src/actions/check-workbook';
import { makeSample } from '../../src/actions/make-sample';
import { marksOf } from '../../src/actions/plan-marks';
import { liveWorkbook } from '../../src/adapters/officejs';
import type { Result } from '../../src/domain/problems';
import type { Severity } from '../../src/domain/rules/define-rule';
import { type PaneSession, paneSession } from '../../src/faces/taskpane/session';
import { cellAddress, readWorkbook } from '../../src/workbook';
import { asOf, seed } from '../district';
import type { Measured } from './cpu';
import { openInExcel } from './excel-client';

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** Findings all over the five largest sheets, no two beside each other, so that no area of a mark has more than one cell. */
function scattered({ workbook }: ExcelHost, count: number): Pick<CheckReport, 'findings'> {
  const largest = [...workbook.worksheets.items].sort((a, b) => (b.cells.used?.rows ?? 0) - (a.cells.used?.rows ?? 0)).slice(0, 5);
  const findings = Array.from({ length: count }, (_, at) => {
    const sheet = largest[at % largest.length] ?? workbook.activeSheet;
    const rows = sheet.cells.used?.rows ?? 1;
    const each = Math.floor(at / largest.length);
    const row = 2 + ((each * 37) % (rows - 2));
    const cell = cellAddress(row, (row * 7 + 2 * Math.floor((each * 37) / (rows - 2))) % 9);
    return { sheet: sheet.name, cell, severity: severities[at % severities.length] ?? 'error', related: [] };
  });
  return { findings } as unknown as Pick<CheckReport, 'findings'>;
}

/** The requests that some work makes. */
async function requestsOf(host: ExcelHost, work: () => Promise<unknown>): Promise<number> {
  const before = host.counters.requests;
  await work();
  return host.counters.requests - before;
}

const session = (): PaneSession =>
  paneSession(liveWorkbook(), {
    today: () => asOf,
    clock: () => '2:41 PM',
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    requestsOutside: () => 0,
    version: '1.0.0',
  });

/** Types a name with a space behind it, which is a finding, and waits until the pane has looked at it and marked it. */
async function typed(pane: PaneSession, { workbook }: ExcelHost): Promise<void> {
  const before = pane.state.marks.cells;
  workbook.asUser(() => (workbook.worksheets.getItem('Students').getRange('C2').values = [['Doe ']]));
  const { marks, stale } = await settledState(pane);
  if (stale !== undefined || marks.cells !== before + 1) throw new Error('the typed cell was not looked at');
}

/** The state of a pane that has had nothing to do for a second. */
async function settledState(pane: PaneSession): Promise<PaneSession['state']> {
  for (;;) {
    const before = pane.state;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    if (pane.state === before) return before;
  }
}

/** How often the add-in asks Excel on a district, and the longest request and answer, in bytes. */
export async function excelCounts(students: string): Promise<Measured> {
  const sample = valueOf(await makeSample({ students: Number(students), seed, asOf, mistakes: 'none' }));
  const host = openInExcel(workbookOfPlan(sample.plan, 'District.xlsx'));
  const live = liveWorkbook();
  const read = await requestsOf(host, async () => valueOf(await readWorkbook(valueOf(await live.source()))));
  const marks = marksOf(scattered(host, 10_000));
  const areas = marks.reduce((sum, { formats }) => sum + formats.reduce((count, format) => count + format.areas.length, 0), 0);
  const mark = await requestsOf(host, async () => valueOf(await live.mark({ marks, sheets: [] })));
  const clear = await requestsOf(host, async () => valueOf(await live.clearMarks()));
  const pane = session();
  await pane.open();
  await pane.check();
  const recheck = await requestsOf(host, () => typed(pane, host));
  const { largestRequest, largestResponse } = host.counters;
  const sheets = host.workbook.worksheets.items.length;
  return { milliseconds: {}, counted: { sheets, read, areas, mark, clear, recheck, largestRequest, largestResponse } };
}
