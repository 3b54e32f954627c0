import { type AnySheet, columnOf, type SheetLayout } from '../domain/model';
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

/** How good a match is: 0 under the declared header, then its aliases in their order. */
interface Match {
  readonly field: string;
  readonly rank: number;
}

interface MatchedHeader extends WrittenHeader, Match {
  readonly column: number;
}

/** Every spelling under which a column of the sheet is known, without case, spaces and punctuation; declared headers win over aliases. */
export function headerIndex(sheet: AnySheet): ReadonlyMap<string, Match> {
  const index = new Map<string, Match>();
  const fields = sheet.fields;
  for (const field of fields) index.set(plainWords(columnOf(sheet, field).header), { field, rank: 0 });
  for (const field of fields) {
    columnOf(sheet, field).aliases.forEach((alias, at) => {
      const words = plainWords(alias);
      if (!index.has(words)) index.set(words, { field, rank: at + 1 });
    });
  }
  return index;
}

function matchRow(index: ReadonlyMap<string, Match>, { rowNumber, cells }: GridRow) {
  const matched: MatchedHeader[] = [];
  const unknown: WrittenHeader[] = [];
  cells.forEach((cell, column) => {
    // A heading that is wrapped by hand is still the same heading.
    const header = cellText(cell).replace(/\r?\n/g, ' ');
    if (tidied(header) === '') return;
    const known = index.get(plainWords(header));
    const written = { header, cell: cellAddress(rowNumber, column) };
    if (known) matched.push({ ...written, ...known, column });
    else unknown.push(written);
  });
  return { rowNumber, matched, unknown, fields: new Set(matched.map(({ field }) => field)).size };
}

/** How many fields of a sheet the cells of a row name as headers. */
export const headersIn = (sheet: AnySheet, cells: readonly CellValue[]): number =>
  matchRow(headerIndex(sheet), { rowNumber: 1, cells }).fields;

/**
 * How a declared sheet lies in a workbook: the header row is the one among its first rows that matches the most columns.
 * Headers that differ in case, spaces or punctuation, or that are known aliases, are accepted with a note. Where a field
 * stands under several headers, the declared one counts and then the better alias, and the others are ignored with a note;
 * the same header twice is a problem, since nobody can say which of them counts.
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
  const candidates = rows.map((row) => matchRow(index, row));
  const most = Math.max(0, ...candidates.map(({ fields }) => fields));
  const headers = candidates.find(({ fields }) => fields === most);
  if (!headers || most === 0) {
    return ok({
      layout: { name, headerRow: rows[0]?.rowNumber ?? 1, columns: new Map() },
      notes: [{ kind: 'no-headers', sheet: name, title: sheet.title }],
    });
  }
  const columns = new Map<string, number>();
  const notes: NoteFacts[] = [];
  for (const field of sheet.fields) {
    const [used, ...others] = headers.matched.filter((match) => match.field === field).sort((a, b) => a.rank - b.rank);
    if (!used) continue;
    const { header } = columnOf(sheet, field);
    const repeated = others.find(({ rank }) => rank === used.rank);
    if (repeated) return failed('repeated-header', { file, sheet: name, header: used.header, cells: [used.cell, repeated.cell] });
    columns.set(field, used.column);
    if (used.header !== header) notes.push({ kind: 'header', sheet: name, cell: used.cell, written: used.header, header });
    for (const other of others)
      notes.push({ kind: 'second-column', sheet: name, used: writtenOf(used), ignored: writtenOf(other), header });
  }
  const layout = { name, headerRow: headers.rowNumber, columns };
  return ok({ layout, notes: [...notes, ...columnNotes(sheet, layout, headers.unknown)] });
}

const writtenOf = ({ header, cell }: WrittenHeader): WrittenHeader => ({ header, cell });

function columnNotes(sheet: AnySheet, { name, columns }: SheetLayout, unknown: readonly WrittenHeader[]): readonly NoteFacts[] {
  const missing = sheet.fields.filter((field) => !columns.has(field)).map((field) => ({ field, header: columnOf(sheet, field).header }));
  const notes: NoteFacts[] = [];
  if (unknown.length > 0) notes.push({ kind: 'unknown-columns', sheet: name, columns: unknown });
  if (missing.length > 0) notes.push({ kind: 'missing-columns', sheet: name, title: sheet.title, columns: missing });
  return notes;
}
