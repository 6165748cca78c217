/** A half-open range of UTF-16 offsets into one text. */
export type Span = readonly [start: number, end: number];

/** Whether two half-open spans share at least one place. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether the outer span holds the whole inner one. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/**
 * The index of the last item whose span starts at or before `offset`, or -1.
 * Items must be sorted by start; cost is logarithmic.
 */
export function lastStartingAt<T>(items: readonly T[], offset: number, spanOf: (item: T) => Span): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(items[middle] as T)[0] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many of the offsets, which are in order, are less than one; cost is logarithmic. */
export function countBelow(offsets: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
