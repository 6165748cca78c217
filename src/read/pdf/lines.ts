import type { Font, Tag } from './ink.js';

/** Glyphs without a visible gap between them, in one style. */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  /** Its own baseline; above the line's for a raised call. */
  y: number;
  size: number;
  font: Font;
  underline: boolean;
  /** A visible gap stands before it on its line: words without one belong together ("mld." + "3"). */
  spaceBefore: boolean;
  tag: Tag | null;
}

/** Words on one baseline of one page, from left to right, without a gap as wide as between columns. */
export interface Line {
  page: number;
  words: Word[];
  x0: number;
  x1: number;
  /** Baseline and vertical extent, in points from the top. */
  y: number;
  top: number;
  bottom: number;
  /** Size of most of its letters. */
  size: number;
}
