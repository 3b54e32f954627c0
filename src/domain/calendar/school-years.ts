import { plusDays } from '../day';
import type { RowOf, schoolYears } from '../model';
import type { SchoolYear } from './business-calendar';
import { type Span, unionOf } from './spans';

/** Two school years further apart than this have another one between them that is not entered. Our convention. */
const longestSummer = 150;

/**
 * The school years of an LEA in order, read from its rows. A row without both student days, with them reversed, or with a
 * date that cannot be read is left out, so that a question that needs it is refused.
 */
export function schoolYearsOf(rows: readonly RowOf<typeof schoolYears>[]): readonly SchoolYear[] {
  const filled = rows
    .filter((row) => !row.unreadable('eoyStop') && !row.unreadable('eoyRestart'))
    .flatMap(({ schoolYear, firstStudentDay, lastStudentDay, eoyStop, eoyRestart }) =>
      firstStudentDay !== undefined && lastStudentDay !== undefined && firstStudentDay <= lastStudentDay
        ? [{ name: schoolYear ?? '', firstStudentDay, lastStudentDay, clockStopsAfter: eoyStop ?? lastStudentDay, eoyRestart }]
        : [],
    )
    .sort((a, b) => a.firstStudentDay - b.firstStudentDay);
  return filled.map(({ eoyRestart, ...year }, at): SchoolYear => {
    const next = filled[at + 1];
    return { ...year, clockRestartsOn: eoyRestart ?? (next && follows(year, next) ? next.firstStudentDay : undefined) };
  });
}

/** The first two school years of which the second begins before the first has ended, by name. */
export function overlapOf(years: readonly SchoolYear[]): readonly [string, string] | undefined {
  const at = years.findIndex(({ lastStudentDay }, index) => (years[index + 1]?.firstStudentDay ?? Infinity) <= lastStudentDay);
  const [first, second] = [years[at], years[at + 1]];
  return first && second ? [first.name, second.name] : undefined;
}

/** The days of which it is known whether school is in session: each run of years with the summers between them. */
export const knownSessions = (years: readonly SchoolYear[]): readonly Span[] =>
  unionOf([
    ...years.map(({ firstStudentDay, lastStudentDay }) => ({ from: firstStudentDay, through: lastStudentDay })),
    ...summersBetween(years),
  ]);

/** The days between two school years of which one follows the other. */
export const summersBetween = (years: readonly SchoolYear[]): readonly Span[] =>
  years.flatMap((year, at) => {
    const next = years[at + 1];
    return next && follows(year, next) ? [{ from: plusDays(year.lastStudentDay, 1), through: plusDays(next.firstStudentDay, -1) }] : [];
  });

/** Whether a school year is the next one, with nothing but a summer between. */
export const follows = (year: Pick<SchoolYear, 'lastStudentDay'>, next: Pick<SchoolYear, 'firstStudentDay'>): boolean =>
  next.firstStudentDay - year.lastStudentDay <= longestSummer;
