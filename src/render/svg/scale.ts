/** A scale from values to places. */
export type Scale = (value: number) => number;

/** Straight from one pair of ends to the other. */
export const linear = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale => (value) => (to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start));

/** Round figures from zero (or below it) that cover the values: 0, 5, 10, 15. */
export function ticksFor(low: number, high: number, count = 4): number[] {
  const [bottom, top] = [Math.min(0, low), Math.max(0, high)];
  const rough = (top - bottom || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((size) => size * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(bottom / step - 1e-9 + (bottom === 0 ? 1e-9 : 0));
  const last = Math.ceil(top / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
