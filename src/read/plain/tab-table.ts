import { latin } from '../../text/letters.js';
import type { BlockInput, CellInput } from '../../document/builder.js';
import { isBlank, joinLines, type Line } from './lines.js';

/** What was read from some lines: its blocks, and how many lines they take. */
export interface Taken {
  blocks: BlockInput[];
  used: number;
}

/** Cells, each of some lines. */
export type Row = Line[][];

/** A label of the letterhead in the first cell: such rows are layout, not data. */
const letterLabel = latin(/^[>\s]*(?:retouradres|datum|betreft|onderwerp|ons kenmerk|uw kenmerk|kenmerk|onze referentie|uw referentie|uw brief|referentie|bijlagen?|contactpersoon|aan|van)(?![\p{L}\d])/iu);

/**
 * Cells as dumps write them: each on a line of its own that begins with a tab, rows set apart by an empty line; or one row a line, cells set
 * apart by tabs. Two rows or more of two cells or more are a table; else every line of every cell is a block.
 */
export function takeTabTable(lines: readonly Line[], from: number): Taken | null {
  const first = lines[from] as Line;
  const read = /^ ?\t/.test(first.text) ? rowsOfCellLines(lines, from) : first.text.includes('\t') ? rowsOfTabbedLines(lines, from) : null;
  if (!read || read.rows.length === 0) return null;
  const wide = read.rows.filter((row) => row.length > 1);
  const isTable = wide.length > 1 && columnsOf(read.rows) <= mostColumns && !read.rows.some((row) => letterLabel.test(row[0]?.[0]?.text ?? ''));
  return { blocks: isTable ? [table(read.rows)] : flattened(read.rows), used: read.used };
}

function rowsOfCellLines(lines: readonly Line[], from: number): { rows: Row[]; used: number } {
  const rows: Row[] = [];
  let at = from;
  while (at < lines.length && /^ ?\t/.test((lines[at] as Line).text) && !isBlank(lines[at])) {
    const row: Row = [];
    for (; at < lines.length && !isBlank(lines[at]); at++) {
      const line = lines[at] as Line;
      if (/^ ?\t/.test(line.text)) row.push([line]);
      else row[row.length - 1]?.push(line);
    }
    rows.push(withFigures(row));
    if (!isBlank(lines[at + 1])) at++;
  }
  if (isBlank(lines[at - 1])) at--;
  return { rows, used: at - from };
}

/** A tab behind a number or a bullet is an indent; rows have the same number of cells as the first. */
function rowsOfTabbedLines(lines: readonly Line[], from: number): { rows: Row[]; used: number } | null {
  const rows: Row[] = [];
  for (let at = from; at < lines.length && !isBlank(lines[at]); at++) {
    const line = lines[at] as Line;
    const cells = line.text.replace(/(?<!\t)\t+$/, '').split('\t');
    if (cells.length < 2 || (rows[0] && rows[0].length !== cells.length)) break;
    if (cells.length === 2 && /^\s*(?:(?:[·•▪◦‣➢➔*–-]|o|\(?[\p{L}\d.]{1,6}[.)])\s*)?$/u.test(cells[0] as string)) break;
    rows.push(withFigures(cells.map((text) => [{ ...line, text }])));
  }
  return rows.length > 1 || letterLabel.test(rows[0]?.[0]?.[0]?.text ?? '') ? { rows, used: rows.length } : null;
}

/** Layouts often give the currency sign a cell of its own; a reader sees one figure. */
function withFigures(row: Row): Row {
  const joined: Row = [];
  for (const cell of row) {
    const before = joined[joined.length - 1];
    const isSign = before?.length === 1 && /^\s*(?:€|\$|£|EUR|USD)\s*$/.test(before[0]?.text ?? '');
    if (isSign && /^\s*(?:[-–+]\s*)?\d/.test(cell[0]?.text ?? '')) before.push(...cell);
    else joined.push(cell);
  }
  return joined;
}

/** Every row is filled up to the widest; what is wider than this is no table of a letter. */
const mostColumns = 200;
const columnsOf = (rows: readonly Row[]): number => rows.reduce((widest, row) => Math.max(widest, row.length), 0);

/** A block of the rows; the shorter ones are filled up. */
export function table(rows: readonly Row[]): BlockInput {
  const columns = columnsOf(rows);
  return {
    kind: 'table', zone: 'body',
    rows: rows.map((row) => Array.from({ length: columns }, (_, c): CellInput => ({ pieces: joinLines(row[c] ?? []) }))),
  };
}

const flattened = (rows: Row[]): BlockInput[] =>
  rows.flat(2).filter((line) => !isBlank(line)).map((line) => ({ kind: 'paragraph', zone: 'body', pieces: joinLines([line]) }));
