import type { CheckReport } from '../../../actions/check-workbook';
import { type Entry, entriesOf, type Group, groupsOf, rankOf, wordsOf } from './list-entries';
import type { ListChoice, ListLine, ListView, Shown } from './pane-state';
import { rootCausesOf } from './root-causes';

/** Lines that are open in a fresh list. */
const openAtFirst = 50;

const collator = new Intl.Collator('en', { numeric: true });

type Filter = Pick<ListChoice, 'shown' | 'search' | 'site' | 'coordinator'>;
type Standing = 'site' | 'coordinator';

const stands = ({ kind, line }: Entry, field: Standing, wanted: string): boolean =>
  wanted === '' || (kind === 'finding' ? line[field] === wanted : line.cells.some((cell) => cell[field] === wanted));

function filterOf({ shown, search, site, coordinator }: Filter): (entry: Entry) => boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (entry) =>
    shown.has(entry.shown) &&
    stands(entry, 'site', site) &&
    stands(entry, 'coordinator', coordinator) &&
    (words.length === 0 || words.every((word) => wordsOf(entry).includes(word)));
}

/** The lines of one report as they are asked for. What does not change from one question to the next is made once. */
export class FindingList {
  readonly #report: CheckReport;
  readonly #entries: readonly Entry[];
  readonly #groups = new Map<ListChoice['groupBy'], readonly Group[]>();
  readonly #facts: Pick<ListView, 'counts' | 'sites' | 'coordinators' | 'rootCauses'>;
  #asked: { readonly choice: ListChoice; readonly groups: readonly Group[] } | undefined;
  #lines: readonly ListLine[] = [];
  #known = new Map<string, ListLine>();

  /** @param earlier the list of the report before; lines that stayed as they were are taken over */
  constructor(report: CheckReport, earlier?: FindingList) {
    this.#report = report;
    this.#entries = entriesOf(report);
    this.#facts = {
      counts: countsOf(this.#entries),
      sites: this.#standing('site'),
      coordinators: this.#standing('coordinator'),
      rootCauses: rootCausesOf(report),
    };
    if (earlier) {
      this.#lines = earlier.#lines;
      this.#known = earlier.#known;
    }
  }

  /** The entry of a key; undefined when the report has none. */
  entry(key: string): Entry | undefined {
    return this.#entries.find((entry) => entry.key === key);
  }

  /** Keys of the groups that are open in a fresh list: from the top, as many as make a page or two. */
  openFirst(groupBy: ListChoice['groupBy']): ReadonlySet<string> {
    const open = new Set<string>();
    let lines = 0;
    for (const { key, entries } of this.#groupsBy(groupBy)) {
      if (lines > 0 && lines + entries.length > openAtFirst) break;
      open.add(key);
      lines += entries.length;
    }
    return open;
  }

  /** Keys of all groups. */
  allGroups(groupBy: ListChoice['groupBy']): ReadonlySet<string> {
    return new Set(this.#groupsBy(groupBy).map(({ key }) => key));
  }

  /** Keys of the findings that the choice shows, in list order, those in closed groups as well, each with its group. */
  findingsInOrder(choice: ListChoice): readonly { readonly key: string; readonly group: string }[] {
    return this.#chosenGroups(choice).flatMap(({ key: group, entries }) =>
      entries.filter(({ kind }) => kind === 'finding').map(({ key }) => ({ key, group })),
    );
  }

  /** Key of the group in which the choice shows a line; undefined when it is filtered out. */
  groupWith(key: string, choice: ListChoice): string | undefined {
    return this.#chosenGroups(choice).find(({ entries }) => entries.some((entry) => entry.key === key))?.key;
  }

  /** The list as it is shown. Lines that are the same as before are the same objects. */
  view(choice: ListChoice, chosen: string | undefined): ListView {
    const before = this.#known;
    const known = new Map<string, ListLine>();
    const lines: ListLine[] = [];
    const put = (line: ListLine): void => {
      known.set(line.key, line);
      lines.push(line);
    };
    const groups = this.#chosenGroups(choice);
    for (const [at, group] of groups.entries()) {
      const open = choice.openGroups.has(group.key);
      put(headLine(before.get(group.key), group, { open, position: at + 1, size: groups.length }));
      if (!open) continue;
      const { length: size } = group.entries;
      let position = 0;
      for (const entry of group.entries) {
        position += 1;
        put(entryLine(before.get(entry.key), entry, { chosen: entry.key === chosen, position, size }));
      }
    }
    this.#known = known;
    if (lines.length !== this.#lines.length || lines.some((line, at) => line !== this.#lines[at])) this.#lines = lines;
    return { ...choice, ...this.#facts, lines: this.#lines, chosen };
  }

  #groupsBy(groupBy: ListChoice['groupBy']): readonly Group[] {
    let groups = this.#groups.get(groupBy);
    if (!groups) this.#groups.set(groupBy, (groups = groupsOf(this.#report, this.#entries, groupBy)));
    return groups;
  }

  #chosenGroups(choice: ListChoice): readonly Group[] {
    const asked = this.#asked;
    if (asked && isSameQuestion(asked.choice, choice) && asked.choice.search === choice.search) return asked.groups;
    const isWanted = filterOf(choice);
    // A search that goes on looks only in what it found so far.
    const isNarrower = asked && isSameQuestion(asked.choice, choice) && choice.search.startsWith(asked.choice.search);
    const groups = (isNarrower ? asked.groups : this.#groupsBy(choice.groupBy))
      .map((group) => ({ ...group, entries: group.entries.filter(isWanted) }))
      .filter(({ entries }) => entries.length > 0);
    this.#asked = { choice, groups };
    return groups;
  }

  #standing(field: Standing): readonly string[] {
    const values = this.#entries.flatMap(({ kind, line }) => (kind === 'finding' ? [line[field]] : line.cells.map((cell) => cell[field])));
    return [...new Set(values)].filter((value) => value !== undefined).sort(collator.compare);
  }
}

// A reason without a row, such as a missing sheet, is still one thing that was not judged.
function countsOf(entries: readonly Entry[]): ListView['counts'] {
  const counts = { error: 0, warning: 0, information: 0, 'not-judged': 0 };
  for (const { kind, shown, line } of entries) counts[shown] += kind === 'finding' ? 1 : Math.max(1, line.count);
  return counts;
}

const isSameQuestion = (a: ListChoice, b: ListChoice): boolean =>
  a.groupBy === b.groupBy && a.shown === b.shown && a.site === b.site && a.coordinator === b.coordinator;

interface Place {
  readonly position: number;
  readonly size: number;
}

const isAt = (line: Place, { position, size }: Place): boolean => line.position === position && line.size === size;

/** The line above a group: the one from before, where nothing changed. */
function headLine(before: ListLine | undefined, group: Group, place: Place & { readonly open: boolean }): ListLine {
  const { key, title, detail, entries } = group;
  const worst = entries.reduce<Shown>((known, { shown }) => (rankOf(shown) < rankOf(known) ? shown : known), 'not-judged');
  const count = entries.length;
  const isSame = before?.kind === 'group' && isAt(before, place) && before.open === place.open && before.count === count;
  if (isSame && before.worst === worst && before.title === title && before.detail === detail) return before;
  return { kind: 'group', key, title, detail, worst, count, ...place };
}

function isSameEntry(before: ListLine, { line }: Entry, place: Place & { readonly chosen: boolean }): boolean {
  if (before.kind === 'group' || !isAt(before, place) || before.chosen !== place.chosen) return false;
  return before.kind === 'finding' ? before.finding === line : before.unjudged === line;
}

/** The line of an entry: the one from before, where nothing changed. */
function entryLine(before: ListLine | undefined, entry: Entry, place: Place & { readonly chosen: boolean }): ListLine {
  const { key } = entry;
  if (before && isSameEntry(before, entry, place)) return before;
  if (entry.kind === 'finding') return { kind: 'finding', key, finding: entry.line, name: entry.name, ...place };
  return { kind: 'unjudged', key, unjudged: entry.line, ...place };
}
