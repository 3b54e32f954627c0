import { checkAll } from '../../src/checking';
import { rules } from '../../src/domain/rules/catalogue';
import { memorySource, readWorkbook } from '../../src/workbook';
import { asOf } from '../district';
import { type Measured, timed } from './cpu';
import { cellsOf } from './memory-district';

/** Ours: cells in memory become records, and every rule judges them. */
export async function parseAndCheck(students: string): Promise<Measured> {
  const sheets = await cellsOf(Number(students));
  const { milliseconds, result } = await timed(async () => {
    const reading = await readWorkbook(memorySource('district', sheets));
    if (!reading.ok) throw new Error(reading.problem.code);
    return checkAll(reading.value.book, reading.value.contextFor(asOf), { rules });
  });
  return { milliseconds: { checking: milliseconds }, counted: { findings: result.findings.length } };
}
