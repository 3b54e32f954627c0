import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { ListLine } from '../../session';

/** Rows of the page: a row for each line, and one behind the chosen line for its detail. */
export interface Rows {
  readonly virtualizer: Virtualizer<HTMLElement, Element>;
  /** Index of the chosen line; -1 when none is chosen. */
  readonly chosenAt: number;
  /** Row of a line. */
  readonly rowOf: (line: number) => number;
  /** Line of a row; undefined for the detail. */
  readonly lineOf: (row: number) => number | undefined;
  /** Distance from the top of what is scrolled to the first row, px. */
  readonly top: number;
}

// Guesses until a row is measured, px.
const heights = { group: 32, finding: 62, unjudged: 62, detail: 280 } as const;

/**
 * The rows of the list that are in sight, with those that hold the keyboard.
 * @param active index of the line that the keyboard stands on: it stays in the page, so that the keyboard is not lost
 */
export function useRows(lines: readonly ListLine[], active: number, scroller: HTMLElement | null, list: HTMLElement | null): Rows {
  const { top, band } = usePlace(list);
  const chosenAt = useMemo(() => lines.findIndex((line) => line.kind !== 'group' && line.chosen), [lines]);
  const detailAt = chosenAt < 0 ? -1 : chosenAt + 1;
  const rowOf = useCallback((line: number): number => (detailAt >= 0 && line >= detailAt ? line + 1 : line), [detailAt]);
  const lineOf = useCallback(
    (row: number): number | undefined => {
      if (row === detailAt) return undefined;
      return detailAt >= 0 && row > detailAt ? row - 1 : row;
    },
    [detailAt],
  );
  const kept = [active < 0 ? -1 : rowOf(active), detailAt].filter((row) => row >= 0);
  const virtualizer = useVirtualizer({
    count: lines.length + (detailAt < 0 ? 0 : 1),
    getScrollElement: () => scroller,
    estimateSize: (row) => heights[lines[lineOf(row) ?? -1]?.kind ?? 'detail'],
    getItemKey: (row) => lines[lineOf(row) ?? -1]?.key ?? `detail of ${lines[chosenAt]?.key ?? ''}`,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: band,
    useFlushSync: false,
  });
  return { virtualizer, chosenAt, rowOf, lineOf, top };
}

/** How far down the list begins, and how high the band above it is that stays in sight; both in px. */
function usePlace(list: HTMLElement | null): { readonly top: number; readonly band: number } {
  const [place, setPlace] = useState({ top: 0, band: 0 });
  useLayoutEffect(() => {
    const above = list?.parentElement ? [...list.parentElement.children].filter((child) => child !== list) : [];
    const measure = (): void => {
      const top = list?.offsetTop ?? 0;
      const band = (above.at(-1) as HTMLElement | undefined)?.offsetHeight ?? 0;
      setPlace((known) => (known.top === top && known.band === band ? known : { top, band }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of above) observer.observe(part);
    return () => {
      observer.disconnect();
    };
  }, [list]);
  return place;
}
