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
export const lastStartingAt = <T>(items: readonly T[], offset: number, span: (item: T) => Span): number =>
  countWhile(items.length, (index) => span(items[index] as T)[0] <= offset) - 1;

/** How many of the offsets, which are in order, are less than one; cost is logarithmic. */
export const countBelow = (offsets: ArrayLike<number>, offset: number): number => countWhile(offsets.length, (index) => (offsets[index] as number) < offset);

/** How many places come before the first of which it does not hold; it holds of none behind that. */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a rule found: where it begins and ends. */
interface Placed { start: number; end: number }

export const spanOf = ({ start, end }: Placed): Span => [start, end];

/** Whether a hit shares letters with the last of the others, which are in order, that begins before its end. */
export function overlapsOne({ start, end }: Placed, others: readonly Placed[]): boolean {
  const last = others[lastStartingAt(others, end - 1, spanOf)];
  return last !== undefined && last.end > start;
}
