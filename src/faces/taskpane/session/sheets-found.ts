import { usesOf } from '../../../checking';
import { type AnySheet, calendarCoverage, calendarDays, schoolYears, serSheets } from '../../../domain/model';
import { ok, type Problem, type Result } from '../../../domain/problems';
import type { AnyRule } from '../../../domain/rules/define-rule';
import { findSheets, type SheetOutline } from '../../../workbook';
import type { SheetLine } from './pane-state';
import { counted } from './wording';

/** What the sheets of the calendar are for, since rules reach them through the clocks and not by name. */
const calendarCosts = new Map<AnySheet, string>([
  [calendarDays, 'no due date can be computed'],
  [calendarCoverage, 'no due date can be computed'],
  [schoolYears, 'school days cannot be counted'],
]);

function costOf(sheet: AnySheet, rules: readonly AnyRule[]): string | undefined {
  const waiting = rules.filter((rule) => rule.byDefault !== 'off' && usesOf(rule).some((use) => use.sheet === sheet)).length;
  const cost = waiting > 0 ? `${counted(waiting, 'rule')} cannot be judged` : calendarCosts.get(sheet);
  return cost === undefined ? undefined : `No ${sheet.title} sheet: ${cost}.`;
}

/**
 * The SER sheets of a workbook and those that it lacks, in the order of the templates.
 * @returns the lines, none when no sheet holds records of students; or why the sheets cannot be told apart
 */
export function sheetsFound(
  file: string,
  outlines: readonly SheetOutline[],
  rules: readonly AnyRule[],
): Result<readonly SheetLine[], Problem> {
  const found = findSheets(file, outlines);
  if (!found.ok) return found.problem.code === 'ambiguous-sheet' ? found : ok([]);
  const claimed = new Map(outlines.map(({ name, claimedRows }) => [name, claimedRows]));
  return ok(
    (serSheets as readonly AnySheet[]).map((sheet): SheetLine => {
      const name = found.value.names.get(sheet);
      if (name === undefined) return { sheet: sheet.title, rows: undefined, cost: costOf(sheet, rules) };
      return { sheet: name, rows: Math.max(0, (claimed.get(name) ?? 0) - 1), cost: undefined };
    }),
  );
}
