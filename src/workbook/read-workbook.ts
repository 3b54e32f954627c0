import { calendarsOf } from '../domain/calendar';
import type { Context } from '../domain/context';
import type { Day } from '../domain/day';
import { type AnySheet, Book, CodeBook, codesSheet, type RowOf, serSheets, settingsSheet, type SheetRows } from '../domain/model';
import { failed, ok, type Problem, type Result } from '../domain/problems';
import { defaultSettings, type Settings } from '../domain/settings';
import type { Reading } from './read-cell';
import { readCodes } from './read-codes-sheet';
import { type NoteFacts, noteOf, type ReadNote } from './read-notes';
import { type ReadSheet, SheetReader } from './read-rows';
import { readSettings } from './read-settings';
import { findSheets } from './read-sheets';
import { RowQueue } from './row-queue';
import { type Breathe, inSlices } from './slices';
import type { TakeRow, WorkbookSource } from './workbook-source';

/** A workbook as it was read. */
export interface WorkbookReading {
  readonly book: Book;
  readonly codes: CodeBook;
  readonly settings: Settings;
  /** Whether serial numbers count from 1904. */
  readonly date1904: boolean;
  /** What a person should know about how it was read, sheet by sheet; none for a complete workbook in our own words. */
  readonly notes: readonly ReadNote[];
  /** What a check of the workbook depends on beside its records. */
  readonly contextFor: (asOf: Day) => Context;
}

/** How far reading has come: told about every thousand rows. */
export interface ReadProgress {
  readonly sheet: string;
  /** Rows read so far, in all sheets. */
  readonly rows: number;
  /** Rows that the workbook claims to have, where it does; the claim may be wrong. */
  readonly claimedRows: number | undefined;
  /** The same of this sheet alone. */
  readonly ofSheet: { readonly rows: number; readonly claimedRows: number | undefined };
}

/** What a caller may want while a workbook is read. */
export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Asked about every thousand rows; true ends the reading with a problem. */
  readonly isStopped?: () => boolean;
  /** Asked often while rows become records; without it, all is done without a pause. */
  readonly breathe?: Breathe;
}

const rowsPerReport = 1000;

/** Reads the sheets of one workbook, one after the other, counting rows over all of them. */
class Reader {
  private readonly source: WorkbookSource;
  private readonly names: ReadonlyMap<AnySheet, string>;
  private readonly options: ReadOptions;
  private readonly claimedRows: number | undefined;
  private rows = 0;
  private sheetRows = 0;
  private stopped = false;

  constructor(source: WorkbookSource, names: ReadonlyMap<AnySheet, string>, options: ReadOptions) {
    this.source = source;
    this.names = names;
    this.options = options;
    const used = new Set(names.values());
    const claims = source.sheets.filter(({ name }) => used.has(name)).map(({ claimedRows }) => claimedRows);
    this.claimedRows = claims.includes(undefined) ? undefined : claims.reduce<number>((sum, claim) => sum + (claim ?? 0), 0);
  }

  /** A declared sheet; no rows and no layout when the workbook lacks it. */
  async read(sheet: AnySheet, reading: Reading): Promise<Result<ReadSheet, Problem>> {
    const name = this.names.get(sheet);
    if (name === undefined) return ok({ rows: { sheet, layout: undefined, rows: [] }, notes: [] });
    const reader = new SheetReader(this.source.name, sheet, name, reading);
    const queue = this.options.breathe && new RowQueue();
    this.sheetRows = 0;
    const take: TakeRow = (rowNumber, cells) => {
      this.stopped = this.isStoppedAt(name);
      return this.stopped ? 'stop' : (queue ?? reader).take(rowNumber, cells);
    };
    const done = await this.source.readRows(name, take);
    if (!done.ok) return done;
    if (queue) await this.passOn(queue, reader.take);
    return this.stopped ? failed('reading-stopped', { file: this.source.name }) : reader.finish();
  }

  private async passOn(queue: RowQueue, take: TakeRow): Promise<void> {
    const { breathe = () => undefined, isStopped = () => false } = this.options;
    if (!this.stopped) this.stopped = !(await queue.passOn(take, breathe, isStopped));
  }

  private isStoppedAt(sheet: string): boolean {
    this.sheetRows += 1;
    if (this.rows++ % rowsPerReport !== 0) return false;
    const claimed = this.source.sheets.find(({ name }) => name === sheet)?.claimedRows;
    const ofSheet = { rows: this.sheetRows, claimedRows: claimed };
    this.options.onProgress?.({ sheet, rows: this.rows, claimedRows: this.claimedRows, ofSheet });
    return this.options.isStopped?.() === true;
  }
}

/**
 * A workbook as records, settings and codes. The Codes sheet is read first, since every other sheet is read by it; rows
 * become records as they come, and no grid is kept.
 * @returns the reading, or why there is none: a sheet or a header that stands twice, no SER sheet, a damaged file, a stop
 */
export async function readWorkbook(source: WorkbookSource, options: ReadOptions = {}): Promise<Result<WorkbookReading, Problem>> {
  const found = findSheets(source.name, source.sheets);
  if (!found.ok) return found;
  const reader = new Reader(source, found.value.names, options);
  const bySheet = new Map<AnySheet, ReadSheet>();
  const notes: NoteFacts[] = [...(source.date1904 ? [{ kind: 'dates-from-1904' } as const] : []), ...found.value.notes];

  let reading: Reading = { codes: new CodeBook(), date1904: source.date1904 };
  const codesRead = await reader.read(codesSheet, reading);
  if (!codesRead.ok) return codesRead;
  bySheet.set(codesSheet, codesRead.value);
  const district = codesOf(codesRead.value.rows);
  reading = { ...reading, codes: district.codes };

  for (const sheet of serSheets as readonly AnySheet[]) {
    if (bySheet.has(sheet)) continue;
    const read = await reader.read(sheet, reading);
    if (!read.ok) return read;
    bySheet.set(sheet, read.value);
  }
  const sheets = (serSheets as readonly AnySheet[]).map((sheet) => bySheet.get(sheet)).filter((read) => read !== undefined);
  const steps = Book.inSteps(
    source.name,
    sheets.map(({ rows }) => rows),
  );
  const book = await inSlices(steps, options.breathe);
  const { settings, notes: settingNotes } = settingsOf(book, source.date1904);
  const calendars = calendarsOf(book, settings);
  notes.push(...sheets.flatMap((read) => read.notes), ...settingNotes, ...district.notes);
  return ok({
    book,
    codes: district.codes,
    settings,
    date1904: source.date1904,
    notes: notes.map(noteOf),
    contextFor: (asOf) => ({ asOf, calendars, settings, codes: district.codes }),
  });
}

function codesOf({ rows, layout }: SheetRows): { readonly codes: CodeBook; readonly notes: readonly NoteFacts[] } {
  return layout ? readCodes(rows as readonly RowOf<typeof codesSheet>[], layout) : { codes: new CodeBook(), notes: [] };
}

function settingsOf(book: Book, date1904: boolean): { readonly settings: Settings; readonly notes: readonly NoteFacts[] } {
  const { rows, layout } = book.sheet(settingsSheet);
  return layout ? readSettings(rows, layout, date1904) : { settings: defaultSettings, notes: [] };
}
