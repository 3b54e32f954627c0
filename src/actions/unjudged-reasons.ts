import type { CellAddress, UnjudgedLine } from './check-workbook';

/** One reason that left records unjudged, with everything that waits for it: mending it once mends all. */
export interface UnjudgedReason {
  readonly reason: string;
  readonly rules: readonly string[];
  /** Records that wait, counted once for each rule. */
  readonly records: number;
  readonly cells: readonly CellAddress[];
}

/** The reasons, the one that most records wait for first. */
export function unjudgedReasons(lines: readonly UnjudgedLine[]): readonly UnjudgedReason[] {
  const reasons = new Map<string, { rules: string[]; records: number; cells: Map<string, CellAddress> }>();
  for (const { reason, rule, count, cells } of lines) {
    let known = reasons.get(reason);
    if (!known) reasons.set(reason, (known = { rules: [], records: 0, cells: new Map() }));
    known.rules.push(rule);
    known.records += count;
    for (const cell of cells) known.cells.set(`${cell.sheet}!${cell.cell}`, cell);
  }
  return [...reasons]
    .map(([reason, { rules, records, cells }]) => ({ reason, rules, records, cells: [...cells.values()] }))
    .sort((a, b) => b.records - a.records);
}
