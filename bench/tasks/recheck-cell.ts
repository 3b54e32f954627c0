import { checkInSlices, type SliceRequest } from '../../src/actions/check-in-slices';
import { planMarks } from '../../src/actions/plan-marks';
import { recheck } from '../../src/actions/recheck';
import { rules } from '../../src/domain/rules/catalogue';
import { memorySource } from '../../src/workbook';
import { asOf } from '../district';
import { type Measured, timed } from './cpu';
import { cellsOf } from './memory-district';

/** A district checked in slices as the pane does, and one typed cell checked again: the longest slice, and students judged. */
export async function recheckCell(students: string): Promise<Measured> {
  const sheets = await cellsOf(Number(students));
  let [began, longest, slices, long] = [performance.now(), 0, 0, 0];
  const pause = async (): Promise<void> => {
    const taken = performance.now() - began;
    longest = Math.max(longest, taken);
    slices += 1;
    if (taken > 50) long += 1;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  };
  const request: SliceRequest = { rules, asOf, pause, isStopped: () => false, now: () => performance.now() };
  const checked = await checkInSlices(memorySource('district', sheets), request);
  if (!checked.ok) throw new Error(checked.problem.code);
  const services = sheets.find(({ name }) => name === 'Services');
  const cells = [...(services?.rows[1] ?? [])];
  cells[cells.length - 1] = 'x';
  const again = await timed(() => recheck(checked.value, [{ sheet: 'Services', from: 2, to: 2, rows: [cells] }], request));
  const marks = await timed(() => planMarks(checked.value));
  return {
    milliseconds: { longestSlice: longest, recheck: again.milliseconds, planMarks: marks.milliseconds },
    counted: {
      slices,
      long,
      students: again.result.kind === 'report' ? again.result.students : -1,
      findings: checked.value.findings.length,
    },
  };
}
