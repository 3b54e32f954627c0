import fc from 'fast-check';
import { columnIndex, columnName, fullAddress, localAddress, parseAddress, parseLocal, splitAreas } from '../../../../preview/host/model';

describe('addresses', () => {
  it.each([
    ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ['$C$3:A1', { row: 0, column: 0, rows: 3, columns: 3 }],
    ['B:C', { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
    ['2:4', { row: 1, column: 0, rows: 3, columns: 16_384 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])('reads %s', (text, area) => expect(parseLocal(text)).toEqual(area));

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'A1 B2', 'hello', '1:B'])('takes %j for no address', (text) =>
    expect(parseLocal(text)).toBeUndefined(),
  );

  it.each([
    ['Sheet1', 'Sheet1!A1'],
    ['My sheet', "'My sheet'!A1"],
    ["Ann's", "'Ann''s'!A1"],
    ['A1', "'A1'!A1"],
    ['R2C3', "'R2C3'!A1"],
    ['2024', "'2024'!A1"],
  ])('quotes the sheet %s where Excel does', (sheet, address) => {
    expect(fullAddress(sheet, { row: 0, column: 0, rows: 1, columns: 1 })).toBe(address);
    expect(parseAddress(address)?.sheet).toBe(sheet);
  });

  it('splits areas at commas outside quotes', () => expect(splitAreas("A1,'a,b'!B2:C3, 4:4")).toEqual(['A1', "'a,b'!B2:C3", '4:4']));

  it('reads back every area that it writes', () => {
    const edge = (limit: number): fc.Arbitrary<readonly [number, number]> =>
      fc.tuple(fc.nat(limit - 1), fc.nat(limit - 1)).map(([a, b]) => [Math.min(a, b), Math.abs(a - b) + 1]);
    fc.assert(
      fc.property(edge(1_048_576), edge(16_384), ([row, rows], [column, columns]) => {
        const area = { row, column, rows, columns };
        expect(parseLocal(localAddress(area))).toEqual(area);
      }),
    );
  });

  it('names and numbers columns alike', () => {
    fc.assert(fc.property(fc.nat(16_383), (column) => expect(columnIndex(columnName(column))).toBe(column)));
    expect(columnName(16_383)).toBe('XFD');
  });
});
