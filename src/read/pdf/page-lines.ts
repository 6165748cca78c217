import type { Box } from '../../document/document.js';
import type { Rule } from './ink.js';
import type { Line } from './lines.js';

/** The lines of the running column of one page: no margin, no running heads, no notes at the foot. */
export interface PageLines {
  number: number;
  width: number;
  height: number;
  /** From top to bottom, those of one row from left to right. */
  lines: Line[];
  rules: Rule[];
  /** Type size of the running text of the whole document. */
  size: number;
  /** Edges of the running column. */
  left: number;
  right: number;
  /** A scan stands a little aslant. */
  isScan: boolean;
}

/** From where to where something reaches across the page. */
export interface Extent {
  x0: number;
  x1: number;
}

/** A table as it stands on one page. */
export interface PageTable {
  page: number;
  box: Box;
  /** All lines that stand in its cells; none of them is read as running text. */
  lines: ReadonlySet<Line>;
  /** Every row has the same number of cells; a spanned cell is followed by empty ones. */
  rows: TableCell[][];
  /** Where its columns stand. */
  columns: Extent[];
  /** Too little for a table by itself: the head or the last row of one that stands on the next page or the one before. */
  isPiece: boolean;
  /** Marks at the ends of its words that call notes under it. */
  marks?: ReadonlySet<string>;
}

/** One cell: its lines from top to bottom (lines cut out of wider ones are new lines of the same words). */
export interface TableCell {
  lines: Line[];
  /** Columns it covers. */
  columns: number;
  head: boolean;
}

/** A figure and nothing else. */
export const figure = /^[(€$£]* ?[-−–+]? ?(?:\d{1,3}(?: \d{3})+|[\d.,]+)(?:,[-–])? ?(?:%|mln\.?|mld\.?|miljoen|miljard|\))?\*{0,2}$/u;

/** The words of a cell. */
export const wordsIn = (cell: TableCell | undefined): string => (cell?.lines ?? []).map(({ text }) => text).join(' ');

/** Lines of one height, or nearly so on a scan: from top to bottom, those of a height from left to right. */
export function levelsOf(lines: readonly Line[], isScan = false): Line[][] {
  const levels: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const level = levels.at(-1);
    if (level && Math.abs((level[0] as Line).y - line.y) < (isScan ? Math.max(2.5, 0.4 * line.size) : 2.5)) level.push(line);
    else levels.push([line]);
  }
  return levels.map((level) => level.sort((a, b) => a.x0 - b.x0));
}
