import type { Day } from '../../day';

/** Two rows whose periods share a day: the later one, and the earlier one that runs into it. */
export interface Overlap<R> {
  readonly earlier: R;
  readonly later: R;
}

/**
 * The rows whose period shares a day with one that began before, each once, with the earlier row that lasts longest. Both
 * ends belong to a period; no end means that it is open. Rows without a begin, and rows that end before they begin, have no
 * period: other rules speak of them.
 * @param rows in any order; of two that begin on one day the first in the list is the earlier
 */
export function* overlappingPeriods<R>(
  rows: readonly R[],
  beginOf: (row: R) => Day | undefined,
  endOf: (row: R) => Day | undefined,
): Generator<Overlap<R>> {
  // Most students have one row on such a sheet.
  if (rows.length < 2) return;
  const periods = rows
    .flatMap((row) => {
      const begin = beginOf(row);
      return begin === undefined ? [] : [{ row, begin, end: endOf(row) ?? Number.POSITIVE_INFINITY }];
    })
    .filter(({ begin, end }) => begin <= end)
    .sort((a, b) => a.begin - b.begin);
  let longest = periods[0];
  for (const period of periods.slice(1)) {
    if (longest && period.begin <= longest.end) yield { earlier: longest.row, later: period.row };
    if (!longest || period.end > longest.end) longest = period;
  }
}
