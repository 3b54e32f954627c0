import type { Result } from '../../domain/problems';
import type { MarkPlan, PlanFormat } from '../../workbook';
import { bookEdits, openBook } from './mark-book';
import { OwnSheetWriter } from './mark-own-sheets';
import { PackageChange } from './mark-package';
import type { FoundMark, OpenSheet } from './mark-sheet-xml';
import { markEdits, marksOf, openSheet } from './mark-sheet-xml';
import type { OpenStyles } from './mark-styles';
import { openStyles, styleEdits } from './mark-styles';
import type { PackageArchive, PackagePart } from './package-archive';
import { openPackage } from './package-archive';
import { bytesInMemory } from './package-bytes';
import { refuse, settle, valueOf } from './package-refusal';
import { readRelationships } from './read-relationships';
import type { WorkbookOutline } from './read-workbook';
import { readWorkbookOutline } from './read-workbook';
import { checkSheets } from './write-limits';
import { collected, encoded } from './write-package';
import { contentTypes } from './write-parts';
import { StyleTables, styleSheetXml } from './write-styles';
import type { Dialect } from './write-xml';

const signature = 'SER-WORKBENCH';

/** Whether a sheet may hold marks of ours. Its bytes are looked through as they are inflated, so that most sheets are never held. */
async function isSigned(archive: PackageArchive, part: PackagePart): Promise<boolean> {
  const decoder = new TextDecoder('latin1');
  let found = false;
  let tail = '';
  await archive.inflate(part, (bytes) => {
    const text = tail + decoder.decode(bytes);
    found = text.includes(signature);
    tail = text.slice(-signature.length);
    return found ? 'stop' : undefined;
  });
  return found;
}

/** A signed workbook would show a broken signature in the copy. */
async function refuseSigned(archive: PackageArchive): Promise<void> {
  const signed = archive.parts.some(({ name }) => name.toLowerCase().startsWith('_xmlsignatures/'));
  const related = (await readRelationships(archive, '')).some(({ kind }) => kind === 'origin');
  if (signed || related) refuse('signed-workbook', { file: archive.file });
}

/** The marks by sheet part. A sheet that the workbook does not have is a bug of the planner. */
function marksBySheet(plan: MarkPlan, outline: WorkbookOutline): ReadonlyMap<PackagePart, readonly PlanFormat[]> {
  const bySheet = new Map<PackagePart, readonly PlanFormat[]>();
  for (const { sheet, formats } of plan.marks) {
    const found = outline.sheets.find(({ name }) => name === sheet);
    if (found === undefined) throw new RangeError(`No sheet ${sheet} to be marked`);
    bySheet.set(found.part, [...(bySheet.get(found.part) ?? []), ...formats]);
  }
  return bySheet;
}

/** The sheets that are marked, were marked before, or are ours. */
async function openSheets(
  change: PackageChange,
  outline: WorkbookOutline,
  marked: ReadonlySet<PackagePart>,
): Promise<ReadonlyMap<PackagePart, OpenSheet>> {
  const opened = new Map<PackagePart, OpenSheet>();
  for (const { part } of outline.sheets) {
    if (marked.has(part) || (await isSigned(change.archive, part))) opened.set(part, openSheet(await change.open(part)));
  }
  return opened;
}

/** The style sheet of the workbook, or nothing when it has none. */
async function stylesOf(change: PackageChange, outline: WorkbookOutline): Promise<OpenStyles | undefined> {
  const part = (await readRelationships(change.archive, outline.part.name)).find(({ kind }) => kind === 'styles')?.part;
  return part === undefined ? undefined : openStyles(await change.open(part));
}

async function applyPlan(change: PackageChange, plan: MarkPlan): Promise<void> {
  const outline = await readWorkbookOutline(change.archive);
  const book = openBook(await change.open(outline.part));
  const marks = marksBySheet(plan, outline);
  const opened = await openSheets(change, outline, new Set(marks.keys()));
  const existing = await stylesOf(change, outline);
  const styles = existing?.tables ?? new StyleTables();
  for (const [part, sheet] of opened) change.edit(sheet.part, markEdits(sheet, marks.get(part) ?? [], styles));
  const own = await new OwnSheetWriter(change, book, outline, styles).write(plan.sheets, opened);
  change.edit(book.part, bookEdits(book, own.added, own.names, own.refilled));
  if (existing !== undefined) change.edit(existing.part, styleEdits(existing));
  else if (styles.isLonger) await addStyles(change, outline, styles, book.dialect);
}

async function addStyles(change: PackageChange, outline: WorkbookOutline, styles: StyleTables, dialect: Dialect): Promise<void> {
  const folder = outline.part.name.slice(0, outline.part.name.lastIndexOf('/') + 1);
  const name = change.freeName(`${folder}styles`, '.xml');
  change.add(name, [...encoded([styleSheetXml(styles, dialect)])], contentTypes.styles);
  await change.relate(outline.part.name, [{ type: `${dialect.relationships}/styles`, target: name.slice(folder.length) }]);
}

/** A marked copy, and the entries of it that are not those of the original. */
export interface MarkedCopy {
  readonly bytes: Uint8Array;
  readonly touched: readonly string[];
}

/**
 * A copy of a workbook with our marks on its sheets and our sheets behind its own; what an earlier run left is replaced, so marking twice
 * is marking once. An empty plan takes our marks off and leaves our sheets as they are. All parts that need no change keep their bytes. Fails for what the reader
 * refuses, for a signed workbook, and for parts to be edited that are not UTF-8.
 * @param file name of the workbook, for messages
 */
export const markCopy = (file: string, original: Uint8Array, plan: MarkPlan): Promise<Result<MarkedCopy>> =>
  settle(async () => {
    checkSheets(plan.sheets);
    const archive = valueOf(await openPackage(file, bytesInMemory(original)));
    await refuseSigned(archive);
    const change = new PackageChange(archive);
    await applyPlan(change, plan);
    const bytes = await collected((sink) => change.write(original, sink));
    return { bytes, touched: change.touched };
  });

/** The marks of ours that stand in a workbook, sheet by sheet. */
export const findOurMarks = (
  file: string,
  workbook: Uint8Array,
): Promise<Result<readonly { readonly sheet: string; readonly marks: readonly FoundMark[] }[]>> =>
  settle(async () => {
    const change = new PackageChange(valueOf(await openPackage(file, bytesInMemory(workbook))));
    const outline = await readWorkbookOutline(change.archive);
    const opened = await openSheets(change, outline, new Set());
    return outline.sheets
      .map(({ name, part }) => {
        const sheet = opened.get(part);
        return { sheet: name, marks: sheet === undefined ? [] : marksOf(sheet) };
      })
      .filter(({ marks }) => marks.length > 0);
  });
