import type { CheckReport, FindingLine, UnjudgedLine } from '../../../actions/check-workbook';
import { type AnySheet, serSheets } from '../../../domain/model';
import type { ListChoice, Shown } from './pane-state';

/** One line that the list may show: a finding, or a reason that left records unjudged. */
export type Entry = {
  readonly key: string;
  readonly shown: Shown;
  readonly rule: string;
  readonly title: string;
  /** What a search looks in; made at the first search. */
  words?: string;
} & (
  | { readonly kind: 'finding'; readonly line: FindingLine; readonly name: string }
  | { readonly kind: 'unjudged'; readonly line: UnjudgedLine }
);

/** Lines that stand together, in the order in which they are shown. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly entries: readonly Entry[];
}

/** Worst first. */
export const shownOrder: readonly Shown[] = ['error', 'warning', 'information', 'not-judged'];

/** Place of a severity, 0 for the worst. */
export const rankOf = (shown: Shown): number => shownOrder.indexOf(shown);

/** Whose finding it is, in the words of the list. */
const nameOf = ({ studentName, student, record }: FindingLine): string => studentName ?? (student === '' ? record : student);

/** The lines of a report, in workbook order, what was not judged after what was found. */
export function entriesOf({ findings, notJudged }: CheckReport): readonly Entry[] {
  const seen = new Map<string, number>();
  return [
    ...findings.map((line): Entry => ({
      kind: 'finding',
      key: line.id,
      shown: line.severity,
      rule: line.rule,
      title: line.title,
      line,
      name: nameOf(line),
    })),
    ...notJudged.map((line): Entry => {
      const head = `not judged|${line.rule}|${line.code}`;
      const times = seen.get(head) ?? 0;
      seen.set(head, times + 1);
      return { kind: 'unjudged', key: `${head}|${times}`, shown: 'not-judged', rule: line.rule, title: line.title, line };
    }),
  ];
}

const compare = new Intl.Collator('en', { numeric: true }).compare;

interface Place {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  /** Groups of a lower level come first, whatever their titles. */
  readonly level: number;
}

const notJudgedPlace: Place = { key: 'not judged', title: 'Not judged', detail: '', level: Number.MAX_SAFE_INTEGER };

function studentPlace(entry: Entry): Place {
  if (entry.kind === 'unjudged') return notJudgedPlace;
  const { studentKey, studentName } = entry.line;
  if (studentKey === undefined) return { key: 'student:', title: 'Records without a student', detail: '', level: 1 };
  return {
    key: `student:${studentKey}`,
    title: studentName ?? studentKey,
    detail: studentName === undefined ? '' : studentKey,
    level: 0,
  };
}

/** Place of each sheet of a workbook, by the name that it has there. */
function sheetPlace({ reading }: CheckReport): (entry: Entry) => Place {
  const names = (serSheets as readonly AnySheet[]).map((sheet) => reading.book.sheet(sheet).layout?.name ?? sheet.title);
  return ({ kind, line }) => {
    const sheet = kind === 'finding' ? line.sheet : line.cells[0]?.sheet;
    return sheet === undefined ? notJudgedPlace : { key: `sheet:${sheet}`, title: sheet, detail: '', level: names.indexOf(sheet) };
  };
}

const rulePlace = ({ rule, title }: Entry): Place => ({ key: `rule:${rule}`, title, detail: rule, level: 0 });

function gather(entries: readonly Entry[], placeOf: (entry: Entry) => Place): readonly (Place & { readonly entries: Entry[] })[] {
  const groups = new Map<string, Place & { readonly entries: Entry[] }>();
  for (const entry of entries) {
    const place = placeOf(entry);
    const known = groups.get(place.key);
    if (known) known.entries.push(entry);
    else groups.set(place.key, { ...place, entries: [entry] });
  }
  return [...groups.values()];
}

const worstRank = (entries: readonly Entry[]): number => entries.reduce((worst, { shown }) => Math.min(worst, rankOf(shown)), Infinity);

/**
 * The lines in groups. Rules come worst first and then by id, students by name and then by id, sheets as the templates have them;
 * within a group the workbook's own order stands, for a student worst first. The same report gives the same order.
 */
export function groupsOf(report: CheckReport, entries: readonly Entry[], groupBy: ListChoice['groupBy']): readonly Group[] {
  if (groupBy === 'sheet') return gather(entries, sheetPlace(report)).toSorted((a, b) => a.level - b.level);
  if (groupBy === 'rule') {
    return gather(entries, rulePlace)
      .map((group) => ({ ...group, worst: worstRank(group.entries) }))
      .sort((a, b) => a.worst - b.worst || compare(a.detail, b.detail));
  }
  return gather(entries, studentPlace)
    .map((group) => ({ ...group, entries: group.entries.toSorted((a, b) => rankOf(a.shown) - rankOf(b.shown)) }))
    .sort((a, b) => a.level - b.level || compare(a.title, b.title) || compare(a.key, b.key));
}

/** Everything of a line that a search may name, in lower case: whose, where, which rule, and what is said. */
export function wordsOf(entry: Entry): string {
  return (entry.words ??= partsOf(entry).join('\n').toLowerCase());
}

function partsOf({ kind, line, rule, title }: Entry): readonly (string | undefined)[] {
  if (kind === 'unjudged') return [rule, title, line.reason];
  const { studentName, student, record, message, fix, column, sheet, cell } = line;
  return [studentName, student, record, rule, title, message, fix, column, `${sheet}!${cell}`];
}
