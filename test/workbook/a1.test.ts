import fc from 'fast-check';
import { Book, evaluations, rowOf, students } from '../../src/domain/model';
import { addressOf, areasOf, cellAddress, cellPosition, columnIndex, columnLetters, quotedSheetName } from '../../src/workbook';

describe('column letters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('%i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters.toLowerCase())).toBe(index);
  });

  it('lead back to every cell of a sheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16383 }), fc.integer({ min: 1, max: 1_048_576 }), (column, rowNumber) => {
        expect(cellPosition(cellAddress(rowNumber, column))).toEqual({ rowNumber, column });
      }),
    );
  });

  it.each(['', 'A', '12', 'A0', 'A1:B2', 'Sheet!A1'])('refuse %p as an address', (address) => {
    expect(() => cellPosition(address)).toThrow(RangeError);
  });
});

describe('the place of a cell', () => {
  const row = rowOf(students, 12, { stateStudentId: '9900000001' });
  const layout = {
    name: 'students ',
    headerRow: 3,
    columns: new Map([
      ['grade', 10],
      ['stateStudentId', 2],
    ]),
  };
  const book = new Book('book', [{ sheet: students, layout, rows: [row] }]);

  it('has the name of the sheet in the workbook', () => {
    expect(addressOf(book, { row, field: 'grade' })).toEqual({ sheet: 'students ', cell: 'K12' });
  });

  it('is the leftmost known column when the sheet lacks the column', () => {
    expect(addressOf(book, { row, field: 'sex' })).toEqual({ sheet: 'students ', cell: 'C12' });
  });

  it('follows the declared order for rows of no workbook', () => {
    const example = rowOf(evaluations, 5, {});
    expect(addressOf(new Book('example', []), { row: example, field: 'lea' })).toEqual({ sheet: 'Evaluations', cell: 'C5' });
  });
});

it.each([
  ['Students', 'Students'],
  ['School Years', "'School Years'"],
  ["O'Neal", "'O''Neal'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ['2026', "'2026'"],
  ['Part-C', "'Part-C'"],
  ['Élèves', "'Élèves'"],
])('sheet name %s is written %s', (name, written) => {
  expect(quotedSheetName(name)).toBe(written);
});

describe('areas', () => {
  it.each([
    [[], []],
    [['B2'], ['B2']],
    [['B3', 'B2', 'B4', 'B2'], ['B2:B4']],
    [
      ['B2', 'B4'],
      ['B2', 'B4'],
    ],
    [['A1', 'B1', 'C1'], ['A1:C1']],
    [
      ['A1', 'A2', 'B1', 'B2', 'B3'],
      ['A1:A2', 'B1:B3'],
    ],
    [
      ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'E1', 'E2'],
      ['A1:C2', 'E1:E2'],
    ],
    [
      ['A1', 'A5', 'B1', 'B5'],
      ['A1:B1', 'A5:B5'],
    ],
  ])('%j become %j', (cells, areas) => {
    expect(areasOf(cells)).toEqual(areas);
  });

  const cellsOf = (area: string): readonly string[] => {
    const [from, to = from] = area.split(':').map(cellPosition);
    if (!from || !to) throw new Error(area);
    const cells: string[] = [];
    for (let column = from.column; column <= to.column; column++) {
      for (let row = from.rowNumber; row <= to.rowNumber; row++) cells.push(cellAddress(row, column));
    }
    return cells;
  };

  it('cover each cell exactly once', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 5 })).map(([row, column]) => cellAddress(row, column));
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        expect(areasOf(cells).flatMap(cellsOf).sort()).toEqual([...new Set(cells)].sort());
      }),
    );
  });
});
