import type { BlockInput, CellInput, Piece } from '../../document/builder.js';
import type { Node, Table, TableCell } from './model.js';
import { type Setting, zoneOf } from './paragraphs.js';

/** Labels of a letterhead: a table with one of them is layout. */
const letterLabel = /^(?:> ?retouradres|datum|betreft|onderwerp|ons kenmerk|uw kenmerk|kenmerk|onze referentie|uw referentie|referentie)(?: ?:|$)|^> ?retouradres/i;

/** Turns nodes into blocks; given by the caller, since cells hold whatever a body holds. */
export type Convert = (nodes: Node[], setting: Setting) => BlockInput[];

/** A table of data → one block; a table that only places text (letterhead, signature, frame) → the blocks in it, row by row. */
export function tableBlocks(table: Table, setting: Setting, convert: Convert): BlockInput[] {
  const zone = zoneOf(table.left, setting);
  const inLetterhead = setting.linesApart || zone !== setting.zone || isLetterhead(table);
  const apart: Setting = { ...setting, zone, linesApart: inLetterhead };
  const rows = table.rows.map((row) => row.cells.map((cell) => (cell.continues ? [] : convert(cell.nodes, apart))));
  if (inLetterhead || isLayout(table, rows)) return rows.flat(2);
  return [dataTable(table, rows)];
}

/** Its first rows say so, in the cell's own words. */
function isLetterhead(table: Table): boolean {
  return table.rows.slice(0, 12).some(({ cells }) => cells.some(({ nodes }) => letterLabel.test(firstText(nodes))));
}

function firstText(nodes: Node[]): string {
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const text = node.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('').trim();
    if (text !== '') return text.slice(0, 60);
  }
  return '';
}

/** Surely no data: a single row or column with text in it, or tables within its cells. */
function isLayout(table: Table, rows: BlockInput[][][]): boolean {
  const full = rows.filter((row) => row.some((cell) => cell.length > 0));
  const columns = new Set(table.rows.flatMap((row, r) => positions(row.before, row.cells).filter((_, c) => (rows[r]?.[c]?.length ?? 0) > 0)));
  const nested = table.rows.some(({ cells }) => cells.some(({ nodes }) => nodes.some((node) => node.type === 'table')));
  return full.length < 2 || columns.size < 2 || nested;
}

function positions(before: number, cells: readonly TableCell[]): number[] {
  let at = before;
  return cells.map(({ columns }) => {
    const here = at;
    at += columns;
    return here;
  });
}

function dataTable(table: Table, rows: BlockInput[][][]): BlockInput {
  const empty = (count: number): CellInput[] => Array.from({ length: count }, () => ({ pieces: [] }));
  const cells = table.rows.map(({ head, before, cells }, r) => [
    ...empty(before),
    ...cells.flatMap((cell, c): CellInput[] => [cellInput(rows[r]?.[c] ?? [], cell.columns, head), ...empty(cell.columns - 1)]),
  ]);
  const width = Math.max(...cells.map((row) => row.length));
  const kept = cells.filter((row) => row.some((cell) => cell.pieces.length > 0)).map((row) => [...row, ...empty(width - row.length)]);
  return { kind: 'table', zone: 'body', rows: kept };
}

/** All paragraphs of a cell are one line of text. */
function cellInput(blocks: BlockInput[], columns: number, head: boolean): CellInput {
  const pieces = blocks.flatMap((block, i): Piece[] => [
    ...(i > 0 ? [{ lineEnd: true } as const] : []),
    ...(block.marker ? [{ text: `${block.marker} ` }] : []),
    ...(block.rows ? block.rows.flat().flatMap((cell) => [...cell.pieces, { text: ' ' }]) : block.pieces ?? []),
  ]);
  return { pieces, columns, head, bold: blocks.length > 0 && blocks.every((block) => block.style?.bold) };
}
