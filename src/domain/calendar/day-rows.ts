import { laterOf } from '../day';
import { type Book, calendarDays, type MeaningOf, type dayKinds, type RowOf } from '../model';
import { failed } from '../problems';
import { isOn, type Settings } from '../settings';
import type { CalendarProblem } from './business-calendar';
import { holidaysBetween } from './holidays';
import { NamedDays } from './named-days';
import { intersectionOf, type Span } from './spans';

type DayKind = MeaningOf<typeof dayKinds>;
type CalendarRow = RowOf<typeof calendarDays>;

/** What the Calendar sheet says of days that are not ordinary, for one LEA. */
export interface DayRow extends Span {
  readonly kind: DayKind;
  readonly name: string;
  readonly source: string | undefined;
}

/**
 * The rows of the Calendar sheet that hold for an LEA: its own and those for every LEA. Rows for a single site do not
 * touch the calendar of the LEA. A row without Date or Kind says nothing; a run that ends before it begins is its first day.
 */
export const dayRowsOf = (book: Book, lea: string): readonly DayRow[] =>
  rowsFor(book, lea).flatMap(({ date, through, kind, name, source }) =>
    date !== undefined && kind !== undefined
      ? [{ from: date, through: laterOf(date, through ?? date), kind, name: name ?? '', source }]
      : [],
  );

/** Why the Calendar sheet cannot be relied on for an LEA: it is missing, or a cell that decides cannot be read. */
export function calendarSheetProblem(book: Book, lea: string): { readonly ok: false; readonly problem: CalendarProblem } | undefined {
  const { title, columns } = calendarDays;
  if (!book.has(calendarDays)) return failed('missing-sheet', { sheet: title });
  for (const field of ['date', 'kind'] as const)
    if (!book.hasColumn(calendarDays, field)) return failed('missing-column', { sheet: title, column: columns[field].header });
  for (const row of rowsFor(book, lea))
    for (const field of ['date', 'through', 'kind', 'lea', 'site'] as const)
      if (leavesOpen(row, field)) return failed('unreadable-cell', { sheet: title, column: columns[field].header });
  return undefined;
}

// A kind that the district made for itself is none of ours and decides nothing; one that nobody listed may be a misspelt holiday.
function leavesOpen(row: CalendarRow, field: string): boolean {
  const flaw = row.unreadable(field);
  return flaw !== undefined && flaw.kind !== 'code-without-meaning';
}

/** The weekdays that are not business days, by the holiday set, the mode and the emergency setting. */
export function nonBusinessDays(rows: readonly DayRow[], covered: readonly Span[], settings: Settings): NamedDays {
  const named = new NamedDays();
  const { holidaySet, businessDayMode } = settings.values;
  const nameKind = (kind: DayKind): void => nameRows(named, rows, kind, covered);
  if (holidaySet !== 'SER') nameKind('federal');
  if (holidaySet === 'FS' || holidaySet === 'FSA') nameKind('state');
  nameKind('ser');
  if (holidaySet === 'FSA') nameLiteralList(named, covered);
  if (businessDayMode === 'lea') nameKind('officesClosed');
  if (isOn(settings, 'emergencyStopsClock')) nameKind('emergency');
  for (const span of spansOf(rows, 'businessAfterAll', covered)) named.forget(span);
  return named;
}

/** The weekdays within the known sessions on which no child attends; a holiday that the calendar does not close school for is none. */
export function daysWithoutSchool(rows: readonly DayRow[], known: readonly Span[], summers: readonly Span[]): NamedDays {
  const named = new NamedDays();
  for (const summer of intersectionOf(summers, known))
    named.name(summer, { why: 'Summer, between school years', source: 'School Years sheet' });
  for (const kind of ['noSchool', 'officesClosed', 'emergency'] as const) nameRows(named, rows, kind, known);
  return named;
}

const rowsFor = (book: Book, lea: string): readonly CalendarRow[] =>
  book.rows(calendarDays).filter((row) => (row.lea === undefined || row.lea === lea) && row.site === undefined);

const spansOf = (rows: readonly DayRow[], kind: DayKind, covered: readonly Span[]): readonly Span[] =>
  rows.filter((row) => row.kind === kind).flatMap((row) => intersectionOf([row], covered));

function nameRows(named: NamedDays, rows: readonly DayRow[], kind: DayKind, covered: readonly Span[]): void {
  for (const row of rows)
    if (row.kind === kind) for (const span of intersectionOf([row], covered)) named.name(span, { why: row.name, source: row.source });
}

function nameLiteralList(named: NamedDays, covered: readonly Span[]): void {
  for (const { from, through } of covered)
    for (const { holiday, observed } of holidaysBetween(from, through, ['literal']))
      named.name({ from: observed, through: observed }, { why: holiday.name, source: 'R.S. 1:55(A)(1), computed' });
}
