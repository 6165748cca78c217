import type { Rule } from './ink.js';
import type { Line } from './lines.js';
import type { Typography } from './typography.js';

/** A frame drawn beside the running text, with the lines that stand in it. */
export interface Frame {
  left: number;
  top: number;
  bottom: number;
  lines: Line[];
}

/** Upright rules of a page that is looked at for frames: one with more has tables. */
const mostUprights = 40;

/** Parts the frames beside the running text from the text: a reader takes each as a whole, not line by line with the text beside it. */
export function framesOf(lines: readonly Line[], rules: readonly Rule[], type: Typography): { text: Line[]; frames: Frame[] } {
  const frames: Frame[] = [];
  let text = [...lines];
  for (const [left, right] of sidesIn(rules, type)) {
    const [x0, x1, top, bottom] = [left.box[0], right.box[2], left.box[1], left.box[3]];
    const within = ({ y }: Line): boolean => y > top && y < bottom;
    const inside = text.filter((line) => within(line) && line.x0 > x0 && line.x1 < x1 + 3);
    const beside = text.filter((line) => within(line) && Math.abs(line.size - type.size) < 0.4 && (line.x1 <= x0 + 2 || line.x0 >= x1 - 2) && line.x1 - line.x0 > 8 * type.size);
    if (inside.length < 2 || beside.length < 3) continue;
    frames.push({ left: x0, top, bottom, lines: inside });
    text = text.filter((line) => !inside.includes(line));
  }
  return { text, frames };
}

/** The sides of rectangles that leave room for text beside them and have nothing upright in them. */
function sidesIn(rules: readonly Rule[], { left, right }: Typography): [Rule, Rule][] {
  const upright = rules.filter(({ box, direction }) => direction === 'vertical' && box[3] - box[1] > 40).sort((a, b) => a.box[0] - b.box[0]);
  if (upright.length < 2 || upright.length > mostUprights) return [];
  const level = (x0: number, x1: number, y: number): boolean =>
    rules.some(({ box, direction }) => direction === 'horizontal' && Math.abs(box[1] - y) < 4 && Math.abs(box[0] - x0) < 4 && Math.abs(box[2] - x1) < 4);
  return upright.flatMap((a, i): [Rule, Rule][] => {
    const b = upright.slice(i + 1).find(({ box }) => Math.abs(box[1] - a.box[1]) < 4 && Math.abs(box[3] - a.box[3]) < 4);
    const width = b ? b.box[2] - a.box[0] : 0;
    return b && width > 80 && width < 0.6 * (right - left) && level(a.box[0], b.box[2], a.box[1]) && level(a.box[0], b.box[2], a.box[3]) ? [[a, b]] : [];
  });
}
