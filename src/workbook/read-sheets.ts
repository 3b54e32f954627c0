import { type AnySheet, serSheets } from '../domain/model';
import { failed, ok, type Problem, type Result } from '../domain/problems';
import { readMeName } from './plan-ser-sheet';
import { plainWords } from './read-headers';
import type { NoteFacts } from './read-notes';
import type { SheetOutline } from './workbook-source';

/** Which sheets of a workbook are which declared ones. */
export interface FoundSheets {
  /** Name in the workbook of each declared sheet that is there. */
  readonly names: ReadonlyMap<AnySheet, string>;
  readonly notes: readonly NoteFacts[];
}

/**
 * The declared sheets of a workbook, by title, without regard to case, spaces and punctuation. A problem when the file has
 * no sheet at all, when two read as the same declaration, or when none holds records of students.
 */
export function findSheets(
  file: string,
  outlines: readonly SheetOutline[],
): Result<FoundSheets, Problem<'no-sheets' | 'no-ser-sheets' | 'ambiguous-sheet'>> {
  if (outlines.length === 0) return failed('no-sheets', { file });
  const names = new Map<AnySheet, string>();
  const notes: NoteFacts[] = [];
  const missing: string[] = [];
  for (const sheet of serSheets as readonly AnySheet[]) {
    const title = plainWords(sheet.title);
    const [found, second] = outlines.filter(({ name }) => plainWords(name) === title);
    if (found && second) return failed('ambiguous-sheet', { file, sheet: sheet.title, names: [found.name, second.name] });
    if (!found) {
      missing.push(sheet.title);
      continue;
    }
    names.set(sheet, found.name);
    if (found.name !== sheet.title) notes.push({ kind: 'sheet-name', sheet: found.name, title: sheet.title });
  }
  if (![...names.keys()].some(({ holds }) => holds === 'records')) {
    return failed('no-ser-sheets', { file, sheets: outlines.map(({ name }) => name) });
  }
  const used = new Set(names.values());
  const others = outlines.map(({ name }) => name).filter((name) => !used.has(name) && name !== readMeName);
  if (missing.length > 0) notes.push({ kind: 'missing-sheets', titles: missing });
  if (others.length > 0) notes.push({ kind: 'other-sheets', names: others });
  return ok({ names, notes });
}
