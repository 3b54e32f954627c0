import fc from 'fast-check';
import { openWorkbook } from '../../../src/adapters/xlsx';
import { rowsOf, workbookOf } from './fixtures/packages';

interface Cell {
  readonly kind: string | undefined;
  readonly style: number | undefined;
  readonly content: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = fc.stringMatching(/^[ -~\u00a0-\u00ff\u2026]{0,20}$/).map(escaped);
const content = fc.oneof(
  fc.constant(''),
  text.map((typed) => `<is><t>${typed}</t></is>`),
  fc.integer({ min: -9, max: 99_999 }).map((number) => `<v>${String(number)}</v>`),
);
const cell: fc.Arbitrary<Cell> = fc.record({
  kind: fc.constantFrom(undefined, 'n', 'str', 'inlineStr', 'e'),
  style: fc.option(fc.nat(9), { nil: undefined }),
  content,
});

const attributesOf = ({ kind, style }: Cell, reference: string): readonly string[] => [
  `r="${reference}"`,
  ...(style === undefined ? [] : [`s="${String(style)}"`]),
  ...(kind === undefined ? [] : [`t="${kind}"`]),
];

const rowOfCells = (cells: readonly Cell[], spelled: (attributes: readonly string[], content: string) => string): string =>
  `<row r="1">${cells.map((each, at) => spelled(attributesOf(each, `${String.fromCharCode(65 + at)}1`), each.content)).join('')}</row>`;

const asExcel = (attributes: readonly string[], inside: string): string =>
  inside === '' ? `<c ${attributes.join(' ')}/>` : `<c ${attributes.join(' ')}>${inside}</c>`;
// The same element, in spaces that no program writes: all of it goes through the parser.
const asNobody = (attributes: readonly string[], inside: string): string => `<c  ${attributes.join('  ')} >${inside}</c >`;

const read = async (row: string): Promise<unknown> => {
  const opened = await openWorkbook('district.xlsx', workbookOf(row));
  if (!opened.ok) return opened.problem;
  const rows: unknown[] = [];
  const done = await opened.value.readRows(opened.value.sheets[0]?.name ?? '', (rowNumber, cells) => {
    rows.push([rowNumber, ...cells]);
    return undefined;
  });
  return done.ok ? rows : done.problem;
};

describe('cells that are cut out of the text before the parser', () => {
  it('are read as the parser reads them, damage included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 8 }), async (cells) => {
        expect(await read(rowOfCells(cells, asExcel))).toEqual(await read(rowOfCells(cells, asNobody)));
      }),
      { numRuns: 40 },
    );
  });

  it('are cells of a row only: what stands deeper is not', async () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c><extLst><ext><c r="B1"><v>2</v></c></ext></extLst></row>';
    expect(await rowsOf(workbookOf(row))).toEqual([[1, 1]]);
  });

  it.each([
    ['out of order', '<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>', 'not in order'],
    ['of another row', '<c r="A2"><v>1</v></c>', 'stands in row 1'],
    ['of a kind that does not exist', '<c r="A1" t="zz"><v>1</v></c>', 'unknown kind'],
  ])('are refused when they are %s', async (_, cells, what) => {
    const problem = await read(`<row r="1">${cells}</row>`);
    expect(problem).toMatchObject({ code: 'damaged-workbook' });
    expect(JSON.stringify(problem)).toContain(what);
  });
});
