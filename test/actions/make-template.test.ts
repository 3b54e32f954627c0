import { makeTemplate, schoolYearStart, templates, type TemplateName } from '../../src/actions/make-template';
import { templatePlans } from '../../src/actions/make-templates';
import { checkWorkbook } from '../../src/actions/check-workbook';
import { bytesInMemory, openWorkbook, writeWorkbook } from '../../src/adapters/xlsx';
import { day, isoDate } from '../../src/domain/day';
import { rules } from '../../src/domain/rules/catalogue';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../src/workbook';

const shipped = ['district', 'caseload', 'monitor', 'example'] as const;
const names = Object.keys(templates) as readonly TemplateName[];
const textOf = (cell: PlanCell): unknown => (typeof cell === 'object' ? cell.value : cell);
const sheetNamed = ({ sheets }: WorkbookPlan, name: string): SheetPlan | undefined => sheets.find((sheet) => sheet.name === name);
const rowsOf = (plan: WorkbookPlan, name: string): readonly (readonly PlanCell[])[] => [...(sheetNamed(plan, name)?.rows ?? [])];

describe('templates', () => {
  it('are four, by name', () => {
    expect(Object.keys(templatePlans())).toEqual(shipped);
  });

  it.each(names)('%s, written and read by our reader, raises no finding', async (name) => {
    const source = await openWorkbook(`${name}.xlsx`, bytesInMemory(await writeWorkbook(makeTemplate(name, day('2026-07-01')))));
    if (!source.ok) throw new Error(JSON.stringify(source.problem));
    const report = await checkWorkbook(source.value, { rules, asOf: day('2026-11-24') });
    if (!report.ok) throw new Error(JSON.stringify(report.problem));
    expect(report.value.findings).toEqual([]);
    expect(report.value.notJudged.filter(({ count }) => count > 0)).toEqual([]);
    // What the smaller ones leave out is said; nothing else is.
    expect(report.value.reading.notes.map(({ kind }) => kind)).toEqual(name === 'district' ? [] : ['missing-sheets']);
  });

  it('have every sheet that the clocks of a caseload read', () => {
    expect(templates.caseload.sheets.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Evaluations', 'Extensions', 'IEPs', 'Exits', 'Calendar', 'School Years', 'Calendar Coverage']),
    );
  });

  it.each(shipped)('%s: each picker names a list that lies over the codes of its table', (name) => {
    const plan = templatePlans()[name];
    const codes = rowsOf(plan, 'Codes');
    const lists = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo]));
    const sources = plan.sheets.flatMap(({ validations = [] }) =>
      validations.flatMap((each) => (each.kind === 'list' ? [each.source] : [])),
    );
    expect(sources.length).toBeGreaterThan(10);
    for (const source of sources.filter((each) => !each.startsWith('"'))) {
      const [, first = '', last = ''] = /^Codes!\$B\$(\d+):\$B\$(\d+)$/.exec(lists.get(source) ?? '') ?? [];
      const tables = new Set(codes.slice(Number(first) - 1, Number(last)).map((row) => textOf(row[0])));
      expect([...tables]).toEqual([source.replace('SER_', '')]);
    }
  });

  it.each(shipped)('%s: each sheet shows its headers whole, freezes them and repeats them in print', (name) => {
    for (const sheet of templatePlans()[name].sheets.slice(1)) {
      const [header = []] = [...sheet.rows];
      header.forEach((cell, at) => expect(sheet.columns[at]?.width).toBeGreaterThanOrEqual(String(textOf(cell)).length + 4));
      expect(sheet.freeze?.rows).toBe(1);
      expect(sheet.print).toMatchObject({ landscape: true, fitToWidth: true, repeatRows: { from: 1, to: 1 } });
      expect(sheet.table?.columns).toEqual(header.map(textOf));
    }
  });

  it('begin with a sheet that links every other one', () => {
    for (const name of names) {
      const plan = makeTemplate(name, day('2026-07-01'));
      const linked = rowsOf(plan, 'Read Me').flatMap((row) =>
        row.flatMap((cell) => (typeof cell === 'object' && cell.link ? [cell.link.sheet] : [])),
      );
      expect(linked).toEqual(plan.sheets.slice(1).map((sheet) => sheet.name));
    }
  });

  it('propose the holidays of two school years, and declare nothing complete', () => {
    const plan = makeTemplate('district', day('2026-07-01'));
    const days = rowsOf(plan, 'Calendar')
      .slice(1)
      .map(([cell]) => (typeof cell === 'object' && cell.day !== undefined ? isoDate(cell.day) : ''));
    expect(days[0]).toBe('2026-07-03');
    expect(days).toContain('2027-02-09');
    expect(days.at(-1)).toBe('2028-06-19');
    expect(rowsOf(plan, 'Calendar Coverage').slice(1)).toEqual([[]]);
  });

  it('name the school year of their count dates', () => {
    const rows = rowsOf(makeTemplate('monitor', day('2099-07-01')), 'Dates to Remember').slice(1);
    expect(rows.map((row) => [textOf(row[0]), textOf(row[3])])).toEqual([
      ['October 1 count', '2099-00'],
      ['February 1 count', '2099-00'],
      ['End of the exiting year', '2099-00'],
    ]);
  });

  it.each([
    ['2026-06-30', '2025-07-01'],
    ['2026-07-01', '2026-07-01'],
    ['2027-01-15', '2026-07-01'],
  ])('%s lies in the school year that begins on %s', (date, begins) => {
    expect(isoDate(schoolYearStart(day(date)))).toBe(begins);
  });
});
