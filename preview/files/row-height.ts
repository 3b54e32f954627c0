import { type Look, type PlanCell, type PlanColumn } from '../../src/workbook';

const lineHeight = 15;
const highestRow = 409;
const wrapping: ReadonlySet<Look> = new Set(['wrapped', 'header']);

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);

const linesOfCell = (cell: PlanCell, { width, look }: PlanColumn): number => {
  const rich = typeof cell === 'object' ? cell : { value: cell };
  return typeof rich.value === 'string' && wrapping.has(rich.look ?? look) ? linesOf(rich.value, width) : 1;
};

/** Height in points that Excel would fit a row to whose texts wrap; undefined for a row of one line. */
export const rowHeight = (cells: readonly PlanCell[], columns: readonly PlanColumn[]): number | undefined => {
  const lines = columns.reduce((most, column, index) => Math.max(most, linesOfCell(cells[index], column)), 1);
  return lines === 1 ? undefined : Math.min(highestRow, lines * lineHeight);
};
