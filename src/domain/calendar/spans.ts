import type { Day } from '../day';

/** Days from one to another, both included. */
export interface Span {
  readonly from: Day;
  readonly through: Day;
}

/** The days of all the spans as spans that neither overlap nor touch, in order. A span that ends before it begins holds no day. */
export function unionOf(spans: readonly Span[]): readonly Span[] {
  const union: Span[] = [];
  const inOrder = spans.filter(({ from, through }) => from <= through).sort((a, b) => a.from - b.from);
  for (const span of inOrder) {
    const last = union.at(-1);
    if (last === undefined || span.from > last.through + 1) union.push(span);
    else if (span.through > last.through) union[union.length - 1] = { from: last.from, through: span.through };
  }
  return union;
}

/** The days that two lists of separate spans have in common, in order. */
export const intersectionOf = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  some.flatMap((one) =>
    others
      .map((other): Span => ({
        from: one.from > other.from ? one.from : other.from,
        through: one.through < other.through ? one.through : other.through,
      }))
      .filter(({ from, through }) => from <= through),
  );

/** The span that holds a day. A plain loop: every date question of a check comes through here. */
export function spanAt<S extends Span>(spans: readonly S[], date: Day): S | undefined {
  for (const span of spans) if (span.from <= date && date <= span.through) return span;
  return undefined;
}
