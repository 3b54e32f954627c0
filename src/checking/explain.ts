import type { Finding } from './finding';
import { type AnySheet, evaluations, recordKey, type Book, type Row } from '../domain/model';
import type { Citation } from '../domain/sources';
import { headerOf } from './selection';

/** A finding in words. */
export interface Explanation {
  /** Stable: rule, sheet, record key and column; never a row number. */
  readonly id: string;
  readonly record: string;
  /** State student id; blank when the record belongs to none. */
  readonly student: string;
  /** Header of the cell's column. */
  readonly column: string;
  /** The fact found. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  readonly sources: readonly Citation[];
}

/** The law of a finding as sentences show it: `LAC 28:XLIII.302.C.1 (sourced); 34 CFR 300.301 (inferred)`. */
export const lawOf = (sources: readonly Citation[]): string => sources.map(({ source, mark }) => `${source} (${mark})`).join('; ');

/**
 * The findings of one check in words, in the same order.
 * @returns one explanation a finding; ids are unique, a second finding of the same rule, record and column ends in `#2`
 */
export function explainAll(findings: readonly Finding[], book: Book): readonly Explanation[] {
  const ids = new Ids();
  return findings.map((finding) => {
    const explanation = explain(finding, book);
    return { ...explanation, id: ids.next(explanation.id) };
  });
}

/** Numbers the findings of one rule, record and column, so that ids are unique. */
export class Ids {
  private readonly seen = new Map<string, number>();

  /** The id of the next finding that has this id by itself. */
  next(id: string): string {
    const times = (this.seen.get(id) ?? 0) + 1;
    this.seen.set(id, times);
    return times === 1 ? id : `${id}#${String(times)}`;
  }
}

/** One finding in words; its id is not yet numbered. */
export function explain({ rule, cell, facts }: Finding, book: Book): Explanation {
  const sheet: AnySheet = cell.row.declared;
  const column = headerOf(sheet, cell.field);
  const record = recordKey(cell.row);
  return {
    id: [rule.id, sheet.title, record === '' ? contentKey(cell.row) : record, column].join('|'),
    record,
    student: studentOf(cell.row, book),
    column,
    message: (rule.found as (facts: unknown) => string)(facts),
    fix: (rule.fix as (facts: unknown) => string)(facts),
    sources: rule.sources,
  };
}

/** State student id of the student that a row belongs to; blank when there is none. */
export function studentOf(row: Row, book: Book): string {
  const { stateStudentId, evaluationId } = row as { readonly stateStudentId?: string; readonly evaluationId?: string };
  return stateStudentId ?? book.where(evaluations, 'evaluationId', evaluationId)[0]?.stateStudentId ?? '';
}

// A record without a key is known by its content (FNV-1a, 32 bits), so that sorting the sheet does not change the id.
function contentKey(row: Row): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(row.values)) {
    hash ^= character.charCodeAt(0);
    hash = Math.imul(hash, 0x01000193);
  }
  return `~${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
