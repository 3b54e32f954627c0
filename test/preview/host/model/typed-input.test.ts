import { ErrorValue } from '../../../../preview/host/model';
import { displayedText } from '../../../../preview/host/model/displayed-text';
import { typedCell } from '../../../../preview/host/model/typed-input';
import { newSheet, refusal } from './new-sheet';

describe('what is written as text becomes, in a General cell, what a person would get by typing it', () => {
  it.each([
    ['007', 7, undefined],
    ['TRUE', true, undefined],
    ['false', false, undefined],
    ['1e5', 100_000, '0.00E+00'],
    ['50%', 0.5, '0%'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)'],
    ['1,234', 1_234, '#,##0'],
    ['(5)', -5, undefined],
    ['-5', -5, undefined],
    ['+5', 5, undefined],
    ['2024-05-01', 45_413, 'm/d/yyyy'],
    ['5/1/2024', 45_413, 'm/d/yyyy'],
    ['2024-05-01 10:30', 45_413.4375, 'm/d/yyyy h:mm'],
    ['1:30', 0.0625, 'h:mm'],
    ['May 2024', 45_413, 'mmm-yy'],
    ['19-8-2025', '19-8-2025', undefined],
    ['13/1/2024', '13/1/2024', undefined],
    ['2/29/2023', '2/29/2023', undefined],
    ['Smith, Ann', 'Smith, Ann', undefined],
    ['  ', '  ', undefined],
  ])('%j', (text, value, numberFormat) =>
    expect(typedCell(text, 'General')).toEqual({ value, formula: undefined, numberFormat, quotePrefix: false }),
  );

  it('a month and a day are a date of this year', () => {
    expect(typedCell('1/2', 'General').numberFormat).toBe('d-mmm');
    expect(displayedText(typedCell('1/2', 'General').value, 'm/d')).toBe('1/2');
  });

  it('an error word is an error', () => expect(typedCell('#n/a', 'General').value).toBe(ErrorValue.of('#N/A')));
  it('blank clears', () => expect(typedCell('', 'General').value).toBeUndefined());

  it('an apostrophe keeps text and shows nowhere', () => {
    const { sheet } = newSheet();
    const cell = sheet.getRange('A1');
    cell.values = [["'007"]];
    expect([cell.values, cell.formulas, cell.text]).toEqual([[['007']], [['007']], [['007']]]);
    expect(sheet.styles.at(0, 0).quotePrefix).toBe(true);
    cell.values = [[8]];
    expect(sheet.styles.at(0, 0).quotePrefix).toBe(false);
  });

  it.each(['=A1', '=SUM(1)', '-a', '+A1'])('%s is a formula', (text) => expect(typedCell(text, 'General').formula).toMatch(/^=/));
  it.each(['-', '+1 day', '= what is this?', '=SUM('])('%s is a bad formula', (text) =>
    expect(refusal(() => typedCell(text, 'General'))).toBe('InvalidArgument'),
  );
  it.each([undefined, NaN, Infinity, new Date(0), ['a'], {}])('%p is no cell value', (input) =>
    expect(refusal(() => typedCell(input, 'General'))).toBe('InvalidArgument'),
  );
  it('a text over 32,767 characters or a formula over 8,192 is refused', () => {
    expect(refusal(() => typedCell('x'.repeat(32_768), 'General'))).toBe('InvalidArgument');
    expect(refusal(() => typedCell(`="${'x'.repeat(8_192)}"`, 'General'))).toBe('FormulaLengthExceedsLimit');
  });
});

describe('a text format', () => {
  it.each(['007', '1/2', 'TRUE', '=A1', '-', '50%'])('keeps %s as it is', (text) =>
    expect(typedCell(text, '@')).toEqual({ value: text, formula: undefined, numberFormat: undefined, quotePrefix: false }),
  );

  it('works before the values, not after', () => {
    const { sheet } = newSheet();
    sheet.getRange('A1').numberFormat = [['@']];
    sheet.getRange('A1:B1').values = [['007', '007']];
    sheet.getRange('B1').numberFormat = [['@']];
    expect(sheet.getRange('A1:B1').values).toEqual([['007', 7]]);
  });
});

describe('displayed text', () => {
  it.each([
    [45_413, 'mm/dd/yyyy', '05/01/2024'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [0.5, '0%', '50%'],
    [true, 'General', 'TRUE'],
    ['abc', '0.00', 'abc'],
    [ErrorValue.of('#N/A'), '0.00', '#N/A'],
    [undefined, '0.00', ''],
    [5, 'no [ format', '5'],
    [0.1 + 0.2, 'General', '0.3'],
  ])('%p in %s is %j', (value, format, text) => expect(displayedText(value, format)).toBe(text));

  it('counts days from 1904 where the workbook does', () => expect(displayedText(45_413 - 1_462, 'm/d/yyyy', true)).toBe('5/1/2024'));
});
