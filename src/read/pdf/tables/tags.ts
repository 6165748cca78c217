import { largest, smallest } from '../../../text/extremes.js';
import type { Tag } from '../ink.js';
import { type Line, lineFrom, type Word } from '../lines.js';
import type { Extent } from '../page-lines.js';

/** A cell as the tags mark it, with its lines from top to bottom. */
export interface TextCell extends Extent { lines: Line[] }

/** A table as the tags mark it on one page: its rows from top to bottom, empty cells left out. */
export interface Tagged { rows: TextCell[][]; lines: Set<Line> }

/** The innermost cell that a word is tagged to stand in, with its row and table; a note that is called in a cell is tagged inside it and stands elsewhere. */
export function cellOf({ tag }: Word): { cell: Tag; row: Tag; table: Tag } | null {
  let [cell, row]: (Tag | null)[] = [null, null];
  for (let at = tag; at; at = at.parent) {
    if (!cell) { if (at.role === 'Note' || at.role === 'FENote') return null; if (at.role === 'TD' || at.role === 'TH') cell = at; }
    else if (!row) { if (at.role === 'TR') row = at; }
    else if (at.role === 'Table') return { cell, row, table: at };
  }
  return null;
}

/** All that is tagged as a table among some lines. Words that stand in no cell (margin labels, page numbers printed over the table) are left out. */
export function taggedIn(lines: readonly Line[]): Tagged[] {
  const tables = new Map<number, { rows: Map<number, Map<number, Word[][]>>; lines: Set<Line> }>();
  for (const line of lines) {
    const open = new Map<number, Word[]>();
    let isBehind = false;
    for (const word of line.words) {
      const place = cellOf(word);
      if (!place) { isBehind = true; continue; }
      const table = entry(tables, place.table.element, () => ({ rows: new Map<number, Map<number, Word[][]>>(), lines: new Set<Line>() }));
      table.lines.add(line);
      const cell = entry(entry(table.rows, place.row.element, () => new Map<number, Word[][]>()), place.cell.element, () => [] as Word[][]);
      const words = open.get(place.cell.element);
      if (words) { words.push(isBehind ? { ...word, spaceBefore: true } : word); isBehind = false; continue; }
      const first = [{ ...word, spaceBefore: true }];
      open.set(place.cell.element, first);
      cell.push(first);
    }
  }
  return [...tables.values()].map((table) => ({ lines: table.lines, rows: sorted([...table.rows.values()].map((cells) => [...cells.values()].map((own) => cellFrom(own.map((words) => lineFrom(words, lines[0]?.page ?? 1)))))) }));
}

function entry<V>(map: Map<number, V>, key: number, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** A cell around some lines. */
export const cellFrom = (lines: Line[]): TextCell => ({ lines, x0: smallest(lines.map(({ x0 }) => x0)), x1: largest(lines.map(({ x1 }) => x1)) });

/** Height of a row's first baseline. */
export const topOf = (row: readonly TextCell[]): number => smallest(row.map(({ lines }) => (lines[0] as Line).y));

const sorted = (rows: TextCell[][]): TextCell[][] => rows.map((row) => row.sort((a, b) => a.x0 - b.x0)).sort((a, b) => topOf(a) - topOf(b));
