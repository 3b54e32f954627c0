import type { SheetOutline, WorkbookSource } from '../../workbook';
import { countsFrom1904 } from './date-system';
import { isTooLarge } from './errors';
import { ReadPace } from './read-pace';
import { SheetReading } from './read-sheet';
import { ask, type ExcelApi } from './requests';

/** A sheet as Excel lists it. */
interface ListedSheet extends SheetOutline {
  readonly id: string;
  /** Columns that are in use, at least one. */
  readonly columns: number;
}

/** Cells that most sheets show their first dates in. */
const sampleArea = 'A1:AN8';

const visible = 'Visible';

/** Names, visibility and bounds of all sheets, and which day serial numbers count from. */
async function listSheets(context: Excel.RequestContext): Promise<{ name: string; date1904: boolean; sheets: readonly ListedSheet[] }> {
  const { workbook } = context;
  workbook.load('name');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const sheets = workbook.worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === visible }));
  const { used, samples } = await boundsOf(context, sheets);
  return {
    name: workbook.name,
    date1904: countsFrom1904(samples.flatMap(cellsOf)),
    sheets: sheets.map((sheet, at) => {
      const range = used[at];
      const isUsed = range?.isNullObject === false;
      return { ...sheet, claimedRows: isUsed ? range.rowIndex + range.rowCount : 0, columns: isUsed ? range.columnCount : 1 };
    }),
  };
}

/** Bounds of the values of each sheet, and the first cells of each for a look at their dates, in one request. */
async function boundsOf(context: Excel.RequestContext, sheets: readonly { readonly id: string }[], withSamples = true) {
  const { worksheets } = context.workbook;
  const used = sheets.map(({ id }) => {
    const range = worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load('rowIndex,rowCount,columnCount');
    return range;
  });
  const samples = (withSamples ? sheets : []).map(({ id }) => {
    const range = worksheets.getItem(id).getRange(sampleArea);
    range.load('values,text');
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (!withSamples || !isTooLarge(error)) throw error;
    return boundsOf(context, sheets, false);
  }
  return { used, samples };
}

const cellsOf = ({ values, text }: Excel.Range): { readonly value: unknown; readonly text: string | undefined }[] =>
  values.flatMap((cells, row) => cells.map((value: unknown, column) => ({ value, text: text[row]?.[column] })));

/** The workbook that is open in Excel as a source of rows. */
export const openSource = (excel: ExcelApi) =>
  ask(excel, async (context): Promise<WorkbookSource> => {
    const { name, date1904, sheets } = await listSheets(context);
    const pace = new ReadPace();
    return {
      name,
      date1904,
      sheets: sheets.map(({ name: sheet, visible: isVisible, claimedRows }) => ({ name: sheet, visible: isVisible, claimedRows })),
      readRows: (wanted, take) => {
        const sheet = sheets.find((candidate) => candidate.name === wanted);
        if (!sheet) throw new Error(`no sheet ${wanted} was listed`);
        return ask(excel, (inContext) => new SheetReading(inContext, sheet.id, pace).read(sheet.columns, take), sheet.name);
      },
    };
  });
