import type { LiveChange } from '../../../workbook';

/** Rows of a sheet, 1-based, both included. */
interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** What must be looked at again on one sheet: some rows, or all of it. */
export interface PendingSheet {
  readonly sheet: string;
  readonly rows: readonly RowSpan[] | undefined;
}

/** More rows than this are read faster with the whole sheet. */
const rowsAtMost = 4000;
/** Rows between two changed ones that are read along with them, rather than in a request of their own. */
const gapAtMost = 500;

/** Spans in order, those that touch or nearly touch as one; undefined when together they are too many. */
function joined(spans: readonly RowSpan[], gap: number): readonly RowSpan[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to + gap + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

const rowsIn = (spans: readonly RowSpan[]): number => spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** What was pending, taken to be looked at. */
export interface TakenChanges {
  readonly sheets: readonly PendingSheet[];
  /** Whether sheets were added, removed or renamed. */
  readonly outline: boolean;
}

/** What people changed since the workbook was looked at last. */
export class PendingChanges {
  readonly #sheets = new Map<string, readonly RowSpan[] | undefined>();
  #outline = false;

  add({ sheet, rows, outline }: LiveChange): void {
    this.#outline ||= outline;
    this.#put({ sheet, rows });
  }

  get isEmpty(): boolean {
    return this.#sheets.size === 0 && !this.#outline;
  }

  /** Rows touched; undefined when rows moved, or sheets came, went or were renamed. */
  get rows(): number | undefined {
    if (this.#outline) return undefined;
    return [...this.#sheets.values()].reduce<number | undefined>(
      (sum, rows) => (sum === undefined || !rows ? undefined : sum + rowsIn(rows)),
      0,
    );
  }

  /** Everything pending, few spans to a sheet; nothing is pending afterwards. */
  take(): TakenChanges {
    const sheets = [...this.#sheets].map(([sheet, rows]): PendingSheet => {
      const spans = rows && joined(rows, gapAtMost);
      return { sheet, rows: spans && rowsIn(spans) <= rowsAtMost ? spans : undefined };
    });
    const taken = { sheets, outline: this.#outline };
    this.#sheets.clear();
    this.#outline = false;
    return taken;
  }

  /** Puts back what was taken and could not be looked at. */
  putBack({ sheets, outline }: TakenChanges): void {
    this.#outline ||= outline;
    for (const sheet of sheets) this.#put(sheet);
  }

  #put({ sheet, rows }: PendingSheet): void {
    if (rows?.length === 0 || sheet === '') return;
    const known = this.#sheets.get(sheet);
    const all = rows === undefined || (this.#sheets.has(sheet) && known === undefined);
    this.#sheets.set(sheet, all ? undefined : joined([...(known ?? []), ...rows], 0));
  }
}
