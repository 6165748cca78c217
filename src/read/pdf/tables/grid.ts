import type { Rule } from '../ink.js';
import { largest, smallest } from '../../../text/extremes.js';

/** A grid drawn by rules: where its columns and rows part, and which lines between cells are really drawn. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** Whether a line is drawn at the left edge `xs[column]` of the cell in that row. */
  hasLeft(row: number, column: number): boolean;
  /** Whether a line is drawn at the top edge `ys[row]` of the cell in that column. */
  hasTop(row: number, column: number): boolean;
}

const near = 3.5;

/** All grids on a page: rules that touch each other, with two rows or columns at least. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const usable = rules.filter(({ box }) => box[2] - box[0] > 4 || box[3] - box[1] > 4);
  return groupsOf(usable).map(gridOf).filter(({ xs, ys }) => xs.length > 2 && ys.length > 2);
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
  const xs = distinct([...upright.map(({ box }) => (box[0] + box[2]) / 2), ...edges(level, 0)]);
  const ys = distinct([...level.map(({ box }) => (box[1] + box[3]) / 2), ...edges(upright, 1)]);
  const covers = (from: number, to: number, low: number, high: number): boolean => from <= low + (high - low) * 0.35 && to >= high - (high - low) * 0.35;
  return {
    xs, ys,
    hasLeft: (row, column) => column === 0 || upright.some(({ box }) => Math.abs((box[0] + box[2]) / 2 - (xs[column] as number)) < near && overlaps(box[1], box[3], ys[row] as number, ys[row + 1] as number, covers)),
    hasTop: (row, column) => row === 0 || level.some(({ box }) => Math.abs((box[1] + box[3]) / 2 - (ys[row] as number)) < near && overlaps(box[0], box[2], xs[column] as number, xs[column + 1] as number, covers)),
  };
}

const overlaps = (from: number, to: number, low: number, high: number, covers: (a: number, b: number, c: number, d: number) => boolean): boolean =>
  covers(from, to, low, high) || Math.min(to, high) - Math.max(from, low) > 0.6 * (high - low);

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
