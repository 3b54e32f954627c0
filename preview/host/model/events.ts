import { type Range } from './range';

/** Who acts. The add-in and the user act in this Excel; `remote` is a co-author. */
export type Actor = 'addin' | 'user' | 'remote';

/** What can happen, spelled as Excel.EventType; the last three are the old-style events of workbook and settings. */
export type EventKind =
  | 'WorksheetChanged'
  | 'WorksheetFormatChanged'
  | 'WorksheetFormulaChanged'
  | 'WorksheetCalculated'
  | 'WorksheetActivated'
  | 'WorksheetDeactivated'
  | 'WorksheetAdded'
  | 'WorksheetDeleted'
  | 'WorksheetMoved'
  | 'WorksheetNameChanged'
  | 'WorksheetVisibilityChanged'
  | 'WorksheetProtectionChanged'
  | 'WorksheetSelectionChanged'
  | 'WorksheetRowHiddenChanged'
  | 'WorksheetRowSorted'
  | 'WorksheetColumnSorted'
  | 'TableChanged'
  | 'TableAdded'
  | 'TableDeleted'
  | 'TableSelectionChanged'
  | 'CommentAdded'
  | 'CommentChanged'
  | 'CommentDeleted'
  | 'WorkbookActivated'
  | 'SelectionChanged'
  | 'SettingsChanged';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** One thing that happened. Handlers on the object itself (`target`) and on its collection hear of it. */
export interface ModelEvent {
  readonly kind: EventKind;
  /** Id of the sheet or table that it happened to; '' for the workbook. */
  readonly target: string;
  /** The arguments as they go over the wire. */
  readonly args: Readonly<Record<string, unknown>>;
  /** The cells it is about, for `getRange` of the arguments: the transport gives them a reference id. They move with later edits. */
  readonly range: Range | undefined;
}

/** What happened since the transport last asked. Excel tells of it after the batch, in the order in which it happened. */
export class EventQueue {
  #waiting: ModelEvent[] = [];
  /** Whether the add-in wants to hear of events; it can switch them off. */
  enableEvents = true;
  /** Called after each new event, so that a transport can come for the acts of a person; it may well wait until a batch has ended. */
  onAdded: (() => void) | undefined;
  /** Hear of each event at once, beside the transport and whatever it takes; for a grid that shows the workbook. */
  readonly watchers = new Set<(event: ModelEvent) => void>();

  add(kind: EventKind, target: string, args: Readonly<Record<string, unknown>>, range?: Range): void {
    const event: ModelEvent = { kind, target, args, range };
    this.#waiting.push(event);
    for (const watch of this.watchers) watch(event);
    this.onAdded?.();
  }

  /** Everything that waits, oldest first; the queue is empty afterwards. */
  take(): readonly ModelEvent[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
