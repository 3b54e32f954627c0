import type { AnySheet, Row, SheetLayout } from '../domain/model';
import { ok, type Problem, type Result } from '../domain/problems';
import { matchRows, type MatchedRows } from './match-rows';
import { type NoteFacts, noteOf } from './read-notes';
import { SheetReader } from './read-rows';
import type { WorkbookReading } from './read-workbook';
import { isSheetNote, whyOfReference } from './reread-rows';
import { RowQueue } from './row-queue';
import { type Breathe, inSlices } from './slices';
import type { WorkbookSource } from './workbook-source';

/** What became of the rows of a sheet that was read again, or why only reading the whole workbook again can tell. */
export type RereadSheet =
  { readonly kind: 'matched'; readonly matched: MatchedRows } | { readonly kind: 'read-again'; readonly why: string };

/** Reads one sheet again in slices, and finds its rows of before among those of now. */
export async function rereadSheet(
  reading: WorkbookReading,
  sheet: AnySheet,
  layout: SheetLayout,
  source: WorkbookSource,
  breathe: Breathe,
): Promise<Result<RereadSheet, Problem>> {
  const again = (why: string): Result<RereadSheet> => ok({ kind: 'read-again', why });
  const reference = whyOfReference(sheet);
  if (reference !== undefined) return again(reference);
  if (!source.sheets.some(({ name }) => name === layout.name)) return again(`The sheet ${sheet.title} is no longer there.`);
  const queue = new RowQueue();
  const done = await source.readRows(layout.name, queue.take);
  if (!done.ok) return done;
  const reader = new SheetReader(source.name, sheet, layout.name, reading);
  await queue.passOn(reader.take, breathe, () => false);
  const read = reader.finish();
  if (!read.ok) return read;
  const { rows, notes } = read.value;
  const isSame = rows.layout !== undefined && isSameLayout(rows.layout, layout) && saySame(notes, reading, layout);
  if (!isSame) return again(`The headers of the sheet ${sheet.title} were touched.`);
  const matched = await inSlices(matchRows(sheet, reading.book.rows(sheet) as readonly Row[], rows.rows), breathe);
  return ok({ kind: 'matched', matched });
}

const isSameLayout = (a: SheetLayout, b: SheetLayout): boolean =>
  a.headerRow === b.headerRow &&
  a.columns.size === b.columns.size &&
  [...a.columns].every(([field, column]) => b.columns.get(field) === column);

// What was noted about headers stands in the notes of the reading; flawed cells are noted anew after each change.
function saySame(notes: readonly NoteFacts[], reading: WorkbookReading, { name }: SheetLayout): boolean {
  const said = (note: NoteFacts): boolean => isSheetNote(note) && note.kind !== 'flawed-cells' && note.sheet === name;
  const now = notes.filter(said).map((note) => noteOf(note).sentence);
  const before = reading.notes.filter(said).map(({ sentence }) => sentence);
  return JSON.stringify(now) === JSON.stringify(before);
}
