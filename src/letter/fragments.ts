import type { Block, Box, Document } from '../document/document.js';
import type { Span } from '../text/span.js';

/** A line of its own as far as letterhead and closing are concerned: a block, or a filled cell of a table (layout tables are frequent there). */
export interface Fragment {
  text: string;
  span: Span;
  block: Block;
  /** Place of its block in the document. */
  index: number;
  /** Of the block; null for a cell. */
  box: Box | null;
}

/** The fragments of those blocks of a run that are wanted, in reading order. */
export function fragmentsOf({ text, blocks }: Document, wanted: (block: Block) => boolean, from = 0, to = blocks.length): Fragment[] {
  const fragments: Fragment[] = [];
  for (let index = from; index < Math.min(to, blocks.length); index++) {
    const block = blocks[index] as Block;
    if (!wanted(block)) continue;
    const spans = block.rows ? block.rows.flat().map(({ span }) => span) : [block.span];
    for (const span of spans) if (span[1] > span[0]) fragments.push({ text: text.slice(span[0], span[1]), span, block, index, box: block.rows ? null : block.box });
  }
  return fragments;
}

/** A part of a fragment as a fragment of its own, blanks at its ends left out. */
export function partOf(fragment: Fragment, from: number, to = fragment.text.length): Fragment {
  const piece = fragment.text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const text = piece.trim();
  return { ...fragment, text, span: [fragment.span[0] + start, fragment.span[0] + start + text.length] };
}

/** Whether one fragment stands straight under another, in the same column. */
export function standsUnder(upper: Fragment, lower: Fragment, reach = 1.2): boolean {
  const [a, b] = [upper.box, lower.box];
  if (!a || !b || upper.block.page !== lower.block.page) return false;
  const lineHeight = Math.min(a[3] - a[1], b[3] - b[1], 14);
  return Math.abs(a[0] - b[0]) < 12 && b[1] >= a[1] + 2 && b[1] - a[3] < reach * lineHeight;
}

/** Whether one fragment stands to the right of another, on its first line. */
export function standsBeside(left: Fragment, right: Fragment): boolean {
  const [a, b] = [left.box, right.box];
  return Boolean(a && b && left.block.page === right.block.page && b[0] >= a[2] - 2 && Math.abs(a[1] - b[1]) < 5);
}
