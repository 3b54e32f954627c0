import { type EventKind, type ModelEvent, type Workbook } from '../model';
import { type EventEntry } from './connection';
import { type References } from './references';

/** Numbers of the events on the wire. */
export const eventTypes: Readonly<Record<EventKind, number>> = {
  SettingsChanged: 1,
  SelectionChanged: 2,
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetCalculated: 16,
  WorksheetFormatChanged: 18,
  WorksheetRowSorted: 19,
  WorksheetColumnSorted: 20,
  WorksheetRowHiddenChanged: 22,
  WorksheetFormulaChanged: 23,
  WorksheetProtectionChanged: 24,
  WorksheetNameChanged: 25,
  WorksheetVisibilityChanged: 26,
  WorksheetMoved: 27,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
  CommentAdded: 250,
  CommentDeleted: 251,
  CommentChanged: 252,
  WorkbookActivated: 2203,
};

/** Of these the client hears without asking by a request. */
const unasked: ReadonlySet<EventKind> = new Set(['SettingsChanged', 'SelectionChanged']);

const messageCategory = 65_536;

/** What a collection of the whole workbook is called as the target of an event. */
export const wholeWorkbook = 'Workbook';

const registration = (kind: EventKind, target: string): string => `${kind} ${target}`;

/** Tells of what happens in a workbook: to views everything, to the client what it asked for. */
export class EventFeed {
  readonly #workbook: Workbook;
  readonly #references: References;
  readonly #registered = new Map<string, number>();
  readonly #listeners = new Set<(entries: readonly EventEntry[]) => void>();
  readonly #watchers = new Set<(event: ModelEvent) => void>();
  #waiting: EventEntry[] = [];

  constructor(workbook: Workbook, references: References) {
    this.#workbook = workbook;
    this.#references = references;
    workbook.events.onAdded = (): void => {
      for (const event of workbook.events.take()) this.#take(event);
    };
  }

  register(kind: EventKind, target: string): void {
    const key = registration(kind, target);
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(kind: EventKind, target: string): void {
    const key = registration(kind, target);
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) - 1));
  }

  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  watch(watcher: (event: ModelEvent) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  #take(event: ModelEvent): void {
    for (const watcher of this.#watchers) watcher(event);
    if (!this.#workbook.events.enableEvents) return;
    const targets = new Set(
      [event.target, event.args['worksheetId'] as string | undefined, wholeWorkbook].filter((id) => id !== undefined),
    );
    const heard = unasked.has(event.kind)
      ? ['']
      : [...targets].filter((target) => (this.#registered.get(registration(event.kind, target)) ?? 0) > 0);
    if (heard.length === 0) return;
    const message = JSON.stringify({ ...event.args, ...this.#reference(event) });
    const entries = heard.map((targetId) => ({ messageCategory, messageType: eventTypes[event.kind], targetId, message }));
    if (this.#waiting.length === 0) setTimeout(() => this.#send(), 0);
    this.#waiting.push(...entries);
  }

  #reference({ range }: ModelEvent): { readonly referenceId: string } | undefined {
    return range && { referenceId: this.#references.keepForEvent({ className: 'Range', object: range }) };
  }

  /** A later macrotask than the answer of the request: before, the client has not registered its handlers yet. */
  #send(): void {
    const entries = this.#waiting;
    this.#waiting = [];
    for (const listener of this.#listeners) listener(entries);
  }
}
