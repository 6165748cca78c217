import type { Line } from './lines.js';
import { type PageLines, type PageTable, type TableCell, wordsIn } from './page-lines.js';
import { alignedTables } from './tables/aligned.js';
import { gridsOf } from './tables/grid.js';
import { ruledTable } from './tables/ruled.js';
import { taggedTables } from './tables/tagged.js';

/** Tables that are sure before it is known what the notes of the page are: those that the file tags, and those in a drawn grid. */
export interface SureTables {
  tables: PageTable[];
  /** Lines in which no further table is looked for. */
  closed: ReadonlySet<Line>;
}

/** The tagged tables of a page, and those in a drawn grid. */
export function sureTables(page: PageLines): SureTables {
  const { tables, frames } = taggedTables(page);
  const closed = new Set([...frames, ...tables.flatMap(({ lines }) => [...lines])]);
  for (const grid of gridsOf(page.rules, page.lines)) {
    const table = ruledTable({ ...page, lines: page.lines.filter((line) => !closed.has(line)) }, grid);
    if (!table) continue;
    tables.push(table);
    for (const line of table.lines) closed.add(line);
  }
  return { tables, closed };
}

/** All data tables of a page, from top to bottom: the sure ones, and between them what stands in columns. */
export function findTables(page: PageLines, { tables, closed }: SureTables): PageTable[] {
  const stretches = cutAt(page, tables);
  return [...tables, ...stretches.flatMap((lines) => alignedTables(page, lines.filter((line) => !closed.has(line))))].sort((a, b) => a.box[1] - b.box[1]).map(joinSigns);
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
  return { ...table, rows, columns: table.columns.filter((_, c) => !signs.includes(c)) };
}
