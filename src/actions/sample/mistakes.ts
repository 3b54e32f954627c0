import { checkAll, explainAll } from '../../checking';
import type { CalendarRows } from '../../domain/calendar';
import { type Day, isoDate } from '../../domain/day';
import { type AnySheet, calendarCoverage, calendarDays, CodeBook, codesSheet, schoolYears, serSheets, sites } from '../../domain/model';
import type { AnyRule, Example, Severity } from '../../domain/rules/define-rule';
import { exampleRecords } from '../../domain/rules/example-records';
import { plannedSource, planSerSheet, readWorkbook, type RecordFields } from '../../workbook';
import { sampleLeas } from './school-days';
import type { SampleRecords } from './sample-records';

/** A mistake that a sample holds on purpose, and the finding that it must raise. */
export interface PlantedMistake {
  readonly rule: string;
  readonly severity: Severity;
  /** Name of the rule's example that was planted. */
  readonly example: string;
  readonly sheet: string;
  /** Key of the record; blank where the key itself is missing. */
  readonly record: string;
  readonly column: string;
  /** State student id; blank when the record belongs to none. */
  readonly student: string;
}

/** Mistakes as records of further students, with the list of what is wrong with them. */
export interface Planting {
  readonly records: SampleRecords;
  readonly planted: readonly PlantedMistake[];
}

interface Candidate {
  readonly rule: AnyRule;
  readonly example: Example;
  readonly number: number;
}

/** Where mistakes are planted. */
export interface Ground {
  readonly asOf: Day;
  readonly calendar: CalendarRows;
  readonly sites: readonly RecordFields[];
}

/**
 * The fail examples of rules as students of their own. An example with settings, with another as-of date or with reference
 * lists of its own would disturb the others and is left out; so is one that finds nothing on this day and calendar.
 */
export async function plantMistakes(rules: readonly AnyRule[], ground: Ground): Promise<Planting> {
  const candidates = candidatesOf(rules, ground.asOf);
  const tried = await found(candidates, ground);
  const records = gathered(candidates.filter((candidate) => tried.some(({ by }) => by === candidate)));
  return { records: records.bySheet, planted: tried.map(({ mistake }) => mistake) };
}

function candidatesOf(rules: readonly AnyRule[], asOf: Day): readonly Candidate[] {
  const wanted = rules
    .filter(({ byDefault }) => byDefault !== 'off')
    .flatMap((rule) => rule.examples.fail.filter((example) => fits(example, asOf)).map((example) => ({ rule, example })));
  // Room between the numbers for an example of more than one student.
  return wanted.map((candidate, at) => ({ ...candidate, number: (at + 1) * 10 }));
}

const takesRecordsOnly = (title: string): boolean =>
  title === sites.title || (serSheets as readonly AnySheet[]).some((sheet) => sheet.title === title && sheet.holds === 'records');

const fits = ({ settings, asOf: own, given }: Example, asOf: Day): boolean =>
  settings === undefined && (own === undefined || own === isoDate(asOf)) && Object.keys(given).every(takesRecordsOnly);

interface Gathered {
  readonly bySheet: ReadonlyMap<AnySheet, readonly RecordFields[]>;
  /** The candidate of each record, sheet by sheet. */
  readonly owners: ReadonlyMap<AnySheet, readonly Candidate[]>;
}

function gathered(candidates: readonly Candidate[]): Gathered {
  const bySheet = new Map<AnySheet, RecordFields[]>();
  const owners = new Map<AnySheet, Candidate[]>();
  for (const sheet of serSheets as readonly AnySheet[]) {
    bySheet.set(sheet, []);
    owners.set(sheet, []);
  }
  for (const candidate of candidates) {
    const records = exampleRecords(candidate.example, candidate.number);
    for (const sheet of serSheets as readonly AnySheet[]) {
      for (const record of records.get(sheet.title) ?? []) {
        bySheet.get(sheet)?.push(withOwnIds(record, candidate.number));
        owners.get(sheet)?.push(candidate);
      }
    }
  }
  return { bySheet, owners };
}

const studentId = (number: number): string => `99${String(number).padStart(8, '0')}`;

/** Other students of an example are made the example's own: two examples may name the same one. */
function withOwnIds(record: RecordFields, number: number): RecordFields {
  const { stateStudentId } = record;
  if (typeof stateStudentId !== 'string' || !/^99\d{8}$/.test(stateStudentId) || stateStudentId === studentId(number)) return record;
  return { ...record, stateStudentId: studentId(number + 1 + (Number(stateStudentId) % 9)) };
}

interface Found {
  readonly by: Candidate;
  readonly mistake: PlantedMistake;
}

/** What the rules find on the students that were planted for them. */
async function found(candidates: readonly Candidate[], { asOf, calendar, sites: siteRows }: Ground): Promise<readonly Found[]> {
  const { bySheet, owners } = gathered(candidates);
  const lists = new Map<AnySheet, readonly RecordFields[]>([
    [calendarDays, calendar.calendarDays],
    [schoolYears, calendar.schoolYears],
    [calendarCoverage, calendar.calendarCoverage],
    [codesSheet, sampleLeas.map((lea) => ({ table: 'LEA', ...lea }))],
  ]);
  const codes = new CodeBook();
  const plans = (serSheets as readonly AnySheet[]).map((sheet) =>
    planSerSheet(sheet, [...(bySheet.get(sheet) ?? []), ...(sheet === sites ? siteRows : (lists.get(sheet) ?? []))], codes),
  );
  const reading = await readWorkbook(plannedSource('sample', plans));
  if (!reading.ok) throw new Error(`The mistakes of a sample cannot be read: ${reading.problem.code}`);
  const { book, contextFor } = reading.value;
  const { findings } = checkAll(book, contextFor(asOf), { rules: [...new Set(candidates.map(({ rule }) => rule))] });
  const words = explainAll(findings, book);
  return findings.flatMap(({ rule, severity, cell: { row } }, at): readonly Found[] => {
    const by = owners.get(row.declared)?.[row.rowNumber - 2];
    const { record = '', column = '', student = '' } = words[at] ?? {};
    if (by?.rule !== rule) return [];
    return [{ by, mistake: { rule: rule.id, severity, example: by.example.name, sheet: row.declared.title, record, column, student } }];
  });
}
