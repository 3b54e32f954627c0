import { makeSample } from '../../src/actions/make-sample';
import { reportOn } from '../../src/actions/check-workbook';
import { check } from '../../src/checking';
import { rules } from '../../src/domain/rules/catalogue';
import { memorySource, readWorkbook } from '../../src/workbook';
import { serialOfDay } from '../../src/workbook/excel-serial';
import { asOf, seed } from '../district';
import type { Measured } from './cpu';
import { cellsOf } from './memory-district';

/** Mistakes planted on purpose in a district that the check does not find at their record. */
export async function missedMistakes(students: string): Promise<Measured> {
  const sample = await makeSample({ students: Number(students), seed, asOf, mistakes: 'all' });
  if (!sample.ok) throw new Error(sample.problem.code);
  const sheets = sample.value.plan.sheets.map(({ name, rows }) => ({
    name,
    rows: [...rows].map((row) =>
      row.map((cell) => (typeof cell !== 'object' ? cell : cell.day === undefined ? cell.value : serialOfDay(cell.day, false))),
    ),
  }));
  const reading = await readWorkbook(memorySource('district', sheets));
  if (!reading.ok) throw new Error(reading.problem.code);
  const place = ({
    rule,
    sheet,
    record,
    column,
  }: {
    readonly rule: string;
    readonly sheet: string;
    readonly record: string;
    readonly column: string;
  }) => [rule, sheet, record, column].join('|');
  const found = new Set(reportOn(reading.value, { rules, asOf }).findings.map(place));
  const missed = sample.value.planted.filter((mistake) => !found.has(place(mistake)));
  return { milliseconds: {}, counted: { planted: sample.value.planted.length, missed: missed.length } };
}

/** The longest step of a check and how many take longer than a pane may be busy. */
export async function steps(students: string): Promise<Measured> {
  const reading = await readWorkbook(memorySource('district', await cellsOf(Number(students))));
  if (!reading.ok) throw new Error(reading.problem.code);
  const run = check(reading.value.book, reading.value.contextFor(asOf), { rules });
  let taken = 0;
  let long = 0;
  for (;;) {
    const before = process.cpuUsage();
    const { done } = run.next();
    const { user } = process.cpuUsage(before);
    if (done === true) break;
    taken += 1;
    // A frame of 60 a second leaves some 8 ms for work.
    if (user > 8000) long += 1;
  }
  return { milliseconds: {}, counted: { steps: taken, long } };
}
