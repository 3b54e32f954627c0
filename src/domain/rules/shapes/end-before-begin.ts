import type { Day } from '../../day';
import { usDate } from '../../day';
import { type AnySheet, cellOf, type Column, type FieldOf, type Row } from '../../model';
import { defineRule, fine, found, type RowRule } from '../define-rule';

/** Facts of a period that ends before it begins. */
export interface EndBeforeBeginFacts {
  readonly beginHeader: string;
  readonly endHeader: string;
  readonly begin: Day;
  readonly end: Day;
}

type Given<S extends AnySheet> = Omit<
  RowRule<S, FieldOf<S>, EndBeforeBeginFacts>,
  'kind' | 'needs' | 'consults' | 'reads' | 'check' | 'found' | 'fix'
> & { readonly begin: FieldOf<S>; readonly end: FieldOf<S> };

/**
 * A rule that a row must not end before it begins; a period of one day, which ends on the day of its beginning, is in order.
 * A blank date means that the rule does not apply.
 */
export const endBeforeBegin = <S extends AnySheet>({ begin, end, ...head }: Given<S>): RowRule<S, FieldOf<S>, EndBeforeBeginFacts> => {
  const headerOf = (field: string): string => (head.sheet.columns as Record<string, Column>)[field]?.header ?? field;
  return defineRule<S, FieldOf<S>, EndBeforeBeginFacts>({
    ...head,
    needs: [begin, end],
    check(row) {
      const dates = row as unknown as Row & Readonly<Record<string, Day>>;
      const from = dates[begin] as Day;
      const to = dates[end] as Day;
      if (to >= from) return fine;
      return found(cellOf(row, end), [cellOf(row, begin)], {
        beginHeader: headerOf(begin),
        endHeader: headerOf(end),
        begin: from,
        end: to,
      });
    },
    found: (facts) => `${facts.endHeader} ${usDate(facts.end)} is before ${facts.beginHeader} ${usDate(facts.begin)}.`,
    fix: (facts) => `Correct ${facts.endHeader} or ${facts.beginHeader}, whichever is wrong.`,
  });
};
