import type { LiveChange } from '../../workbook';
import { rowsOf } from './areas';

type Rows = NonNullable<LiveChange['rows']>;

/** What happened on one sheet, as an event tells it. */
export interface SheetEvent {
  readonly sheetId: string;
  /** Changed cells; undefined when rows moved. */
  readonly address: string | undefined;
  readonly remote: boolean;
}

interface Gathered {
  rows: { from: number; to: number }[] | undefined;
  remote: boolean;
}

const touching = (rows: Rows): Rows => {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...rows].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
};

/** Events since the last report, gathered sheet by sheet: what one act of a person does is told once. */
export class ChangeBatch {
  readonly #sheets = new Map<string, Gathered>();

  add({ sheetId, address, remote }: SheetEvent): void {
    let sheet = this.#sheets.get(sheetId);
    if (!sheet) this.#sheets.set(sheetId, (sheet = { rows: [], remote: true }));
    // What is partly ours to answer is answered.
    sheet.remote &&= remote;
    const areas = address?.split(',').map(rowsOf);
    const bounded = areas?.filter((rows) => rows !== undefined);
    if (areas === undefined || bounded?.length !== areas.length) sheet.rows = undefined;
    else sheet.rows?.push(...bounded);
  }

  /** What was gathered, by id of the sheet; the batch is empty afterwards. */
  take(): readonly { readonly sheetId: string; readonly rows: LiveChange['rows']; readonly remote: boolean }[] {
    const taken = [...this.#sheets].map(([sheetId, { rows, remote }]) => ({ sheetId, rows: rows && touching(rows), remote }));
    this.#sheets.clear();
    return taken;
  }
}
