import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook as openInPreview } from '../../../preview/files';
import type { Workbook } from '../../../preview/host/model';
import { checkWorkbook } from '../../../src/actions/check-workbook';
import { exampleAsOf, exampleWorkbook } from '../../../src/actions/make-example';
import { makeTemplate, type TemplateName } from '../../../src/actions/make-template';
import { findingsSheetName } from '../../../src/actions/plan-findings-sheet';
import { planMarks } from '../../../src/actions/plan-marks';
import { liveWorkbook } from '../../../src/adapters/officejs';
import { openWorkbook, writeMarkedCopy, writeWorkbook } from '../../../src/adapters/xlsx';
import { day } from '../../../src/domain/day';
import type { Result } from '../../../src/domain/problems';
import { rules } from '../../../src/domain/rules/catalogue';
import type { MarkPlan, WorkbookPlan, WorkbookSource } from '../../../src/workbook';
import { openExcel } from '../../open-excel';
import { pythonJson, workFolder } from '../xlsx/zoo';
import { type Plain, plainNames, plainRest, plainSheet } from './plain-workbook';

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

const folder = workFolder();
afterAll(() => folder.clear());

const readRest = `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def rest(s):
    m, p = s.page_margins, s.page_setup
    links = {c.coordinate: c.hyperlink.location for row in s.iter_rows() for c in row if c.hyperlink}
    area = s.print_area
    area = area[0] if isinstance(area, list) and area else area
    return {'links': links, 'print': {
        'orientation': (p.orientation or 'portrait').capitalize(),
        'fitToWidth': bool(s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage),
        'margins': [round(100 * x) for x in (m.left, m.right, m.top, m.bottom, m.header, m.footer)],
        'header': s.oddHeader.center.text or '', 'footer': s.oddFooter.center.text or '',
        'area': area.replace('$', '') if area else None, 'rows': s.print_title_rows.replace('$', '') if s.print_title_rows else None}}
print(json.dumps({s.title: rest(s) for s in book.worksheets}))`;

/** What another program reads of a file: links and print set-up. */
function restOfFile(bytes: Uint8Array): Readonly<Record<string, Plain>> {
  const file = join(folder.path, 'book.xlsx');
  writeFileSync(file, bytes);
  return pythonJson(readRest, file) as Readonly<Record<string, Plain>>;
}

const cellsOf = async (source: WorkbookSource, sheet: string): Promise<unknown> => {
  const rows = new Map<number, unknown>();
  const read = await source.readRows(sheet, (row, cells) => {
    rows.set(
      row,
      cells.filter((cell) => cell !== undefined),
    );
    return undefined;
  });
  valueOf(read);
  return rows;
};

/** The named sheets of a file are those of an open workbook: by our two readers, by that of the preview, and by another program. */
async function expectSame(bytes: Uint8Array, live: Workbook, names: readonly string[]): Promise<void> {
  const file = valueOf(await openInPreview(bytes, 'book.xlsx'));
  const source = valueOf(await openWorkbook('book.xlsx', bytes));
  const liveSource = valueOf(await liveWorkbook().source());
  const rest = restOfFile(bytes);
  for (const name of names) {
    const [ofFile, ofLive] = [file.worksheets.getItem(name), live.worksheets.getItem(name)];
    expect([name, plainSheet(ofLive)]).toEqual([name, plainSheet(ofFile)]);
    // JSON knows no undefined.
    expect([name, JSON.parse(JSON.stringify(plainRest(ofLive)))]).toEqual([name, withoutNull(rest[name])]);
    expect([name, await cellsOf(liveSource, name)]).toEqual([name, await cellsOf(source, name)]);
  }
}

const withoutNull = (given: unknown): unknown =>
  JSON.parse(JSON.stringify(given, (_key, value: unknown) => (value === null ? undefined : value)));

test.each<TemplateName>(['district', 'caseload', 'monitor'])('the %s template is the same as a file and in Excel', async (template) => {
  const plan = (): WorkbookPlan => makeTemplate(template, day('2026-07-01'));
  const { workbook } = openExcel();
  const names = valueOf(await liveWorkbook().addSheets(plan()));
  expect(names).toEqual(plan().sheets.map(({ name }) => name));
  const bytes = await writeWorkbook(plan());
  await expectSame(bytes, workbook, names);
  expect(plainNames(workbook)).toEqual(plainNames(valueOf(await openInPreview(bytes, 'book.xlsx'))));
});

/** A plan of everything that a template does not have. */
const oddities = (): WorkbookPlan => ({
  title: 'Odd',
  names: [],
  sheets: [
    {
      name: "Pat's odd sheet",
      tab: '7030A0',
      columns: [
        { width: 12, look: 'plain' },
        { width: 14, look: 'text' },
        { width: 40, look: 'wrapped' },
        { width: 12, look: 'date' },
        { width: 9, look: 'decimal' },
      ],
      rows: [
        [{ value: 'Title', look: 'title' }, undefined, { value: 'Muted', look: 'muted' }],
        ['=1+1', '=1+1', '+1 day', { value: undefined, day: day('2026-02-28') }, 1.5],
        ['007', '007', '- none', { value: undefined, day: day('1850-01-01') }, 0.1],
        ['1/2', '3-4', 'TRUE', undefined, -7],
        ['#N/A', '1e5', '50%', 'none yet', 12],
        ["'quoted", "'quoted", '@you', true, false],
        [{ value: 'Go', link: { sheet: "Pat's odd sheet", cell: 'B2' } }, 'a\nb', ' blanks ', 45_000, 'text'],
        [{ value: 3, look: 'error' }, { value: '2', look: 'warning' }, { value: '', look: 'information' }, 0, undefined],
      ],
      freeze: { rows: 0, columns: 2 },
      validations: [
        { area: 'A2:A9 C2:C9', kind: 'list', source: '"Yes,No"', title: 'Choose', message: 'Yes or no.', strict: true },
        { area: 'D2:D9', kind: 'date', from: day('2000-01-01'), to: day('2099-12-31'), title: 'Date', message: 'A date.', strict: false },
        { area: 'B2:B9', kind: 'textLength', least: 1, most: 10, title: 'Length', message: 'Short.', strict: true },
        { area: 'E2:E9', kind: 'whole', least: -1, most: 10, title: 'Number', message: 'A number.', strict: false },
      ],
      formats: [
        { areas: ['A2', 'C3:C4'], look: 'error' },
        { areas: ['B2:B9'], look: 'related' },
      ],
      print: { landscape: true, fitToWidth: false, area: 'A1:E8', header: 'Pat & Co', footer: '&P of &N' },
    },
  ],
});

test('texts that look like something else, odd dates, links, checks and marks are the same', async () => {
  const { workbook } = openExcel();
  const names = valueOf(await liveWorkbook().addSheets(oddities()));
  await expectSame(await writeWorkbook(oddities()), workbook, names);
});

/** The marks that a check of the example asks for, and the sheet of findings. */
async function marksOfExample(bytes: Uint8Array): Promise<MarkPlan> {
  const report = valueOf(await checkWorkbook(valueOf(await openWorkbook('book.xlsx', bytes)), { rules, asOf: exampleAsOf }));
  return planMarks(report);
}

test('marks and the sheet of findings are the same, at first and when they are refilled', async () => {
  const original = await writeWorkbook(exampleWorkbook());
  const plan = await marksOfExample(original);
  const { workbook } = openExcel(valueOf(await openInPreview(original, 'book.xlsx')));
  const names = workbook.worksheets.items.map(({ name }) => name);
  let bytes = original;
  for (let time = 0; time < 2; time += 1) {
    bytes = valueOf(await writeMarkedCopy('book.xlsx', bytes, plan));
    valueOf(await liveWorkbook().mark(plan));
    const file = valueOf(await openInPreview(bytes, 'book.xlsx'));
    for (const name of names) {
      expect([name, plainSheet(workbook.worksheets.getItem(name))]).toEqual([name, plainSheet(file.worksheets.getItem(name))]);
    }
    await expectSame(bytes, workbook, [findingsSheetName]);
  }
});
