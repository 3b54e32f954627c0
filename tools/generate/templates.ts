import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { templatePlans } from '../../src/actions/make-templates';
import { writeWorkbook } from '../../src/adapters/xlsx';

/** A workbook that is written from the declarations. */
export interface GeneratedWorkbook {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The workbooks of the templates folder. */
export const templateWorkbooks = (): Promise<readonly GeneratedWorkbook[]> =>
  Promise.all(
    Object.entries(templatePlans()).map(async ([name, plan]) => ({ path: `templates/${name}.xlsx`, bytes: await writeWorkbook(plan) })),
  );

/**
 * Whether a file holds the same parts with the same contents. Bytes are not compared: another version of zlib packs the
 * same part differently.
 */
export function holdsTheSame(file: string, bytes: Uint8Array): boolean {
  if (!existsSync(file)) return false;
  return contentsOf(readFileSync(file)) === contentsOf(bytes);
}

const contentsOf = (bytes: Uint8Array): string =>
  JSON.stringify(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));
