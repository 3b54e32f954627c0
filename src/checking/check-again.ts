import type { Context } from '../domain/context';
import type { AnySheet, Book, CaseFile, CellRef, Row } from '../domain/model';
import type { CheckResult, Finding, Step } from './finding';
import { gather } from './result';
import { RuleRun, type RowsOf } from './run-rules';
import { type Judged, type Said, Tally, type Wait } from './tally';

/** What is to be judged again in a changed book. */
export interface Again {
  readonly book: Book;
  /** Case files and rows of the book before that stand no more. */
  readonly gone: readonly (CaseFile | Row)[];
  /** Those among them that stand elsewhere now and say the same: what was said of them is taken along. */
  readonly carried: ReadonlyMap<Judged, CaseFile | Row>;
  /** Case files and rows to be judged. */
  readonly files: readonly CaseFile[];
  readonly rows: readonly RowsOf[];
  /** Sheets of which some row changed. */
  readonly sheets: readonly AnySheet[];
}

/**
 * Judges again what changed since a check, with the rules of that check; everything else that was said then stands.
 * @returns what a check of the whole book would say; undefined when a rule broke, since nobody can tell what it would have said
 */
export function* checkAgain(previous: CheckResult, again: Again, context: Context): Generator<Step, CheckResult | undefined> {
  const { ran, off } = previous;
  const said = stillSaid(previous.said, again);
  for (const { id } of ran) {
    said.delete(id);
    for (const { title } of again.sheets) said.delete(`${id} ${title}`);
  }
  const tally = new Tally(context.settings, said);
  const run = new RuleRun(again.book, context, ran, tally);
  yield* run.judgeFiles(again.files);
  yield* run.judgeCells(again.rows);
  yield* run.judgeWholeSheets(again.sheets);
  if (tally.broken.length > 0) return undefined;
  const gathering = gather(said, ran);
  for (;;) {
    const gathered = gathering.next();
    if (gathered.done === true) return { ...gathered.value, broken: [], ran, off, complete: true, said };
    yield { phase: 'findings', done: 0, total: 0 };
  }
}

function stillSaid(before: ReadonlyMap<Judged, Said>, { gone, carried }: Again): Map<Judged, Said> {
  const said = new Map(before);
  const taken = [...carried].flatMap(([from, to]) => {
    const of = before.get(from);
    return of ? [[to, moved(of, carried)] as const] : [];
  });
  for (const judged of gone) said.delete(judged);
  for (const [judged, of] of taken) said.set(judged, of);
  return said;
}

function moved({ findings, waits }: Said, carried: Again['carried']): Said {
  const cell = (ref: CellRef): CellRef => {
    const row = carried.get(ref.row);
    return row ? { row: row as Row, field: ref.field } : ref;
  };
  return {
    findings: findings.map((finding): Finding => ({ ...finding, cell: cell(finding.cell), related: finding.related.map(cell) })),
    waits: waits.map((wait): Wait => ({ ...wait, cells: wait.cells.map(cell) })),
  };
}
