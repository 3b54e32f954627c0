import { openFile } from '../../src/faces/cli/open-file';
import type { WorkbookSource } from '../../src/workbook';
import { type Measured, timed } from './cpu';

/** Our bare reading of a file: opened as the command line does, every row of every sheet handed over, nothing made of it. */
export async function readFile(file: string): Promise<Measured> {
  const counted = { rows: 0, cells: 0 };
  const { milliseconds } = await timed(async () => {
    const opened = await openFile(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    await takeRows(opened.value.source, counted);
    await opened.value.close();
  });
  return { milliseconds: { reading: milliseconds }, counted };
}

async function takeRows(source: WorkbookSource, counted: { rows: number; cells: number }): Promise<void> {
  for (const { name } of source.sheets) {
    const read = await source.readRows(name, (_, cells) => {
      counted.rows += 1;
      for (const cell of cells) if (cell !== undefined) counted.cells += 1;
      return undefined;
    });
    if (!read.ok) throw new Error(read.problem.code);
  }
}
