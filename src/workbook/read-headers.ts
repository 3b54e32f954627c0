import type { AnySheet, Column, SheetLayout } from '../domain/model';
import { failed, ok, type Problem, type Result } from '../domain/problems';
import { cellAddress } from './a1';
import type { CellValue } from './cell-value';
import { cellText } from './read-flaw';
import type { NoteFacts, WrittenHeader } from './read-notes';
import { tidied } from './read-text';

/** Rows in which the headers are looked for: titles and notes may stand above them. */
export const headerRows = 20;

/** A row of cells with its number as Excel shows it. */
export interface GridRow {
  readonly rowNumber: number;
  readonly cells: readonly CellValue[];
}

/** How a sheet lies in a workbook, and what a person should know about it. */
export interface FoundLayout {
  readonly layout: SheetLayout;
  readonly notes: readonly NoteFacts[];
}

/** Letters and digits in small letters: what is left of a header or a sheet name when case, spaces and punctuation are set aside. */
export const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

// Better ways of matching come first: a column under the declared header wins over one under an alias.
type Match = 'exact' | 'spelling' | 'alias';

interface MatchedHeader extends WrittenHeader {
  readonly field: string;
  readonly how: Match;
  readonly column: number;
}

type HeaderIndex = ReadonlyMap<string, { readonly field: string; readonly how: 'spelling' | 'alias' }>;

const columnOf = (sheet: AnySheet, field: string): Column => (sheet.columns as Readonly<Record<string, Column>>)[field] as Column;

/** Every spelling under which a column of the sheet is known, declared headers before aliases. */
export function headerIndex(sheet: AnySheet): HeaderIndex {
  const index = new Map<string, { field: string; how: 'spelling' | 'alias' }>();
  for (const field of sheet.fields as readonly string[]) index.set(plainWords(columnOf(sheet, field).header), { field, how: 'spelling' });
  for (const field of sheet.fields as readonly string[]) {
    for (const alias of columnOf(sheet, field).aliases ?? []) {
      const words = plainWords(alias);
      if (!index.has(words)) index.set(words, { field, how: 'alias' });
    }
  }
  return index;
}

function matchRow(sheet: AnySheet, index: HeaderIndex, { rowNumber, cells }: GridRow) {
  const matched: MatchedHeader[] = [];
  const unknown: WrittenHeader[] = [];
  cells.forEach((cell, column) => {
    const header = tidied(cellText(cell));
    if (header === '') return;
    const known = index.get(plainWords(header));
    const written = { header, cell: cellAddress(rowNumber, column) };
    if (!known) unknown.push(written);
    else matched.push({ ...written, ...known, column, how: header === columnOf(sheet, known.field).header ? 'exact' : known.how });
  });
  return { rowNumber, matched, unknown, fields: new Set(matched.map(({ field }) => field)).size };
}

/**
 * How a declared sheet lies in a workbook: the header row is the one among its first rows that matches the most columns.
 * Headers that differ in case, spaces or punctuation, or that are known aliases, are accepted with a note. A column under
 * an alias is ignored beside one under the declared header; otherwise two columns of one field are a problem, since nobody
 * can say which of them counts.
 * @param name name of the sheet in the workbook
 * @param rows its first rows, at most {@link headerRows}
 */
export function findLayout(
  file: string,
  sheet: AnySheet,
  name: string,
  rows: readonly GridRow[],
): Result<FoundLayout, Problem<'repeated-header'>> {
  const index = headerIndex(sheet);
  const candidates = rows.map((row) => matchRow(sheet, index, row));
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (found, row) => (row.fields > (found?.fields ?? 0) ? row : found),
    undefined,
  );
  if (!best) {
    return ok({
      layout: { name, headerRow: rows[0]?.rowNumber ?? 1, columns: new Map() },
      notes: [{ kind: 'no-headers', sheet: name, title: sheet.title }],
    });
  }
  const columns = new Map<string, number>();
  const notes: NoteFacts[] = [];
  const ignored: WrittenHeader[] = [...best.unknown];
  for (const field of sheet.fields as readonly string[]) {
    const all = best.matched.filter((match) => match.field === field);
    const declared = all.filter(({ how }) => how !== 'alias');
    const [used, repeated] = declared.length > 0 ? declared : all;
    if (!used) continue;
    const { header } = columnOf(sheet, field);
    if (repeated) return failed('repeated-header', { file, sheet: name, header, cells: [used.cell, repeated.cell] });
    ignored.push(...all.filter((match) => match !== used));
    columns.set(field, used.column);
    if (used.how !== 'exact') notes.push({ kind: 'header', sheet: name, cell: used.cell, written: used.header, header });
  }
  return ok({
    layout: { name, headerRow: best.rowNumber, columns },
    notes: [...notes, ...columnNotes(sheet, name, columns, ignored)],
  });
}

function columnNotes(
  sheet: AnySheet,
  name: string,
  columns: ReadonlyMap<string, number>,
  ignored: readonly WrittenHeader[],
): readonly NoteFacts[] {
  const missing = (sheet.fields as readonly string[])
    .filter((field) => !columns.has(field))
    .map((field) => ({ field, header: columnOf(sheet, field).header }));
  const notes: NoteFacts[] = [];
  if (ignored.length > 0) {
    notes.push({ kind: 'unknown-columns', sheet: name, columns: ignored.map(({ header, cell }) => ({ header, cell })) });
  }
  if (missing.length > 0) notes.push({ kind: 'missing-columns', sheet: name, title: sheet.title, columns: missing });
  return notes;
}
