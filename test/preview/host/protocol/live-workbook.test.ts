import { makeTemplate } from '../../../../src/actions/make-template';
import { liveWorkbook } from '../../../../src/adapters/officejs';
import { day } from '../../../../src/domain/day';
import { problemSentence, type Result } from '../../../../src/domain/problems';
import type { LiveArea, LiveChange } from '../../../../src/workbook';
import { openExcel, settled } from '../../../open-excel';

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(problemSentence(result.problem));
  return result.value;
};

const students = {
  name: 'Students.xlsx',
  sheets: [
    {
      name: 'Students',
      rows: [['Id', 'Name', 'Born'], ...Array.from({ length: 2_500 }, (_, i) => [i + 1, `Student ${i + 1}`, 40_000 + i])],
    },
    { name: 'Notes', rows: [['Free text']], visibility: 'Hidden' as const },
  ],
};

test('outline and rows', async () => {
  openExcel(students);
  const source = valueOf(await liveWorkbook().source());
  expect(source).toMatchObject({
    name: 'Students.xlsx',
    date1904: false,
    sheets: [
      { name: 'Students', visible: true, claimedRows: 2_501 },
      { name: 'Notes', visible: false, claimedRows: 1 },
    ],
  });
  const rows: unknown[][] = [];
  valueOf(
    await source.readRows('Students', (number, cells) => {
      rows[number] = [...cells];
      return undefined;
    }),
  );
  expect(rows.filter(Boolean)).toHaveLength(2_501);
  expect(rows[2_501]).toEqual([2_500, 'Student 2500', 42_499]);
});

test('marks come, move and go, and nothing else changes', async () => {
  const host = openExcel(students);
  const live = liveWorkbook();
  const marks = [
    {
      sheet: 'Students',
      formats: [
        { areas: ['A2', 'C7:C9'], look: 'error' as const },
        { areas: ['B3'], look: 'warning' as const },
      ],
    },
  ];
  expect(valueOf(await live.mark({ marks, sheets: [] }))).toEqual({ cells: 5, unmarked: [] });
  const rules = host.workbook.sheet('Students')?.getRange().conditionalFormats.items ?? [];
  expect(rules.map((rule) => rule.getRanges().address)).toEqual(['Students!A2,Students!C7:C9', 'Students!B3']);
  expect(rules[0]?.look.borders?.EdgeTop?.style).toBe('Continuous');
  expect(valueOf(await live.clearMarks()).cells).toBe(0);
  expect(host.workbook.sheet('Students')?.formatRules).toEqual([]);
});

test('the sheets of a template are added, and read back as they were planned', async () => {
  const host = openExcel({ sheets: [{ name: 'Mine', rows: [['keep']] }] });
  const plan = makeTemplate('caseload', day('2026-07-01'));
  const live = liveWorkbook();
  expect(valueOf(await live.addSheets(plan))).toEqual(plan.sheets.map(({ name }) => name));
  const planned = openExcel(makeTemplate('caseload', day('2026-07-01'))).workbook;
  for (const { name } of plan.sheets) {
    const made = host.workbook.sheet(name);
    expect([name, made?.getUsedRange(true).values]).toEqual([name, planned.sheet(name)?.getUsedRange(true).values]);
    expect(made?.tables.items.map((table) => [table.name, table.getRange().address])).toEqual(
      planned.sheet(name)?.tables.items.map((table) => [table.name, table.getRange().address]),
    );
  }
  expect(host.workbook.names.items.map(({ name, formula }) => [name, formula])).toEqual(
    planned.names.items.map(({ name, formula }) => [name, formula]),
  );
  expect(host.workbook.sheet('Mine')?.getRange('A1').values).toEqual([['keep']]);
});

test('selection, and the changes of people', async () => {
  const host = openExcel(students);
  const live = liveWorkbook();
  const changes: LiveChange[] = [];
  const selections: LiveArea[] = [];
  const stop = valueOf(await live.onChange((change) => changes.push(change)));
  valueOf(await live.onSelection((area) => selections.push(area)));
  valueOf(await live.select({ sheet: 'Students', address: 'B2:B4' }));
  await settled();
  expect(selections).toEqual([{ sheet: 'Students', address: 'B2:B4' }]);
  const sheet = host.workbook.sheet('Students');
  host.workbook.asUser(() => {
    if (sheet) sheet.getRange('B2:B3').values = [['x'], ['y']];
  });
  host.workbook.asRemote(() => sheet?.getRange('5:6').delete('Up'));
  await settled();
  expect(changes).toEqual([{ sheet: 'Students', rows: undefined, outline: false, remote: false }]);
  host.workbook.asUser(() => host.workbook.worksheets.add('New'));
  await settled();
  expect(changes.at(-1)).toMatchObject({ outline: true });
  await stop();
  const heard = changes.length;
  host.workbook.asUser(() => sheet?.getRange('A9').clear());
  await settled();
  expect(changes).toHaveLength(heard);
});

test('a hidden sheet cannot be shown, and settings are kept', async () => {
  const host = openExcel(students);
  const live = liveWorkbook();
  expect(await live.select({ sheet: 'Notes', address: 'A1' })).toMatchObject({ ok: false, problem: { code: 'sheet-hidden' } });
  valueOf(await live.setSetting('switch', 'on'));
  expect(valueOf(await live.setting('switch'))).toBe('on');
  expect(valueOf(await live.setting('other'))).toBeUndefined();
  expect(host.workbook.settings.getItem('switch').value).toBe('on');
});
