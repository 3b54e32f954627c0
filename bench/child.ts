import { checkFile } from './tasks/check-file';
import { countCells } from './tasks/count-cells';
import { missedMistakes, steps } from './tasks/counts';
import type { Measured } from './tasks/cpu';
import { dueDates } from './tasks/due-dates';
import { excelCounts } from './tasks/excel-counts';
import { parseAndCheck } from './tasks/parse-and-check';
import { readFile } from './tasks/read-file';
import { recheckCell } from './tasks/recheck-cell';
import { zodAndCheck } from './tasks/zod-and-check';

/** Everything that is measured, each in a process of its own, as a person meets it: cold. */
export const tasks = {
  checkFile,
  countCells,
  dueDates,
  excelCounts,
  missedMistakes,
  parseAndCheck,
  readFile,
  recheckCell,
  steps,
  zodAndCheck,
} satisfies Record<string, (argument: string) => Promise<Measured>>;

/** Name of something that is measured. */
export type TaskName = keyof typeof tasks;

const [name = '', argument = ''] = process.argv.slice(2);
if (name in tasks) {
  const measured = await tasks[name as TaskName](argument);
  process.stdout.write(JSON.stringify({ ...measured, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
