import type { Rule } from '../ink.js';
import type { Line } from '../lines.js';
import { largest, smallest } from '../../../text/extremes.js';

/** A grid drawn by rules: where its columns and rows part, and which lines between cells are really drawn. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** Whether a line is drawn at the left edge `xs[column]` of the cell in that row. */
  hasLeft(row: number, column: number): boolean;
  /** Whether a line is drawn at the top edge `ys[row]` of the cell in that column. */
  hasTop(row: number, column: number): boolean;
  /** Whether only the ends of the rules across tell where the column begins: words that go on over them stand in a merged cell. */
  isSoft(column: number, row?: number): boolean;
}

const near = 3.5;

/** All grids on a page: rules that touch each other, or stand one under the other, with two rows or columns at least. */
export function gridsOf(rules: readonly Rule[], lines: readonly Line[]): Grid[] {
  const usable = rules.filter(({ box }) => box[2] - box[0] > 4 || box[3] - box[1] > 4);
  const groups = groupsOf(usable);
  return [...groups, ...stacksOf(groups.filter(isCourse), lines)].map(gridOf).filter(({ xs, ys }) => xs.length > 2 && ys.length > 2);
}

/** Rules that touch, directly or over others. Cost grows with the pairs of one page; drawings with thousands of lines are no tables. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  if (rules.length > 3000) return [];
  const parent = rules.map((_, i) => i);
  const root = (i: number): number => { let at = i; while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number; return at; };
  const order = rules.map((_, i) => i).sort((a, b) => (rules[a] as Rule).box[1] - (rules[b] as Rule).box[1]);
  order.forEach((i, k) => {
    const a = (rules[i] as Rule).box;
    for (let m = k + 1; m < order.length; m++) {
      const j = order[m] as number;
      const b = (rules[j] as Rule).box;
      if (b[1] > a[3] + near) break;
      if (b[0] <= a[2] + near && b[2] >= a[0] - near) parent[root(i)] = root(j);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, i) => { const r = root(i); groups.set(r, [...(groups.get(r) ?? []), rule]); });
  return [...groups.values()];
}

function gridOf(rules: readonly Rule[]): Grid {
  const upright = rules.filter(({ direction }) => direction === 'vertical');
  const level = rules.filter(({ direction }) => direction === 'horizontal');
  const drawnXs = distinct([...upright.map(({ box }) => (box[0] + box[2]) / 2), ...edges(level, 0)]);
  const drawnYs = distinct([...level.map(({ box }) => (box[1] + box[3]) / 2), ...edges(upright, 1)]);
  const parted = breaksIn(level, 0).filter(({ rules }) => rules > 1).map(({ at }) => at);
  const broken = drawnYs.length > 6 ? [] : breaksIn(upright, 1).filter(({ at, rules }) => rules >= new Set(upright.filter(({ box }) => box[1] < at - 1 && box[3] > at - 4).map(({ box }) => Math.round(box[0]))).size).map(({ at }) => at);
  const xs = added(drawnXs, parted);
  const ys = isOneBand(broken, drawnYs) ? added(drawnYs, broken) : drawnYs;
  const isSoft = (column: number): boolean => !drawnXs.includes(xs[column] as number);
  return {
    xs, ys, isSoft,
    hasLeft: (row, column) => column === 0 || isSoft(column) || isDrawn(upright, 0, xs[column] as number, ys[row] as number, ys[row + 1] as number),
    hasTop: (row, column) => row === 0 || !drawnYs.includes(ys[row] as number) || isDrawn(level, 1, ys[row] as number, xs[column] as number, xs[column + 1] as number),
  };
}

/** Three heights or more, and most of them, stand in one stretch between others: rows that no rule parts. Where rules part the rows, what breaks there are the lines of text. */
const isOneBand = (heights: readonly number[], ys: readonly number[]): boolean =>
  ys.some((y, i) => heights.filter((height) => height > y + near && height < (ys[i + 1] ?? y) - near).length > Math.max(2, 0.6 * heights.length));

/** Whether rules at a position go along an edge: one over its middle, or several, line of text by line of text, over most of it. */
function isDrawn(rules: readonly Rule[], side: 0 | 1, position: number, low: number, high: number): boolean {
  let length = 0;
  for (const { box } of rules) {
    if (Math.abs((box[side] + (box[side + 2] as number)) / 2 - position) >= near) continue;
    const [from, to] = [box[1 - side] as number, box[3 - side] as number];
    if (from <= low + (high - low) * 0.35 && to >= high - (high - low) * 0.35) return true;
    length += Math.max(0, Math.min(to, high) - Math.max(from, low));
  }
  return length > 0.6 * (high - low);
}

/** Outer ends of the rules across: a table without a frame is closed by them. */
function edges(rules: readonly Rule[], side: 0 | 1): number[] {
  if (rules.length < 2) return [];
  return [smallest(rules.map(({ box }) => box[side])), largest(rules.map(({ box }) => box[side + 2] as number))];
}

/** Positions, those of one line made one. */
function distinct(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (out.length === 0 || value - (out.at(-1) as number) > near) out.push(value);
  return out;
}

/** Positions with those that are not near any of them. */
const added = (drawn: readonly number[], further: readonly number[]): number[] =>
  [...drawn, ...distinct(further).filter((value) => drawn.every((other) => Math.abs(other - value) > near))].sort((a, b) => a - b);

/** Where rules end and go on at once, as those that are drawn cell by cell do; with the number of lines that do so. */
function breaksIn(rules: readonly Rule[], side: 0 | 1): { at: number; rules: number }[] {
  const along = [...rules].sort((a, b) => Math.round(a.box[1 - side]!) - Math.round(b.box[1 - side]!) || a.box[side]! - b.box[side]!);
  const found: number[] = [];
  for (const [i, { box }] of along.entries()) {
    const next = along[i + 1]?.box;
    if (next && Math.abs(next[1 - side]! - box[1 - side]!) < 1.2 && next[side]! - box[side + 2]! > -0.5 && next[side]! - box[side + 2]! < 2.5) found.push(box[side + 2]!);
  }
  return distinct(found).map((at) => ({ at, rules: found.filter((value) => value >= at && value - at <= near).length }));
}

/** One line across, in parts or whole. */
const isCourse = (rules: readonly Rule[]): boolean => rules.every(({ box, direction }) => direction === 'horizontal' && Math.abs(box[1] - (rules[0] as Rule).box[1]) < 2);

/** Lines across that are parted alike and stand one under the other, with no prose between them. */
function stacksOf(courses: readonly (readonly Rule[])[], lines: readonly Line[]): Rule[][] {
  const stacks: Rule[][] = [];
  let above: readonly Rule[] = [];
  for (const course of [...courses].sort((a, b) => (a[0] as Rule).box[1] - (b[0] as Rule).box[1])) {
    const breaks = breaksIn(course, 0).map(({ at }) => at);
    if (breaks.length === 0) continue;
    const ends = edges(course, 0);
    const isNext = above.length > 0 && edges(above, 0).every((x, i) => Math.abs(x - (ends[i] as number)) < 4) && arePartedAlike(breaks, breaksIn(above, 0).map(({ at }) => at)) && !lines.some((line) => isBetween(line, above, course) && runsOver(line, breaks));
    if (isNext) stacks.at(-1)?.push(...course);
    else stacks.push([...course]);
    above = course;
  }
  return stacks;
}

/** All places where one line is parted are among those of the other: a head may span columns. */
function arePartedAlike(a: readonly number[], b: readonly number[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.every((x) => many.some((other) => Math.abs(x - other) < near));
}

const isBetween = ({ y }: Line, above: readonly Rule[], below: readonly Rule[]): boolean => y > (above[0] as Rule).box[3] && y < (below[0] as Rule).box[1];

/** Words go on over a place where columns would part. */
export const runsOver = ({ words, size }: Line, xs: readonly number[]): boolean => words.some((word, i) => {
  const before = words[i - 1];
  return xs.some((x) => (word.x0 < x - 2 && word.x1 > x + 2) || (before !== undefined && before.x1 <= x + 2 && word.x0 >= x - 2 && word.x0 - before.x1 < 0.45 * size));
});
