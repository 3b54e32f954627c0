import { type Area, parseLocal } from '../../../../preview/host/model';
import {
  loseSheetInFormula,
  moveReferences,
  offsetReferences,
  referenceText,
  referencesOf,
  renameSheetInFormula,
  toR1C1,
} from '../../../../preview/host/model/formula-references';
import { isFormula } from '../../../../preview/host/model/formula-syntax';

const area = (text: string): Area => {
  const parsed = parseLocal(text);
  if (parsed === undefined) throw new Error(`No address: ${text}`);
  return parsed;
};

describe('what is a formula', () => {
  it.each([
    'SUM(A1:A3)',
    '-none',
    'A1 B2',
    'SUM(A1,,B2)',
    'Table1[[#This Row],[a b]]',
    '{1,2;3,4}',
    "'My sheet'!A1+Sheet2!B:B",
    'OR(TRUE,"SER-WORKBENCH"="error")',
    '[@Name]&"x"',
    '$A$1:INDEX(B:B,3)',
    'A1#',
    '--A1%',
    'SUM( A1 , 2 )',
    '(A1,B2)',
    'Sheet1!#REF!+1',
    'IF(A1="say ""hi""",1,)',
    'NOW()',
    '1.5E3*.5',
  ])('%s is', (text) => expect(isFormula(text)).toBe(true));

  it.each(['', '-', '+1 day', '1 2', '(1+2', 'A1=', '"a', '=5', 'SUM(A1', 'A1)', '1+*2', '@@', 'no, thanks'])('%s is none', (text) =>
    expect(isFormula(text)).toBe(false),
  );
});

describe('references inside formulas', () => {
  const text = `=SUM(A1:A3)+B$2&"A1"&LOG10(3)&Table1[A1]+Sheet2!C4+'A b'!$D$5:D6+X:X+3:4+ABC12D+F1.5+1.5E3`;

  it('are found, and nothing else is', () =>
    expect(referencesOf(text).map(referenceText)).toEqual(['A1:A3', 'B$2', 'Sheet2!C4', "'A b'!$D$5:D6", 'X:X', '3:4']));

  it('go along with a copy unless they are fixed', () =>
    expect(offsetReferences(text, 1, 2)).toBe(
      `=SUM(C2:C4)+D$2&"A1"&LOG10(3)&Table1[A1]+Sheet2!E5+'A b'!$D$5:F7+Z:Z+4:5+ABC12D+F1.5+1.5E3`,
    ));

  it('that leave the sheet are lost', () => expect(offsetReferences('=A1+Other!B2', -1, 0)).toBe('=#REF!+Other!B1'));

  it('follow moved cells of the sheet they mean only', () => {
    const move = { kind: 'insert', along: 'rows', area: area('2:3') } as const;
    expect(moveReferences('=A1+A2+A1:A5+Other!A2+B:B', 'Own', 'Own', move)).toBe('=A1+A4+A1:A7+Other!A2+B:B');
    expect(moveReferences('=A2+other!$A$2', 'Own', 'Other', move)).toBe('=A2+other!$A$4');
  });

  it('of deleted cells are lost, ranges shrink', () =>
    expect(moveReferences('=A2+A1:A4+A5', 'S', 'S', { kind: 'delete', along: 'rows', area: area('2:3') })).toBe('=#REF!+A1:A2+A3'));

  it('follow the name of their sheet', () => {
    expect(renameSheetInFormula("=sheet1!A1+'A b'!B2+A1", 'Sheet1', 'New one')).toBe("='New one'!A1+'A b'!B2+A1");
    expect(loseSheetInFormula('=Sheet1!A1+A1', 'sheet1')).toBe('=Sheet1!#REF!+A1');
  });

  it('show in R1C1 as seen from a cell', () => expect(toR1C1('=A1+$B$2+C3:D4+B:B', 2, 2)).toBe('=R[-2]C[-2]+R2C2+RC:R[1]C[1]+C[-1]'));
});
