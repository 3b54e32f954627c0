import { Writable } from 'node:stream';
import { writeWorkbookTo } from '../../adapters/xlsx';
import { ok, type Problem, type Result } from '../../domain/problems';
import type { WorkbookPlan } from '../../workbook';
import { freeTarget, writeNew } from './files';

/** Writes a planned workbook to a new file, part by part; never over a file that exists. */
export async function writePlan(path: string, plan: WorkbookPlan): Promise<Result<void, Problem>> {
  const target = await freeTarget(path);
  if (!target.ok) return target;
  return writeNew(path, async (handle) => {
    await writeWorkbookTo(plan, Writable.toWeb(handle.createWriteStream({ autoClose: false })));
    return ok(undefined);
  });
}
