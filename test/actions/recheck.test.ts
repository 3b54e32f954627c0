import fc from 'fast-check';
import { breatheBy, checkInSlices, type SliceRequest } from '../../src/actions/check-in-slices';
import { type CheckReport, checkWorkbook } from '../../src/actions/check-workbook';
import { recheck, recheckSheet } from '../../src/actions/recheck';
import { day } from '../../src/domain/day';
import { rules } from '../../src/domain/rules/catalogue';
import { type CellValue, memorySource, serialOfDay } from '../../src/workbook';
import { sampleOf } from './sample-scene';

const printed = (cell: CellValue): string => JSON.stringify(cell ?? '').replace(/^"|"$/g, '');
const asOf = day('2026-11-24');
const request: SliceRequest = { rules, asOf, pause: () => Promise.resolve(), isStopped: () => false, now: () => 0 };

type Grid = readonly { readonly name: string; readonly rows: readonly (readonly CellValue[])[] }[];

let grid: Grid;
let before: CheckReport;

beforeAll(async () => {
  const { plan } = await sampleOf({ students: 12, mistakes: 'all' });
  grid = plan.sheets.map(({ name, rows }) => ({
    name,
    rows: Array.from(rows, (row) =>
      row.map((cell) => (typeof cell !== 'object' ? cell : cell.day === undefined ? cell.value : serialOfDay(cell.day, false))),
    ),
  }));
  before = await whole(grid);
});

async function whole(sheets: Grid): Promise<CheckReport> {
  const report = await checkWorkbook(memorySource('sample.xlsx', sheets), { rules, asOf });
  if (!report.ok) throw new Error(report.problem.code);
  return report.value;
}

/** What a report says, without what later checks build on. */
const said = ({ reading, basis, ...report }: CheckReport): string => {
  expect(basis.result.findings).toHaveLength(report.findings.length);
  return JSON.stringify({ ...report, readingNotes: reading.notes });
};

const records = ['Students', 'Jurisdictions', 'Evaluations', 'Extensions', 'IEPs', 'Placements', 'Services', 'Exits'];

const values = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 44000, max: 46800 }),
  fc.constantFrom<CellValue>('', 'x', ' A ', '13/45/2021', 'Y', 4, '000456789', 'ZZ1001', true),
);

/** Another cell of the same column, an id of another student among them: takes a row number and gives its value. */
const edits = fc.record({
  sheet: fc.constantFrom(...records),
  row: fc.nat(),
  column: fc.nat(),
  kind: fc.constantFrom('set', 'set', 'copy', 'copy', 'id', 'append', 'clear'),
  value: values,
  other: fc.nat(),
});

type Edit = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(sheets: Grid, { sheet, row, column, kind, value, other }: Edit): { readonly sheets: Grid; readonly row: number } {
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const width = rows[0]?.length ?? 1;
  const at = kind === 'append' ? rows.length + (row % 3) : 1 + (row % (rows.length - 1));
  const source = rows[1 + (other % (rows.length - 1))] ?? [];
  const changed = [...(kind === 'append' ? source : (rows[at] ?? []))];
  const where = kind === 'id' ? (rows[0] ?? []).indexOf(column % 2 === 0 ? 'State Student ID' : 'Evaluation ID') : column % width;
  if (kind === 'clear') changed.fill(undefined);
  else if (kind === 'set') changed[where] = value;
  else if (kind !== 'append' && where >= 0) changed[where] = source[where];
  const after = Array.from({ length: Math.max(rows.length, at + 1) }, (_, index) => (index === at ? changed : (rows[index] ?? [])));
  return { sheets: sheets.map((one) => (one.name === sheet ? { name: sheet, rows: after } : one)), row: at + 1 };
}

const rowOf = (sheets: Grid, sheet: string, row: number): readonly CellValue[] =>
  sheets.find(({ name }) => name === sheet)?.rows[row - 1] ?? [];

describe('touched rows judged again', () => {
  it('say what a check of the whole edited workbook says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async (list) => {
        let [sheets, report] = [grid, before];
        for (const edit of list) {
          const change = edited(sheets, edit);
          ({ sheets } = change);
          const touched = [{ sheet: edit.sheet, from: change.row, to: change.row, rows: [rowOf(sheets, edit.sheet, change.row)] }];
          const again = recheck(report, touched, request);
          if (again.kind !== 'report') throw new Error(again.why);
          ({ report } = again);
        }
        expect(said(report)).toBe(said(await whole(sheets)));
      }),
      { numRuns: 20 },
    );
  });

  it('touch no other case file', () => {
    const services = grid.find(({ name }) => name === 'Services')?.rows ?? [];
    const cells = [...(services[1] ?? [])];
    cells[cells.length - 1] = 'x';
    const id = printed(cells[(services[0] ?? []).indexOf('State Student ID')]);
    const again = recheck(before, [{ sheet: 'Services', from: 2, to: 2, rows: [cells] }], request);
    expect(again).toMatchObject({ kind: 'report', students: 1 });
    if (again.kind !== 'report') return;
    const { caseFiles } = again.report.reading.book;
    const others = [...before.reading.book.caseFiles].filter(([student]) => student !== id);
    expect(others.every(([student, file]) => caseFiles.get(student) === file)).toBe(true);
    expect(caseFiles.get(id)).not.toBe(before.reading.book.caseFiles.get(id));
  });

  it.each([
    ['Calendar', 5],
    ['Sites', 3],
    ['Students', 1],
  ])('ask for all to be read again when row %s %i is touched', (sheet, row) => {
    expect(recheck(before, [{ sheet, from: row, to: row, rows: [[1]] }], request).kind).toBe('read-again');
  });
});

describe('a sheet read again', () => {
  const moves = fc.record({
    sheet: fc.constantFrom(...records),
    kind: fc.constantFrom('insert', 'delete', 'sort', 'reverse'),
    row: fc.nat(),
    count: fc.integer({ min: 1, max: 4 }),
  });

  it('says what a check of the whole workbook says after rows were inserted, deleted or sorted', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async ({ sheet, kind, row, count }) => {
        const sheets = grid.map((one) => {
          if (one.name !== sheet) return one;
          const [head = [], ...rest] = one.rows;
          const at = row % rest.length;
          if (kind === 'insert') rest.splice(at, 0, ...Array.from({ length: count }, (_, index) => rest[index] ?? []));
          else if (kind === 'delete') rest.splice(at, count);
          else if (kind === 'reverse') rest.reverse();
          else rest.sort((a, b) => (printed(a[count]) < printed(b[count]) ? -1 : 1));
          return { name: sheet, rows: [head, ...rest] };
        });
        const again = await recheckSheet(before, sheet, memorySource('sample.xlsx', sheets), request);
        if (!again.ok || again.value.kind !== 'report') throw new Error(JSON.stringify(again));
        expect(said(again.value.report)).toBe(said(await whole(sheets)));
      }),
      { numRuns: 10 },
    );
  });

  it('judges nobody again when rows only moved down', async () => {
    const sheets = grid.map(({ name, rows }) =>
      name === 'Services' ? { name, rows: [rows[0] ?? [], [], ...rows.slice(1)] } : { name, rows },
    );
    const again = await recheckSheet(before, 'Services', memorySource('sample.xlsx', sheets), request);
    expect(again).toMatchObject({ ok: true, value: { kind: 'report', students: 0 } });
  });
});

describe('a check in slices', () => {
  it('says what a check in one go says, and pauses', async () => {
    let [time, pauses] = [0, 0];
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const told: string[] = [];
    const report = await checkInSlices(memorySource('sample.xlsx', grid), {
      ...request,
      pause,
      now: () => (time += 5),
      onProgress: ({ sentence }) => told.push(sentence),
    });
    expect(report.ok && said(report.value)).toBe(said(before));
    expect(pauses).toBeGreaterThan(5);
    expect(told).toContainEqual(expect.stringMatching(/^Reading [A-Z]\w+: [\d,]+ of [\d,]+ rows$/));
    expect(told).toContainEqual(expect.stringMatching(/^Checking students: \d+ of \d+$/));
  });

  it('keeps what was found when it is stopped while rules run', async () => {
    let stopped = false;
    const report = await checkInSlices(memorySource('sample.xlsx', grid), {
      ...request,
      now: (() => {
        let time = 0;
        return () => (time += 20);
      })(),
      isStopped: () => stopped,
      onStep: () => (stopped = true),
    });
    expect(report).toMatchObject({ ok: true, value: { complete: false } });
    expect(report.ok && report.value.findings.length).toBeGreaterThan(0);
  });

  it('pauses only when a slice is over', () => {
    let time = 0;
    const breathe = breatheBy({ ...request, now: () => time });
    expect(breathe()).toBeUndefined();
    time = 12;
    expect(breathe()).toBeInstanceOf(Promise);
  });
});
