import {
  type PackageArchive,
  type XlsxSource,
  openWorkbook as openFile,
  parseXml,
  readRelationships,
  settle,
  valueOf,
} from '../../src/adapters/xlsx';
import { type Problem, type Result } from '../../src/domain/problems';
import { CellError, type CellValue, cellPosition } from '../../src/workbook';
import { HostError, type LoadedCell, type LoadedSheet, type Workbook, loadWorkbook } from '../host/model';
import { type FileName, readNames } from './read-names';
import { readSheetParts } from './read-sheet-parts';
import { type FileStyles, readStyles } from './read-styles';

const days1904 = 1462;

const isDate = (format: string | undefined): boolean =>
  format !== undefined && /[dmyh]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

const loadedCell = (cell: CellValue): LoadedCell => (cell instanceof CellError ? { error: cell.code } : cell);

type Rows = LoadedCell[][];

/** The rows of a sheet from row 1 on; a problem is thrown as what `settle` takes. */
const readValues = async (source: XlsxSource, sheet: string): Promise<Rows> => {
  const rows: Rows = [];
  const read = await source.readRows(sheet, (rowNumber, cells) => {
    while (rows.length < rowNumber - 1) rows.push([]);
    rows.push(cells.map(loadedCell));
    return undefined;
  });
  valueOf(read);
  return rows;
};

const addFormulas = (rows: Rows, formulas: ReadonlyMap<string, string>): void => {
  for (const [address, formula] of formulas) {
    const { rowNumber, column } = cellPosition(address);
    while (rows.length < rowNumber) rows.push([]);
    const cells = rows[rowNumber - 1] ?? [];
    while (cells.length < column) cells.push(undefined);
    const value = cells[column];
    const held = typeof value === 'object' && value !== null && 'error' in value ? value : { value: value as string };
    cells[column] = value === undefined ? { formula } : { ...held, formula };
  }
};

interface FileTable {
  readonly name: string;
  readonly address: string;
  readonly style?: string;
  readonly showTotals: boolean;
  readonly showHeaders: boolean;
}

const readTable = async (
  archive: PackageArchive,
  part: NonNullable<ReturnType<PackageArchive['find']>>,
): Promise<FileTable | undefined> => {
  let found: FileTable | undefined;
  await parseXml(archive, part, part.name, {
    open: (name, attributes, depth) => {
      const { displayName, ref, totalsRowCount, headerRowCount } = attributes;
      if (depth === 1 && name === 'table' && displayName !== undefined && ref !== undefined) {
        found = { name: displayName, address: ref, showTotals: Number(totalsRowCount ?? 0) > 0, showHeaders: headerRowCount !== '0' };
      }
      if (name === 'tableStyleInfo' && found !== undefined) found = { ...found, style: attributes['name'] ?? '' };
      return undefined;
    },
  });
  return found;
};

const readTables = async (archive: PackageArchive, sheetPart: string): Promise<readonly FileTable[]> => {
  const tables: FileTable[] = [];
  for (const { kind, part } of await readRelationships(archive, sheetPart)) {
    const table = kind === 'table' && part !== undefined ? await readTable(archive, part) : undefined;
    if (table !== undefined) tables.push(table);
  }
  return tables;
};

const readSheet = async (source: XlsxSource, position: number, styles: FileStyles): Promise<LoadedSheet> => {
  const { archive, outline } = source;
  const outlined = outline.sheets[position];
  if (outlined === undefined) throw new Error('a sheet was listed that is not there');
  const { name, visible, part } = outlined;
  const rows = await readValues(source, name);
  const { sheet, formulas } = await readSheetParts(archive, part, styles);
  addFormulas(rows, formulas);
  return { ...sheet, name, visibility: visible ? 'Visible' : 'Hidden', rows, tables: await readTables(archive, part.name) };
};

/** A name that the model refuses, such as one of another workbook, is left out. */
const addNames = (workbook: Workbook, names: readonly FileName[]): void => {
  for (const { name, refersTo, sheet } of names) {
    const scope = sheet === undefined ? workbook : workbook.worksheets.items[sheet];
    try {
      scope?.names.add(name, refersTo);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
};

/** Serial numbers that count from 1904 become those that count from 1900, as the grid shows no others. */
const countFrom1900 = (workbook: Workbook): void => {
  for (const sheet of workbook.worksheets.items) {
    const { used } = sheet.cells;
    if (used === undefined) continue;
    sheet.cells.each(used, (row, column, { value, formula }) => {
      if (typeof value !== 'number' || !isDate(sheet.styles.at(row, column).numberFormat)) return;
      sheet.cells.set(row, column, value + days1904, formula);
    });
  }
};

const readModel = async (source: XlsxSource): Promise<Workbook> => {
  const styles = await readStyles(source.archive);
  const sheets: LoadedSheet[] = [];
  for (let position = 0; position < source.outline.sheets.length; position += 1) sheets.push(await readSheet(source, position, styles));
  // Excel shows a workbook with at least one sheet.
  if (sheets.every(({ visibility }) => visibility === 'Hidden') && sheets[0] !== undefined)
    sheets[0] = { ...sheets[0], visibility: 'Visible' };
  const workbook = loadWorkbook({ name: source.name, sheets });
  addNames(workbook, await readNames(source.archive, source.outline.part));
  if (source.date1904) countFrom1900(workbook);
  workbook.events.take();
  workbook.isDirty = false;
  return workbook;
};

/**
 * The model of a workbook file, read here and nowhere else: values, formulas with their last results, looks, tables, checks on typing,
 * conditional formats, names, panes, sizes, what is hidden. Charts, pictures, comments and macros are left out; of formulas that a file
 * shares among cells only the first is kept. Dates that count from 1904 become such that count from 1900.
 * Fails when the bytes are no workbook, are damaged, or are beyond a limit.
 * @param name file name, for messages
 */
export const openWorkbook = (bytes: Uint8Array, name: string): Promise<Result<Workbook, Problem>> =>
  settle(async () => readModel(valueOf(await openFile(name, bytes))));
