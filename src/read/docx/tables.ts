import type { BlockInput, CellInput, Piece } from '../../document/builder.js';
import type { Node, Table, TableCell } from './model.js';
import { type Setting, zoneOf } from './paragraphs.js';

/** Labels of a letterhead, with their value in the next cell. */
const letterLabel = /^(?:datum|betreft|onderwerp|ons kenmerk|uw kenmerk|kenmerk|onze referentie|uw referentie|uw brief(?: van)?|referentie|aan|van) ?:?$/i;
/** What stands in a cell of its own at the head of a letter, or of a paper as the Chamber publishes it. */
const letterHead = /^> ?retouradres|^(?:tweede|eerste) kamer der staten-generaal$/i;
/** Number of a dossier or a paper, in the cell left of its title. */
const paperNumber = /^(?:\d{2} ?\d{3}(?: ?[-–]? ?[A-Z\d()]{1,8})?|nr\. {0,3}\d{1,5}|[A-Z]{1,3}) ?$/i;

/** Turns nodes into blocks; given by the caller, since cells hold whatever a body holds. */
export type Convert = (nodes: Node[], setting: Setting) => BlockInput[];

/** A table of data → one block; a table that only places text (letterhead, signature, frame) → the blocks in it, row by row. */
export function tableBlocks(table: Table, setting: Setting, convert: Convert): BlockInput[] {
  const zone = zoneOf(table.left, setting);
  const inLetterhead = setting.linesApart || zone !== setting.zone || isLetterhead(table);
  const apart: Setting = { ...setting, zone, linesApart: inLetterhead };
  const rows = table.rows.map((row) => row.cells.map((cell) => (cell.continues ? [] : convert(cell.nodes, apart))));
  if (inLetterhead || isLayout(table, rows) || widthOf(table) > mostColumns) return rows.flatMap(inOrder);
  const from = titleRows(table, rows);
  return [...rows.slice(0, from).flatMap(inOrder), dataTable({ ...table, rows: table.rows.slice(from) }, rows.slice(from))];
}

/** Rows at the top with one cell across the table are its title; two rows at least are left. */
function titleRows(table: Table, rows: BlockInput[][][]): number {
  const width = widthOf(table);
  const first = table.rows.findIndex(({ cells }, r) => !(cells.length === 1 && cells[0]?.columns === width && (rows[r]?.[0]?.length ?? 0) > 0));
  return first > 0 && table.rows.length - first > 1 ? first : 0;
}

/** Cell by cell; the number of a paper goes in front of its title ("Nr. 10  MOTIE VAN HET LID …"), as on the page. */
function inOrder(row: BlockInput[][]): BlockInput[] {
  const [number, title, ...rest] = row.flat();
  if (!number || !title || row[0]?.length !== 1 || !paperNumber.test(textOf(number))) return row.flat();
  return [{ ...title, pieces: [...(number.pieces ?? []), { text: ' ' }, ...(title.pieces ?? [])], spaceAbove: number.spaceAbove ?? 0 }, ...rest];
}

const textOf = (block: BlockInput): string => (block.pieces ?? []).map((piece) => ('text' in piece ? piece.text : '')).join('').trim();

/** Its first rows say so, in the cell's own words. A head row "Datum | Onderwerp" is none: no value stands beside the label. */
function isLetterhead(table: Table): boolean {
  return table.rows.slice(0, 12).some(({ cells }) => {
    const texts = cells.map(({ nodes }) => firstText(nodes)).filter((text) => text !== '');
    const [first = '', second = ''] = texts;
    return letterHead.test(first) || (texts.length === 2 && letterLabel.test(first) && !letterLabel.test(second));
  });
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

/** Word knows no wider tables; one row of a hundred thousand cells would have all others filled up to it. */
const mostColumns = 63;
const widthOf = ({ rows }: Table): number => rows.reduce((widest, { before, cells }) => Math.max(widest, before + cells.reduce((sum, { columns }) => sum + columns, 0)), 0);

function dataTable(table: Table, rows: BlockInput[][][]): BlockInput {
  const empty = (count: number): CellInput[] => Array.from({ length: count }, () => ({ pieces: [] }));
  const cells = table.rows.map(({ head, before, cells }, r) => [
    ...empty(before),
    ...cells.flatMap((cell, c): CellInput[] => [cellInput(rows[r]?.[c] ?? [], cell.columns, head), ...empty(cell.columns - 1)]),
  ]);
  const width = widthOf(table);
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
