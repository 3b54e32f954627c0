import { compareSnapshots, HostError, type LoadedCell, type LoadedSheet, type LoadedWorkbook, snapshot } from '../../../preview/host/model';
import { exampleWorkbook } from '../../../src/actions/make-example';
import { makeTemplate } from '../../../src/actions/make-template';
import { liveWorkbook } from '../../../src/adapters/officejs';
import { day } from '../../../src/domain/day';
import { CellError, type CellValue } from '../../../src/workbook';
import { freshReport, marksIn, openScene, type Scene, shownReport, wantedMarks } from '../../faces/taskpane/session/scene';
import { openExcel } from '../../open-excel';
import { openedPlan } from '../../opened-plan';
import { personWorkbook } from './person-workbook';

const plain = (): LoadedWorkbook => ({
  sheets: openedPlan(exampleWorkbook()).sheets.filter(({ name }) => ['Students', 'Placements', 'Services'].includes(name)),
});

/** What was found, wherever it stands. */
const found = (scene: Scene): readonly string[] =>
  shownReport(scene.session)
    .findings.map(({ rule, record, column, message }) => `${rule} ${record} ${column} ${message}`)
    .sort();

const perSheet = (content: LoadedWorkbook, change: (sheet: LoadedSheet) => LoadedSheet): LoadedWorkbook => ({
  ...content,
  sheets: content.sheets.map(change),
});

/** Checks and marks a workbook through a pane and clears it again; what was found. Nothing of the person's may be other than before. */
async function goesThrough(content: LoadedWorkbook): Promise<readonly string[]> {
  const host = openExcel(content);
  const before = snapshot(host.workbook);
  const scene = await openScene(host);
  await scene.session.check();
  await scene.passTime();
  expect(scene.session.state.trouble).toBeUndefined();
  const marks = wantedMarks(await freshReport());
  expect(marks.length).toBeGreaterThan(0);
  expect(marksIn(host)).toEqual(marks);
  await scene.session.clearMarks();
  expect(scene.session.state.status).toBe('The marks are cleared.');
  expect(compareSnapshots(before, snapshot(host.workbook))).toEqual([]);
  return found(scene);
}

let usual: readonly string[] = [];
beforeAll(async () => {
  usual = await goesThrough(plain());
  expect(usual.length).toBeGreaterThan(4);
});

const isDate = (cell: LoadedCell): cell is { readonly value: number; readonly style: object } =>
  typeof cell === 'object' && cell !== null && 'style' in cell && typeof cell.value === 'number';

const asFrom1904 = (sheet: LoadedSheet): LoadedSheet => ({
  ...sheet,
  rows: [...(sheet.rows ?? [])].map((cells) => cells.map((cell) => (isDate(cell) ? { ...cell, value: cell.value - 1462 } : cell))),
});

const withoutTable = (sheet: LoadedSheet): LoadedSheet => ({ ...sheet, tables: [] });

const kinds: readonly (readonly [string, () => LoadedWorkbook])[] = [
  ['plain ranges instead of tables', () => perSheet(plain(), withoutTable)],
  [
    'headers in row 3 under a merged title',
    () =>
      perSheet(plain(), (sheet) => ({
        ...withoutTable(sheet),
        rows: [['Our records of this year'], [], ...(sheet.rows ?? [])],
        merges: ['A1:F1'],
        freeze: { rows: 3, columns: 0 },
      })),
  ],
  ['hidden sheets', () => perSheet(plain(), (sheet) => ({ ...sheet, ...(sheet.name !== 'Students' && { visibility: 'VeryHidden' }) }))],
  [
    'filtered and hidden rows and columns',
    () =>
      perSheet(plain(), (sheet) => ({
        ...withoutTable(sheet),
        filter: { address: 'A1:C20', criteria: [{ column: 0, criteria: { filterOn: 'Values', values: ['nobody'] } }] },
        hiddenRows: '21:22',
        hiddenColumns: 'B:C',
      })),
  ],
  [
    'formats down to the last row',
    () => ({
      sheets: [
        ...perSheet(plain(), (sheet) => ({
          ...sheet,
          styles: [...(sheet.styles ?? []), { areas: 'A2:P1048576', style: { fillColor: '#FFF2CC', fillPattern: 'Solid' } }],
        })).sheets,
        { name: 'Only formats', styles: [{ areas: 'A1:XFD1048576', style: { bold: true } }] },
      ],
    }),
  ],
  ['dates from 1904', () => ({ ...perSheet(plain(), asFrom1904), date1904: true })],
  [
    'merged, protected and empty sheets beside',
    () => ({
      sheets: [
        { name: 'Cover', rows: [['=1+1'], [{ error: '#REF!', formula: '=#REF!' }]], merges: ['A1:D9'], protection: {} },
        ...plain().sheets,
        { name: 'Empty' },
      ],
    }),
  ],
];

test.each(kinds)('%s: read, checked, marked and cleared as ever', async (_name, content) => {
  expect(await goesThrough(content())).toEqual(usual);
});

test('a million formatted rows cost no reading', async () => {
  const host = openExcel({
    sheets: [{ name: 'Students', rows: [['State Student ID']], styles: [{ areas: 'A1:XFD1048576', style: { bold: true } }] }],
  });
  const source = await liveWorkbook().source();
  if (!source.ok) throw new Error(source.problem.code);
  expect(source.value.sheets).toMatchObject([{ claimedRows: 1 }]);
  const rows: CellValue[][] = [];
  await source.value.readRows('Students', (_row, cells) => void rows.push([...cells]));
  expect(rows).toEqual([['State Student ID']]);
  expect(host.counters.cellsRead).toBeLessThan(1000);
});

test('two values a million rows apart are read in small answers', async () => {
  const host = openExcel({ sheets: [{ name: 'Students' }] });
  const sheet = host.workbook.activeSheet;
  sheet.getRange('A1').values = [['first']];
  sheet.getRange('C1048576').values = [['last']];
  const source = await liveWorkbook().source();
  if (!source.ok) throw new Error(source.problem.code);
  const rows = new Map<number, CellValue[]>();
  await source.value.readRows('Students', (row, cells) => void rows.set(row, [...cells]));
  expect([...rows]).toEqual([
    [1, ['first', undefined, undefined]],
    [1_048_576, [undefined, undefined, 'last']],
  ]);
  expect(host.counters.largestResponse).toBeLessThan(2_500_000);
  expect(host.counters.requests).toBeLessThan(50);
});

test('texts that look like formulas or errors stay texts, and errors are errors', async () => {
  openExcel({
    sheets: [{ name: 'Odd', rows: [['=1+1', '#N/A', { error: '#N/A' }, '#1 reader', true, { value: 3, formula: '=1+2' }, '', "'x"]] }],
  });
  const source = await liveWorkbook().source();
  if (!source.ok) throw new Error(source.problem.code);
  const rows: CellValue[][] = [];
  await source.value.readRows('Odd', (_row, cells) => void rows.push([...cells]));
  expect(rows).toEqual([['=1+1', '#N/A', new CellError('#N/A'), '#1 reader', true, 3, undefined, "'x"]]);
  expect(await liveWorkbook().readRows('Odd', 1, 1)).toEqual({ ok: true, value: rows });
});

test('rules of a person that Excel cannot read are told, left alone, and keep nobody from clearing ours', async () => {
  const host = openExcel(personWorkbook());
  const before = snapshot(host.workbook);
  const [rule] = host.workbook.sheet('Students')?.formatRules ?? [];
  if (!rule) throw new Error('no rule');
  const { formula } = rule;
  const refuse = (): never => {
    throw new HostError('GeneralException');
  };
  Object.defineProperty(rule, 'formula', { get: refuse, configurable: true });
  const scene = await openScene(host);
  await scene.session.check();
  await scene.passTime();
  expect(scene.session.state.marks.unmarked).toMatchObject([
    { sheet: 'Students', problem: { code: 'marks-unreadable', facts: { count: 1 } } },
  ]);
  await scene.session.clearMarks();
  expect(scene.session.state.status).toBe('The marks are cleared, but not on the sheet Students.');
  Object.defineProperty(rule, 'formula', { value: formula, writable: true, configurable: true });
  expect(marksIn(host)).toEqual([]);
  expect(compareSnapshots(before, snapshot(host.workbook))).toEqual([]);
});

test('another workbook in front: what Excel still allows goes right, the rest changes nothing and is told', async () => {
  const host = openExcel(personWorkbook());
  const before = snapshot(host.workbook);
  const refuse = (): never => {
    throw new HostError('GeneralException');
  };
  host.workbook.worksheets.add = refuse;
  for (const sheet of host.workbook.worksheets.items) sheet.activate = refuse;
  const scene = await openScene(host);
  await scene.session.check();
  expect(marksIn(host)).toEqual(wantedMarks(await freshReport()));
  await scene.session.step('next');
  expect(scene.session.state.status).toBe('Excel could not do it and does not say why. Wait a moment, then try again.');
  await scene.session.addSheets();
  expect(scene.session.state.trouble?.safe).toMatch(/^Your own sheets are as they were\./);
  await scene.session.clearMarks();
  expect(compareSnapshots(before, snapshot(host.workbook))).toEqual([]);
});

test('a sheet of the person with the name of ours is left alone, a blank one is filled', async () => {
  const host = openExcel({ sheets: [{ name: 'Students', rows: [['my own']] }, { name: 'settings' }] });
  const students = snapshot(host.workbook).sheets[0];
  const plan = makeTemplate('monitor', day('2026-07-01'));
  const added = await liveWorkbook().addSheets(plan);
  expect(added).toEqual({ ok: true, value: plan.sheets.map(({ name }) => name).filter((name) => name !== 'Students') });
  expect(snapshot(host.workbook).sheets[0]).toEqual(students);
  expect(host.workbook.sheet('Settings')?.tables.items).toHaveLength(1);
});

test('another person inserts rows and sorts while the pane is open', async () => {
  const scene = await openScene(personWorkbook());
  await scene.session.check();
  await scene.passTime();
  scene.host.workbook.asRemote(() => {
    scene.sheet('Placements').getRange('4:5').insert('Down');
    scene
      .sheet('Students')
      .getRange('A2:P12')
      .sort.apply([{ key: 2, ascending: false }]);
  });
  await scene.passTime();
  const fresh = await freshReport();
  expect(marksIn(scene.host)).toEqual(wantedMarks(fresh));
  expect(
    shownReport(scene.session)
      .findings.map(({ id }) => id)
      .sort(),
  ).toEqual(fresh.findings.map(({ id }) => id).sort());
});
