import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../../src/adapters/xlsx';
import { run } from '../../../src/faces/cli/run';
import { paintFor } from '../../../src/faces/cli/terminal';
import type { PlanCell, SheetPlan } from '../../../src/workbook';

/** What a person sees of one run of `ser`. */
export interface Seen {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `ser` as the terminal would. */
export async function ser(...argv: readonly string[]): Promise<Seen> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    progress: () => undefined,
    paint: paintFor(false),
  });
  return { code, out, err };
}

/** A folder of its own for one test file. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'ser-test-'));

/** Writes a file and returns its path. */
export function put(folder: string, name: string, contents: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

/** A workbook of bare sheets. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly PlanCell[])[]>>): Promise<Uint8Array> {
  const plans = Object.entries(sheets).map(([name, rows]): SheetPlan => ({ name, columns: [], rows }));
  return writeWorkbook({ sheets: plans, names: [], title: 'test' });
}
