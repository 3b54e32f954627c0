import { writeWorkbookTo } from '../../adapters/xlsx';
import { ok, type Problem, type Result } from '../../domain/problems';
import type { WorkbookPlan } from '../../workbook';
import { freeTarget, writeNew } from './files';

/** Writes a planned workbook to a new file, part by part; never over a file that exists. */
export async function writePlan(path: string, plan: WorkbookPlan): Promise<Result<void, Problem>> {
  const target = await freeTarget(path);
  if (!target.ok) return target;
  return writeNew(path, async (handle) => {
    // A stream made by Node from the handle never says that it has finished while the handle stays open.
    await writeWorkbookTo(plan, new WritableStream<Uint8Array>({ write: (chunk) => handle.appendFile(chunk) }));
    return ok(undefined);
  });
}
