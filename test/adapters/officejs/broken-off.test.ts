import type { ExcelHost } from '../../../preview/host';
import { compareSnapshots, snapshot } from '../../../preview/host/model';
import { liveWorkbook } from '../../../src/adapters/officejs';
import type { Result } from '../../../src/domain/problems';
import { type LiveWorkbook, type MarkPlan, ownSheetFormula, type SheetPlan } from '../../../src/workbook';
import { marksIn } from '../../faces/taskpane/session/scene';
import { openExcel } from '../../open-excel';
import { personWorkbook } from './person-workbook';
import { plainNames, plainRest, plainSheet } from './plain-workbook';

/** A small sheet with everything that takes steps of its own. */
const sheet: SheetPlan = {
  name: 'Ours',
  tab: '107C41',
  columns: [
    { width: 9, look: 'text' },
    { width: 12, look: 'date' },
  ],
  rows: [
    [
      { value: 'Id', look: 'header' },
      { value: 'When', look: 'header' },
    ],
    [{ value: '1', link: { sheet: 'Students', cell: 'B2' } }, 45_000],
  ],
  table: { name: 'Ours', headerRow: 1, columns: ['Id', 'When'], rows: 1 },
  validations: [{ area: 'A2:A9', kind: 'list', source: 'OurIds', title: 'Id', message: 'One of the ids.', strict: true }],
  formats: [{ areas: ['A2'], look: 'related' }],
  freeze: { rows: 1, columns: 0 },
};

const marks: MarkPlan['marks'] = [
  {
    sheet: 'Students',
    formats: [
      { areas: ['B2', 'B4'], look: 'error' },
      { areas: ['C3'], look: 'warning' },
    ],
  },
  { sheet: 'Placements', formats: [{ areas: ['D6'], look: 'information' }] },
];

const names = [{ name: 'OurIds', refersTo: "'Ours'!$A$2:$A$2" }];

type Work = (live: LiveWorkbook) => Promise<Result<unknown>>;

const works: readonly (readonly [string, Work])[] = [
  ['marking with a sheet of ours', (live) => live.mark({ marks, sheets: [sheet] })],
  ['adding a sheet', (live) => live.addSheets({ title: '', sheets: [sheet], names })],
];

const persons = new Set(personWorkbook().sheets.map(({ name }) => name));
const leaveSheet = (name: string): boolean => !persons.has(name);

/** All that stands in a workbook beside the person's own, panes and print set-up left out, which a sheet is whole without. */
function madeIn(host: ExcelHost): string {
  const made = host.workbook.worksheets.items.filter(({ name }) => leaveSheet(name));
  const all = [marksIn(host), plainNames(host.workbook), made.map((each) => [each.name, plainSheet(each), plainRest(each)])];
  return JSON.stringify(all, (key, value: unknown) => (key === 'freeze' || key === 'print' ? undefined : value));
}

/** The actions that each request of some work has. */
async function actionsOf(work: Work): Promise<{ readonly actions: readonly number[]; readonly made: string }> {
  const host = openExcel(personWorkbook());
  const actions: number[] = [];
  const process = host.process.bind(host);
  host.process = (body, flags) => {
    actions.push((JSON.parse(body) as { readonly Actions: readonly unknown[] }).Actions.length);
    return process(body, flags);
  };
  expect(await work(liveWorkbook())).toMatchObject({ ok: true });
  return { actions, made: madeIn(host) };
}

/** Lets some work break off before one action, then does it again. */
async function brokenOff(work: Work, request: number, action: number, made: string): Promise<void> {
  const host = openExcel(personWorkbook());
  const before = snapshot(host.workbook);
  host.faults.failAt(request, 'AccessDenied', { action });
  await work(liveWorkbook());
  const again = await work(liveWorkbook());
  const at = `request ${request}, action ${action}`;
  expect([at, again.ok, madeIn(host)]).toEqual([at, true, made]);
  await liveWorkbook().clearMarks();
  const changed = compareSnapshots(before, snapshot(host.workbook, { leaveSheet })).filter((line) => !line.startsWith('workbook names'));
  expect([at, ...changed]).toEqual([at]);
}

test.each(works)('%s, broken off before any of its actions and done again, is as if nothing had happened', async (_name, work) => {
  const { actions, made } = await actionsOf(work);
  let tried = 0;
  for (const [at, count] of actions.entries()) {
    for (let action = 0; action < count; action += 1) {
      await brokenOff(work, at + 1, action, made);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(100);
});

test('a sheet of ours that a person renamed is theirs no less than ours: it is refilled nowhere', async () => {
  const host = openExcel(personWorkbook());
  await liveWorkbook().mark({ marks, sheets: [sheet] });
  const ours = host.workbook.worksheets.getItem('Ours');
  ours.name = 'Kept';
  const kept = plainSheet(ours);
  await liveWorkbook().mark({ marks, sheets: [sheet] });
  expect(host.workbook.worksheets.items.map(({ name }) => name)).toEqual([...persons, 'Kept', 'Ours']);
  expect({ ...plainSheet(ours), rules: [] }).toEqual({ ...kept, rules: [] });
  expect(ours.formatRules.map(({ formula }) => formula)).toEqual([`=${ownSheetFormula}`]);
});
