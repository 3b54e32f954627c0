/** Items sorted or merged between two steps. */
const itemsPerStep = 4096;

/**
 * Sorts in steps; items that compare equal keep their order.
 * @returns a new array
 */
export function* sortInSlices<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Generator<undefined, readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += itemsPerStep) {
    runs.push(items.slice(from, from + itemsPerStep).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* mergeInSlices(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSlices<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<undefined, readonly Item[]> {
  const merged: Item[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [a, b] = [left[l] as Item, right[r] as Item];
    if (compare(a, b) <= 0) {
      merged.push(a);
      l += 1;
    } else {
      merged.push(b);
      r += 1;
    }
    if (merged.length % itemsPerStep === 0) yield;
  }
  for (; l < left.length; l += 1) merged.push(left[l] as Item);
  for (; r < right.length; r += 1) merged.push(right[r] as Item);
  return merged;
}
