import { SaxesParser } from 'saxes';
import { writeWorkbook } from '../../../src/adapters/xlsx/write-workbook';
import { entryText, zipEntries } from './zoo';
import { everything } from './zoo-everything';

/** Names of the elements directly inside the root, and inside each element of a given name. */
function childNames(xml: string, parent?: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (parent === undefined ? open.length === 1 : open.at(-1) === parent) names.push(name);
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return names;
}

const worksheetOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate ' +
  'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks ' +
  'colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst';
const workbookOrder =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const styleOrder = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';
const tableOrder = 'autoFilter sortState tableColumns tableStyleInfo extLst';

/** Positions of names in the order of the schema; fails on a name that it does not know. */
const positions = (names: readonly string[], order: string): readonly number[] => names.map((name) => order.split(' ').indexOf(name));

describe('the parts of a new workbook', () => {
  it.each([
    ['xl/worksheets/sheet1.xml', undefined, worksheetOrder, 13],
    ['xl/worksheets/sheet1.xml', 'sheetPr', 'tabColor outlinePr pageSetUpPr', 2],
    ['xl/worksheets/sheet1.xml', 'headerFooter', 'oddHeader oddFooter', 2],
    ['xl/workbook.xml', undefined, workbookOrder, 4],
    ['xl/styles.xml', undefined, styleOrder, 8],
    ['xl/styles.xml', 'dxf', 'font numFmt fill alignment border protection', 1],
    ['xl/tables/table1.xml', undefined, tableOrder, 3],
  ])('%s, inside %s, is in the order of the schema', async (part, parent, order, least) => {
    const names = childNames(entryText(await writeWorkbook(everything()), part), parent);
    const found = parent === 'dxf' ? positions(names.slice(0, 3), order) : positions(names, order);
    expect(new Set(names).size).toBeGreaterThanOrEqual(least);
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('are all declared, and all that is declared is there', async () => {
    const bytes = await writeWorkbook(everything());
    const declared = [...entryText(bytes, '[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    const parts = [...zipEntries(bytes).keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
    expect([...declared].sort()).toEqual([...parts].sort());
  });

  it('are the same bytes for the same plan, without the time of writing', async () => {
    const [first, second] = [await writeWorkbook(everything()), await writeWorkbook(everything())];
    expect(Buffer.compare(first, second)).toBe(0);
    // Time and date of the first entry: midnight of 01/01/1980.
    expect(Buffer.from(first).readUInt32LE(10)).toBe(0x0021_0000);
  });

  it('count what they hold', async () => {
    const styles = entryText(await writeWorkbook(everything()), 'xl/styles.xml');
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      const count = Number(new RegExp(`<${list} count="(\\d+)"`).exec(styles)?.[1]);
      expect([list, childNames(styles, list).length]).toEqual([list, count]);
    }
  });
});
