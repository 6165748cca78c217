import type { Box } from '../../document/document.js';

/** A font as far as reading needs it. */
export interface Font {
  /** BaseFont name without the subset prefix: "Verdana-Bold". */
  name: string;
  bold: boolean;
  italic: boolean;
}

/** A structure element of a tagged PDF: a hint that geometry confirms, never the only source. */
export interface Tag {
  /** Standard role after the role map: "P", "H1", "Note", "TD", "Link" …; "Artifact" for furniture. */
  role: string;
  /** Number of the element, unique in the file; equal for glyphs of one element. -1 for artifacts. */
  element: number;
  parent: Tag | null;
}

/** What glyphs shown one after the other have in common. */
export interface Setting {
  font: Font;
  /** Effective font size in points (text matrix and page matrix applied). */
  size: number;
  /** Degrees the baseline is turned; 0 for nearly all. */
  angle: number;
  /** Painted so that nobody sees it (render mode 3, as under a scan). */
  invisible: boolean;
  tag: Tag | null;
  /** How many paints the page had when they were shown. */
  time: number;
}

/** The glyphs of a page in the order they are shown, in columns: objects of their own would cost more than all else. */
export interface Glyphs {
  /** One character, or several for a ligature; " " for a space that the text layer claims. */
  texts: string[];
  /** The ways in which they are set. */
  settings: Setting[];
  /** Four numbers a glyph: left edge and advance edge on the baseline, and baseline, in points from the page's top left corner (after rotation and crop), y downward; which of the settings it has. */
  edges: Float64Array;
}

/** How many glyphs are set so. */
export function countOf({ texts, settings, edges }: Glyphs, is: (setting: Setting) => boolean): number {
  if (!settings.some(is)) return 0;
  let count = 0;
  for (let i = 0; i < texts.length; i++) if (is(settings[edges[4 * i + 3]!]!)) count++;
  return count;
}

/** A drawn straight line or thin filled rectangle (table rules, underlines, the rule above footnotes). */
export interface Rule {
  box: Box;
  /** Along which axis it runs. */
  direction: 'horizontal' | 'vertical';
}

/** All that is printed on a page, in the order of the content stream. */
export interface PageInk {
  number: number;
  width: number;
  height: number;
  glyphs: Glyphs;
  rules: Rule[];
  /** Share of the page covered by images, 0 to 1: a scan has nearly 1. */
  imageCover: number;
  /** Signs that were shown so that nobody sees them, and are not among the glyphs: in the colour of their ground, cut off, painted over, too small. */
  hidden: number;
}

/** Whether a page may be a scan: nothing on it is seen but images, or some text is put there for machines. */
export const isScanLike = ({ glyphs }: PageInk): boolean => glyphs.texts.length === 0 || countOf(glyphs, ({ invisible }) => invisible) > 0;

/** A source of ink. The reading of letters knows this interface and nothing of what stands behind it. */
export interface InkSource {
  /** Name for diagnostics and benchmarks. */
  name: string;
  pages: number;
  tagged: boolean;
  /** Document information: Producer, Title, CreationDate … as written. */
  info: Record<string, string>;
  /** Page by 1-based number. */
  page(number: number): Promise<PageInk> | PageInk;
  close(): Promise<void> | void;
}
