import type { Rule } from '../ink.js';
import type { Line } from '../lines.js';
import type { Extent, PageLines, PageTable, TableCell } from '../page-lines.js';
import { bandsOf, touched } from './bands.js';
import { joinHeads } from './heads.js';
import { kindOf, partsOf } from './tagged-parts.js';
import { largest, smallest } from '../../../text/extremes.js';
import { taggedIn, type TextCell } from './tags.js';

/** What the tags of a page say of its tables. */
export interface TaggedTables {
  tables: PageTable[];
  /** Lines in frames and lists that are tagged as tables and hold no data. */
  frames: Set<Line>;
}

/** The tables that a tagged file marks as such; their columns are told by where the cells stand. */
export function taggedTables(page: PageLines): TaggedTables {
  const tables: PageTable[] = [];
  const frames = new Set<Line>();
  for (const { rows, lines } of taggedIn(page.lines)) {
    for (const line of lines) frames.add(line);
    const isRest = rows.length === 1 && rows[0]?.length === 1 && lines.has(page.lines[0] as Line);
    if (kindOf(rows) === 'layout' && !isRest) continue;
    for (const part of isRest ? [rows] : partsOf(rows)) {
      const kind = isRest ? 'piece' : kindOf(part);
      if (kind !== 'layout') tables.push({ ...tableOf(part, lines, page), isPiece: kind === 'piece' });
    }
  }
  return { tables, frames };
}

function tableOf(rows: readonly (readonly TextCell[])[], lines: ReadonlySet<Line>, page: PageLines): PageTable {
  const cells = rows.flat();
  const own = cells.flatMap((cell) => cell.lines);
  const box: PageTable['box'] = [smallest(cells.map(({ x0 }) => x0)), smallest(own.map(({ top }) => top)), largest(cells.map(({ x1 }) => x1)), largest(own.map(({ bottom }) => bottom))];
  const drawn = page.rules.length > 3000 ? [] : page.rules; // drawings with thousands of lines are no tables
  const extents = extentsOf(rows, drawn.filter((rule) => rule.box[3] > box[1] - 8 && rule.box[1] < box[3] + 8 && rule.box[2] > box[0] - 40 && rule.box[0] < box[2] + 40));
  const columns = bandsOf(extents);
  return {
    page: page.number, box, columns, isPiece: false, lines: new Set([...lines].filter(({ y }) => y > box[1] && y < box[3])),
    rows: joinHeads(rows.map((row, i) => spread(row, extents[i] as Extent[], columns)), drawn),
  };
}

/** How wide the cells of each row are: as the upright rules beside the row part them, else as the rules that are drawn cell by cell do where they part all rows, else as their text. */
function extentsOf(rows: readonly (readonly TextCell[])[], rules: readonly Rule[]): Extent[][] {
  const ends = rules.filter(({ direction }) => direction === 'horizontal').flatMap(({ box }) => [box[0], box[2]]);
  const byEnds = rows.map((row) => widened(row, ends));
  const arePartedByEnds = byEnds.every((row) => row !== null);
  return rows.map((row, i) => {
    const heights = row.flatMap(({ lines }) => lines.map(({ y }) => y));
    const [top, bottom] = [smallest(heights) - 1, largest(heights) - 2];
    const upright = rules.filter(({ direction, box }) => direction === 'vertical' && box[1] < top && box[3] > bottom).map(({ box }) => (box[0] + box[2]) / 2);
    const byUpright = upright.length > 1 ? widened(row, upright) : null;
    return (byUpright && !standsOff(row, byUpright) ? byUpright : null) ?? (arePartedByEnds && row.length > 1 ? byEnds[i] : null) ?? row.map(({ x0, x1 }) => ({ x0, x1 }));
  });
}

/** A text by itself, neither at the left nor in the middle of all there is between the rules: the cells beside it are empty, not merged with its own. */
function standsOff(row: readonly TextCell[], wide: readonly Extent[]): boolean {
  const [cell, around] = [row[0] as TextCell, wide[0] as Extent];
  return row.length === 1 && cell.x0 - around.x0 > 0.2 * (around.x1 - around.x0) && Math.abs(cell.x0 + cell.x1 - around.x0 - around.x1) > 20;
}

/** The cells of a row as wide as the rules around them; null where no rule parts two of them. */
function widened(row: readonly TextCell[], edges: readonly number[]): Extent[] | null {
  const wide = row.map((cell): Extent => {
    const [x0, x1] = [largest(edges.filter((x) => x <= cell.x0 + 2)), smallest(edges.filter((x) => x >= cell.x1 - 2))];
    return { x0: Number.isFinite(x0) ? x0 : cell.x0, x1: Number.isFinite(x1) ? x1 : cell.x1 };
  });
  return wide.every(({ x0 }, i) => i === 0 || x0 >= (wide[i - 1] as Extent).x1 - 2) ? wide : null;
}

/** The cells of a row in the columns they reach into; a spanned one stands in its first. */
function spread(row: readonly TextCell[], extents: readonly Extent[], columns: readonly Extent[]): TableCell[] {
  const out = columns.map((): TableCell => ({ lines: [], columns: 1, head: false }));
  let from = 0;
  row.forEach(({ lines }, i) => {
    const at = touched(extents[i] as Extent, columns).filter((column) => column >= from);
    const cell = out[at[0] ?? Math.min(from, columns.length - 1)] as TableCell;
    cell.lines.push(...lines);
    cell.columns = Math.max(1, at.length);
    from = (at[0] ?? from) + 1;
  });
  return out;
}
