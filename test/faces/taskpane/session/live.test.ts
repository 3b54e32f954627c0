import { exampleWorkbook } from '../../../../src/actions/make-example';
import type { PaneState } from '../../../../src/faces/taskpane/session';
import { openExcel, settled } from '../../../open-excel';
import { freshReport, marksIn, openScene, saidBy, type Scene, shownReport, wantedMarks } from './scene';

/** The session says what a check of the whole workbook would say, and exactly those cells are marked. */
async function expectTrue({ host, session }: Scene): Promise<void> {
  const fresh = await freshReport();
  expect(saidBy(shownReport(session))).toEqual(saidBy(fresh));
  expect(marksIn(host)).toEqual(wantedMarks(fresh));
  expect(session.state.stale).toBeUndefined();
  expect(session.state.trouble).toBeUndefined();
}

/** How often the session looked at the workbook again. */
const looksIn = (states: readonly PaneState[]): number =>
  states.filter((state, at) => state.stale?.checking === true && states[at - 1]?.stale?.checking !== true).length;

async function checkedScene(): Promise<Scene> {
  const scene = await openScene();
  await scene.session.check();
  await scene.passTime();
  expect(shownReport(scene.session).findings).toHaveLength(12);
  await expectTrue(scene);
  return scene;
}

test('our own marks are no change', async () => {
  const scene = await checkedScene();
  expect(looksIn(scene.states)).toBe(0);
});

test('a correction makes its finding go away, with its mark, and touches nothing else', async () => {
  const scene = await checkedScene();
  const { session, host } = scene;

  host.resetCounters();
  await scene.act((sheet) => (sheet('Services').getRange('D16').values = sheet('Services').getRange('D17').values));
  // The row, our marks on one sheet, their change.
  expect(host.counters.requests).toBeLessThanOrEqual(3);
  expect(session.state.list.lines.filter((line) => line.kind === 'finding' && line.finding.sheet === 'Services')).toHaveLength(1);
  expect(session.state.status).toMatch(/^1 row checked again\. \d errors stand between you and upload\.$/);
  await expectTrue(scene);
});

test('a typed cell without a consequence is read, and that is all', async () => {
  const scene = await checkedScene();
  scene.host.resetCounters();
  await scene.act((sheet) => (sheet('Students').getRange('E3').values = [['Middle']]));
  expect(scene.host.counters.requests).toBeLessThanOrEqual(1);
  await expectTrue(scene);
});

test.each<[string, (sheet: Parameters<Parameters<Scene['act']>[0]>[0]) => void]>([
  ['a row is inserted above', (sheet) => void sheet('Students').getRange('3:3').insert('Down')],
  ['rows are deleted', (sheet) => sheet('Services').getRange('10:20').delete('Up')],
  [
    'a sheet is sorted',
    (sheet) =>
      sheet('Services')
        .getRange('A2:Z78')
        .sort.apply([{ key: 3, ascending: false }]),
  ],
  ['a column is deleted', (sheet) => sheet('Students').getRange('B:B').delete('Left')],
  ['a setting is typed', (sheet) => (sheet('Settings').getRange('A30:B30').values = [['rule.PLC-002', 'warning']])],
  ['a coverage of the calendar ends early', (sheet) => sheet('Calendar Coverage').getRange('A2:Z2').clear()],
  ['a header is misspelt', (sheet) => (sheet('Services').getRange('D1').values = [['Nothing of ours']])],
])('%s: judged again as a whole check would, in one look', async (_name, change) => {
  const scene = await checkedScene();
  await scene.act(change);
  await expectTrue(scene);
  expect(looksIn(scene.states)).toBe(1);
});

test('500 pasted rows are one act', async () => {
  const scene = await checkedScene();
  const rows = Array.from({ length: 500 }, (_, at) => [`98${String(at).padStart(8, '0')}`, '', at % 2 === 0 ? 'Doe ' : 'Doe', 'Jo']);
  await scene.act((sheet) => (sheet('Students').getRange('A26:D525').values = rows));
  expect(looksIn(scene.states)).toBe(1);
  expect(shownReport(scene.session).findings.length).toBeGreaterThan(250);
  expect(scene.session.state.status).toMatch(/^500 rows checked again\./);
  await expectTrue(scene);
});

test('several acts within a moment are one look', async () => {
  const scene = await checkedScene();
  const typed = async (row: number): Promise<void> => {
    scene.host.workbook.asUser(() => (scene.sheet('Students').getRange(`C${row}`).values = [['Typed']]));
    await settled();
  };
  for (const row of [2, 3, 4]) await typed(row);
  expect(scene.session.state.stale).toEqual({ rows: 3, checking: false });
  await scene.passTime();
  expect(looksIn(scene.states)).toBe(1);
  await expectTrue(scene);
});

test('a change from another person is looked at alike', async () => {
  const scene = await checkedScene();
  scene.host.workbook.asRemote(() => (scene.sheet('Placements').getRange('D6').values = [[85]]));
  await scene.passTime();
  expect(shownReport(scene.session).findings.filter(({ rule }) => rule === 'PLC-002')).toEqual([]);
  await expectTrue(scene);
});

test('a mark that was pasted along with a cell is taken off', async () => {
  const scene = await checkedScene();
  await scene.act((sheet) => sheet('Services').getRange('A30:M31').copyFrom('A16:M17'));
  await expectTrue(scene);
});

test('what is changed on a sheet that is none of SER is no change', async () => {
  const scene = await checkedScene();
  scene.host.workbook.asUser(() => scene.host.workbook.worksheets.add('Notes'));
  await scene.passTime();
  const looks = looksIn(scene.states);
  await scene.act((sheet) => (sheet('Notes').getRange('A1').values = [['x']]));
  expect(looksIn(scene.states)).toBe(looks);
  await expectTrue(scene);
});

test.each<[string, (scene: Scene) => void]>([
  ['deleted', (scene) => scene.sheet('Exits').delete()],
  ['renamed', (scene) => (scene.sheet('Exits').name = 'My exits')],
])('a SER sheet is %s: everything is read again', async (_name, change) => {
  const scene = await checkedScene();
  scene.host.workbook.asUser(() => change(scene));
  await settled();
  scene.host.workbook.asUser(() => scene.sheet('Students').activate());
  await scene.passTime();
  expect(shownReport(scene.session).notJudged.filter(({ code }) => code === 'missing-sheet').length).toBeGreaterThan(0);
  await expectTrue(scene);
});

test('what is changed while a check runs is judged at its end', async () => {
  let isDone = false;
  const excel = openExcel(exampleWorkbook());
  const scene = await openScene(excel, {
    onPause: () => {
      if (isDone || scene.session.state.check.kind !== 'running' || !scene.session.state.check.progress.startsWith('Checking')) return;
      isDone = true;
      excel.workbook.asUser(() => (scene.sheet('Placements').getRange('D6').values = [[85]]));
    },
  });
  await scene.session.check();
  await scene.passTime();
  expect(isDone).toBe(true);
  expect(shownReport(scene.session).findings.filter(({ rule }) => rule === 'PLC-002')).toEqual([]);
  await expectTrue(scene);
});

test('a look that fails keeps the badge, and mends when it is asked for', async () => {
  const scene = await checkedScene();
  scene.host.faults.failAt(1, 'GeneralException');
  await scene.act((sheet) => (sheet('Placements').getRange('D6').values = [[85]]));
  expect(scene.session.state.stale).toEqual({ rows: 1, checking: false });
  expect(scene.session.state.trouble).toMatchObject({ happened: 'Excel could not do it and does not say why.' });
  expect(shownReport(scene.session).findings).toHaveLength(12);
  scene.session.dismissTrouble();
  await scene.session.recheck();
  expect(shownReport(scene.session).findings).toHaveLength(11);
  await expectTrue(scene);
});

test('marks that were cleared do not come back with a second look, but with the next check', async () => {
  const scene = await checkedScene();
  await scene.session.clearMarks();
  await scene.act((sheet) => (sheet('Placements').getRange('D6').values = [[85]]));
  expect(marksIn(scene.host)).toEqual([]);
  await scene.session.check();
  await expectTrue(scene);
});
