import { Uint8ArrayWriter } from '@zip.js/zip.js';
import type { Result } from '../../domain/problems';
import type { CellValue, MarkPlan } from '../../workbook';
import { CellError, cellAddress } from '../../workbook';
import type { MarkedCopy } from './mark-copy';
import { markCopy } from './mark-copy';
import type { XlsxSource } from './open-workbook';
import { openWorkbook } from './open-workbook';
import type { PackagePart } from './package-archive';
import { refuse, settle, valueOf } from './package-refusal';

const compressed = (part: PackagePart): Promise<Uint8Array> =>
  part.entry.getData(new Uint8ArrayWriter(), { passThrough: true, useWebWorkers: false });

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Every part that the copy was not meant to change is there with the same compressed bytes. */
async function compareParts(original: XlsxSource, copy: XlsxSource, touched: ReadonlySet<string>): Promise<void> {
  for (const part of original.archive.parts) {
    if (touched.has(part.entry.filename)) continue;
    const copied = copy.archive.find(part.name);
    if (copied === undefined || !sameBytes(await compressed(part), await compressed(copied))) {
      refuse('copy-differs', { file: original.name, what: `${part.name} is not the same` });
    }
  }
}

const comparable = (value: CellValue): string => (value instanceof CellError ? `error ${value.code}` : `${typeof value} ${String(value)}`);

const firstDifference = (before: readonly string[], after: readonly string[]): number => {
  const length = Math.max(before.length, after.length);
  for (let column = 0; column < length; column += 1) if (before[column] !== after[column]) return column;
  return -1;
};

async function rowsOf(source: XlsxSource, sheet: string): Promise<Map<number, readonly string[]>> {
  const rows = new Map<number, readonly string[]>();
  const read = await source.readRows(sheet, (row, cells) => {
    rows.set(row, cells.map(comparable));
    return undefined;
  });
  valueOf(read);
  return rows;
}

async function compareCells(original: XlsxSource, copy: XlsxSource, sheet: string): Promise<void> {
  const before = await rowsOf(original, sheet);
  const differs = (row: number, column: number): never =>
    refuse('copy-differs', { file: original.name, what: `${sheet}, cell ${cellAddress(row, Math.max(0, column))}` });
  const read = await copy.readRows(sheet, (row, cells) => {
    const expected = before.get(row);
    const column = firstDifference(expected ?? [], cells.map(comparable));
    if (expected === undefined || column >= 0) differs(row, column);
    before.delete(row);
    return undefined;
  });
  valueOf(read);
  for (const [row] of before) differs(row, 0);
}

/** The sheets of the original come first, in their order; then ours. */
function compareSheets(original: XlsxSource, copy: XlsxSource): void {
  const displaced = original.sheets.find(
    ({ name, visible }, index) => copy.sheets[index]?.name !== name || copy.sheets[index].visible !== visible,
  );
  if (displaced !== undefined || original.date1904 !== copy.date1904) {
    refuse('copy-differs', { file: original.name, what: `its sheets are not the same` });
  }
}

/**
 * A marked copy that was read back and compared with the original before it is handed over: each cell of each sheet, and the bytes of each part
 * that needed no change. Fails as {@link markCopy} does, and with `copy-differs` when anything is not as it was; the bytes are then
 * not handed over.
 * @param file name of the workbook, for messages
 */
export const writeMarkedCopy = (file: string, original: Uint8Array, plan: MarkPlan): Promise<Result<Uint8Array>> =>
  settle(async () => {
    const marked: MarkedCopy = valueOf(await markCopy(file, original, plan));
    await verifyCopy(file, original, marked, plan);
    return marked.bytes;
  });

/** Throws a Refusal unless the copy holds all that the original does. */
export async function verifyCopy(file: string, original: Uint8Array, marked: MarkedCopy, plan: MarkPlan): Promise<void> {
  const before = valueOf(await openWorkbook(file, original));
  const after = await openWorkbook(file, marked.bytes);
  if (!after.ok) return refuse('copy-differs', { file, what: 'it cannot be opened' });
  compareSheets(before, after.value);
  await compareParts(before, after.value, new Set(marked.touched));
  const ours = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of before.sheets) {
    // A sheet of ours from an earlier run was refilled.
    const refilled =
      ours.has(name.toLowerCase()) &&
      marked.touched.includes(before.outline.sheets.find((sheet) => sheet.name === name)?.part.entry.filename ?? '');
    if (!refilled) await compareCells(before, after.value, name);
  }
}
