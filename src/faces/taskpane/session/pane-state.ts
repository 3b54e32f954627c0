import type { CheckReport, FindingLine, UnjudgedLine } from '../../../actions/check-workbook';
import type { Day } from '../../../domain/day';
import type { Severity } from '../../../domain/rules/define-rule';
import type { LiveArea, Unmarked } from '../../../workbook';

/** The day on which the workbook is judged, and how it was chosen. */
export interface AsOf {
  readonly choice: 'today' | 'october-1' | 'date';
  readonly day: Day;
}

/** A SER sheet of the open workbook, or one that it lacks. */
export interface SheetLine {
  readonly sheet: string;
  /** Rows that Excel says the sheet has, its header left out; undefined when the sheet is missing. */
  readonly rows: number | undefined;
  /** What the lack of it costs, in a sentence; undefined when the sheet is there or is not missed. */
  readonly cost: string | undefined;
}

/** What failed, for a person: what happened, what is safe, what to do. None of the sentences holds a value of a cell. */
export interface Trouble {
  readonly happened: string;
  readonly safe: string;
  readonly remedy: string;
  /** Text for the one who is asked for help: problem code, version, counts. No student data. */
  readonly details: string;
}

/** How the check of the open workbook stands: each is a designed state of the screen. */
export type CheckView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'no-sheets' }
  | { readonly kind: 'ready'; readonly sheets: readonly SheetLine[] }
  | {
      readonly kind: 'running';
      /** "Checking students: 3,100 of 8,012". */
      readonly progress: string;
      /** Part of the work that is done, 0 to 1; undefined while nobody can tell. */
      readonly part: number | undefined;
    }
  | {
      readonly kind: 'done';
      readonly report: CheckReport;
      /** A person stopped it; what was found until then stands. */
      readonly partial: boolean;
      /** Clock time in the words of the person's own place: "2:41 PM". */
      readonly at: string;
    }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** Severity toggles of the list. */
export type Shown = Severity | 'not-judged';

/** How the list is asked for. */
export interface ListChoice {
  readonly groupBy: 'rule' | 'student' | 'sheet';
  readonly shown: ReadonlySet<Shown>;
  /** Name, id, rule or words; empty for all. */
  readonly search: string;
  /** Empty for all. */
  readonly site: string;
  readonly coordinator: string;
  /** Keys of the groups that are open. */
  readonly openGroups: ReadonlySet<string>;
}

/** A line of the list, flat, so that it can be virtualised; level, position and size are for the tree semantics. */
export type ListLine =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: string;
      /** What stands behind the title in small letters: the id of the rule or of the student; may be blank. */
      readonly detail: string;
      readonly worst: Shown;
      readonly count: number;
      readonly open: boolean;
      readonly position: number;
      readonly size: number;
    }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly finding: FindingLine;
      /** "Hebert, Noelle", as the Students sheet has it; the student's id, else the record, where it has no name. */
      readonly name: string;
      readonly chosen: boolean;
      readonly position: number;
      readonly size: number;
    }
  | {
      readonly kind: 'unjudged';
      readonly key: string;
      readonly unjudged: UnjudgedLine;
      readonly chosen: boolean;
      readonly position: number;
      readonly size: number;
    };

/** One gap that explains many outcomes: shown above the list. */
export interface RootCause {
  readonly key: string;
  /** "212 rows wait for calendar days after 01/31/2027." */
  readonly sentence: string;
  /** What mends it, as the words of a link: "Go to the Calendar sheet". */
  readonly remedy: string;
  /** Where it is mended; undefined when the sheet is missing and is to be added. */
  readonly target: LiveArea | undefined;
}

/** The list as it is shown now. */
export interface ListView extends ListChoice {
  readonly lines: readonly ListLine[];
  /** How many of each severity there are, whatever is shown. */
  readonly counts: Readonly<Record<Shown, number>>;
  readonly sites: readonly string[];
  readonly coordinators: readonly string[];
  /** Key of the chosen finding or reason, whose detail is open. */
  readonly chosen: string | undefined;
  readonly rootCauses: readonly RootCause[];
}

/** Marks in the cells. */
export interface MarksView {
  /** The switch, kept in the workbook. */
  readonly on: boolean;
  readonly busy: boolean;
  readonly cells: number;
  readonly unmarked: readonly Unmarked[];
}

/** What is known about the cell that is selected in Excel. */
export interface Followed {
  readonly area: LiveArea;
  /** "Evaluations!K12: 2 findings" or "No findings in Evaluations row 12". */
  readonly sentence: string;
  /** Keys of the findings of that cell, else of that row. */
  readonly findings: readonly string[];
}

/** What changed in the workbook since the check, while it is not yet checked again. */
export interface Stale {
  /** Rows touched; undefined when everything must be read again. */
  readonly rows: number | undefined;
  readonly checking: boolean;
}

/** Screens that are reached from the menu; the check is the first. */
export type Screen =
  { readonly kind: 'check' } | { readonly kind: 'about' } | { readonly kind: 'rules'; readonly rule: string | undefined };

/** Everything that the pane shows. Replaced as a whole, never changed, so a component compares by identity. */
export interface PaneState {
  /** Name of the workbook; undefined until Excel told it. */
  readonly workbook: string | undefined;
  readonly asOf: AsOf;
  readonly screen: Screen;
  readonly check: CheckView;
  readonly list: ListView;
  readonly marks: MarksView;
  readonly followed: Followed | undefined;
  readonly stale: Stale | undefined;
  /** The status line and live region: what was done last, what stands now. */
  readonly status: string;
  /** The last command that failed while findings stand; shown above them until it is put away. */
  readonly trouble: Trouble | undefined;
  /** Requests that left the page since it was opened, beyond the add-in's own files. */
  readonly requestsOutside: number;
}

/** What a person can ask the pane for. Each answers when it is done; none throws. */
export interface PaneCommands {
  check(): Promise<void>;
  /** Ends a running check; what is found stays. */
  stop(): void;
  addSheets(): Promise<void>;
  setAsOf(choice: AsOf['choice'], day?: Day): Promise<void>;
  setMarks(on: boolean): Promise<void>;
  clearMarks(): Promise<void>;
  /** Changes how the list is asked for. */
  ask(choice: Partial<Omit<ListChoice, 'openGroups'>>): void;
  toggleGroup(key: string, open?: boolean): void;
  /** Opens the detail of a line; `select` also selects its cell in Excel. Undefined closes it. */
  choose(key: string | undefined, select?: boolean): Promise<void>;
  /** The next or previous finding in list order, its group opened, its cell selected in Excel. */
  step(direction: 'next' | 'previous'): Promise<void>;
  select(area: LiveArea): Promise<void>;
  /** Checks again what changed, at once. */
  recheck(): Promise<void>;
  show(screen: Screen): void;
  dismissTrouble(): void;
  /** Says a sentence in the status line. */
  say(sentence: string): void;
}

/** The pane without its looks: state, commands, and word of each change. */
export interface PaneSession extends PaneCommands {
  readonly state: PaneState;
  /** Tells about each new state, until what it returns is called. */
  subscribe(tell: () => void): () => void;
  /** Opens the workbook: outline, switches, listening. Called once. */
  open(): Promise<void>;
}
