import type { AnySheet, Column, FieldOf } from '../../model';
import { problem } from '../../problems';
import { type CellRule, defineCellRule, fine, found, notJudged } from '../define-rule';
import { unreadableFacts, type UnreadableFacts, unreadableFix, unreadableSentence } from './unreadable-cell';

/** Facts of a cell that must be filled: its header, and what it holds when that cannot be read. */
export type RequiredFacts = UnreadableFacts | { readonly header: string; readonly why: 'blank' };

type Given = Omit<CellRule<RequiredFacts>, 'kind' | 'looksAt' | 'check' | 'found' | 'fix'> & {
  /** What to write into a blank cell. */
  readonly fillIn: (header: string) => string;
};

/**
 * A rule that columns must be filled with a value that can be read: blank and unreadable cells are found. List a date, code
 * or Y/N column in `spoken-for-elsewhere.ts` as well, or FMT-001 and FMT-003 find its unreadable cells a second time. A code that
 * a district added itself and that we cannot tie to a meaning is not judged.
 * @param rule head of the rule, and the words that ask for the value
 * @param looksAt columns that must be filled
 */
export const requiredColumn = (rule: Given, looksAt: CellRule['looksAt']): CellRule<RequiredFacts> => {
  const { fillIn, ...head } = rule;
  return defineCellRule<RequiredFacts>({
    ...head,
    looksAt,
    check({ row, sheet, field, column, value }, context) {
      if (value !== undefined) return fine;
      const flaw = row.unreadable(field);
      if (flaw?.kind === 'code-without-meaning') {
        return notJudged(problem('unreadable-cell', { sheet: sheet.title, column: column.header }));
      }
      const facts: RequiredFacts = flaw ? unreadableFacts(column, flaw, context) : { header: column.header, why: 'blank' };
      return found({ row, field }, [], facts);
    },
    found: (facts) => (facts.why === 'blank' ? `${facts.header} is blank.` : unreadableSentence(facts)),
    fix: (facts) => (facts.why === 'blank' ? fillIn(facts.header) : unreadableFix(facts)),
  });
};

/** Chooses columns of one sheet by their field names. */
export const columnsOf = <S extends AnySheet>(sheet: S, ...fields: readonly FieldOf<S>[]): CellRule['looksAt'] => {
  const chosen = new Set(fields.map((field) => (sheet.columns as Record<string, Column>)[field]));
  return (column, at) => at === sheet && chosen.has(column);
};
