import { day, isoDate, usDate } from '../domain/day';
import { type AnySheet, serSheets, sites } from '../domain/model';
import { failed, ok, type Problem, type Result } from '../domain/problems';
import { rules } from '../domain/rules/catalogue';
import type { AnyRule } from '../domain/rules/define-rule';
import { type PlanCell, readMeName, type SheetPlan, type WorkbookPlan } from '../workbook';
import { type PlantedMistake, type Planting, plantMistakes } from './sample/mistakes';
import { planSample } from './sample/plan-sample';
import { calendarOfSample, type SampleRecords, sampleRecords, type SampleSize } from './sample/sample-records';

export { type PlantedMistake, sampleRecords, type SampleSize };

/** What a sample is made from, and which rules it breaks on purpose: all, none, or those named. */
export interface SampleRequest extends SampleSize {
  readonly mistakes: 'all' | 'none' | readonly string[];
}

/** A workbook of invented students. */
export interface Sample {
  readonly plan: WorkbookPlan;
  readonly planted: readonly PlantedMistake[];
  /** Rules whose mistakes were asked for and could not be planted on this day. */
  readonly notPlanted: readonly string[];
  /** Records on all sheets. */
  readonly rows: number;
}

// Nothing on record may be older than SER, and holidays are known for these years.
const earliest = day('2017-01-01');
const latest = day('2090-12-31');

/**
 * A workbook of an invented district. Without mistakes no rule finds an error or a warning on its as-of date; with them, each
 * one stands on students of its own. The same request gives the same workbook.
 * @param onStudent told after each student
 * @returns the sample, or why there is none: a rule that does not exist, an as-of date too early or too late
 */
export async function makeSample(request: SampleRequest, onStudent?: (done: number) => void): Promise<Result<Sample, Problem>> {
  const { asOf, mistakes } = request;
  if (asOf < earliest || asOf > latest) {
    return failed('bad-argument', { what: `A sample can stand on a day from ${usDate(earliest)} through ${usDate(latest)}.` });
  }
  const chosen = rulesFor(mistakes);
  if (!chosen.ok) return chosen;
  const clean = sampleRecords(request, onStudent);
  const planting: Planting =
    chosen.value.length === 0
      ? { records: new Map(), planted: [] }
      : await plantMistakes(chosen.value, { asOf, calendar: calendarOfSample(asOf), sites: clean.get(sites) ?? [] });
  const records = joined(clean, planting.records);
  const done = new Set(planting.planted.map(({ rule }) => rule));
  return ok({
    plan: planSample('SER sample', readMe(request, records, planting.planted), records, asOf),
    planted: planting.planted,
    notPlanted: chosen.value.map(({ id }) => id).filter((id) => !done.has(id)),
    rows: [...records.values()].reduce((sum, rows) => sum + rows.length, 0),
  });
}

function rulesFor(mistakes: SampleRequest['mistakes']): Result<readonly AnyRule[], Problem> {
  if (mistakes === 'all') return ok(rules);
  if (mistakes === 'none') return ok([]);
  const unknown = mistakes.find((id) => !rules.some((rule) => rule.id === id));
  return unknown === undefined ? ok(rules.filter(({ id }) => mistakes.includes(id))) : failed('unknown-rule', { rule: unknown });
}

const joined = (clean: SampleRecords, planted: SampleRecords): SampleRecords =>
  new Map((serSheets as readonly AnySheet[]).map((sheet) => [sheet, [...(clean.get(sheet) ?? []), ...(planted.get(sheet) ?? [])]]));

function readMe({ students, seed, asOf }: SampleRequest, records: SampleRecords, planted: readonly PlantedMistake[]): SheetPlan {
  const sheets = (serSheets as readonly AnySheet[]).filter((sheet) => (records.get(sheet) ?? []).length > 0);
  const row = (...cells: readonly PlanCell[]): readonly PlanCell[] => cells;
  return {
    name: readMeName,
    columns: [
      { width: 24, look: 'plain' },
      { width: 18, look: 'text' },
      { width: 22, look: 'text' },
      { width: 24, look: 'text' },
      { width: 46, look: 'wrapped' },
    ],
    rows: [
      row({ value: 'A SER workbook that is invented', look: 'title' }),
      row({ value: 'Every person, id, address, school and date in it is made up. A likeness to anybody is chance.', look: 'subtitle' }),
      row('LEAs ZZ1 "Example Parish" and ZZ2 "Sample City" do not exist. Ids of students begin with 99.'),
      row(
        `It stands on ${usDate(asOf)}: check it with --as-of ${isoDate(asOf)}. Made from ${students.toLocaleString('en-US')} students and seed ${String(seed)}.`,
      ),
      [],
      row({ value: 'The sheets', look: 'subtitle' }),
      ...sheets.map((sheet) =>
        row(
          { value: sheet.title, link: { sheet: sheet.title, cell: 'A1' }, look: 'link' },
          String(records.get(sheet)?.length ?? 0),
          sheet.means,
        ),
      ),
      ...(planted.length === 0 ? [] : plantedRows(planted)),
    ],
    print: { landscape: true, fitToWidth: true, header: 'Invented SER workbook', footer: 'Page &P of &N' },
  };
}

const plantedRows = (planted: readonly PlantedMistake[]): readonly (readonly PlanCell[])[] => [
  [],
  [{ value: 'Mistakes that it holds on purpose', look: 'subtitle' }],
  ['Rule and sheet', 'Student', 'Record', 'Column', 'What is wrong'].map((value) => ({ value, look: 'header' as const })),
  ...planted.map(({ rule, sheet, student, record, column, example }) => [`${rule} ${sheet}`, student, record, column, example]),
];
