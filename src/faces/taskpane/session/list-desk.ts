import type { CheckReport } from '../../../actions/check-workbook';
import type { LiveArea } from '../../../workbook';
import type { Desk } from './desk';
import { FindingList } from './finding-list';
import { emptyList, firstChoice } from './first-state';
import { FindingsByPlace } from './follow-selection';
import type { ListChoice } from './pane-state';

/** The list of findings as a person handles it: asked for, opened, chosen, stepped through, followed from the grid. */
export class ListDesk {
  readonly #desk: Desk;
  #list: FindingList | undefined;
  #places: FindingsByPlace | undefined;
  #choice: ListChoice = firstChoice;
  #chosen: string | undefined;
  #selected: LiveArea | undefined;
  /** Groups that were open before a search opened all. */
  #openBefore: ReadonlySet<string> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Shows a new report. What is open and chosen stays so, as far as it is still there. */
  show(report: CheckReport): void {
    const earlier = this.#list;
    this.#list = new FindingList(report, earlier);
    this.#places = undefined;
    if (!earlier) this.#choice = { ...this.#choice, openGroups: this.#list.openFirst(this.#choice.groupBy) };
    if (this.#chosen !== undefined && !this.#list.entry(this.#chosen)) this.#chosen = undefined;
    this.#draw();
    this.#follow();
  }

  /** Empties the list, when the workbook has no sheets to find anything on. */
  empty(): void {
    this.#list = this.#places = this.#chosen = undefined;
    this.#draw();
    this.#follow();
  }

  ask(wanted: Partial<Omit<ListChoice, 'openGroups'>>): void {
    const before = this.#choice;
    this.#choice = { ...before, ...wanted };
    if (this.#list) this.#choice = { ...this.#choice, openGroups: this.#openFor(before, this.#list) };
    this.#draw();
  }

  toggleGroup(key: string, open = !this.#choice.openGroups.has(key)): void {
    if (open === this.#choice.openGroups.has(key)) return;
    const openGroups = new Set(this.#choice.openGroups);
    if (open) openGroups.add(key);
    else openGroups.delete(key);
    this.#choice = { ...this.#choice, openGroups };
    this.#draw();
  }

  /** Opens the detail of a line, and its group; selects its cell in Excel when asked to. */
  async choose(key: string | undefined, select: boolean): Promise<void> {
    const entry = key === undefined ? undefined : this.#list?.entry(key);
    if (key !== undefined && !entry) return;
    this.#chosen = entry?.key;
    this.#choice = { ...this.#choice, openGroups: this.#withChosen(this.#choice.openGroups) };
    this.#draw();
    if (!select || !entry) return;
    const cell = entry.kind === 'finding' ? entry.line : entry.line.cells[0];
    if (cell) await this.select({ sheet: cell.sheet, address: cell.cell });
  }

  /** The finding after or before the chosen one, in the order of the list. At either end nothing moves. */
  async step(direction: 'next' | 'previous'): Promise<void> {
    if (!this.#list) {
      this.#desk.say('Check the workbook first.');
      return;
    }
    const findings = this.#list.findingsInOrder(this.#choice);
    if (findings.length === 0) {
      this.#desk.say(this.#desk.report?.findings.length === 0 ? 'There are no findings.' : 'The list shows no findings.');
      return;
    }
    const from = findings.findIndex(({ key }) => key === this.#chosen);
    const to = placeAfter(from, direction, findings.length);
    const finding = findings[to];
    if (!finding) {
      this.#desk.say(direction === 'next' ? 'This is the last finding.' : 'This is the first finding.');
      return;
    }
    this.#desk.say(`Finding ${(to + 1).toLocaleString('en-US')} of ${findings.length.toLocaleString('en-US')}.`);
    await this.choose(finding.key, true);
  }

  /** Shows and selects cells in Excel; what hinders it is said in the status line. */
  async select(area: LiveArea): Promise<void> {
    const done = await this.#desk.workbook.select(area);
    if (done.ok) return;
    const { happened, remedy } = this.#desk.troubleOf(done.problem, 'select');
    this.#desk.say(`${happened} ${remedy}`);
  }

  /** Takes note of what is selected in Excel; the list stays as it is. */
  follow(area: LiveArea): void {
    this.#selected = area;
    this.#follow();
  }

  #follow(): void {
    const { report } = this.#desk;
    if (this.#selected && report) this.#places ??= new FindingsByPlace(report);
    this.#desk.store.set({ followed: this.#selected && this.#places?.at(this.#selected) });
  }

  /** A search opens every group, so that what it finds is seen; when it ends, those that were open before are open again. */
  #openFor(before: ListChoice, list: FindingList): ReadonlySet<string> {
    const { groupBy, search } = this.#choice;
    const isRegrouped = groupBy !== before.groupBy;
    if (search !== '') {
      if (isRegrouped) this.#openBefore = list.openFirst(groupBy);
      else if (before.search !== '') return before.openGroups;
      this.#openBefore ??= before.openGroups;
      return list.allGroups(groupBy);
    }
    const open = isRegrouped ? list.openFirst(groupBy) : (this.#openBefore ?? before.openGroups);
    this.#openBefore = undefined;
    return this.#withChosen(open);
  }

  #withChosen(open: ReadonlySet<string>): ReadonlySet<string> {
    const group = this.#chosen === undefined ? undefined : this.#list?.groupWith(this.#chosen, this.#choice);
    return group === undefined || open.has(group) ? open : new Set([...open, group]);
  }

  #draw(): void {
    this.#desk.store.set({
      list: this.#list ? this.#list.view(this.#choice, this.#chosen) : { ...emptyList, ...this.#choice },
    });
  }
}

function placeAfter(from: number, direction: 'next' | 'previous', count: number): number {
  if (from < 0) return direction === 'next' ? 0 : count - 1;
  return direction === 'next' ? from + 1 : from - 1;
}
