import fc from 'fast-check';
import { type Area, type Range, compareSnapshots, localAddress, parseAddress, snapshot } from '../../../../preview/host/model';
import { type CellMove, isMovedWhole } from '../../../../preview/host/model/area';
import { NaiveGrid } from './naive-grid';
import { lines, newSheet, refusal } from './new-sheet';

const filled = 9;
const size = 45;
const whole = { rows: 1_048_576, columns: 16_384 };

const areaIn = (limit: number): fc.Arbitrary<Area> =>
  fc
    .tuple(fc.nat(limit - 1), fc.nat(limit - 1), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([row, column, rows, columns]) => ({
      row,
      column,
      rows: Math.min(rows, limit - row),
      columns: Math.min(columns, limit - column),
    }));

/** Whole rows, whole columns, or a block of cells, inserted or deleted. */
const moves: fc.Arbitrary<CellMove> = fc
  .tuple(
    fc.constantFrom('insert' as const, 'delete' as const),
    fc.constantFrom('rows' as const, 'columns' as const),
    areaIn(filled),
    fc.boolean(),
  )
  .map(([kind, along, area, isWhole]) => {
    const across = along === 'rows' ? { column: 0, columns: whole.columns } : { row: 0, rows: whole.rows };
    return { kind, along, area: isWhole ? { ...area, ...across } : area };
  });

const perform = (range: Range, { kind, along }: CellMove): void => {
  if (kind === 'insert') range.insert(along === 'rows' ? 'Down' : 'Right');
  else range.delete(along === 'rows' ? 'Up' : 'Left');
};

const onGrid = ({ kind, along, area }: CellMove): CellMove => ({
  kind,
  along,
  area: { ...area, rows: Math.min(area.rows, size), columns: Math.min(area.columns, size) },
});

const stands = (table: { readonly exists: boolean }): boolean => table.exists;

const setUp = () => {
  const { workbook, sheet } = newSheet();
  const grid = new NaiveGrid(size);
  const square: Area = { row: 0, column: 0, rows: filled, columns: filled };
  sheet.getRangeByIndexes(0, 0, filled, filled).values = Array.from({ length: filled }, (_, row) =>
    Array.from({ length: filled }, (_unused, column) => grid.at(row, column)),
  );
  const own = new Set(grid.numbers(square));
  return { workbook, sheet, grid, own };
};

describe('inserted and deleted cells', () => {
  it('move values as a plain grid moves them', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 6 }), (acts) => {
        const { sheet, grid, own } = setUp();
        for (const act of acts) {
          perform(sheet.getRange(localAddress(act.area)), act);
          grid.move(onGrid(act));
        }
        const expected = Array.from({ length: size }, (_, row) =>
          Array.from({ length: size }, (_unused, column) => (own.has(grid.at(row, column)) ? grid.at(row, column) : '')),
        );
        expect(sheet.getRangeByIndexes(0, 0, size, size).values).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('take held ranges, names and formulas along, which grow, shrink and are lost with their cells', () => {
    fc.assert(
      fc.property(areaIn(filled), fc.array(moves, { maxLength: 6 }), (start, acts) => {
        const { workbook, sheet, grid } = setUp();
        const held = sheet.getRange(localAddress(start));
        const name = workbook.names.add('Watched', held);
        const other = workbook.worksheets.add('Other');
        other.getRange('A1').formulas = [[`=SUM(Sheet1!${localAddress(start)})`]];
        let expected: Area | undefined = start;
        for (const act of acts) {
          const numbers = expected === undefined ? [] : grid.numbers(expected);
          perform(sheet.getRange(localAddress(act.area)), act);
          grid.move(onGrid(act));
          // An area that sticks out of the moving band stays where it is.
          if (expected !== undefined && isMovedWhole(expected, act)) expected = grid.around(numbers);
        }
        expect(held.exists ? held.area : undefined).toEqual(expected);
        expect(parseAddress(name.formula.slice(1))?.area).toEqual(expected);
        const address = expected === undefined ? '#REF!' : localAddress(expected);
        expect(other.getRange('A1').formulas).toEqual([[`=SUM(Sheet1!${address})`]]);
        if (expected === undefined) expect(refusal(() => held.values)).toBe('InvalidReference');
      }),
      { numRuns: 200 },
    );
  });

  it('take the areas of rules along cell by cell, splitting them where a band cuts through', () => {
    const covers = (areas: readonly Area[], row: number, column: number): boolean =>
      areas.some((area) => row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns);
    fc.assert(
      fc.property(areaIn(filled), moves, (start, act) => {
        const { sheet, grid } = setUp();
        const format = sheet.getRange(localAddress(start)).conditionalFormats.add('Custom');
        format.formula = 'TRUE';
        sheet.getRange(localAddress(start)).dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
        const before = new Set(grid.numbers(start));
        perform(sheet.getRange(localAddress(act.area)), act);
        grid.move(onGrid(act));
        const areas = sheet.formatRules[0]?.areas ?? [];
        expect(sheet.validationRules[0]?.areas ?? []).toEqual(areas);
        const [down, right] = act.along === 'rows' ? [1, 0] : [0, 1];
        const count = act.along === 'rows' ? act.area.rows : act.area.columns;
        const wrong: string[] = [];
        for (let row = 0; row < 20; row += 1) {
          for (let column = 0; column < 20; column += 1) {
            const number = grid.at(row, column);
            const isNew = number >= size * size;
            // A new cell belongs to the rule when it came in between two cells of it.
            const [start0, index] = act.along === 'rows' ? [act.area.row, row] : [act.area.column, column];
            const back = index - start0 + 1;
            const forth = count - (index - start0);
            const between =
              act.kind === 'insert' &&
              before.has(grid.at(row - down * back, column - right * back)) &&
              before.has(grid.at(row + down * forth, column + right * forth));
            if (covers(areas, row, column) !== (isNew ? between : before.has(number))) wrong.push(`${row},${column}`);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('take a table along whole, or refuse and change nothing', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 5 }), (acts) => {
        const { workbook, sheet, grid } = setUp();
        const table = workbook.tables.add('Sheet1!C3:E7', true);
        for (const act of acts) {
          if (!table.exists) return;
          const before = snapshot(workbook);
          const numbers = grid.numbers(table.area);
          const code = refusal(() => perform(sheet.getRange(localAddress(act.area)), act));
          if (code !== undefined) {
            expect(code).toBe('InsertDeleteConflict');
            expect(compareSnapshots(before, snapshot(workbook))).toEqual([]);
            continue;
          }
          const wasInBand = isMovedWhole(table.area, act);
          grid.move(onGrid(act));
          const expected = grid.around(numbers);
          // Asked anew: the move may have taken the table away.
          if (!stands(table)) {
            expect(expected).toBeUndefined();
            continue;
          }
          // A table keeps one row below its header, even a blank one.
          if (wasInBand && expected !== undefined) expect(table.area).toEqual({ ...expected, rows: Math.max(2, expected.rows) });
          expect(table.getHeaderRowRange().values).toEqual([table.columns.items.map(({ name }) => name)]);
          expect(new Set(table.columns.items.map(({ name }) => name.toLowerCase())).size).toBe(table.area.columns);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('take looks, heights, hidden rows, merges, links and comments along', () => {
    const { sheet } = newSheet();
    sheet.getRange('B3').format.set({ bold: true });
    sheet.getRange('3:3').format.rowHeight = 40;
    sheet.getRange('4:4').rowHidden = true;
    sheet.getRange('B5:C5').merge();
    sheet.getRange('B6').hyperlink = { address: 'https://example.org/', textToDisplay: 'there' };
    const comment = sheet.comments.add('B7', 'Look here');
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('A:A').insert('Right');
    expect(sheet.getRange('C4').format.get('bold')).toBe(true);
    expect(sheet.getRange('4:4').format.rowHeight).toBe(40);
    expect([sheet.getRange('5:5').rowHidden, sheet.getRange('4:4').rowHidden]).toEqual([true, false]);
    expect(sheet.getRange('A1:Z99').getMergedAreas().address).toBe('Sheet1!C6:D6');
    expect(sheet.getRange('C7').hyperlink).toMatchObject({ address: 'https://example.org/' });
    expect(comment.getLocation().address).toBe('Sheet1!C8');
    sheet.getRange('8:8').delete('Up');
    expect(sheet.comments.getCount()).toBe(0);
  });

  it('give new cells the look of the row above, or the column to the left', () => {
    const { sheet } = newSheet();
    sheet.getRange('A1:B1').format.set({ italic: true });
    sheet.getRange('A2:B2').format.set({ bold: true });
    sheet.getRange('2:2').insert('Down');
    expect([sheet.getRange('A2').format.get('italic'), sheet.getRange('A3').format.get('bold')]).toEqual([true, true]);
    sheet.getRange('B1:B1').insert('Right');
    expect([
      sheet.getRange('B1').format.get('italic'),
      sheet.getRange('C1').format.get('italic'),
      sheet.getRange('B3').format.get('bold'),
    ]).toEqual([true, true, true]);
  });

  it('refuse to push values off the sheet, or to tear merged cells', () => {
    const { sheet } = newSheet();
    sheet.getRange('A1048576').values = [['last']];
    expect(refusal(() => sheet.getRange('1:1').insert('Down'))).toBe('NonBlankCellOffSheet');
    sheet.getRange('A1048576').clear();
    sheet.getRange('B2:C3').merge();
    expect(refusal(() => sheet.getRange('B1').insert('Down'))).toBe('InsertDeleteConflict');
    expect(refusal(() => sheet.getRange('B1').insert('Up'))).toBe('InvalidArgument');
    expect(sheet.getRange('A1').insert('Down').address).toBe('Sheet1!A1');
  });

  it('are told of with what happened and where to', () => {
    const { workbook, sheet } = newSheet();
    sheet.getRange('A1:C3').values = 1;
    workbook.events.take();
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('B:B').delete('Left');
    sheet.getRange('A2').insert('Right');
    sheet.getRange('A1:B2').delete('Up');
    const events = workbook.events.take();
    expect(lines(events)).toEqual([
      'WorksheetChanged RowInserted 2:3',
      'WorksheetChanged ColumnDeleted B:B',
      'WorksheetChanged CellInserted A2',
      'WorksheetChanged CellDeleted A1:B2',
    ]);
    expect(events.map(({ args }) => args['shiftDirection'])).toEqual(['ShiftCellDown', 'ShiftCellLeft', 'ShiftCellRight', 'ShiftCellUp']);
  });
});
