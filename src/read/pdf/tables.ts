import { textOfLine } from './lines.js';
import type { PageLines, PageTable, TableCell } from './page-lines.js';
import { alignedTables } from './tables/aligned.js';
import { gridsOf } from './tables/grid.js';
import { ruledTable } from './tables/ruled.js';

/** The data tables of a page, from top to bottom: those in a drawn grid first, then what stands in columns without one. */
export function findTables(page: PageLines): PageTable[] {
  const ruled: PageTable[] = [];
  for (const grid of gridsOf(page.rules)) {
    const table = ruledTable({ ...page, lines: page.lines.filter((line) => !ruled.some(({ lines }) => lines.has(line))) }, grid);
    if (table) ruled.push(table);
  }
  const taken = new Set(ruled.flatMap(({ lines }) => [...lines]));
  const stretches = cutAt(page, ruled);
  return [...ruled, ...stretches.flatMap((lines) => alignedTables(page, lines.filter((line) => !taken.has(line))))].sort((a, b) => a.box[1] - b.box[1]).map(joinSigns);
}

/** The lines above, between and below the tables found so far. */
function cutAt({ lines }: PageLines, tables: readonly PageTable[]): PageLines['lines'][] {
  const tops = tables.map(({ box }) => box[1]).sort((a, b) => a - b);
  return [...tops, Infinity].map((top, i) => lines.filter(({ y }) => y < top && y >= (tops[i - 1] ?? -Infinity)));
}

/** A column that holds only currency signs belongs to the figures behind it. */
function joinSigns(table: PageTable): PageTable {
  const width = table.rows[0]?.length ?? 0;
  const isSigns = (c: number): boolean => {
    const filled = table.rows.map((row) => wordsIn(row[c])).filter((text) => text !== '');
    return filled.length > 0 && filled.filter((text) => /^[€$£]$/.test(text)).length >= Math.max(1, filled.length - 1) && c + 1 < width;
  };
  const signs = Array.from({ length: width }, (_, c) => c).filter(isSigns);
  if (signs.length === 0) return table;
  const rows = table.rows.map((row) => row.flatMap((cell, c): TableCell[] => {
    if (signs.includes(c)) return [];
    const before = signs.includes(c - 1) ? row[c - 1] : undefined;
    return [before ? { ...cell, lines: [...before.lines, ...cell.lines], columns: Math.max(cell.columns, before.columns - 1, 1) } : cell];
  }));
  return { ...table, rows };
}

const wordsIn = (cell: TableCell | undefined): string => (cell?.lines ?? []).map(textOfLine).join(' ');

/** Two tables that are one over a page break, its repeated head once; null where they are two. */
export function joinTables(above: PageTable, below: PageTable): PageTable | null {
  if (below.page !== above.page + 1 && !above.rows.some((row) => row.some(({ lines }) => lines.some(({ page }) => page === below.page - 1)))) return null;
  if ((above.rows[0]?.length ?? 0) !== (below.rows[0]?.length ?? 0) || Math.abs(above.box[0] - below.box[0]) > 12 || Math.abs(above.box[2] - below.box[2]) > 40) return null;
  const textOf = (row: readonly TableCell[] | undefined): string => (row ?? []).map(wordsIn).join('|');
  let repeated = 0;
  while (repeated < below.rows.length - 1 && textOf(below.rows[repeated]) === textOf(above.rows[repeated]) && textOf(below.rows[repeated]) !== '') repeated++;
  return { page: below.page, box: above.box, lines: new Set([...above.lines, ...below.lines]), rows: [...above.rows, ...below.rows.slice(repeated)] };
}
