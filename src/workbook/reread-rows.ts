import { type AnySheet, type Book, type Row, type RowChange, serSheets, type SheetLayout } from '../domain/model';
import type { CellValue } from './cell-value';
import { saysTheSame } from './match-rows';
import { headerRows, headersIn } from './read-headers';
import { NoticedCells } from './read-noticed-cells';
import { type NoteFacts, noteOf, type ReadNote } from './read-notes';
import { SheetReader } from './read-rows';
import type { WorkbookReading } from './read-workbook';

/** Rows of a sheet in which somebody wrote, as they stand now. */
export interface TouchedRows {
  /** Name of the sheet in the workbook. */
  readonly sheet: string;
  /** First and last row, 1-based, both included. */
  readonly from: number;
  readonly to: number;
  /** The cells from column A on, row by row; a row or a cell that is left out is blank. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** What became of rows that were read again, or why only reading the whole workbook again can tell. */
export type Reread =
  { readonly kind: 'changes'; readonly changes: readonly RowChange[] } | { readonly kind: 'read-again'; readonly why: string };

/** Reads touched rows again under the headers and codes of the reading. Sheets that are none of SER's change nothing. */
export function rereadRows(reading: WorkbookReading, touched: readonly TouchedRows[]): Reread {
  const changes: RowChange[] = [];
  for (const [name, areas] of bySheet(touched)) {
    const sheet = sheetNamed(reading.book, name);
    const layout = sheet && reading.book.sheet(sheet).layout;
    if (!sheet || !layout) continue;
    const why = whyReadAgain(sheet, layout, areas);
    if (why !== undefined) return { kind: 'read-again', why };
    const change = changeOf(reading, sheet, layout, areas);
    if (change.gone.length + change.added.length > 0) changes.push(change);
  }
  return { kind: 'changes', changes };
}

/** The declared sheet that stands in the workbook under a name; undefined when the name is that of another sheet. */
export const sheetNamed = (book: Book, name: string): AnySheet | undefined =>
  (serSheets as readonly AnySheet[]).find((sheet) => book.sheet(sheet).layout?.name === name);

/** Why a change of a reference sheet asks for all to be read again; undefined for a sheet of records. */
export const whyOfReference = (sheet: AnySheet): string | undefined =>
  sheet.holds === 'reference' ? `The sheet ${sheet.title} decides about other records.` : undefined;

function bySheet(touched: readonly TouchedRows[]): ReadonlyMap<string, readonly TouchedRows[]> {
  const areas = new Map<string, TouchedRows[]>();
  for (const area of touched) areas.set(area.sheet, [...(areas.get(area.sheet) ?? []), area]);
  return areas;
}

function whyReadAgain(sheet: AnySheet, layout: SheetLayout, areas: readonly TouchedRows[]): string | undefined {
  const reference = whyOfReference(sheet);
  if (reference !== undefined) return reference;
  if (layout.columns.size === 0) return `The sheet ${sheet.title} had no headers.`;
  for (const { from, rows } of areas) {
    if (from <= layout.headerRow) return `The headers of the sheet ${sheet.title} were touched.`;
    const near = rows.slice(0, Math.max(0, headerRows + 1 - from));
    if (near.some((cells) => headersIn(sheet, cells) > layout.columns.size)) return `The sheet ${sheet.title} may have other headers now.`;
  }
  return undefined;
}

function changeOf(reading: WorkbookReading, sheet: AnySheet, layout: SheetLayout, areas: readonly TouchedRows[]): RowChange {
  const before = reading.book.rows(sheet) as readonly Row[];
  const isTouched = ({ rowNumber }: Row): boolean => areas.some(({ from, to }) => rowNumber >= from && rowNumber <= to);
  const were = new Map(before.filter(isTouched).map((row) => [row.rowNumber, row]));
  const rows: Row[] = before.filter((row) => !were.has(row.rowNumber));
  const added: Row[] = [];
  for (const row of readUnder(reading, sheet, layout, areas)) {
    const known = were.get(row.rowNumber);
    if (known && saysTheSame(known, row)) {
      were.delete(row.rowNumber);
      rows.push(known);
    } else {
      added.push(row);
      rows.push(row);
    }
  }
  return { sheet, gone: [...were.values()], added, rows: rows.sort((a, b) => a.rowNumber - b.rowNumber) };
}

function readUnder(reading: WorkbookReading, sheet: AnySheet, layout: SheetLayout, areas: readonly TouchedRows[]): readonly Row[] {
  const reader = new SheetReader(reading.book.name, sheet, layout.name, reading);
  reader.resume(layout);
  const cellsOf = new Map<number, readonly CellValue[]>();
  for (const { from, rows } of areas) for (const [at, cells] of rows.entries()) cellsOf.set(from + at, cells);
  for (const [rowNumber, cells] of [...cellsOf].sort(([a], [b]) => a - b)) reader.take(rowNumber, cells);
  const read = reader.finish();
  return read.ok ? read.value.rows.rows : [];
}

const beforeSheets: readonly NoteFacts['kind'][] = ['dates-from-1904', 'other-sheets', 'missing-sheets', 'sheet-name'];

type SheetNote = Extract<
  NoteFacts,
  { readonly kind: 'no-headers' | 'header' | 'second-column' | 'unknown-columns' | 'missing-columns' | 'flawed-cells' }
>;

const ofSheets: readonly NoteFacts['kind'][] = [
  'no-headers',
  'header',
  'second-column',
  'unknown-columns',
  'missing-columns',
  'flawed-cells',
] satisfies readonly SheetNote['kind'][];

/** Whether a note is about the headers or cells of one sheet. */
export const isSheetNote = (note: NoteFacts): note is SheetNote => ofSheets.includes(note.kind);

/** A reading with the rows of a changed book: the notes about flawed cells of the changed sheets are written anew. */
export function changedReading(reading: WorkbookReading, book: Book, changed: readonly AnySheet[]): WorkbookReading {
  const sheetNotes = (serSheets as readonly AnySheet[]).flatMap((sheet): readonly ReadNote[] => {
    const { layout, rows } = book.sheet(sheet);
    if (!layout) return [];
    const notes = reading.notes.filter((note) => isSheetNote(note) && note.sheet === layout.name);
    if (!changed.includes(sheet)) return notes;
    const noticed = new NoticedCells(sheet);
    for (const { flaws, rowNumber } of rows) if (flaws.length > 0) noticed.take(flaws, rowNumber);
    return [...notes.filter(({ kind }) => kind !== 'flawed-cells'), ...noticed.notes(layout).map(noteOf)];
  });
  const isBefore = ({ kind }: ReadNote): boolean => beforeSheets.includes(kind);
  const isAfter = (note: ReadNote): boolean => !isBefore(note) && !isSheetNote(note);
  return { ...reading, book, notes: [...reading.notes.filter(isBefore), ...sheetNotes, ...reading.notes.filter(isAfter)] };
}
